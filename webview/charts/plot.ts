/** Where days and rows of a Gantt chart lie: arithmetic, never measured. */
import type { Snapshot } from '../../src/editor/preview/messages.ts';
import { barSizes } from './mermaid.ts';
import type { TimeScale } from './timeChart.ts';

/** In pixels of the drawing, which holds the rows of a window. */
export interface Plot {
  /** Number of the first row that is drawn; rows count from 0 over all rows of the view. */
  readonly firstRow: number;
  /** How many are drawn. */
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Where a day begins, in days since 1970-01-01. */
  x(day: number): number;
  /** The top of a row's bar; above or below the drawing for rows that are not drawn. */
  y(row: number): number;
  readonly rowHeight: number;
}

export const rowHeight = barSizes.barHeight + barSizes.barGap;

export function plotOf({ span, rows }: Snapshot, { pixelsPerDay, width }: TimeScale): Plot {
  const { leftPadding, topPadding } = barSizes;
  const { first, names } = rows!;
  return {
    firstRow: first,
    rows: names.length,
    width,
    height: heightOf(names.length),
    x: (day) => leftPadding + (day - span!.start) * pixelsPerDay,
    y: (row) => topPadding + (row - first) * rowHeight,
    rowHeight,
  };
}

/** Of a drawing with so many rows. */
export function heightOf(rows: number): number {
  return rows * rowHeight + 2 * barSizes.topPadding;
}

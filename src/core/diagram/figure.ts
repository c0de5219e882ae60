/** Figures as a drawing: axes with their ticks, series, lines from edge to edge. For what Mermaid has no chart for. */

export interface FigureTick {
  readonly at: number;
  readonly text: string;
}

export interface FigureAxis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly FigureTick[];
}

/** How a series is drawn; no two of a figure look the same without their colours. */
export const seriesLooks = ['line', 'dashed', 'dotted', 'bars', 'hatched', 'points'] as const;
export type SeriesLook = (typeof seriesLooks)[number];

export interface FigurePoint {
  readonly x: number;
  readonly y: number;
  /** What it says in words. */
  readonly said: string;
  /** The id of its mark; null where it leads nowhere. */
  readonly mark: string | null;
}

export interface FigureSeries {
  readonly name: string;
  readonly look: SeriesLook;
  /** Ascending by x. */
  readonly points: readonly FigurePoint[];
  /** Of a bar, in units of the x axis; 0 for other looks. */
  readonly width: number;
  /** Stands behind the last point of a line, where there is one. */
  readonly end?: string;
}

/** A line from edge to edge with its name. */
export interface FigureRule {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly text: string;
}

export interface Figure {
  readonly x: FigureAxis;
  readonly y: FigureAxis;
  readonly series: readonly FigureSeries[];
  readonly rules: readonly FigureRule[];
}

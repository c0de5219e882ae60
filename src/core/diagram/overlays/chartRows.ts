/** The rows of a Gantt chart as what is drawn over it needs them. */
import { stretchOf, type Stretch } from '../days.ts';
import type { RowsInView } from '../diagram.ts';
import { ganttRows } from '../ganttRows.ts';
import { isMilestone } from '../marks.ts';
import type { Drawable } from '../text.ts';

export interface ChartRow {
  /** The generated id of the row's mark. */
  readonly mark: string;
  /** From 0, over the whole chart. */
  readonly row: number;
  /** In the plan's WBS. */
  readonly index: number;
  readonly isPoint: boolean;
  /** The days that are drawn; of a milestone its day, which takes no room. */
  readonly stretch: Stretch;
}

export interface ChartRows {
  /** Those that are drawn, without those of groups. */
  readonly drawn: readonly ChartRow[];
  isDrawn(row: ChartRow): boolean;
  /** False for tasks of which it is known at once that no row of theirs is drawn. */
  mayBeDrawn(index: number): boolean;
  /** The row of a task, drawn or not, else that of the container that is closed over it; null where it has none. */
  of(index: number): ChartRow | null;
}

export function chartRows(drawable: Drawable, { first, names }: RowsInView): ChartRows {
  const { items, rowOf } = ganttRows(drawable);
  const end = first + names.length;
  const isIn = (row: number): boolean => row >= first && row < end;
  const rowAt = (row: number): ChartRow | null => chartRow(drawable, row, items[row] ?? -1);
  return {
    drawn: names.flatMap((_, at) => rowAt(first + at) ?? []),
    isDrawn: ({ row }) => isIn(row),
    mayBeDrawn: (index) => rowOf[index]! < 0 || isIn(rowOf[index]!),
    of: (index) => rowAt(rowOf[index] ?? -1),
  };
}

/** Null for groups. */
function chartRow({ plan, schedule }: Drawable, row: number, index: number): ChartRow | null {
  const stretch = index < 0 ? null : stretchOf(schedule.start[index]!, schedule.finish[index]!);
  if (!stretch) return null;
  const isPoint = isMilestone(plan, schedule, index);
  return { mark: `t${row + 1}`, row, index, isPoint, stretch: isPoint ? pointOf(stretch) : stretch };
}

/** A milestone stands at the beginning of its day, as Mermaid draws it. */
export function pointOf({ end }: Stretch): Stretch {
  return { start: end - 1, end: end - 1 };
}

/** A picture of a plan as Mermaid text, with what each drawn thing stands for. */
import type { Day } from '../values/time.ts';
import type { Spot } from '../source/node.ts';
import type { ScheduleKind } from '../schedule/schedule.ts';

export const diagramKinds = ['gantt', 'roadmap', 'dependencies', 'risks', 'burndown', 'raid-burndown', 'exposure'] as const;
export type DiagramKind = (typeof diagramKinds)[number];

/** What the sections of a Gantt chart are. */
export const groupings = ['container', 'owner', 'release', 'stage', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** The columns of a roadmap: now, next and later, or the quarters of the calendar. */
export const roadmapColumns = ['horizon', 'quarter'] as const;
export type RoadmapColumns = (typeof roadmapColumns)[number];

/** What exposure is counted in: the project's currency, or working days. */
export const measures = ['money', 'days'] as const;
export type Measure = (typeof measures)[number];

/** Code hosts draw only the older syntax, in their own colours; the preview draws axis and status line itself. */
export type Flavour = 'preview' | 'codeHost';

export interface DiagramOptions {
  readonly groupBy?: Grouping;
  /** Containers this deep become one bar, 1 being the top level; null shows every task. */
  readonly depth?: number | null;
  readonly roadmapBy?: RoadmapColumns;
  readonly measure?: Measure;
  readonly schedule?: ScheduleKind;
  /** Id of the sprint a burn-down is of; null for the one at the status date. */
  readonly sprint?: string | null;
  readonly flavour?: Flavour;
  /** Rows (nodes, points) drawn at most. */
  readonly maxRows?: number;
}

export type Settings = Required<DiagramOptions>;

/** A `target` is where the response to a risk should bring its `point`; a `line` stands in a table only. */
export type MarkShape = 'bar' | 'summary' | 'milestone' | 'card' | 'node' | 'point' | 'target' | 'line';
export type MarkState = 'planned' | 'active' | 'done';

/** One bar, milestone or card. */
export interface Mark {
  /** The generated id in the Mermaid text: `t1`, `t2`, …; the target of the point `t1` is `t1-after`. */
  readonly id: string;
  /** The id in the plan. */
  readonly item: string;
  /** What a screen reader says: name, dates, state. */
  readonly label: string;
  /** The item's key in its file. */
  readonly at: Spot;
  /** The whole item, from its key to its end. */
  readonly extent: Spot;
  readonly shape: MarkShape;
  readonly state: MarkState;
  readonly critical: boolean;
  /** 0–1; null where it means nothing (milestones, cards). */
  readonly progress: number | null;
}

/** How grave a score is, by the plan's own thresholds (`rag.thresholds.risks`). */
export type Band = 'low' | 'medium' | 'high';

export interface Cell {
  /** What it says; empty where the marks say it all. */
  readonly text: string;
  /** Ways to the lines that it speaks of: the id of a mark, and what is written for it here. */
  readonly marks: readonly { readonly id: string; readonly text: string }[];
  readonly band: Band | null;
}

/** What a picture shows, and what it cannot, to be read. */
export interface Table {
  readonly caption: string;
  /** A matrix has cells of one size, a list is as wide as what it says. */
  readonly look: 'matrix' | 'list';
  readonly columns: readonly string[];
  /** As many cells a row as there are columns; the first names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Diagram {
  readonly kind: DiagramKind;
  /** Complete Mermaid text; deterministic. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** How many rows were left out to keep within the limit. */
  readonly hidden: number;
  /** How many tasks have no dates to draw (they are on a dependency cycle). */
  readonly undated: number;
  /** What the time axis covers, end exclusive; null where there is no time axis. */
  readonly span: { readonly start: Day; readonly end: Day } | null;
  /** Headings of equally wide columns that stand in place of dates on the axis, else null. */
  readonly columns: readonly string[] | null;
  /** What stands below the picture in the preview; none for pictures of the schedule. */
  readonly tables: readonly Table[];
  /** What to tell the reader where there is nothing to draw, else null. */
  readonly empty: string | null;
}

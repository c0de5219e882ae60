/** A picture of a plan as Mermaid text, with what each drawn thing stands for. */
import type { Analysis } from '../analysis.ts';
import type { History } from '../compare/history/chronicle.ts';
import type { Day } from '../values/time.ts';
import type { Spot } from '../source/node.ts';
import type { OverlayKind } from './overlays/kinds.ts';
import type { ScheduleKind } from '../schedule/schedule.ts';
import type { SimulationResult } from '../schedule/simulation/result.ts';
import type { Figure } from './figure.ts';

/** In groups: the schedule, delivery, money, RAID. */
export const diagramKinds = [
  ...(['gantt', 'roadmap', 'dependencies', 'lifecycle', 'requirements', 'simulation', 'history'] as const),
  ...(['burndown', 'burnup', 'velocity', 'cycle-time', 'capacity', 'raci'] as const),
  ...(['s-curve', 'cash-flow'] as const),
  ...(['risks', 'raid-burndown', 'exposure'] as const),
] as const;
export type DiagramKind = (typeof diagramKinds)[number];

/** What the rows of a Gantt chart are gathered under. */
export const groupings = ['container', 'owner', 'release', 'sprint', 'stage', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** The columns of a roadmap: now, next and later, or the quarters or months of the calendar. */
export const roadmapColumns = ['horizon', 'quarter', 'month'] as const;
export type RoadmapColumns = (typeof roadmapColumns)[number];

/** What exposure is counted in: the project's currency, or working days. */
export const measures = ['money', 'days'] as const;
export type Measure = (typeof measures)[number];

/** What the rows of a capacity heat map stand for. */
export const capacityRows = ['resource', 'team', 'role', 'skill'] as const;
export type CapacityRows = (typeof capacityRows)[number];

/** Code hosts draw only the older syntax, in their own colours; the preview draws axis and status line itself. */
export type Flavour = 'preview' | 'codeHost';

/** Which tasks and milestones are shown; each that is given narrows it down, and an empty text or null does not. */
export interface Filter {
  /** Words that must all be found in its id and name, or those of the containers that it is in. */
  readonly text: string;
  /** Ids, own or inherited from the containers above. */
  readonly owner: string | null;
  readonly release: string | null;
  readonly label: string | null;
  readonly critical: boolean;
  /** Unfinished, and forecast to finish after its baseline (without one, after its plan) or its deadline. */
  readonly late: boolean;
}

export const noFilter: Filter = { text: '', owner: null, release: null, label: null, critical: false, late: false };

/** Rows from `first` on, counted from 0 over all rows of a view. */
export interface Window {
  readonly first: number;
  readonly count: number;
}

/** What a plan is compared with, for the ghosts of its bars. */
export interface Compared {
  /** As people call it: `main`. */
  readonly name: string;
  readonly analysis: Analysis;
  /** The ids that renamed tasks have there, by those of now. */
  readonly formerIds: ReadonlyMap<string, string>;
}

export interface DiagramOptions {
  readonly groupBy?: Grouping;
  /** Containers this deep become one bar, 1 being the top level; null shows every task. Groups are closed at 1. */
  readonly depth?: number | null;
  /** In the preview's Gantt chart: containers and groups that are the other way than `depth` would have them, open or closed. */
  readonly toggled?: readonly string[];
  /** Of the preview's Gantt chart. Whatever it keeps is shown, with the containers it is in, however deep. */
  readonly filter?: Filter;
  /** The rows that the preview's Gantt chart is drawn of; null for all. */
  readonly window?: Window | null;
  readonly roadmapBy?: RoadmapColumns;
  readonly measure?: Measure;
  readonly capacityBy?: CapacityRows;
  /** What is drawn over the preview's Gantt chart. */
  readonly overlays?: readonly OverlayKind[];
  readonly schedule?: ScheduleKind;
  /** Id of the sprint a burn-down is of; null for the one at the status date. */
  readonly sprint?: string | null;
  readonly flavour?: Flavour;
  /** What the plan is compared with; left out while it is not. */
  readonly compared?: Compared | null | undefined;
  /** What a picture of the simulation shows; null where the plan cannot be simulated, left out while that is under way. */
  readonly simulation?: SimulationResult | null | undefined;
  /** What a picture of the history, and of cycle times, shows; a text says why there is none, left out while it is being read. */
  readonly history?: History | string | undefined;
  /** Rows (nodes, points) drawn at most; the preview's Gantt chart has a window instead. */
  readonly maxRows?: number;
}

/** What a picture is taken beside, where there is any. */
type Beside = 'simulation' | 'history' | 'compared';

export type Settings = Required<Omit<DiagramOptions, Beside>> & Pick<DiagramOptions, Beside>;

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
  /** A matrix and a heat map have cells of one size, a list is as wide as what it says. */
  readonly look: 'matrix' | 'heat' | 'list';
  readonly columns: readonly string[];
  /** As many cells a row as there are columns; the first names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands at the left of a row. */
export interface RowName {
  readonly name: string;
  /** 0 at the top. */
  readonly level: number;
  /** What `toggled` knows it by: a container's id, `owner:asha` of a group; null where it cannot be opened or closed. */
  readonly key: string | null;
  /** Whether the rows below it are shown; false where there are none. */
  readonly isOpen: boolean;
  /** The mark of its task; null for a group. */
  readonly mark: string | null;
}

/** The rows of a window, and how they lie in the whole. */
export interface RowsInView {
  /** The number of the first of them; a mark's row is the number in its id, less one. */
  readonly first: number;
  readonly names: readonly RowName[];
  /** The line of the text that draws the first of them, from 0; each has one line. */
  readonly line: number;
  /** Rows of the whole view. */
  readonly total: number;
  /** Tasks and milestones that the filter keeps, and how many there are. */
  readonly kept: number;
  readonly all: number;
  /** How many tasks are under way in each of equal parts of the span. */
  readonly density: readonly number[];
}

export interface Diagram {
  readonly kind: DiagramKind;
  /** Complete Mermaid text; deterministic. */
  readonly text: string;
  /** What the preview draws: the text, the figure, or nothing but the tables, the first of which is the picture then. Code hosts draw the text. */
  readonly picture: 'text' | 'figure' | 'tables';
  /** Null where the picture is none. */
  readonly figure: Figure | null;
  readonly marks: readonly Mark[];
  /** How many rows were left out to keep within the limit. */
  readonly hidden: number;
  /** How many tasks have no dates to draw (they are on a dependency cycle). */
  readonly undated: number;
  /** Null for all pictures but the preview's Gantt chart. */
  readonly rows: RowsInView | null;
  /** What the time axis covers, end exclusive; null where there is no time axis. */
  readonly span: { readonly start: Day; readonly end: Day } | null;
  /** Headings of equally wide columns that stand in place of dates on the axis, else null. */
  readonly columns: readonly string[] | null;
  /** What stands below the picture in the preview; none for pictures of the schedule. */
  readonly tables: readonly Table[];
  /** What to tell the reader where there is nothing to draw, else null. */
  readonly empty: string | null;
}

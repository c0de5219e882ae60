/** Everything the preview's page and its host say to each other: types, and guards for what arrives. */

import { isChangeAnswer, isChangeRequest, type ChangeAnswer, type ChangeRequest } from './changeMessages.ts';
import { isCount, isListOf, isNumber, isOneOf, isPositive, isRecord, isSpan, isText, isTextOrNull } from './guards.ts';
import { firstOverlays, isOverlays, isTips, overlayKinds, type DrawnOverlays, type OverlayKind, type Tips } from './overlayMessages.ts';

export * from './changeMessages.ts';
export * from './overlayMessages.ts';

/** In groups: the schedule, delivery, money, RAID. */
export const kinds = [
  ...(['gantt', 'roadmap', 'dependencies', 'lifecycle', 'requirements', 'simulation', 'history'] as const),
  ...(['burndown', 'burnup', 'velocity', 'cycle-time', 'capacity', 'raci'] as const),
  ...(['s-curve', 'cash-flow'] as const),
  ...(['risks', 'raid-burndown', 'exposure'] as const),
] as const;
export type Kind = (typeof kinds)[number];

/** What the pictures are called. */
export const kindNames: Readonly<Record<Kind, string>> = {
  gantt: 'Gantt chart',
  roadmap: 'Roadmap',
  dependencies: 'Dependencies',
  lifecycle: 'Stages and gates',
  requirements: 'Requirements',
  simulation: 'Simulated finish',
  history: 'Milestones over time',
  burndown: 'Sprint burn-down',
  burnup: 'Sprint burn-up',
  velocity: 'Velocity',
  'cycle-time': 'Cycle time',
  capacity: 'Capacity',
  raci: 'Responsibilities',
  's-curve': 'Budget over time',
  'cash-flow': 'Cash flow',
  risks: 'Risk matrix',
  'raid-burndown': 'Open RAID',
  exposure: 'Risk exposure',
};

export const groupings = ['container', 'owner', 'release', 'sprint', 'stage', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const roadmapColumns = ['horizon', 'quarter', 'month'] as const;
export type RoadmapColumns = (typeof roadmapColumns)[number];

export const measures = ['money', 'days'] as const;
export type Measure = (typeof measures)[number];

export const capacityRows = ['resource', 'team', 'role', 'skill'] as const;
export type CapacityRows = (typeof capacityRows)[number];

/** Which tasks a Gantt chart shows; an empty text, null and false do not narrow it down. */
export interface Filter {
  readonly text: string;
  readonly owner: string | null;
  readonly release: string | null;
  readonly label: string | null;
  readonly critical: boolean;
  readonly late: boolean;
}

export const noFilter: Filter = { text: '', owner: null, release: null, label: null, critical: false, late: false };

/** What the reader chose to look at. */
export interface View {
  readonly kind: Kind;
  readonly groupBy: Grouping;
  /** Containers this deep are drawn as one bar; null shows every task. */
  readonly depth: number | null;
  /** Containers and groups that are the other way than `depth` would have them, open or closed; the newest last. */
  readonly toggled: readonly string[];
  readonly filter: Filter;
  /** The filter's controls are there. */
  readonly filtering: boolean;
  readonly roadmapBy: RoadmapColumns;
  readonly measure: Measure;
  readonly capacityBy: CapacityRows;
  /** What is drawn over the bars of a Gantt chart. */
  readonly overlays: readonly OverlayKind[];
  /** Tables in place of the picture; of a Gantt chart what bars and overlays show stands in columns beside the names. */
  readonly asTable: boolean;
  /** The control that looks back over the plan's commits is there, in a Gantt chart. */
  readonly lookingBack: boolean;
}

export const firstView: View = {
  kind: 'gantt',
  groupBy: 'container',
  depth: null,
  toggled: [],
  filter: noFilter,
  filtering: false,
  roadmapBy: 'horizon',
  measure: 'money',
  capacityBy: 'resource',
  overlays: firstOverlays,
  asTable: false,
  lookingBack: false,
};

/** Whether what was looked at before is found where it was: nothing but details has changed. */
export function staysInPlace(before: View, after: View): boolean {
  const placeOf = ({ kind, groupBy, filter, roadmapBy, measure, capacityBy }: View): string =>
    JSON.stringify([kind, groupBy, filter, roadmapBy, measure, capacityBy]);
  return placeOf(before) === placeOf(after);
}

/** More are forgotten, the oldest first. */
export const mostToggled = 500;
/** Rows that a page may ask for at once. */
export const mostRows = 400;
/** Of what somebody types or chooses. */
const longestText = 300;

/** One bar, milestone or card, by its generated id. */
export interface DrawnMark {
  readonly id: string;
  readonly label: string;
  readonly shape: 'bar' | 'summary' | 'milestone' | 'card' | 'node' | 'point' | 'target' | 'line';
  readonly state: 'planned' | 'active' | 'done';
  readonly critical: boolean;
  /** 0–1 */
  readonly progress: number | null;
}

/** Text, and ways to marks under words of their own. */
export interface TableCell {
  readonly text: string;
  readonly marks: readonly { readonly id: string; readonly text: string }[];
  readonly band: 'low' | 'medium' | 'high' | null;
}

/** What stands below a picture; the first cell of each row names it. */
export interface DrawnTable {
  readonly caption: string;
  readonly look: 'matrix' | 'heat' | 'list';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** What stands at the left of a row of a Gantt chart. */
export interface RowName {
  readonly name: string;
  /** 0 at the top. */
  readonly level: number;
  /** What `toggled` knows it by; null where it cannot be opened or closed. */
  readonly key: string | null;
  readonly isOpen: boolean;
  /** The mark of its task; null for a group. */
  readonly mark: string | null;
}

/** The rows of a Gantt chart that are in a snapshot, out of all there are. */
export interface DrawnRows {
  /** Number of the first of them; rows count from 0. */
  readonly first: number;
  readonly names: readonly RowName[];
  /** The line of the text that draws the first of them; each has one line. */
  readonly line: number;
  readonly total: number;
  /** Tasks and milestones that the filter keeps, and how many there are. */
  readonly kept: number;
  readonly all: number;
  /** How many tasks are under way in each of equal parts of the span. */
  readonly density: readonly number[];
}

/** What stands beside the names of a Gantt chart that is read as a table. */
export interface DrawnSheet {
  readonly columns: readonly string[];
  /** As many cells as columns, of each of the rows that are drawn. */
  readonly rows: readonly (readonly string[])[];
}

/** What there is to choose from in a filter. */
export interface FilterChoices {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly releases: readonly { readonly id: string; readonly name: string }[];
  readonly labels: readonly string[];
}

export const seriesLooks = ['line', 'dashed', 'dotted', 'bars', 'hatched', 'points'] as const;

export interface DrawnAxis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface DrawnSeries {
  readonly name: string;
  readonly look: (typeof seriesLooks)[number];
  /** What each says in words, and the mark that it leads to, if any. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly said: string; readonly mark: string | null }[];
  /** Of a bar, in units of the x axis. */
  readonly width: number;
  /** Stands behind the last point of a line. */
  readonly end?: string;
}

/** Figures that Mermaid has no chart for. */
export interface DrawnFigure {
  readonly x: DrawnAxis;
  readonly y: DrawnAxis;
  readonly series: readonly DrawnSeries[];
  /** Lines from edge to edge. */
  readonly rules: readonly { readonly axis: 'x' | 'y'; readonly at: number; readonly text: string }[];
}

/** Where the picture stands among the commits of the plan. */
export interface DrawnPast {
  /** The commits that can be looked at, 0 where none can (yet); their numbers count from 0, the oldest first. */
  readonly commits: number;
  /** The number of the one that the picture is of; null for the plan as it is now. */
  readonly at: number | null;
  /** What it is of, or why there is nothing to look at. */
  readonly text: string;
}

/** A whole picture, or of a Gantt chart the rows that were asked for; never a difference to the one before. */
export interface Snapshot {
  readonly type: 'snapshot';
  /** Counts up; given back once drawn. */
  readonly number: number;
  /** Opaque to the page, which keeps it for the day it is restored. */
  readonly plan: string;
  readonly name: string;
  readonly view: View;
  /** What there is to draw: the text, the figure, or the first of the tables. */
  readonly picture: 'text' | 'figure' | 'tables';
  /** Whether there is a picture and a table of it, either of which can be looked at. */
  readonly hasTwin: boolean;
  /** Mermaid text; empty where there is nothing to draw. */
  readonly text: string;
  readonly figure: DrawnFigure | null;
  readonly marks: readonly DrawnMark[];
  /** Null for all pictures but Gantt charts. */
  readonly rows: DrawnRows | null;
  /** Null but for a Gantt chart as a table. */
  readonly sheet: DrawnSheet | null;
  /** Null while nobody looks back. */
  readonly past: DrawnPast | null;
  /** Null while nobody filters. */
  readonly choices: FilterChoices | null;
  /** Days since 1970-01-01 that the time axis covers, end exclusive; null where there is no time axis. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Headings of equally wide columns that stand in place of dates on the time axis, else null. */
  readonly columns: readonly string[] | null;
  readonly tables: readonly DrawnTable[];
  /** What is drawn over a Gantt chart, else null. */
  readonly overlays: DrawnOverlays | null;
  /** What the plan is compared with, as people call it; null while it is not. */
  readonly compared: string | null;
  /** Days since 1970-01-01. */
  readonly statusDate: number | null;
  /** The day it is where the editor runs. */
  readonly today: number | null;
  readonly hidden: number;
  readonly undated: number;
  /** Why there is nothing to draw, else null. */
  readonly empty: string | null;
  /** How deep containers are nested. */
  readonly depths: number;
  /** The text cannot be drawn as it stands, and this is the picture from before. */
  readonly stale: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** The mark of what the cursor stands in. */
  readonly selected: string | null;
  /** Its row in a Gantt chart, which may be none of those that are drawn. */
  readonly selectedRow: number | null;
}

/** The cursor went elsewhere in the text. */
export interface Selection {
  readonly type: 'selection';
  readonly selected: string | null;
  readonly selectedRow: number | null;
}

/** What a picture is taken away as. The page draws what is SVG or PNG, also for print; the rest is text, which the host has. */
export const takings = ['svg', 'png', 'mermaid', 'markdown', 'print', 'copy-png', 'copy-mermaid', 'copy-markdown'] as const;
export type Taking = (typeof takings)[number];

export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A picture to be drawn off the screen, in light colours, and given away. */
export interface Sitting {
  readonly type: 'sitting';
  /** Counts up; given back with the picture. */
  readonly number: number;
  readonly format: PictureFormat;
  readonly to: 'host' | 'clipboard';
  /** With every row that there is room for. */
  readonly snapshot: Snapshot;
}

export type HostMessage = Snapshot | Selection | ChangeAnswer | Tips | Sitting;

/** What comes of a sitting: the SVG as text or the PNG as base64; nothing where the page put it into the clipboard; else why it failed. */
export type Outcome =
  | { readonly type: 'picture'; readonly number: number; readonly data: string }
  | { readonly type: 'copied'; readonly number: number }
  | { readonly type: 'undrawn'; readonly number: number; readonly why: string };

/** `drawn` acknowledges a snapshot, also one that could not be drawn; `rows` asks for another window of a Gantt chart. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'export'; readonly as: Taking }
  | Outcome
  | { readonly type: 'drawn'; readonly number: number }
  | { readonly type: 'tips'; readonly number: number }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'rows'; readonly first: number; readonly count: number }
  | { readonly type: 'open'; readonly number: number; readonly mark: string }
  | { readonly type: 'problems' }
  /** Shows the plan as it was at the commit of that number; null as it is now. */
  | { readonly type: 'past'; readonly at: number | null }
  | ChangeRequest;

/** What VS Code keeps for a page and hands back after a reload. */
export interface PageState {
  readonly plan: string;
  readonly view: View;
  /** Pixels a day on a time axis, else a scale; null fits the page. */
  readonly zoom: number | null;
  /** The day at the left end of a time axis, where the picture is wider than the page. */
  readonly from: number | null;
}

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value)) return false;
  if (value.type === 'selection') return isTextOrNull(value.selected) && isCountOrNull(value.selectedRow);
  if (value.type === 'change') return isChangeAnswer(value);
  if (value.type === 'tips') return isTips(value);
  if (value.type === 'sitting') return isSitting(value);
  return value.type === 'snapshot' && isSnapshot(value);
}

export function isPageMessage(value: unknown): value is PageMessage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
    case 'problems':
      return true;
    case 'drawn':
    case 'tips':
    case 'copied':
      return isCount(value.number);
    case 'export':
      return isOneOf(takings, value.as);
    case 'picture':
      return isCount(value.number) && isText(value.data);
    case 'undrawn':
      return isCount(value.number) && isText(value.why);
    case 'view':
      return isView(value.view);
    case 'past':
      return isCountOrNull(value.at);
    case 'rows':
      return isCount(value.first) && isCount(value.count) && value.count <= mostRows;
    case 'open':
      return isCount(value.number) && isText(value.mark);
    case 'preview-change':
    case 'apply-change':
      return isChangeRequest(value);
    default:
      return false;
  }
}

/** Null where it is none. What an older page did not keep yet is as it is at first. */
export function pageStateOf(value: unknown): PageState | null {
  if (!isRecord(value) || !isRecord(value.view)) return null;
  const filter = isRecord(value.view.filter) ? value.view.filter : {};
  const state = { from: null, ...value, view: { ...firstView, ...value.view, filter: { ...noFilter, ...filter } } };
  return isPageState(state) ? state : null;
}

function isPageState(value: Record<string, unknown>): value is Record<string, unknown> & PageState {
  return (
    isText(value.plan) &&
    isView(value.view) &&
    (value.zoom === null || isPositive(value.zoom)) &&
    (value.from === null || Number.isFinite(value.from))
  );
}

function isSitting(value: Record<string, unknown>): boolean {
  const { number, format, to, snapshot } = value;
  return (
    isCount(number) && isOneOf(pictureFormats, format) && isOneOf(['host', 'clipboard'], to) && isRecord(snapshot) && isSnapshot(snapshot)
  );
}

function isSnapshot(value: Record<string, unknown>): boolean {
  return (
    isCount(value.number) &&
    [value.plan, value.name, value.text].every(isText) &&
    isView(value.view) &&
    isOneOf(['text', 'figure', 'tables'], value.picture) &&
    (value.figure === null ? value.picture !== 'figure' : isFigure(value.figure)) &&
    isListOf(isMark, value.marks) &&
    (value.rows === null || isRows(value.rows)) &&
    (value.sheet === null || isSheet(value.sheet)) &&
    (value.past === null || isPast(value.past)) &&
    (value.choices === null || isChoices(value.choices)) &&
    (value.span === null || isSpan(value.span)) &&
    (value.columns === null || isListOf(isText, value.columns)) &&
    isListOf(isTable, value.tables) &&
    (value.overlays === null || isOverlays(value.overlays)) &&
    [value.statusDate, value.today].every((day) => day === null || Number.isInteger(day)) &&
    [value.hidden, value.undated, value.depths, value.errors, value.warnings].every(isCount) &&
    [value.empty, value.compared].every(isTextOrNull) &&
    isTextOrNull(value.selected) &&
    isCountOrNull(value.selectedRow) &&
    [value.stale, value.hasTwin].every((is) => typeof is === 'boolean')
  );
}

function isView(value: unknown): value is View {
  return (
    isRecord(value) &&
    isOneOf(kinds, value.kind) &&
    isOneOf(groupings, value.groupBy) &&
    isOneOf(roadmapColumns, value.roadmapBy) &&
    isOneOf(measures, value.measure) &&
    isOneOf(capacityRows, value.capacityBy) &&
    isListOf((kind) => isOneOf(overlayKinds, kind), value.overlays) &&
    (value.depth === null || (isCount(value.depth) && value.depth > 0)) &&
    isListOf(isShortText, value.toggled) &&
    (value.toggled as unknown[]).length <= mostToggled &&
    isFilter(value.filter) &&
    [value.filtering, value.asTable, value.lookingBack].every((is) => typeof is === 'boolean')
  );
}

function isFilter(value: unknown): value is Filter {
  return (
    isRecord(value) &&
    isShortText(value.text) &&
    [value.owner, value.release, value.label].every((wanted) => wanted === null || isShortText(wanted)) &&
    [value.critical, value.late].every((wanted) => typeof wanted === 'boolean')
  );
}

function isRows(value: unknown): value is DrawnRows {
  return (
    isRecord(value) &&
    [value.first, value.line, value.total, value.kept, value.all].every(isCount) &&
    isListOf(isRowName, value.names) &&
    isListOf(isCount, value.density)
  );
}

function isSheet(value: unknown): value is DrawnSheet {
  return isRecord(value) && isListOf(isText, value.columns) && isListOf((cells) => isListOf(isText, cells), value.rows);
}

function isPast(value: unknown): value is DrawnPast {
  return isRecord(value) && isCount(value.commits) && isCountOrNull(value.at) && isText(value.text);
}

function isRowName(value: unknown): value is RowName {
  return (
    isRecord(value) &&
    isText(value.name) &&
    isCount(value.level) &&
    isTextOrNull(value.key) &&
    typeof value.isOpen === 'boolean' &&
    isTextOrNull(value.mark)
  );
}

function isChoices(value: unknown): value is FilterChoices {
  const isChoice = (choice: unknown): boolean => isRecord(choice) && isText(choice.id) && isText(choice.name);
  return isRecord(value) && isListOf(isChoice, value.owners) && isListOf(isChoice, value.releases) && isListOf(isText, value.labels);
}

function isMark(value: unknown): value is DrawnMark {
  return (
    isRecord(value) &&
    [value.id, value.label, value.shape, value.state].every(isText) &&
    typeof value.critical === 'boolean' &&
    (value.progress === null || typeof value.progress === 'number')
  );
}

function isFigure(value: unknown): boolean {
  return isRecord(value) && isAxis(value.x) && isAxis(value.y) && isListOf(isSeries, value.series) && isListOf(isRule, value.rules);
}

function isAxis(value: unknown): boolean {
  const isTick = (tick: unknown) => isRecord(tick) && isNumber(tick.at) && isText(tick.text);
  return isRecord(value) && isText(value.title) && isNumber(value.from) && isNumber(value.to) && isListOf(isTick, value.ticks);
}

function isSeries(value: unknown): boolean {
  const isPoint = (point: unknown) =>
    isRecord(point) && isNumber(point.x) && isNumber(point.y) && isText(point.said) && isTextOrNull(point.mark);
  return (
    isRecord(value) &&
    [value.name, value.end ?? ''].every(isText) &&
    isOneOf(seriesLooks, value.look) &&
    isNumber(value.width) &&
    isListOf(isPoint, value.points)
  );
}

function isRule(value: unknown): boolean {
  return isRecord(value) && isOneOf(['x', 'y'], value.axis) && isNumber(value.at) && isText(value.text);
}

function isTable(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.caption) &&
    isOneOf(['matrix', 'heat', 'list'], value.look) &&
    isListOf(isText, value.columns) &&
    isListOf((row) => isListOf(isCell, row), value.rows)
  );
}

function isCell(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.text) &&
    isListOf((mark) => isRecord(mark) && isText(mark.id) && isText(mark.text), value.marks) &&
    (value.band === null || isOneOf(['low', 'medium', 'high'], value.band))
  );
}

function isShortText(value: unknown): boolean {
  return isText(value) && value.length <= longestText;
}

function isCountOrNull(value: unknown): value is number | null {
  return value === null || isCount(value);
}

/** Everything the preview's page and its host say to each other: types, and guards for what arrives. */

export const kinds = ['gantt', 'roadmap', 'dependencies', 'risks', 'burndown', 'raid-burndown', 'exposure'] as const;
export type Kind = (typeof kinds)[number];

export const groupings = ['container', 'owner', 'release', 'stage', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const roadmapColumns = ['horizon', 'quarter'] as const;
export type RoadmapColumns = (typeof roadmapColumns)[number];

export const measures = ['money', 'days'] as const;
export type Measure = (typeof measures)[number];

/** What the reader chose to look at. */
export interface View {
  readonly kind: Kind;
  readonly groupBy: Grouping;
  /** Containers this deep are drawn as one bar; null shows every task. */
  readonly depth: number | null;
  readonly roadmapBy: RoadmapColumns;
  readonly measure: Measure;
}

export const firstView: View = { kind: 'gantt', groupBy: 'container', depth: null, roadmapBy: 'horizon', measure: 'money' };

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
  readonly look: 'matrix' | 'list';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A whole picture, never a difference to the one before. */
export interface Snapshot {
  readonly type: 'snapshot';
  /** Counts up; given back once drawn. */
  readonly number: number;
  /** Opaque to the page, which keeps it for the day it is restored. */
  readonly plan: string;
  readonly name: string;
  readonly view: View;
  /** Mermaid text; empty where there is nothing to draw. */
  readonly text: string;
  readonly marks: readonly DrawnMark[];
  /** Days since 1970-01-01 that the time axis covers, end exclusive; null where there is no time axis. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Headings of equally wide columns that stand in place of dates on the time axis, else null. */
  readonly columns: readonly string[] | null;
  readonly tables: readonly DrawnTable[];
  /** Days since 1970-01-01. */
  readonly statusDate: number | null;
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
}

/** The cursor went elsewhere in the text. */
export interface Selection {
  readonly type: 'selection';
  readonly selected: string | null;
}

export type HostMessage = Snapshot | Selection;

/** `drawn` acknowledges a snapshot, also one that could not be drawn. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn'; readonly number: number }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'open'; readonly number: number; readonly mark: string }
  | { readonly type: 'problems' };

/** What VS Code keeps for a page and hands back after a reload. */
export interface PageState {
  readonly plan: string;
  readonly view: View;
  /** Pixels a day on a time axis, else a scale; null fits the page. */
  readonly zoom: number | null;
}

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value)) return false;
  if (value.type === 'selection') return isTextOrNull(value.selected);
  return value.type === 'snapshot' && isSnapshot(value);
}

export function isPageMessage(value: unknown): value is PageMessage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
    case 'problems':
      return true;
    case 'drawn':
      return isCount(value.number);
    case 'view':
      return isView(value.view);
    case 'open':
      return isCount(value.number) && isText(value.mark);
    default:
      return false;
  }
}

export function isPageState(value: unknown): value is PageState {
  return isRecord(value) && isText(value.plan) && isView(value.view) && (value.zoom === null || isPositive(value.zoom));
}

function isSnapshot(value: Record<string, unknown>): boolean {
  return (
    isCount(value.number) &&
    [value.plan, value.name, value.text].every(isText) &&
    isView(value.view) &&
    isListOf(isMark, value.marks) &&
    (value.span === null || isSpan(value.span)) &&
    (value.columns === null || isListOf(isText, value.columns)) &&
    isListOf(isTable, value.tables) &&
    (value.statusDate === null || Number.isInteger(value.statusDate)) &&
    [value.hidden, value.undated, value.depths, value.errors, value.warnings].every(isCount) &&
    isTextOrNull(value.empty) &&
    isTextOrNull(value.selected) &&
    typeof value.stale === 'boolean'
  );
}

function isView(value: unknown): value is View {
  return (
    isRecord(value) &&
    isOneOf(kinds, value.kind) &&
    isOneOf(groupings, value.groupBy) &&
    isOneOf(roadmapColumns, value.roadmapBy) &&
    isOneOf(measures, value.measure) &&
    (value.depth === null || (isCount(value.depth) && value.depth > 0))
  );
}

function isMark(value: unknown): value is DrawnMark {
  return (
    isRecord(value) &&
    [value.id, value.label, value.shape, value.state].every(isText) &&
    typeof value.critical === 'boolean' &&
    (value.progress === null || typeof value.progress === 'number')
  );
}

function isTable(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.caption) &&
    isOneOf(['matrix', 'list'], value.look) &&
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

function isListOf(isItem: (item: unknown) => boolean, value: unknown): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isSpan(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.start) && Number.isInteger(value.end);
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return isText(value) && words.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

/** A whole number, zero or more. */
function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

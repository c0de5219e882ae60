/** What a snapshot says of the things that are drawn over a Gantt chart: types, and the guard for them. */
import { isCount, isListOf, isOneOf, isRecord, isSpan, isText } from './guards.ts';

/** In the order of the menu. */
export const overlayKinds = [
  ...(['links', 'all-links', 'progress', 'baseline', 'base', 'float', 'days-off'] as const),
  ...(['status-date', 'today', 'deadlines', 'critical', 'owners', 'raid'] as const),
] as const;
export type OverlayKind = (typeof overlayKinds)[number];

/** What a steering meeting asks for. */
export const firstOverlays: readonly OverlayKind[] = ['links', 'progress', 'baseline', 'base', 'status-date', 'deadlines'];

/** Rows are counted from 0 over the whole chart, days since 1970-01-01; ends are exclusive. */
export interface DrawnOverlays {
  readonly links: readonly DrawnLink[];
  readonly ghosts: readonly DrawnGhost[];
  /** What the plan is compared with; null while it is not, or where nobody wants to see it. */
  readonly compared: DrawnCompared | null;
  /** What is left of each row's float. */
  readonly tails: readonly { readonly row: number; readonly start: number; readonly end: number }[];
  readonly daysOff: readonly { readonly start: number; readonly end: number }[];
  readonly deadlines: readonly { readonly row: number; readonly day: number; readonly isMissed: boolean }[];
  readonly projectDeadline: { readonly day: number; readonly isMissed: boolean } | null;
  readonly owners: readonly { readonly row: number; readonly name: string; readonly initials: string }[];
  readonly raid: readonly DrawnRaid[];
}

/** What is told of a bar to whoever rests on it. */
export interface DrawnTip {
  readonly mark: string;
  /** The first names the bar. */
  readonly lines: readonly string[];
}

/** What there is to tell of the bars of a snapshot; the page asks for it at rest. */
export interface Tips {
  readonly type: 'tips';
  /** The snapshot's. */
  readonly number: number;
  readonly tips: readonly DrawnTip[];
}

export interface DrawnLink {
  readonly from: DrawnLinkEnd;
  readonly to: DrawnLinkEnd;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  /** `SS+3d`; empty for what needs no words. */
  readonly text: string;
  readonly title: string;
  readonly isCritical: boolean;
}

export interface DrawnLinkEnd {
  readonly mark: string;
  readonly row: number;
  /** Both the same for a milestone. */
  readonly start: number;
  readonly end: number;
}

export interface DrawnGhost {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly isPoint: boolean;
  /** `+3d`; null where it ends as it was to. */
  readonly slip: string | null;
}

/** Where bars were in what the plan is compared with, and what differs besides. */
export interface DrawnCompared {
  /** Only of those that are elsewhere now. */
  readonly ghosts: readonly DrawnGhost[];
  /** Rows of tasks that are new. */
  readonly came: readonly number[];
  /** Names of tasks that are gone, without those below them. */
  readonly gone: readonly string[];
}

export interface DrawnRaid {
  readonly row: number;
  readonly counts: readonly { readonly letter: 'R' | 'A' | 'I' | 'D'; readonly count: number }[];
}

export function isOverlays(value: unknown): value is DrawnOverlays {
  return (
    isRecord(value) &&
    isListOf(isLink, value.links) &&
    isListOf(isGhost, value.ghosts) &&
    (value.compared === null || isCompared(value.compared)) &&
    isListOf((tail) => isRow(tail) && isSpan(tail), value.tails) &&
    isListOf(isSpan, value.daysOff) &&
    isListOf((deadline) => isRow(deadline) && isDeadline(deadline), value.deadlines) &&
    (value.projectDeadline === null || isDeadline(value.projectDeadline)) &&
    isListOf((owner) => isRow(owner) && isText(owner.name) && isText(owner.initials), value.owners) &&
    isListOf((raid) => isRow(raid) && isListOf(isLetterCount, raid.counts), value.raid)
  );
}

export function isTips(value: Record<string, unknown>): boolean {
  return isCount(value.number) && isListOf((tip) => isRecord(tip) && isText(tip.mark) && isListOf(isText, tip.lines), value.tips);
}

function isLink(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.from, value.to].every((end) => isRow(end) && isText(end.mark) && isSpan(end)) &&
    isOneOf(['FS', 'SS', 'FF', 'SF'], value.type) &&
    [value.text, value.title].every(isText) &&
    typeof value.isCritical === 'boolean'
  );
}

function isGhost(value: unknown): boolean {
  return isRow(value) && isSpan(value) && typeof value.isPoint === 'boolean' && (value.slip === null || isText(value.slip));
}

function isCompared(value: unknown): boolean {
  return isRecord(value) && isListOf(isGhost, value.ghosts) && isListOf(isCount, value.came) && isListOf(isText, value.gone);
}

function isDeadline(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.day) && typeof value.isMissed === 'boolean';
}

function isLetterCount(value: unknown): boolean {
  return isRecord(value) && isOneOf(['R', 'A', 'I', 'D'], value.letter) && isCount(value.count);
}

function isRow(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && isCount(value.row);
}

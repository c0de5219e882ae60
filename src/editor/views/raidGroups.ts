/** How the register is arranged: what of it is shown, into which groups, and in what order within each. */
import { raidKinds } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { raidTitles } from '../../core/status/words.ts';
import { append } from '../../core/values/append.ts';
import type { Day } from '../../core/values/time.ts';

export const groupings = ['kind', 'owner', 'severity', 'status', 'due', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const orders = ['score', 'due', 'age'] as const;
export type Order = (typeof orders)[number];

export interface Arrangement {
  readonly group: Grouping;
  readonly order: Order;
  /** Closed entries too. */
  readonly showsClosed: boolean;
  /** Only entries in which each of these words is found somewhere, whatever its case; all where there is none. */
  readonly filter: string;
}

export const firstArrangement: Arrangement = { group: 'kind', order: 'score', showsClosed: false, filter: '' };

/** What was chosen once, where it still means something. */
export function arrangementIn(kept: unknown): Arrangement {
  const { group, order, showsClosed, filter } = (kept ?? {}) as Partial<Record<keyof Arrangement, unknown>>;
  return {
    group: groupings.find((grouping) => grouping === group) ?? firstArrangement.group,
    order: orders.find((one) => one === order) ?? firstArrangement.order,
    showsClosed: showsClosed === true,
    filter: typeof filter === 'string' ? filter : '',
  };
}

export interface RaidGroup {
  /** What its entries have in common, as the key has it that the group stands for; empty where there is one group only. */
  readonly value: string;
  readonly title: string;
  readonly entries: readonly RaidStatus[];
}

export const severityWords = ['critical', 'high', 'medium', 'low', 'not rated'] as const;
type SeverityWord = (typeof severityWords)[number];

/** Severity and score on one scale, so that risks and issues can stand in one list. */
const weights: Record<SeverityWord, number> = { critical: 20, high: 15, medium: 8, low: 3, 'not rated': 0 };

/** When something has to happen, seen from today: calendar days. */
export const dueTitles = {
  overdue: 'Overdue',
  week: 'Within 7 days',
  month: 'Within 30 days',
  later: 'Later',
  never: 'No date',
} as const;
export type DueSpan = keyof typeof dueTitles;

const dueSpans = Object.keys(dueTitles);

/** `today` is the plan's status date, or null where it has none. */
export function arrange(entries: Iterable<RaidStatus>, arrangement: Arrangement, today: Day | null): readonly RaidGroup[] {
  const { group, order } = arrangement;
  const shown = [...entries].filter(isShownBy(arrangement)).sort(comparing(order));
  const groups = grouped(shown, (status) => valueOf(status, group, today));
  return [...groups]
    .map(([value, members]) => ({ value, title: titleOf(value, group), entries: members }))
    .sort((a, b) => rankOf(a.value, group) - rankOf(b.value, group) || compareText(a.title, b.title));
}

function grouped(entries: readonly RaidStatus[], value: (status: RaidStatus) => string): Map<string, RaidStatus[]> {
  const groups = new Map<string, RaidStatus[]>();
  for (const status of entries) append(groups, value(status), status);
  return groups;
}

/** Whether an entry is among those that are to be seen. */
export function isShownBy({ showsClosed, filter }: Arrangement): (status: RaidStatus) => boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return (status) => (showsClosed || status.isOpen) && (words.length === 0 || hasAll(status, words));
}

function hasAll(status: RaidStatus, words: readonly string[]): boolean {
  const { id, name, kind, owner, by, affects, category, provider } = status.entry;
  const told = [id, name, kind, status.entry.status, severityOf(status), owner, by, category, provider, ...affects];
  const text = told.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Of a risk by its score: probability × impact from 20 is critical, from 15 high, from 8 medium. */
export function severityOf({ entry, score }: RaidStatus): SeverityWord {
  if (entry.severity) return entry.severity;
  if (score === null) return 'not rated';
  return severityWords.find((word) => word === 'low' || score >= weights[word]) ?? 'low';
}

function weightOf(status: RaidStatus): number {
  return status.score ?? weights[severityOf(status)];
}

function valueOf(status: RaidStatus, group: Grouping, today: Day | null): string {
  switch (group) {
    case 'kind':
      return status.entry.kind;
    case 'owner':
      return status.entry.owner ?? status.entry.by ?? '';
    case 'severity':
      return severityOf(status);
    case 'status':
      return status.entry.status;
    case 'due':
      return dueSpanOf(status, today);
    case 'none':
      return '';
  }
}

function dueSpanOf({ due, isOverdue }: RaidStatus, today: Day | null): DueSpan {
  if (due === null) return 'never';
  if (isOverdue) return 'overdue';
  const days = due - (today ?? -Infinity);
  return days <= 7 ? 'week' : days <= 30 ? 'month' : 'later';
}

export function titleOf(value: string, group: Grouping): string {
  if (group === 'kind') return raidTitles[value as keyof typeof raidTitles];
  if (group === 'due') return dueTitles[value as DueSpan];
  return group === 'owner' && value === '' ? 'nobody' : value;
}

/** Kinds, severities and dates have an order of their own; nobody comes first, because somebody should. */
function rankOf(value: string, group: Grouping): number {
  const own: readonly string[] = group === 'kind' ? raidKinds : group === 'severity' ? severityWords : group === 'due' ? dueSpans : [];
  return group === 'owner' && value !== '' ? 0 : own.indexOf(value);
}

function comparing(order: Order): (a: RaidStatus, b: RaidStatus) => number {
  return (a, b) => compareBy[order](a, b) || compareText(a.entry.id, b.entry.id);
}

/** Gravest, earliest, oldest first; what is not known comes last. */
const compareBy: Record<Order, (a: RaidStatus, b: RaidStatus) => number> = {
  score: (a, b) => weightOf(b) - weightOf(a),
  due: (a, b) => compareNumbers(a.due ?? Infinity, b.due ?? Infinity),
  age: (a, b) => compareNumbers(b.ageDays ?? -1, a.ageDays ?? -1),
};

/** Infinity is no distance from itself. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

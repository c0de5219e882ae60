/** How the register is arranged: into groups, and in an order within each. */
import { raidKinds } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { raidTitles } from '../../core/status/words.ts';

export const groupings = ['kind', 'owner', 'severity', 'status', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const orders = ['score', 'due', 'age'] as const;
export type Order = (typeof orders)[number];

export interface Arrangement {
  readonly group: Grouping;
  readonly order: Order;
  /** Closed entries too. */
  readonly showsClosed: boolean;
}

export const firstArrangement: Arrangement = { group: 'kind', order: 'score', showsClosed: false };

export interface RaidGroup {
  /** Empty where there is one group only. */
  readonly title: string;
  readonly entries: readonly RaidStatus[];
}

const severities = ['critical', 'high', 'medium', 'low', 'not rated'] as const;
type SeverityWord = (typeof severities)[number];

/** Severity and score on one scale, so that risks and issues can stand in one list. */
const weights: Record<SeverityWord, number> = { critical: 20, high: 15, medium: 8, low: 3, 'not rated': 0 };

export function arrange(entries: Iterable<RaidStatus>, { group, order, showsClosed }: Arrangement): readonly RaidGroup[] {
  const shown = [...entries].filter((status) => showsClosed || status.isOpen).sort(comparing(order));
  const groups = grouped(shown, (status) => titleOf(status, group));
  return [...groups]
    .map(([title, members]) => ({ title, entries: members }))
    .sort((a, b) => rankOf(a, group) - rankOf(b, group) || compareText(a.title, b.title));
}

function grouped(entries: readonly RaidStatus[], title: (status: RaidStatus) => string): Map<string, RaidStatus[]> {
  const groups = new Map<string, RaidStatus[]>();
  for (const status of entries) {
    const members = groups.get(title(status));
    if (members) members.push(status);
    else groups.set(title(status), [status]);
  }
  return groups;
}

/** Of a risk by its score: probability × impact from 20 is critical, from 15 high, from 8 medium. */
export function severityOf({ entry, score }: RaidStatus): SeverityWord {
  if (entry.severity) return entry.severity;
  if (score === null) return 'not rated';
  return severities.find((word) => word === 'low' || score >= weights[word]) ?? 'low';
}

function weightOf(status: RaidStatus): number {
  return status.score ?? weights[severityOf(status)];
}

function titleOf(status: RaidStatus, group: Grouping): string {
  switch (group) {
    case 'kind':
      return raidTitles[status.entry.kind];
    case 'owner':
      return status.entry.owner ?? status.entry.by ?? 'nobody';
    case 'severity':
      return severityOf(status);
    case 'status':
      return status.entry.status;
    case 'none':
      return '';
  }
}

/** Kinds and severities have an order of their own; nobody comes first, because somebody should. */
function rankOf({ title, entries }: RaidGroup, group: Grouping): number {
  const first = entries[0];
  if (!first) return 0;
  if (group === 'kind') return raidKinds.indexOf(first.entry.kind);
  if (group === 'severity') return severities.indexOf(severityOf(first));
  return group === 'owner' && title === 'nobody' ? -1 : 0;
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

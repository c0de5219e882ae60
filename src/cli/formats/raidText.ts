/** The RAID register for people: a table a kind, what needs attention first. */
import type { Plan } from '../../core/plan/model.ts';
import { raidKinds, type RaidKind } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { raidTitles } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { ownerName } from './raid.ts';
import { tableLines, type Column } from './table.ts';

export function raidLines(plan: Plan, statuses: readonly RaidStatus[], layout: Layout): readonly string[] {
  if (statuses.length === 0) return ['Nothing in the register that was asked for'];
  const groups = raidKinds.flatMap((kind) => {
    const group = statuses.filter(({ entry }) => entry.kind === kind);
    return group.length > 0 ? [groupLines(kind, group, plan, layout)] : [];
  });
  return groups.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function groupLines(kind: RaidKind, group: readonly RaidStatus[], plan: Plan, { width, paint }: Layout): readonly string[] {
  const open = group.filter(({ isOpen }) => isOpen).length;
  const overdue = group.filter(({ isOverdue }) => isOverdue).length;
  const counts = `${open} open of ${group.length}${overdue > 0 ? `, ${overdue} overdue` : ''}`;
  return [
    `${paint('bold', raidTitles[kind])} (${counts})`,
    ...tableLines(columnsFor(kind, plan), [...group].sort(byUrgency), width, paint),
  ];
}

function columnsFor(kind: RaidKind, plan: Plan): readonly Column<RaidStatus>[] {
  return [
    { title: 'Id', text: ({ entry }) => entry.id },
    { title: 'Name', shrinksTo: 20, text: ({ entry }) => entry.name, style: ({ isOpen }) => (isOpen ? null : 'dim') },
    { title: 'Status', text: ({ entry }) => entry.status },
    { title: kind === 'decision' ? 'By' : 'Owner', shrinksTo: 8, text: ({ entry }) => ownerName(plan, entry) },
    ...gravityColumns(kind),
    { title: kind === 'risk' ? 'Review' : 'Due', text: dueText, style: ({ isOverdue }) => (isOverdue ? 'red' : null) },
    { title: 'Age', align: 'right', text: ({ ageDays, isOpen }) => (ageDays === null || !isOpen ? '' : `${ageDays} d`) },
    { title: 'Affects', from: 120, shrinksTo: 10, text: ({ entry }) => entry.affects.join(', ') },
  ];
}

function gravityColumns(kind: RaidKind): readonly Column<RaidStatus>[] {
  if (kind === 'issue') return [{ title: 'Severity', text: ({ entry }) => entry.severity ?? '' }];
  if (kind !== 'risk') return [];
  return [
    { title: 'Score', align: 'right', text: ({ score }) => String(score ?? '') },
    { title: 'Residual', align: 'right', from: 100, text: ({ residualScore }) => String(residualScore ?? '') },
    { title: 'Response', from: 100, text: ({ entry }) => entry.response ?? '' },
  ];
}

function dueText({ due, isOverdue }: RaidStatus): string {
  return due === null ? '' : `${formatDay(due)}${isOverdue ? ' overdue' : ''}`;
}

/** Overdue, then open, then the rest; the gravest and the soonest first. */
function byUrgency(a: RaidStatus, b: RaidStatus): number {
  const rank = ({ isOpen, isOverdue }: RaidStatus) => (isOverdue ? 0 : isOpen ? 1 : 2);
  return rank(a) - rank(b) || gravity(b) - gravity(a) || (a.due ?? Infinity) - (b.due ?? Infinity) || 0;
}

function gravity({ score, entry }: RaidStatus): number {
  return score ?? (entry.severity ? ['low', 'medium', 'high', 'critical'].indexOf(entry.severity) : 0);
}

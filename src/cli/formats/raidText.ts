/** The RAID register for people: a table a kind, what needs attention first. */
import type { Plan } from '../../core/plan/model.ts';
import { raidKinds, type RaidKind } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import type { RegisterExposure } from '../../core/status/exposure.ts';
import { currencyText, moneyText, raidTitles } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { floatText, nextMilestone, ownerName, type Register } from './raid.ts';
import { raidSinceLines } from './sinceText.ts';
import { tableLines, type Column } from './table.ts';
import { sentenceLines } from './width.ts';

export function raidLines(register: Register, layout: Layout): readonly string[] {
  const { entries, exposure, since, plan } = register;
  const sections = raidKinds.flatMap((kind) => {
    const group = entries.filter(({ entry }) => entry.kind === kind);
    return group.length > 0 ? [groupLines(kind, group, register, layout)] : [];
  });
  if (sections.length === 0) sections.push(['Nothing in the register that was asked for']);
  if (exposure && entries.some(({ entry }) => entry.kind === 'risk')) sections.push(sentenceLines(exposureText(exposure, plan), layout));
  if (since) sections.push(raidSinceLines(since, layout));
  return sections.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function groupLines(kind: RaidKind, group: readonly RaidStatus[], register: Register, { width, paint }: Layout): readonly string[] {
  const open = group.filter(({ isOpen }) => isOpen).length;
  const overdue = group.filter(({ isOverdue }) => isOverdue).length;
  const counts = `${open} open of ${group.length}${overdue > 0 ? `, ${overdue} overdue` : ''}`;
  return [
    `${paint('bold', raidTitles[kind])} (${counts})`,
    ...tableLines(columnsFor(kind, register), [...group].sort(byUrgency), width, paint),
  ];
}

function exposureText({ cost, expectedCost, contingencyLeft }: RegisterExposure, { project }: Plan): string {
  const left = contingencyLeft === null ? '' : `; ${moneyText(contingencyLeft)} contingency left`;
  return `Open risks may cost ${currencyText(cost, project.currency)}, ${moneyText(expectedCost)} by their chances${left}`;
}

function columnsFor(kind: RaidKind, { plan, outlooks }: Register): readonly Column<RaidStatus>[] {
  const outlookOf = ({ entry }: RaidStatus) => outlooks.get(entry.id)!;
  return [
    { title: 'Id', text: ({ entry }) => entry.id },
    { title: 'Name', shrinksTo: 20, text: ({ entry }) => entry.name, style: ({ isOpen }) => (isOpen ? null : 'dim') },
    { title: 'Status', text: ({ entry }) => entry.status },
    { title: kind === 'decision' ? 'By' : 'Owner', shrinksTo: 8, text: ({ entry }) => ownerName(plan, entry) },
    ...gravityColumns(kind),
    { title: kind === 'risk' ? 'Review' : 'Due', text: dueText, style: ({ isOverdue }) => (isOverdue ? 'red' : null) },
    { title: 'Age', align: 'right', text: ({ ageDays, isOpen }) => (ageDays === null || !isOpen ? '' : `${ageDays} d`) },
    { title: 'Affects', from: 120, shrinksTo: 10, text: ({ entry }) => entry.affects.join(', ') },
    { title: 'Float', from: 120, align: 'right', text: (status) => floatText(outlookOf(status)) },
    { title: 'Behind it', from: 140, text: (status) => nextMilestone(plan, outlookOf(status)) },
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

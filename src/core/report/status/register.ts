/** The gravest risks and issues, and what is overdue in the register. */
import type { RaidEntry } from '../../plan/model.ts';
import { isOpportunity } from '../../plan/opportunity.ts';
import { calendarOf } from '../../schedule/planCalendar.ts';
import { outlookOf } from '../../status/outlook.ts';
import { scoreBand } from '../../status/scoreBand.ts';
import type { RaidStatus } from '../../status/status.ts';
import { thresholdsOf } from '../../status/thresholds.ts';
import { counted, currencyText, named, workingDays } from '../../status/words.ts';
import { formatDay } from '../../values/civil.ts';
import { columns, grave, line, listOf, said, tableOf, type Block, type Cell, type Section } from './report.ts';
import { moreLines, thenTitle, whoText, type Subject } from './subject.ts';

/** Entries that are told of each kind. */
const most = 5;
const mostOverdue = 10;

export function registerSection(subject: Subject): Section {
  const open = [...subject.status.raid.values()].filter(({ isOpen }) => isOpen);
  const nothing = subject.status.raid.size === 0 ? 'Unknown: the plan has no register' : 'No open risks and issues, and nothing overdue';
  const blocks = [...riskBlocks(subject, open), ...issueBlocks(subject, open), ...overdueBlocks(subject, open)];
  return { id: 'risks', title: 'Top risks and issues', blocks: blocks.length > 0 ? blocks : listOf([line(nothing)]) };
}

/** By score, then by what is to be expected of them in money and days; what nobody has scored comes last. */
function riskBlocks(subject: Subject, open: readonly RaidStatus[]): readonly Block[] {
  const { earlier } = subject;
  const risks = open.filter(({ entry }) => entry.kind === 'risk' && !isOpportunity(entry));
  const weighed = risks.map((status) => ({ status, outlook: outlookOf(subject, status) }));
  const weight = (value: number | null) => value ?? -Infinity;
  const ordered = weighed.sort(
    (a, b) =>
      compared(weight(b.status.score), weight(a.status.score)) ||
      compared(weight(b.outlook.expected.cost), weight(a.outlook.expected.cost)) ||
      compared(weight(b.outlook.expected.days), weight(a.outlook.expected.days)),
  );
  const heads = columns('Risk', '#Score', ...(earlier ? [`#At ${thenTitle(earlier)}`] : []), 'May cost', 'Answer', 'Owner', 'Threatens');
  const rows = ordered
    .slice(0, most)
    .map(({ status }) => [
      said(named(status.entry)),
      scoreCell(subject, status),
      ...(earlier ? [scoreThen(subject, status.entry)] : []),
      said(costText(subject, status)),
      said(answerText(subject, status.entry)),
      said(whoText(subject.plan, status.entry.owner)),
      said(threatText(subject, status)),
    ]);
  return [
    ...tableOf(`${counted(risks.length, 'open risk')}, the gravest first`, heads, rows),
    ...listOf(moreLines(risks.length, most, 'open risk')),
  ];
}

function compared(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function scoreCell({ plan, schedules }: Subject, { score }: RaidStatus): Cell {
  if (score === null) return said('not scored');
  const band = scoreBand(score, thresholdsOf(plan, schedules?.calendar ?? calendarOf(plan)).score);
  return grave(`${score} ${band}`, band === 'high');
}

function scoreThen({ earlier }: Subject, { id, was }: RaidEntry): Cell {
  const then = earlier!.status.raid.get(id) ?? earlier!.status.raid.get(was ?? '');
  return said(then ? String(then.score ?? 'not scored') : 'new');
}

function costText(subject: Subject, status: RaidStatus): string {
  const { cost, days } = outlookOf(subject, status).exposure;
  const parts = [
    ...(cost === null ? [] : [currencyText(cost, subject.plan.project.currency)]),
    ...(days === null ? [] : [workingDays(days)]),
  ];
  return parts.length === 0 ? 'not said' : parts.join(', ');
}

/** What is meant to be done about it, and the next action that is. */
function answerText({ plan, status }: Subject, { id, response }: RaidEntry): string {
  const actions = [...status.raid.values()].filter(({ entry, isOpen }) => entry.kind === 'action' && isOpen && entry.for === id);
  const [next] = [...actions].sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  const action = next ? `${named(next.entry)}${next.due === null ? '' : `, due ${formatDay(next.due)}`}` : null;
  const parts = [...(response === null ? [] : [response]), ...(action === null ? [] : [action])];
  const escalated = plan.raid.get(id)?.escalation ? ['escalated'] : [];
  return [...parts, ...escalated].join('; ') || 'none';
}

/** The next milestone behind the work that it bears on, and how far that can slip. */
function threatText(subject: Subject, status: RaidStatus): string {
  const { milestones, threatens, floatDays } = outlookOf(subject, status);
  const { tasks } = subject.plan.wbs;
  const threatened = tasks[milestones[0] ?? threatens[0] ?? -1];
  if (!threatened) return '–';
  return `${threatened.name}${floatDays === null ? '' : `, ${floatText(floatDays)}`}`;
}

function floatText(days: number): string {
  if (Math.abs(days) < 0.05) return 'no float';
  return days < 0 ? `late by ${workingDays(-days)}` : `${workingDays(days)} of float`;
}

const severities = ['critical', 'high', 'medium', 'low'] as const;

/** By severity, then by date. */
function issueBlocks(subject: Subject, open: readonly RaidStatus[]): readonly Block[] {
  const issues = open.filter(({ entry }) => entry.kind === 'issue');
  const rank = ({ entry }: RaidStatus) => (entry.severity === null ? severities.length : severities.indexOf(entry.severity));
  const ordered = [...issues].sort((a, b) => rank(a) - rank(b) || compared(a.due ?? Infinity, b.due ?? Infinity));
  const rows = ordered
    .slice(0, most)
    .map((status) => [
      said(`${named(status.entry)}${isNew(subject, status.entry) ? ' (new)' : ''}`),
      grave(status.entry.severity ?? 'not said', rank(status) < 2),
      said(whoText(subject.plan, status.entry.owner)),
      dueCell(status),
      said(threatText(subject, status)),
    ]);
  const heads = columns('Issue', 'Severity', 'Owner', 'Due', 'Threatens');
  return [
    ...tableOf(`${counted(issues.length, 'open issue')}, the gravest first`, heads, rows),
    ...listOf(moreLines(issues.length, most, 'open issue')),
  ];
}

function isNew({ earlier }: Subject, { id, was }: RaidEntry): boolean {
  return earlier !== null && !earlier.status.raid.has(id) && !earlier.status.raid.has(was ?? '');
}

/** Decisions stand among those that are needed. */
function overdueBlocks({ plan }: Subject, open: readonly RaidStatus[]): readonly Block[] {
  const overdue = open.filter(({ entry, isOverdue }) => isOverdue && entry.kind !== 'decision');
  const ordered = [...overdue].sort((a, b) => a.due! - b.due!);
  const rows = ordered
    .slice(0, mostOverdue)
    .map((status) => [said(named(status.entry)), said(status.entry.kind), said(whoText(plan, status.entry.owner)), dueCell(status)]);
  return [
    ...tableOf('Overdue in the register', columns('Entry', 'Kind', 'Owner', 'Due'), rows),
    ...listOf(moreLines(overdue.length, mostOverdue, 'overdue entry', 'overdue entries')),
  ];
}

function dueCell({ due, isOverdue }: RaidStatus): Cell {
  return due === null ? said('no date') : grave(`${formatDay(due)}${isOverdue ? ', overdue' : ''}`, isOverdue);
}

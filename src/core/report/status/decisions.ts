/** What the readers of the report have to decide: open decisions, escalations without an answer, change requests that wait. */
import type { ChangeRequest, Plan, RaidEntry } from '../../plan/model.ts';
import { calendarOf } from '../../schedule/planCalendar.ts';
import { changeImpact, effortCostText } from '../../status/changeImpact.ts';
import { inDays } from '../../status/clock.ts';
import { outlookOf } from '../../status/outlook.ts';
import type { RaidStatus } from '../../status/status.ts';
import { currencyText, named, workingDays } from '../../status/words.ts';
import { formatDate, formatDay } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { columns, grave, line, listOf, said, tableOf, type Block, type Section } from './report.ts';
import { momentText, moreLines, whoText, type Subject } from './subject.ts';

export interface NeededDecision {
  readonly id: string;
  /** `DEC-5 Buy the licence` */
  readonly what: string;
  /** Null where nobody is named. */
  readonly who: string | null;
  readonly due: Day | null;
  readonly isOverdue: boolean;
  readonly why: string;
  /** The plan names it in what it asks for (`report.asks`). */
  readonly isAsked: boolean;
}

/** Each once, what is asked for first, then by date; what has none comes last. */
export function decisionsNeeded(subject: Subject): readonly NeededDecision[] {
  const { plan, status, statusDate } = subject;
  const asked = new Set(plan.report.asks);
  const decisions = [...status.raid.values()].filter(({ entry, isOpen }) => entry.kind === 'decision' && isOpen);
  const escalated = [...status.raid.values()].filter((one) => waitsForAnswer(plan, one));
  const proposed = [...plan.changes.values()].filter((change) => change.status === 'proposed' && !isOpenDecision(plan, change.decision));
  const all = [
    ...decisions.map((one) => decisionOf(subject, one)),
    ...escalated.map((one) => escalationOf(one.entry)),
    ...proposed.map((change) => changeOf(subject, change)),
  ];
  return all
    .map((one) => ({ ...one, isAsked: asked.has(one.id), isOverdue: one.due !== null && statusDate !== null && one.due < statusDate }))
    .sort((a, b) => Number(b.isAsked) - Number(a.isAsked) || (a.due ?? Infinity) - (b.due ?? Infinity));
}

/** Decisions that are told of those taken. */
const mostTaken = 10;

/** The decision log, the newest first; nothing where none was taken. */
function takenBlocks({ plan }: Subject): readonly Block[] {
  const taken = [...plan.raid.values()].filter(({ kind, status }) => kind === 'decision' && status === 'decided');
  const ordered = taken.sort((a, b) => (b.date?.day ?? -Infinity) - (a.date?.day ?? -Infinity));
  const rows = ordered.slice(0, mostTaken).map((entry) => {
    const changes = [...plan.changes.values()].filter(({ decision }) => decision === entry.id).map(({ id, status }) => `${id} ${status}`);
    const about = [...changes, ...entry.affects].join(', ');
    return [named(entry), whoText(plan, entry.by ?? entry.owner), entry.date ? formatDate(entry.date) : 'no date', about || '–'].map(said);
  });
  const table = tableOf('Decisions taken', columns('Decision', 'Who decided', 'On', 'What it is about'), rows);
  return [
    ...table,
    ...listOf(moreLines(taken.length, rows.length, 'decision that was taken earlier', 'decisions that were taken earlier')),
  ];
}

export function decisionsSection(subject: Subject, decisions: readonly NeededDecision[]): Section {
  const rows = decisions.map(({ what, who, due, isOverdue, why, isAsked }) => [
    said(`${what}${isAsked ? ' (asked for in this report)' : ''}`),
    said(whoText(subject.plan, who)),
    due === null ? said('no date') : grave(`${formatDay(due)}${isOverdue ? ', overdue' : ''}`, isOverdue),
    said(why),
  ]);
  const table = tableOf('What waits for an answer', columns('Decision', 'Who decides', 'Needed by', 'What hangs on it'), rows);
  const known = new Set(decisions.map(({ id }) => id));
  const others = subject.plan.report.asks.filter((id) => !known.has(id)).map((id) => line(askedText(subject.plan, id), 'Also asked for'));
  const blocks = [...table, ...listOf(others)];
  const needed = blocks.length > 0 ? blocks : listOf([line('None')]);
  return { id: 'decisions', title: 'Decisions needed', blocks: [...needed, ...takenBlocks(subject)] };
}

type Draft = Omit<NeededDecision, 'isAsked' | 'isOverdue'>;

function decisionOf(subject: Subject, status: RaidStatus): Draft {
  const { plan } = subject;
  const { entry, due } = status;
  const asking = [...plan.raid.values()].filter(({ escalation, decision }) => entry.id === (escalation?.decision ?? decision));
  const reasons = asking.map((other) => other.escalation?.reason ?? named(other));
  const threat = threatText(subject, [status, ...asking.flatMap(({ id }) => subject.status.raid.get(id) ?? [])]);
  const why = [...reasons, ...(threat === null ? [] : [threat])].join('; ');
  return { id: entry.id, what: named(entry), who: entry.by ?? entry.owner, due, why: why === '' ? '–' : why };
}

/** The next milestone that one of them threatens. */
function threatText(subject: Subject, statuses: readonly RaidStatus[]): string | null {
  for (const status of statuses) {
    const { milestones } = outlookOf(subject, status);
    const next = subject.plan.wbs.tasks[milestones[0] ?? -1];
    if (next) return `threatens ${next.name}`;
  }
  return null;
}

function escalationOf(entry: RaidEntry): Draft {
  const { to, needBy, reason } = entry.escalation!;
  return { id: entry.id, what: `Escalated: ${named(entry)}`, who: to, due: needBy?.day ?? null, why: reason ?? '–' };
}

/** An escalation that names an open decision is told with that. */
function waitsForAnswer(plan: Plan, { entry: { escalation }, isOpen }: RaidStatus): boolean {
  return isOpen && escalation !== null && plan.raid.get(escalation.decision ?? '')?.kind !== 'decision';
}

function isOpenDecision({ raid }: Plan, id: string | null): boolean {
  return raid.get(id ?? '')?.status === 'needed';
}

function changeOf({ plan, schedules }: Subject, change: ChangeRequest): Draft {
  const { schedule, cost } = change.impact;
  const impact = [...(schedule ? [workingDays(inDays(calendarOf(plan), schedule))] : []), ...(cost === null ? [] : [currencyText(cost, plan.project.currency)])]; // prettier-ignore
  const raised = change.raised ? [`raised ${formatDay(change.raised.day)}`] : [];
  const moved = schedules && changeImpact(plan, schedules, change);
  const finish = moved ? [`would end the project on ${momentText(moved.finish.to)}`] : [];
  const alongside = moved && effortCostText(moved, plan.project);
  const why = [
    ...(impact.length > 0 ? [`costs ${impact.join(' and ')}`] : []),
    ...finish,
    ...(alongside ? [alongside] : []),
    ...raised,
  ].join(', ');
  const by = plan.raid.get(change.decision ?? '')?.by ?? null;
  return { id: change.id, what: `Change request ${named(change)}`, who: by, due: null, why: why === '' ? '–' : why };
}

function askedText(plan: Plan, id: string): string {
  const item = plan.raid.get(id) ?? plan.changes.get(id) ?? plan.requirements.get(id) ?? plan.wbs.tasks[plan.wbs.indexOf.get(id) ?? -1];
  return item ? named(item) : id;
}

/** What falls due, in order of its date: the register, work, milestones and deliverables of everybody or of one party. */
import { dayEndingAt } from '../values/civil.ts';
import type { Item, Plan, RaidEntry } from '../plan/model.ts';
import { inherited } from '../plan/wbs.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { type Day } from '../values/time.ts';
import { isAnswered } from './escalation.ts';
import type { Status } from './status.ts';

export interface AgendaItem {
  readonly day: Day;
  readonly kind: RaidEntry['kind'] | 'task' | 'milestone' | 'deliverable' | 'escalation';
  /** An escalation is that of the entry. */
  readonly item: Item;
  /** Of an escalation whom it went to; of work whoever answers for it, for it may be assigned to others. */
  readonly owner: string | null;
  /** Due before the status date. */
  readonly isOverdue: boolean;
}

export interface Dated {
  readonly plan: Plan;
  readonly status: Status;
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
}

/**
 * What is open and has a date, the earliest first, then in the plan's order. Of parties: what they own, decide, have to answer or are
 * assigned to; null is everybody. Until a day, included; null is for good. Work and milestones are due when they are forecast
 * to finish; level of effort and containers are left out.
 */
export function agendaOf(dated: Dated, parties: readonly string[] | null, until: Day | null): readonly AgendaItem[] {
  const { statusDate } = dated;
  const due = [...entriesDue(dated), ...escalationsDue(dated), ...workDue(dated), ...deliverablesDue(dated)];
  return due
    .filter(
      ({ day, of }) =>
        (until === null || day <= until) && (parties === null || of.some((party) => party !== null && parties.includes(party))),
    )
    .map(({ of, ...item }) => ({ ...item, owner: of[0] ?? null, isOverdue: statusDate !== null && item.day < statusDate }))
    .sort((a, b) => a.day - b.day);
}

type Due = Pick<AgendaItem, 'day' | 'kind' | 'item'> & { readonly of: readonly (string | null)[] };

function* entriesDue({ status }: Dated): Iterable<Due> {
  for (const { entry, isOpen, due } of status.raid.values()) {
    if (isOpen && due !== null) yield { day: due, kind: entry.kind, item: entry, of: [entry.owner ?? entry.by, entry.by] };
  }
}

/** Those that wait for a decision which is not taken. */
function* escalationsDue({ plan, status }: Dated): Iterable<Due> {
  for (const { entry, isOpen } of status.raid.values()) {
    const { to, needBy } = entry.escalation ?? {};
    if (!isOpen || !needBy || isAnswered(plan, entry)) continue;
    yield { day: needBy.day, kind: 'escalation', item: entry, of: [to ?? null] };
  }
}

function* workDue({ plan, schedules }: Dated): Iterable<Due> {
  const { tasks } = plan.wbs;
  for (let i = 0; schedules && i < tasks.length; i++) {
    const task = tasks[i]!;
    const finish = schedules.forecast.finish[i]!;
    if (task.shape === 'container' || task.shape === 'spans' || schedules.forecast.done[i] === 1 || Number.isNaN(finish)) continue;
    const of = [inherited(plan, i, 'owner'), ...task.assign.map(({ party }) => party)];
    yield { day: dayEndingAt(finish), kind: task.shape === 'milestone' ? 'milestone' : 'task', item: task, of };
  }
}

function* deliverablesDue({ plan }: Dated): Iterable<Due> {
  for (const item of plan.deliverables.values()) {
    if (item.date && item.status !== 'accepted') yield { day: item.date.day, kind: 'deliverable', item, of: [item.owner, item.acceptedBy] };
  }
}

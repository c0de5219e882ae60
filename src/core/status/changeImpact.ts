/** What a change request that waits would do to dates and money, by scheduling the plan with the time it takes. */
import type { ChangeRequest, Plan } from '../plan/model.ts';
import { forecastDelayed } from '../schedule/explain/delayed.ts';
import type { Schedule, Schedules } from '../schedule/schedule.ts';
import type { Minute } from '../values/time.ts';
import { workOfChange } from './bearing.ts';
import { costsAsOf, costsOf } from './cost.ts';
import { currencyText } from './words.ts';

export interface MovedMilestone {
  /** By WBS index. */
  readonly task: number;
  readonly from: Minute;
  readonly to: Minute;
}

export interface ChangeImpact {
  /** The forecast end of the project without it and with it. */
  readonly finish: { readonly from: Minute; readonly to: Minute };
  /** Unfinished milestones with a deadline that come later, the earliest first. */
  readonly milestones: readonly MovedMilestone[];
  /** Money in the project's currency by which level of effort (`spans`) grows, for it lasts longer; 0 where none does, or has a rate. */
  readonly effortCost: number;
}

/**
 * The work that it affects, and that is not finished, ends later by its `impact.schedule`. Null where it does not wait for a decision, says
 * no time that it takes or no work that it affects, and where there are no dates.
 */
export function changeImpact(plan: Plan, schedules: Schedules | null, change: ChangeRequest): ChangeImpact | null {
  const { schedule } = change.impact;
  const work = workOfChange(plan, change);
  if (!schedules || change.status !== 'proposed' || !schedule || !(schedule.amount > 0) || work.length === 0) return null;
  const before = schedules.forecast;
  const after = forecastDelayed(schedules, work, schedules.calendar.minutesOf(schedule));
  if (!after) return null;
  const milestones = plan.wbs.tasks.flatMap(({ shape, constraints }, task): MovedMilestone[] => {
    const [from, to] = [before.finish[task]!, after.finish[task]!];
    const isCommitted = shape === 'milestone' && constraints.deadline !== null && before.done[task] !== 1;
    return isCommitted && to > from ? [{ task, from, to }] : [];
  });
  return {
    finish: { from: before.projectFinish, to: after.projectFinish },
    milestones: milestones.sort((a, b) => a.to - b.to),
    effortCost: effortCost(plan, schedules, after),
  };
}

/** Work that ends later waits, which costs nothing by itself; what runs along with it does. */
function effortCost(plan: Plan, schedules: Schedules, after: Schedule): number {
  const { columns, costs } = costsAsOf(plan, schedules, null, null);
  const later = costsOf(plan, { plan: schedules.plan, forecast: after }, columns, schedules.calendar, null);
  return Math.max(0, later.labour.reduce((more, cost, i) => more + cost - costs.labour[i]!, 0)); // prettier-ignore
}

/** `level of effort costs 1,600 EUR more`; null where it does not by a whole unit of money. */
export function effortCostText({ effortCost }: ChangeImpact, { currency }: Plan['project']): string | null {
  return effortCost < 0.5 ? null : `level of effort costs ${currencyText(effortCost, currency)} more`;
}

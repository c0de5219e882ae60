/** Which day is "now" for a plan. */
import type { Facts } from '../analysis.ts';
import type { Plan } from '../plan/model.ts';
import type { Day } from '../values/time.ts';

/** What the host was told beats what the plan says, and today is the last resort. */
export function statusDateOf(plan: Plan, facts: Pick<Facts, 'statusDate' | 'today'>): Day | null {
  return facts.statusDate ?? plan.project.statusDate?.day ?? facts.today;
}

/** A baseline is the forecast at its own status date; null, so the forecast from the very start, where it has none. */
export function baselineDateOf(plan: Plan): Day | null {
  return plan.project.statusDate?.day ?? null;
}

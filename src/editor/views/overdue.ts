/** What is overdue in a plan's register. */
import type { OpenPlan } from '../plans.ts';

/** How many RAID entries are open past their day. */
export function overdueIn(plan: OpenPlan): number {
  return [...(plan.analysis.status?.raid.values() ?? [])].filter((status) => status.isOverdue).length;
}

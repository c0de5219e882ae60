/** An actual or an approval that lies in the future: what has not happened yet is no actual. */
import type { Finding } from '../problem.ts';
import { child, type Node } from '../source/node.ts';
import { beginning, finding, formatDate, formatDay } from './say.ts';
import { minutesPerDay, type Day, type PlanDate } from '../values/time.ts';
import type { Rule } from './rule.ts';

export const actualAfterStatusDate: Rule = {
  id: 'actual-after-status-date',
  title: 'An actual date is after the status date',
  severity: 'error',
  quiets: ['unmeasured-progress', 'incomplete-actuals'],
  *check({ plan, statusDate }) {
    for (const { node, approved } of plan.requirements.values()) yield* ahead(node, 'approved', approved, statusDate);
  },
  concerns: ({ actuals }) => actuals.start !== null || actuals.finish !== null,
  *checkAmong({ node, actuals }, _, { statusDate }) {
    yield* ahead(node, 'actualStart', actuals.start, statusDate);
    yield* ahead(node, 'actualFinish', actuals.finish, statusDate);
  },
};

function* ahead(node: Node, key: string, date: PlanDate | null, statusDate: Day | null): Iterable<Finding> {
  if (!date || statusDate === null || beginning(date) < (statusDate + 1) * minutesPerDay) return;
  const value = child(node, key);
  if (value) yield finding(value, `"${key}" ${formatDate(date)} is after the status date ${formatDay(statusDate)}`);
}

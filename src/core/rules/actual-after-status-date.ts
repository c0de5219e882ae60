/** An actual that lies in the future: what has not happened yet is no actual. */
import { child } from '../source/node.ts';
import { beginning, finding, formatDate, formatDay } from './say.ts';
import { minutesPerDay } from '../values/time.ts';
import type { Rule } from './rule.ts';

export const actualAfterStatusDate: Rule = {
  id: 'actual-after-status-date',
  title: 'An actual date is after the status date',
  severity: 'error',
  quiets: ['unmeasured-progress', 'incomplete-actuals'],
  concerns: ({ actuals }) => actuals.start !== null || actuals.finish !== null,
  *checkAmong({ node, actuals }, _, { statusDate }) {
    if (statusDate === null) return;
    const now = (statusDate + 1) * minutesPerDay;
    for (const [key, date] of [['actualStart', actuals.start] as const, ['actualFinish', actuals.finish] as const]) {
      const value = date && beginning(date) >= now ? child(node, key) : null;
      if (date && value) yield finding(value, `"${key}" ${formatDate(date)} is after the status date ${formatDay(statusDate)}`);
    }
  },
};

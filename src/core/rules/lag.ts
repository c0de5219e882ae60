/** A wait that stands in a link: it has no name, no owner and no progress. */
import { lags } from '../schedule/quality/links.ts';
import { allowedShare } from '../schedule/quality/tasks.ts';
import { formatLag } from '../values/link.ts';
import { finding } from './say.ts';
import { manyEnough, tooMany } from './share.ts';
import type { Rule } from './rule.ts';

export const lag: Rule = {
  id: 'lag',
  title: 'Many links have a lag',
  severity: 'hint',
  restsOn: 'plan',
  *check({ plan, schedules }) {
    yield* tooMany(lags(schedules), allowedShare, manyEnough, ({ task: index, at }) => {
      const task = plan.wbs.tasks[index]!;
      const link = task.after[at]!;
      const wait = link.lag ? formatLag(link.lag) : '';
      return finding(link.node, `"${task.id}" waits ${wait} after "${link.id}"; make a task of the wait, with a name and an owner`);
    });
  },
};

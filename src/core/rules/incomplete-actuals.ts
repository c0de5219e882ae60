/** A task that must have begun or ended, but does not say when. */
import { isOrdinary } from '../plan/wbs.ts';
import type { Finding } from '../problem.ts';
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const incompleteActuals: Rule = {
  id: 'incomplete-actuals',
  title: 'A task has begun or ended without an actual date',
  severity: 'warning',
  restsOn: 'item',
  *checkTask(task): Iterable<Finding> {
    const { id, actuals, status } = task;
    const { start, finish, progress } = actuals;
    if (!isOrdinary(task) || status === 'cancelled' || status === 'done') return;
    if (finish && !start)
      yield mendable(at(task, 'actualFinish'), `"${id}" has an actual finish but no "actualStart"`, { add: ['actualStart'] });
    else if (progress !== null && progress > 0 && !start)
      yield mendable(at(task, 'progress'), `"${id}" has progress but no "actualStart"`, { add: ['actualStart'] });
    if (progress === 1 && !finish) {
      yield mendable(
        at(task, 'progress'),
        `"${id}" is at 100% but has no "actualFinish"; where nobody knows the date, write "status: done"`,
        { add: ['actualFinish'] },
      );
    }
  },
};

/** Work under way of which nobody says how much is done. */
import { isOrdinary } from '../plan/wbs.ts';
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const unmeasuredProgress: Rule = {
  id: 'unmeasured-progress',
  title: 'A task under way has no progress',
  severity: 'hint',
  restsOn: 'item',
  *checkTask(task) {
    const { id, actuals, status } = task;
    if (!isOrdinary(task) || status !== null) return;
    const { start, finish, progress, remaining } = actuals;
    if (start && !finish && progress === null && remaining === null) {
      yield mendable(at(task, 'actualStart'), `"${id}" has begun but has neither "progress" nor "remaining"; it counts as 0%`, {
        add: ['progress'],
      });
    }
  },
};

/** Work of a sprint that is done on a day that nobody knows. */
import { isOrdinary } from '../plan/wbs.ts';
import { datedSprints, tasksIn } from '../status/delivery/sprints.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const undatedDone: Rule = {
  id: 'undated-done',
  title: 'A task of a sprint is done, but nobody says when',
  severity: 'info',
  restsOn: 'item',
  *check({ plan }) {
    if (plan.sprints.size === 0) return;
    for (const { sprint } of datedSprints(plan)) {
      if (sprint.remaining.length > 0) continue;
      for (const index of tasksIn(plan, sprint)) {
        const task = plan.wbs.tasks[index]!;
        const { id, key, sprints, status, actuals } = task;
        if (status !== 'done' || actuals.finish !== null || sprints.at(-1) !== sprint.id || !isOrdinary(task)) continue;
        yield mendable(key, `"${id}" is done, but burn-down and cycle times do not know on which day; add "actualFinish"`, {
          add: ['actualFinish'],
        });
      }
    }
  },
};

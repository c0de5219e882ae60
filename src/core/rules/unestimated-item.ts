/** A task without points in a running sprint that is counted in points. */
import { isOrdinary } from '../plan/wbs.ts';
import { datedSprints, tasksIn } from '../status/delivery/sprints.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const unestimatedItem: Rule = {
  id: 'unestimated-item',
  title: 'A task of a running sprint has no points',
  severity: 'info',
  restsOn: 'item',
  *check({ plan, schedules, statusDate }) {
    if (statusDate === null || plan.sprints.size === 0) return;
    for (const { sprint, start, finish } of datedSprints(plan)) {
      if (statusDate < start || statusDate > finish || sprint.remaining.length > 0) continue;
      const own = tasksIn(plan, sprint).filter((index) => plan.wbs.tasks[index]!.sprints.at(-1) === sprint.id);
      if (!own.some((index) => plan.wbs.tasks[index]!.points !== null)) continue;
      for (const index of own) {
        const task = plan.wbs.tasks[index]!;
        const { id, key, points } = task;
        if (points !== null || !isOrdinary(task) || schedules?.forecast.done[index] === 1) continue;
        yield mendable(key, `"${id}" has no points, so that the sprint "${sprint.id}" counts without it; estimate it`, { add: ['points'] });
      }
    }
  },
};

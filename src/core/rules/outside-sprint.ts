/** A task that is forecast to finish after the sprint it is in. */
import { itemsOf } from '../plan/fields.ts';
import type { Task } from '../plan/model.ts';
import { picking } from '../plan/sparse.ts';
import { child } from '../source/node.ts';
import { at, ending, finding, formatDate, formatDay, lastDayOf } from './say.ts';
import type { Rule } from './rule.ts';

const inSprints = picking<Task>(({ sprints }) => sprints.length > 0);

export const outsideSprint: Rule = {
  id: 'outside-sprint',
  title: 'A task is forecast to finish after its sprint',
  severity: 'info',
  restsOn: 'dates',
  *check({ plan, schedules }) {
    if (!schedules) return;
    const { finish, done } = schedules.forecast;
    if (plan.sprints.size === 0) return;
    const { tasks } = plan.wbs;
    for (const i of inSprints(tasks)) {
      const task = tasks[i]!;
      if (done[i] === 1) continue;
      const sprint = plan.sprints.get(task.sprints.at(-1)!);
      if (!sprint?.finish || task.shape === 'container' || !(finish[i]! > ending(sprint.finish))) continue;
      const last = itemsOf(child(task.node, 'sprint')).at(-1) ?? task.key;
      yield finding(
        last,
        `"${task.id}" is forecast to finish on ${formatDay(lastDayOf(finish[i]!))}, after its sprint "${sprint.id}" ends on ${formatDate(sprint.finish)}`,
        [{ at: at(sprint, 'finish'), message: `"${sprint.id}" ends here` }],
      );
    }
  },
};

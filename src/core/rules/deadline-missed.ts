/** A task or the whole project that is forecast to end after its deadline. */
import type { Task } from '../plan/model.ts';
import { picking } from '../plan/sparse.ts';
import type { Finding } from '../problem.ts';
import { child } from '../source/node.ts';
import { at, ending, finding, formatDate, formatDay, lastDayOf } from './say.ts';
import type { Rule } from './rule.ts';

const withDeadline = picking<Task>(({ constraints }) => constraints.deadline !== null);

export const deadlineMissed: Rule = {
  id: 'deadline-missed',
  title: 'The forecast misses a deadline',
  severity: 'warning',
  restsOn: 'dates',
  *check({ plan, schedules }): Iterable<Finding> {
    if (!schedules) return;
    const { finish, done, projectFinish } = schedules.forecast;
    const { deadline, node } = plan.project;
    const value = child(node, 'deadline');
    if (deadline && value && projectFinish > ending(deadline)) {
      yield finding(
        value,
        `the project is forecast to finish on ${formatDay(lastDayOf(projectFinish))}, after its deadline ${formatDate(deadline)}`,
      );
    }
    const { tasks } = plan.wbs;
    for (const i of withDeadline(tasks)) {
      const { deadline: limit } = tasks[i]!.constraints;
      // A finished task cannot be helped any more, and NaN compares as false.
      if (!limit || done[i] === 1 || !(finish[i]! > ending(limit))) continue;
      yield finding(
        at(tasks[i]!, 'deadline'),
        `"${tasks[i]!.id}" is forecast to finish on ${formatDay(lastDayOf(finish[i]!))}, after its deadline ${formatDate(limit)}`,
      );
    }
  },
};

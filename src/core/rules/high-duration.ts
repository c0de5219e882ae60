/** A task so long that nobody sees in time that it goes wrong. */
import { allowedShare, highDuration as lasting, longestDays } from '../schedule/quality/tasks.ts';
import { at, finding } from './say.ts';
import { tooMany } from './share.ts';
import type { Rule } from './rule.ts';

export const highDuration: Rule = {
  id: 'high-duration',
  title: 'Many tasks take more than 44 days',
  severity: 'hint',
  restsOn: 'plan',
  *check({ plan, schedules }) {
    yield* tooMany(lasting(schedules), allowedShare, 1, ({ task: index, days }) => {
      const task = plan.wbs.tasks[index]!;
      return finding(
        at(task, 'duration', 'effort'),
        `"${task.id}" takes ${Math.round(days)} working days, more than ${longestDays}; break it down into steps that can be seen to finish`,
      );
    });
  },
};

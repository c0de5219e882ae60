/** A task that could slip for months and move nothing: something that needs it is mostly not linked to it. */
import { allowedShare, highFloat as floating, longestDays } from '../schedule/quality/tasks.ts';
import { finding } from './say.ts';
import { manyEnough, tooMany } from './share.ts';
import type { Rule } from './rule.ts';

export const highFloat: Rule = {
  id: 'high-float',
  title: 'Many tasks could slip for more than 44 days',
  severity: 'hint',
  restsOn: 'plan',
  *check({ plan, schedules }) {
    yield* tooMany(floating(schedules), allowedShare, manyEnough, ({ task: index, days }) => {
      const task = plan.wbs.tasks[index]!;
      return finding(
        task.key,
        `"${task.id}" could slip ${Math.floor(days)} working days, more than ${longestDays}; link it to what needs it`,
      );
    });
  },
};

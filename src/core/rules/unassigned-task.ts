/** Work that nobody is there to do and that costs nothing, in a plan that has people. */
import { unassigned } from '../schedule/quality/tasks.ts';
import { finding } from './say.ts';
import { manyEnough, tooMany } from './share.ts';
import type { Rule } from './rule.ts';

export const unassignedTask: Rule = {
  id: 'unassigned-task',
  title: 'Nobody is assigned to a task',
  severity: 'hint',
  restsOn: 'plan',
  *check({ plan, schedules }) {
    yield* tooMany(unassigned(plan, schedules), 0, manyEnough, (index) => {
      const { id, key } = plan.wbs.tasks[index]!;
      return finding(key, `nobody is assigned to "${id}" and it has no "cost"; say who does it or what it costs`);
    });
  },
};

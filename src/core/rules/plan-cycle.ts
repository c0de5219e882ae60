/** Tasks of several plans that wait for each other. */
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const planCycle: Rule = {
  id: 'plan-cycle',
  title: 'Tasks of several plans wait for each other',
  severity: 'error',
  *check({ plan, planCycles }) {
    for (const { task, link, path } of planCycles) {
      const { after, key } = plan.wbs.tasks[task]!;
      yield finding(after[link]?.node ?? key, `tasks of several plans wait for each other: ${[...path, path[0]!].join(' → ')}`);
    }
  },
};

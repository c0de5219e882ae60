/** A task that no requirement asks for, in a plan that traces its work. */
import { tracedWork } from '../status/delivery/traces.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

/** Where fewer are traced, the plan does not mean to trace all of them. */
const mostAreTraced = 0.8;
/** Of fewer tasks nobody can say what is usual. */
const fewest = 10;

export const untracedTask: Rule = {
  id: 'untraced-task',
  title: 'A task serves no requirement where most tasks do',
  severity: 'info',
  restsOn: 'plan',
  *check({ plan, schedules, references, isWhole }) {
    if (plan.requirements.size === 0 || !isWhole || references.dangling.some(({ path }) => path[0] === 'requirements')) return;
    const { serving, others } = tracedWork(plan);
    const all = serving.length + others.length;
    if (all < fewest || serving.length < mostAreTraced * all) return;
    for (const index of others) {
      const { id, key } = plan.wbs.tasks[index]!;
      if (schedules?.forecast.done[index] === 1) continue;
      yield finding(key, `"${id}" serves no requirement, as ${serving.length} of ${all} tasks do; name one under "requirements"`);
    }
  },
};

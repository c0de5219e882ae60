/** Tasks that wait for each other, so that none of them can begin. */
import type { Plan } from '../plan/model.ts';
import { finding, list } from './say.ts';
import type { Rule } from './rule.ts';

export const dependencyCycle: Rule = {
  id: 'dependency-cycle',
  title: 'Tasks wait for each other',
  severity: 'error',
  *check({ plan, schedules }) {
    for (const cycle of schedules?.cycles ?? []) {
      const tasks = cycle.map((index) => plan.wbs.tasks[index]!);
      const [first, last] = [tasks[0]!, tasks.at(-1)!];
      const related = tasks
        .slice(1)
        .map((task, i) => ({ at: linkFrom(plan, cycle[i + 1]!, cycle[i]!), message: `"${task.id}" waits for "${tasks[i]!.id}"` }));
      const here = linkFrom(plan, cycle[0]!, cycle.at(-1)!);
      const message =
        tasks.length === 1
          ? `"${first.id}" waits for itself`
          : `${list(tasks.map((task) => `"${task.id}"`))} wait for each other: ${[last, ...tasks].map((task) => task.id).join(' → ')}`;
      yield finding(here, message, related);
    }
  },
};

/** Where the later task, or a container round it, says that it follows the earlier one (or a container of it); else its key. */
function linkFrom({ wbs }: Plan, later: number, earlier: number) {
  for (let i = later; i >= 0; i = wbs.parent[i]!) {
    for (let j = earlier; j >= 0; j = wbs.parent[j]!) {
      const link = wbs.tasks[i]!.after.find(({ plan, id }) => plan === null && id === wbs.tasks[j]!.id);
      if (link) return link.node;
    }
  }
  return wbs.tasks[later]!.key;
}

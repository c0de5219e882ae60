/** Work that goes on for a requirement that nobody wants any more. */
import { itemsOf, textOf } from '../plan/fields.ts';
import { child } from '../source/node.ts';
import { tracesOf } from '../status/delivery/traces.ts';
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const workOnDroppedRequirement: Rule = {
  id: 'work-on-dropped-requirement',
  title: 'Work goes on for a dropped requirement',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan, schedules }) {
    if (plan.requirements.size === 0) return;
    for (const { requirement, tasks } of tracesOf(plan).values()) {
      if (requirement.status !== 'dropped') continue;
      for (const index of tasks) {
        const { id, node, key, status, actuals } = plan.wbs.tasks[index]!;
        if (status === 'done' || actuals.finish || schedules?.forecast.done[index] === 1) continue;
        const named = itemsOf(child(node, 'requirements')).find((item) => textOf(item) === requirement.id);
        const message = `"${id}" serves the requirement "${requirement.id}", which is dropped; cancel it, or say what else it is for`;
        yield finding(named ?? key, message, [{ at: at(requirement, 'status'), message: 'dropped here' }]);
      }
    }
  },
};

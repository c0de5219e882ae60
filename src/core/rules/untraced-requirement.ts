/** A requirement that was approved, and no task sees to it. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const untracedRequirement: Rule = {
  id: 'untraced-requirement',
  title: 'An approved requirement has no task',
  severity: 'warning',
  restsOn: 'plan',
  *check({ plan }) {
    if (plan.requirements.size === 0) return;
    const served = new Set<string>();
    for (const task of plan.wbs.tasks) {
      if (task.requirements.length > 0 && task.status !== 'cancelled') for (const id of task.requirements) served.add(id);
    }
    for (const requirement of plan.requirements.values()) {
      if (requirement.status !== 'approved' || served.has(requirement.id)) continue;
      yield finding(requirement.key, `the requirement "${requirement.id}" is approved, but no task names it under "requirements"`, [
        { at: at(requirement, 'status'), message: 'approved here' },
      ]);
    }
  },
};

/** A requirement that was approved, and no task sees to it. */
import { tracesOf } from '../status/delivery/traces.ts';
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const untracedRequirement: Rule = {
  id: 'untraced-requirement',
  title: 'An approved requirement has no task',
  severity: 'warning',
  restsOn: 'plan',
  *check({ plan }) {
    if (plan.requirements.size === 0) return;
    for (const { requirement, tasks } of tracesOf(plan).values()) {
      if (requirement.status !== 'approved' || tasks.length > 0) continue;
      yield finding(requirement.key, `the requirement "${requirement.id}" is approved, but no task names it under "requirements"`, [
        { at: at(requirement, 'status'), message: 'approved here' },
      ]);
    }
  },
};

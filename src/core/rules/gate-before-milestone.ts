/** A gate that is said to be passed before its milestone was reached. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const gateBeforeMilestone: Rule = {
  id: 'gate-before-milestone',
  title: 'A gate was passed before its milestone',
  severity: 'info',
  restsOn: 'dates',
  *check({ plan, schedules }) {
    for (const gate of plan.gates.values()) {
      const index = plan.wbs.indexOf.get(gate.milestone ?? '');
      if (gate.status !== 'passed' || index === undefined || !schedules || schedules.forecast.done[index] === 1) continue;
      const milestone = plan.wbs.tasks[index]!;
      yield finding(
        at(gate, 'status'),
        `the gate "${gate.id}" is passed, but its milestone "${milestone.id}" is not reached; give it an "actualFinish"`,
        [{ at: milestone.key, message: `"${milestone.id}"` }],
      );
    }
  },
};

/** A gate that was passed, without anything that shows it. */
import type { Finding } from '../problem.ts';
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const gateWithoutEvidence: Rule = {
  id: 'gate-without-evidence',
  title: 'A gate was passed without evidence',
  severity: 'warning',
  *check({ plan, schedules }): Iterable<Finding> {
    for (const gate of plan.gates.values()) {
      if (gate.status !== 'passed') continue;
      if (gate.evidence.length === 0)
        yield finding(at(gate, 'status'), `the gate "${gate.id}" is passed without "evidence"; name the files that show it`);
      const index = plan.wbs.indexOf.get(gate.milestone ?? '');
      if (index === undefined || !schedules || schedules.forecast.done[index] === 1) continue;
      const milestone = plan.wbs.tasks[index]!;
      yield finding(
        at(gate, 'status'),
        `the gate "${gate.id}" is passed, but its milestone "${milestone.id}" is not reached; give it an "actualFinish"`,
        [{ at: milestone.key, message: `"${milestone.id}"` }],
      );
    }
  },
};

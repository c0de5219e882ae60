/** A gate that was passed, without anything that shows it. */
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const gateWithoutEvidence: Rule = {
  id: 'gate-without-evidence',
  title: 'A gate was passed without evidence',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const gate of plan.gates.values()) {
      if (gate.status !== 'passed' || gate.evidence.length > 0) continue;
      yield mendable(at(gate, 'status'), `the gate "${gate.id}" is passed without "evidence"; name the files that show it`, {
        add: ['evidence'],
      });
    }
  },
};

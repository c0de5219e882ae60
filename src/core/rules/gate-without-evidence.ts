/** A gate that was passed, without anything that shows it. */
import { itemRule } from './itemRule.ts';
import { at, mendable } from './say.ts';

export const gateWithoutEvidence = itemRule({
  id: 'gate-without-evidence',
  title: 'A gate was passed without evidence',
  of: ({ gates }) => gates,
  judge: (gate) =>
    gate.status === 'passed' &&
    gate.evidence.length === 0 &&
    mendable(at(gate, 'status'), `the gate "${gate.id}" is passed without "evidence"; name the files that show it`, { add: ['evidence'] }),
});

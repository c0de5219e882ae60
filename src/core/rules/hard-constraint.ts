/** A date that a task keeps even against its predecessors: the forecast no longer says what will happen. */
import { hardConstraints as judge } from '../status/quality/judged.ts';
import type { Finding } from '../problem.ts';
import { entry, isSameSpot } from '../source/node.ts';
import type { Offender } from '../status/quality/quality.ts';
import { qualityRule } from './quality.ts';

export const hardConstraint = qualityRule({
  id: 'hard-constraint',
  title: 'Many tasks have a hard constraint',
  judge,
  right: '"startNoEarlier" and "deadline" let what it follows push it on',
  fix: softened,
});

/** What says nearly the same and lets the logic go on; a start that must not be late has nothing of the kind. */
const softer = [
  ['mustStart', 'startNoEarlier'],
  ['mustFinish', 'deadline'],
  ['finishNoLater', 'deadline'],
] as const;

/** None where the softer date is given too: which of the two is meant is not for us to say. */
function softened({ task: { node }, at }: Offender): Finding['fix'] {
  for (const [hard, soft] of softer) {
    const given = entry(node, hard);
    if (!given || !isSameSpot(given.value, at) || entry(node, soft)) continue;
    return { title: `Change to "${soft}"`, changes: [{ at: given.key, text: soft }] };
  }
  return undefined;
}

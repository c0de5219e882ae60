/** A date that a task keeps even against its predecessors: the forecast no longer says what will happen. */
import type { Finding } from '../problem.ts';
import type { Task } from '../plan/model.ts';
import { allowedShare, hardConstraints, hardKeys, type HardKey } from '../schedule/quality/tasks.ts';
import { entry } from '../source/node.ts';
import { at, finding } from './say.ts';
import { tooMany } from './share.ts';
import type { Rule } from './rule.ts';

export const hardConstraint: Rule = {
  id: 'hard-constraint',
  title: 'Many tasks have a hard constraint',
  severity: 'hint',
  restsOn: 'plan',
  *check({ plan, schedules }) {
    yield* tooMany(hardConstraints(schedules), allowedShare, 1, (index) => constraintOf(plan.wbs.tasks[index]!));
  },
};

/** What says nearly the same and lets the logic go on; a start that must not be late has nothing of the kind. */
const softer: Readonly<Record<HardKey, string | null>> = {
  mustStart: 'startNoEarlier',
  startNoLater: null,
  mustFinish: 'deadline',
  finishNoLater: 'deadline',
};

function constraintOf(task: Task): Finding {
  const key = hardKeys.find((each) => task.constraints[each] !== null)!;
  const given = entry(task.node, key);
  const other = softer[key];
  const right = other === null ? 'leave the start to what it follows' : `"${other}" lets what it follows push it on`;
  const found = finding(at(task, key), `"${key}" holds "${task.id}" whatever happens before it; ${right}`);
  // Where the softer date is given too, which of the two is meant is not for us to say.
  if (!given || other === null || entry(task.node, other)) return found;
  return { ...found, fix: { title: `Change to "${other}"`, changes: [{ at: given.key, text: other }] } };
}

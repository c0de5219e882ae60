/** A date typed on a task that lies before the project begins or after it must be over. */
import { child } from '../source/node.ts';
import type { PlanDate } from '../values/time.ts';
import type { Project, Task } from '../plan/model.ts';
import { finding, formatDate, isBefore } from './say.ts';
import type { Rule } from './rule.ts';

export const outsideProject: Rule = {
  id: 'outside-project',
  title: 'A date of a task lies outside the project',
  severity: 'warning',
  quiets: ['hard-constraint'],
  concerns: ({ constraints: { startNoEarlier, startNoLater, finishNoEarlier, finishNoLater, mustStart, mustFinish, deadline }, actuals }) =>
    (startNoEarlier ??
      startNoLater ??
      finishNoEarlier ??
      finishNoLater ??
      mustStart ??
      mustFinish ??
      deadline ??
      actuals.start ??
      actuals.finish) !== null,
  *checkAmong(task, _, { plan: { project } }) {
    if (!isReversed(project)) yield* outside(task, project);
  },
};

/** Then there is no project to be inside of, and `contradicting-dates` says so. */
function isReversed({ start, deadline }: Project): boolean {
  return start !== null && deadline !== null && isBefore(deadline, start);
}

const datesOf = ({ constraints, actuals }: Task): readonly (readonly [string, PlanDate | null])[] => [
  ['startNoEarlier', constraints.startNoEarlier],
  ['startNoLater', constraints.startNoLater],
  ['finishNoEarlier', constraints.finishNoEarlier],
  ['finishNoLater', constraints.finishNoLater],
  ['mustStart', constraints.mustStart],
  ['mustFinish', constraints.mustFinish],
  ['deadline', constraints.deadline],
  ['actualStart', actuals.start],
  ['actualFinish', actuals.finish],
];

function* outside(task: Task, { start, deadline }: Project) {
  for (const [key, date] of datesOf(task)) {
    const value = date && child(task.node, key);
    if (!date || !value) continue;
    if (start && isBefore(date, start)) {
      yield finding(value, `"${key}" ${formatDate(date)} is before the project's start ${formatDate(start)}`);
    }
    // What happened late happened; the deadline it missed is another rule's to tell.
    if (deadline && !key.startsWith('actual') && isBefore(deadline, date)) {
      yield finding(value, `"${key}" ${formatDate(date)} is after the project's deadline ${formatDate(deadline)}`);
    }
  }
}

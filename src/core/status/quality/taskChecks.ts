/** What single tasks lack or have too much of (checks 1 and 5 to 10). */
import * as tasks from '../../schedule/quality/tasks.ts';
import type { Measured } from '../../schedule/quality/measured.ts';
import { child, type Spot } from '../../source/node.ts';
import { formatDate } from '../../values/civil.ts';
import { minutesPerDay, type PlanDate } from '../../values/time.ts';
import type { Task } from '../../plan/model.ts';
import { workingDays } from '../words.ts';
import { fewOf, noneOf, type Judged } from './check.ts';
import type { Offender, QualityCheck, QualityFacts } from './quality.ts';

const allDone = 'no unfinished tasks with dates';

export function taskChecks(facts: QualityFacts): readonly QualityCheck[] {
  const { plan, schedules, statusDate } = facts;
  const judged = <T>(measured: Measured<T> | null, offender: (found: T, task: Task) => Offender, taskOf: (found: T) => number) =>
    measured && { of: measured.of, offenders: measured.found.map((found) => offender(found, plan.wbs.tasks[taskOf(found)]!)) };
  const ofTasks = (measured: Measured<number> | null, offender: (task: Task) => Offender) =>
    judged(measured, (_, task) => offender(task), (index) => index); // prettier-ignore
  const ofFigures = <T extends { readonly task: number }>(measured: Measured<T> | null, offender: (found: T, task: Task) => Offender) =>
    judged(measured, offender, ({ task }) => task);
  return [
    fewOf({ id: 'logic', title: 'Missing logic' }, ofFigures(tasks.missingLogic(schedules), openEnd), allDone),
    fewOf({ id: 'hard-constraints', title: 'Hard constraints' }, ofTasks(tasks.hardConstraints(schedules), hard), allDone),
    fewOf({ id: 'high-float', title: 'Float above 44 days' }, ofFigures(tasks.highFloat(schedules), floating), allDone),
    noneOf({ id: 'negative-float', title: 'Negative float' }, ofFigures(tasks.negativeFloat(schedules), floating), allDone),
    fewOf({ id: 'high-duration', title: 'Duration above 44 days' }, ofFigures(tasks.highDuration(schedules), long), allDone),
    noneOf({ id: 'invalid-dates', title: 'Invalid dates' }, actualsAhead(facts), statusDate === null ? 'no status date' : 'no tasks'),
    noneOf({ id: 'resources', title: 'Work without resources' }, ofTasks(tasks.unassigned(plan, schedules), bare), unstaffed(facts)),
  ];
}

function unstaffed({ plan }: QualityFacts): string {
  return plan.resources.size === 0 ? 'no resources in the plan' : allDone;
}

function bare(task: Task): Offender {
  return whole(task, 'nobody assigned, no cost');
}

function floating({ days }: tasks.TaskDays, task: Task): Offender {
  return whole(task, `${workingDays(days)} of float`);
}

function whole(task: Task, text: string): Offender {
  return { task, text, at: task.key };
}

function openEnd({ hasPredecessor, hasSuccessor }: tasks.OpenEnd, task: Task): Offender {
  const missing = [...(hasPredecessor ? [] : ['predecessor']), ...(hasSuccessor ? [] : ['successor'])];
  return whole(task, `no ${missing.join(' and no ')}`);
}

function hard(task: Task): Offender {
  const key = tasks.hardKeys.find((each) => task.constraints[each] !== null)!;
  return { task, text: `${key} ${formatDate(task.constraints[key]!)}`, at: child(task.node, key) ?? task.key };
}

function long({ days }: tasks.TaskDays, task: Task): Offender {
  return { task, text: `takes ${workingDays(days)}`, at: child(task.node, 'duration') ?? child(task.node, 'effort') ?? task.key };
}

/**
 * Actual dates that have not come yet, on tasks and milestones. The other half of the check, work forecast before the status date,
 * cannot be: the forecast never puts it there.
 */
function actualsAhead({ plan, statusDate }: QualityFacts): Judged | null {
  if (statusDate === null) return null;
  const now = (statusDate + 1) * minutesPerDay;
  const leaves = plan.wbs.tasks.filter(({ shape, status }) => shape !== 'container' && shape !== 'spans' && status !== 'cancelled');
  const offenders = leaves.flatMap((task) =>
    datesOf(task).flatMap(([key, date]): Offender[] => {
      const at: Spot | null = child(task.node, key);
      return at && date.day * minutesPerDay + (date.time ?? 0) >= now ? [{ task, text: `${key} ${formatDate(date)}`, at }] : [];
    }),
  );
  return { offenders, of: leaves.length };
}

function datesOf({ actuals: { start, finish } }: Task): readonly (readonly [string, PlanDate])[] {
  return [...(start ? [['actualStart', start] as const] : []), ...(finish ? [['actualFinish', finish] as const] : [])];
}

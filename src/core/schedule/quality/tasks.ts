/** The checks that strike at single tasks: missing logic, hard constraints, float and length. */
import type { Plan } from '../../plan/model.ts';
import type { Schedules } from '../schedule.ts';
import type { Bounds } from '../taskFacts.ts';
import { trait } from '../taskTable.ts';
import { endsOf } from './ends.ts';
import { measurableOf, measure, type Measurable, type Measured } from './measured.ts';

/** The DCMA's limits: two months of 22 working days, and a share of 5 %. */
export const longestDays = 44;
export const allowedShare = 0.05;

export interface OfTask {
  readonly task: number;
}

export interface OpenEnd extends OfTask {
  readonly hasPredecessor: boolean;
  readonly hasSuccessor: boolean;
}

/** Unfinished tasks without a predecessor, a successor, or both. */
export const missingLogic = measure<OpenEnd>((measurable) => {
  const ends = endsOf(measurable.outline);
  return among(measurable, (task) => {
    const [hasPredecessor, hasSuccessor] = [ends.hasPredecessor[task] === 1, ends.hasSuccessor[task] === 1];
    return hasPredecessor && hasSuccessor ? null : { task, hasPredecessor, hasSuccessor };
  });
});

export const hardKeys = ['mustStart', 'startNoLater', 'mustFinish', 'finishNoLater'] as const satisfies readonly (keyof Bounds)[];
export type HardKey = (typeof hardKeys)[number];

/** Unfinished tasks that keep a date even against their predecessors. */
export const hardConstraints = measure<OfTask>((measurable) =>
  among(measurable, (task) => {
    const { bounds } = measurable.outline.facts[task]!;
    return bounds && hardKeys.some((key) => !Number.isNaN(bounds[key])) ? { task } : null;
  }),
);

/** A figure of a task, in working days of the project's calendar. */
export interface TaskDays extends OfTask {
  readonly days: number;
}

/** Unfinished tasks that could slip for more than 44 working days. */
export const highFloat = measure<TaskDays>((measurable) => {
  const { totalFloat } = measurable.forecast;
  return beyond(measurable, (task) => totalFloat[task]!, (days) => days > longestDays); // prettier-ignore
});

/** Unfinished tasks that are late already, measured at what they lead to. */
export const negativeFloat = measure<TaskDays>((measurable) => {
  const { totalFloat } = measurable.forecast;
  return beyond(measurable, (task) => totalFloat[task]!, (days) => days < 0); // prettier-ignore
});

/** Unfinished tasks that were planned to take more than 44 working days. Elapsed time counts the working days that it lies across. */
export const highDuration = measure<TaskDays>((measurable) => {
  const { outline, plan } = measurable;
  const lengthOf = (task: number): number =>
    (outline.table.traits[task]! & trait.isElapsed) === 0
      ? plan.duration[task]!
      : outline.time.between(plan.start[task]!, plan.finish[task]!);
  return beyond(measurable, lengthOf, (days) => days > longestDays);
});

function beyond(measurable: Measurable, minutesOf: (task: number) => number, isBeyond: (days: number) => boolean): Measured<TaskDays> {
  const perDay = measurable.outline.table.times.units.d;
  return among(measurable, (task) => {
    const days = minutesOf(task) / perDay;
    return isBeyond(days) ? { task, days } : null;
  });
}

/** Unfinished tasks that nobody works on and that cost nothing. Null where there are no dates, or no resources to assign. */
export function unassigned(schedules: Schedules | null, { wbs, resources }: Plan): Measured<OfTask> | null {
  const measurable = resources.size === 0 ? null : measurableOf(schedules);
  return (
    measurable &&
    among(measurable, (task) => {
      const { assign, cost } = wbs.tasks[task]!;
      return assign.length === 0 && !cost ? { task } : null;
    })
  );
}

function among<T>({ unfinished }: Measurable, offence: (task: number) => T | null): Measured<T> {
  const found: T[] = [];
  for (const task of unfinished) {
    const offending = offence(task);
    if (offending) found.push(offending);
  }
  return { found, of: unfinished.length };
}

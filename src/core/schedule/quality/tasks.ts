/** The checks that strike at single tasks: missing logic, hard constraints, float and length. */
import type { Plan } from '../../plan/model.ts';
import type { Schedules } from '../schedule.ts';
import { beforeLevelling } from '../schedulePlan.ts';
import type { Bounds } from '../taskFacts.ts';
import { trait } from '../taskTable.ts';
import { endsOf } from './ends.ts';
import { measurableOf, measure, type Measurable, type Measured } from './measured.ts';

/** The DCMA's limits: two months of 22 working days, and a share of 5 %. */
export const longestDays = 44;
export const allowedShare = 0.05;

/** Unfinished tasks without a predecessor, a successor, or both. */
export const missingLogic = measure((measurable) => {
  const { hasPredecessor, hasSuccessor } = endsOf(measurable.outline);
  return among(measurable, (task) => (hasPredecessor[task]! & hasSuccessor[task]!) === 0);
});

export const hardKeys = ['mustStart', 'startNoLater', 'mustFinish', 'finishNoLater'] as const satisfies readonly (keyof Bounds)[];
export type HardKey = (typeof hardKeys)[number];

/** Unfinished tasks that keep a date even against their predecessors. */
export const hardConstraints = measure(({ outline, ...measurable }) => {
  const { facts } = outline;
  const { traits } = outline.table;
  const isHard = (task: number) => hardKeys.some((key) => !Number.isNaN(facts[task]!.bounds?.[key] ?? NaN));
  return among(measurable, (task) => (traits[task]! & trait.isPlain) === 0 && isHard(task));
});

/** Unfinished tasks that could slip for more than 44 working days. */
export const highFloat = measure((measurable) => {
  const { totalFloat } = measurable.forecast;
  const most = longestDays * dayOf(measurable);
  return among(measurable, (task) => totalFloat[task]! > most);
});

/** Unfinished tasks that are late already, measured at what they lead to. */
export const negativeFloat = measure((measurable) => {
  const { totalFloat } = measurable.forecast;
  return among(measurable, (task) => totalFloat[task]! < 0);
});

/** Unfinished tasks that were planned to take more than 44 working days. */
export const highDuration = measure((measurable) => {
  const { duration } = measurable.plan;
  const most = longestDays * dayOf(measurable);
  // Working days are never more than those on the clock, so that few tasks need the closer look.
  return among(measurable, (task) => duration[task]! > most && lengthDays(measurable, task) > longestDays);
});

/** Planned working days of the project's calendar. Elapsed time counts the working days that it lies across. */
export function lengthDays(measurable: Measurable, task: number): number {
  const { outline, plan } = measurable;
  const isElapsed = (outline.table.traits[task]! & trait.isElapsed) !== 0;
  return (isElapsed ? outline.time.between(plan.start[task]!, plan.finish[task]!) : plan.duration[task]!) / dayOf(measurable);
}

/** Total float in working days of the project's calendar. */
export function floatDays(measurable: Measurable, task: number): number {
  return measurable.forecast.totalFloat[task]! / dayOf(measurable);
}

function dayOf({ outline }: Measurable): number {
  return outline.table.times.units.d;
}

/** Unfinished tasks that nobody works on and that cost nothing. Null where there are no dates, or no resources to assign. */
export function unassigned(schedules: Schedules | null, { resources }: Plan): Measured<number> | null {
  const measurable = resources.size === 0 ? null : measurableOf(schedules);
  if (!measurable) return null;
  // Who is assigned changes no dates, so what was measured for them may be older.
  const { traits } = beforeLevelling(schedules!)!.outline.table;
  return among(measurable, (task) => (traits[task]! & trait.isNobodys) !== 0);
}

function among({ unfinished }: Pick<Measurable, 'unfinished'>, offends: (task: number) => boolean): Measured<number> {
  const found: number[] = [];
  for (let i = 0; i < unfinished.length; i++) if (offends(unfinished[i]!)) found.push(unfinished[i]!);
  return { found, of: unfinished.length };
}

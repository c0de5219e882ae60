/** The checks that strike at single tasks: missing logic, hard constraints, float and length. */
import type { Plan } from '../../plan/model.ts';
import type { Schedules } from '../schedule.ts';
import { beforeLevelling } from '../schedulePlan.ts';
import { trait } from '../taskTable.ts';
import { endsOf } from './ends.ts';
import { measurableOf, measure, type Measurable, type Measure, type Measured } from './measured.ts';

/** The DCMA's limits: two months of 22 working days, and a share of 5 %. */
export const longestDays = 44;
export const allowedShare = 0.05;

/** Unfinished tasks without a predecessor, a successor, or both. */
export const missingLogic = checkOf('missingLogic');

/** Unfinished tasks that keep a date even against their predecessors. */
export const hardConstraints = checkOf('hardConstraints');

/** Unfinished tasks that could slip for more than 44 working days. */
export const highFloat = checkOf('highFloat');

/** Unfinished tasks that are late already, measured at what they lead to. */
export const negativeFloat = checkOf('negativeFloat');

/** Unfinished tasks that were planned to take more than 44 working days. */
export const highDuration = checkOf('highDuration');

type Offences = Record<'missingLogic' | 'hardConstraints' | 'highFloat' | 'negativeFloat' | 'highDuration', number[]>;

function checkOf(kind: keyof Offences): Measure<number> {
  return measure((measurable) => ({ found: offencesIn(measurable)[kind], of: measurable.unfinished.length }));
}

const known = new WeakMap<Measurable, Offences>();

/** All of them in one walk, for that is what they cost. */
function offencesIn(measurable: Measurable): Offences {
  let offences = known.get(measurable);
  if (!offences) known.set(measurable, (offences = lookFor(measurable)));
  return offences;
}

function lookFor(measurable: Measurable): Offences {
  const { outline, plan, forecast, unfinished } = measurable;
  const { hasPredecessor, hasSuccessor } = endsOf(outline);
  const { traits } = outline.table;
  const { totalFloat } = forecast;
  const most = longestDays * dayOf(measurable);
  const found: Offences = { missingLogic: [], hardConstraints: [], highFloat: [], negativeFloat: [], highDuration: [] };
  for (let i = 0; i < unfinished.length; i++) {
    const task = unfinished[i]!;
    const float = totalFloat[task]!;
    if ((hasPredecessor[task]! & hasSuccessor[task]!) === 0) found.missingLogic.push(task);
    if ((traits[task]! & trait.isHard) !== 0) found.hardConstraints.push(task);
    if (float > most) found.highFloat.push(task);
    else if (float < 0) found.negativeFloat.push(task);
    // Working days are never more than those on the clock, so that few tasks need the closer look.
    if (plan.duration[task]! > most && lengthDays(measurable, task) > longestDays) found.highDuration.push(task);
  }
  return found;
}

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
  const found: number[] = [];
  for (const task of measurable.unfinished) if ((traits[task]! & trait.isNobodys) !== 0) found.push(task);
  return { found, of: measurable.unfinished.length };
}

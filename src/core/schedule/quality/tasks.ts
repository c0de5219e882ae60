/** The checks that strike at single tasks: missing logic, hard constraints, float and length. */
import type { Plan } from '../../plan/model.ts';
import { keeping } from '../../values/keeping.ts';
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

const offence = { missingLogic: 1, hardConstraints: 2, highFloat: 4, negativeFloat: 8, highDuration: 16 } as const;

const kinds = Object.values(offence);

function checkOf(kind: keyof typeof offence): Measure<number> {
  return measure((measurable) => {
    const { counts, found } = offencesIn(measurable);
    const bit = offence[kind];
    return { count: counts[bit]!, found: () => (found[bit] ??= offenders(measurable, bit)), of: measurable.unfinished.length };
  });
}

function offenders(measurable: Measurable, kind: number): Int32Array {
  const { unfinished } = measurable;
  const { offences, counts } = offencesIn(measurable);
  const found = new Int32Array(counts[kind]!);
  let next = 0;
  for (let i = 0; next < found.length; i++) if ((offences[i]! & kind) !== 0) found[next++] = unfinished[i]!;
  return found;
}

interface Offences {
  /** Beside the unfinished tasks: what each offends against. */
  readonly offences: Uint8Array;
  /** By kind: how many tasks offend against it. */
  readonly counts: Int32Array;
  /** By kind: which, where somebody has asked. */
  readonly found: (Int32Array | undefined)[];
}

const known = keeping<Measurable, Offences>();

/** All of it in one walk, for that is what it costs. */
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
  const offences = new Uint8Array(unfinished.length);
  for (let i = 0; i < unfinished.length; i++) {
    const task = unfinished[i]!;
    const float = totalFloat[task]!;
    // Working days are never more than those on the clock, so that few tasks need the closer look.
    const isLong = plan.duration[task]! > most && lengthDays(measurable, task) > longestDays;
    offences[i] =
      ((hasPredecessor[task]! & hasSuccessor[task]!) === 0 ? offence.missingLogic : 0) |
      ((traits[task]! & trait.isHard) !== 0 ? offence.hardConstraints : 0) |
      (float > most ? offence.highFloat : float < 0 ? offence.negativeFloat : 0) |
      (isLong ? offence.highDuration : 0);
  }
  return { offences, counts: countsOf(offences), found: [] };
}

/** Few tasks offend against anything. */
function countsOf(offences: Uint8Array): Int32Array {
  const counts = new Int32Array(2 * offence.highDuration);
  for (let i = 0; i < offences.length; i++) {
    if (offences[i] === 0) continue;
    for (const kind of kinds) if ((offences[i]! & kind) !== 0) counts[kind]!++;
  }
  return counts;
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
  const { unfinished } = measurable;
  const found: number[] = [];
  for (let i = 0; i < unfinished.length; i++) if ((traits[unfinished[i]!]! & trait.isNobodys) !== 0) found.push(unfinished[i]!);
  return { count: found.length, found: () => found, of: unfinished.length };
}

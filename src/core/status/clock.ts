/** What counting days and money needs of the project's calendar; the schedule stage provides it. */
import { minutesOf, type UnitMinutes } from '../values/duration.ts';
import type { Duration, Minute, PlanDate } from '../values/time.ts';

export interface Clock {
  /** Minutes of a working day, week and month. */
  readonly units: UnitMinutes;
  /** Working minutes between two moments, negative where `to` is before `from`. */
  workingMinutes(from: Minute, to: Minute): number;
  /** The last working moment of a date, or the time of day it gives. */
  finishOf(date: PlanDate): Minute;
}

/** Working days between two moments, negative where `to` is before `from`. */
export function workingDaysBetween(clock: Clock, from: Minute, to: Minute): number {
  return clock.workingMinutes(from, to) / clock.units.d;
}

/** A duration in working days; elapsed time counts as so many days of 24 hours. */
export function inDays(clock: Clock, duration: Duration): number {
  const minutes = minutesOf(duration, clock.units);
  return duration.unit.startsWith('e') ? minutes / 1440 : minutes / clock.units.d;
}

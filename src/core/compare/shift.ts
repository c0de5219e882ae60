/** From one moment of the forecast to another. */
import type { Analysis } from '../analysis.ts';
import { workingDaysBetween } from '../status/clock.ts';
import type { Minute } from '../values/time.ts';

/** NaN where there is no moment. */
export interface Shift {
  readonly from: Minute;
  readonly to: Minute;
  /** Working days of the calendar that the project has now; NaN where one of the moments is none. */
  readonly days: number;
}

export function shiftBetween(now: Analysis, from: Minute, to: Minute): Shift {
  return { from, to, days: daysBetween(now, from, to) };
}

/** Working days of that analysis' calendar; NaN where one of the moments is none, or there are no dates. */
export function daysBetween({ schedules }: Analysis, from: Minute, to: Minute): number {
  return schedules && Number.isFinite(from) && Number.isFinite(to) ? workingDaysBetween(schedules.calendar, from, to) : NaN;
}

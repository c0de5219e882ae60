/** Moments as dates of a plan: the day alone where that means the same moment. */
import { actualFinishOf, actualStartOf, finishOf, startOf } from '../../schedule/dates.ts';
import type { WorkingTime } from '../../schedule/workingTime.ts';
import { dayOfMinute, formatDay, formatMinute } from '../../values/civil.ts';
import type { Day, Minute } from '../../values/time.ts';

type Times = readonly WorkingTime[];

/** In a key by which something may begin. */
export function startText(moment: Minute, times: Times): string {
  return shortest(moment, dayOfMinute(moment), (day) => Math.min(...times.map((time) => startOf(time, { day, time: null }))));
}

/** In a key by which something must have ended. */
export function finishText(moment: Minute, times: Times): string {
  return shortest(moment, lastDayBefore(moment), (day) => Math.max(...times.map((time) => finishOf(time, { day, time: null }))));
}

/** `time` is that of the work, as the engine takes it for what happened. */
export function actualStartText(moment: Minute, time: WorkingTime): string {
  return shortest(moment, dayOfMinute(moment), (day) => actualStartOf(time, { day, time: null }));
}

export function actualFinishText(moment: Minute, time: WorkingTime): string {
  return shortest(moment, lastDayBefore(moment), (day) => actualFinishOf(time, { day, time: null }));
}

/** The day that ends at midnight, or the one the moment is in. */
function lastDayBefore(moment: Minute): Day {
  return dayOfMinute(moment - 1);
}

function shortest(moment: Minute, day: Day, momentOf: (day: Day) => Minute): string {
  return momentOf(day) === moment ? formatDay(day) : formatMinute(moment);
}

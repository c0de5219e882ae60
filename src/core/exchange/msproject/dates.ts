/** Moments as dates of a plan: the day alone where that means the same moment. */
import { actualFinishOf, actualStartOf, finishOf, startOf } from '../../schedule/dates.ts';
import type { WorkingTime } from '../../schedule/workingTime.ts';
import { dayOfMinute, formatDay, formatMinute } from '../../values/civil.ts';
import type { Day, Minute } from '../../values/time.ts';

type Times = readonly WorkingTime[];

/** In a key by which something may begin: from a moment off work, at the next one of work. */
export function startText(moment: Minute, times: Times): string {
  const work = Math.min(...times.map((time) => time.nextWork(moment)));
  return shortest(work, dayOfMinute(moment), (day) => Math.min(...times.map((time) => startOf(time, { day, time: null }))));
}

/** In a key by which something must have ended: up to a moment off work, by the last one of work before it. */
export function finishText(moment: Minute, times: Times): string {
  const work = Math.max(...times.map((time) => time.previousWork(moment)));
  return shortest(work, lastDayBefore(moment), (day) => Math.max(...times.map((time) => finishOf(time, { day, time: null }))));
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

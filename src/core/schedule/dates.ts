/** Dates as written, as moments of a calendar. */
import { minutesPerDay, type Day, type Minute, type PlanDate } from '../values/time.ts';
import type { Hours, WorkingTime } from './workingTime.ts';

/** In a start-like key: the first working moment of the day, or of the next day that works. */
export function startOf(time: WorkingTime, date: PlanDate): Minute {
  return date.time === null ? time.nextWork(date.day * minutesPerDay) : momentOf(date.day, date.time);
}

/** In a finish-like key: the last working moment of the day, or of the day before that works. */
export function finishOf(time: WorkingTime, date: PlanDate): Minute {
  return date.time === null ? time.previousWork((date.day + 1) * minutesPerDay) : momentOf(date.day, date.time);
}

/** What happened stays on its day: on a day off, the usual hours of a working day count. */
export function actualStartOf(time: WorkingTime, date: PlanDate): Minute {
  return momentOf(date.day, date.time ?? usualHours(time, date.day)[0]!.from);
}

export function actualFinishOf(time: WorkingTime, date: PlanDate): Minute {
  return momentOf(date.day, date.time ?? usualHours(time, date.day).at(-1)!.to);
}

/**
 * The status date as a milestone sees it: the last working moment of its day, or the next working moment where the day is off.
 * Work that remains goes on from the end of the day.
 */
export function endOfStatusDay(time: WorkingTime, day: Day): Minute {
  const midnight = (day + 1) * minutesPerDay;
  return time.minutesOn(day) > 0 ? time.previousWork(midnight) : time.nextWork(midnight);
}

function usualHours(time: WorkingTime, day: Day): Hours {
  for (let earlier = day; earlier > day - 14; earlier--) {
    const hours = time.hoursOn(earlier);
    if (hours.length > 0) return hours;
  }
  return wholeDay;
}

const wholeDay: Hours = [{ from: 0, to: minutesPerDay }];

function momentOf(day: Day, time: number): Minute {
  return day * minutesPerDay + time;
}

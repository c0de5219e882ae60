/** By how much a bar is moved, and where it comes to lie: never on a day off. */
import type { ProjectCalendar } from '../../schedule/schedule.ts';
import { minutesPerDay, type Day } from '../../values/time.ts';

/** Whole days, to the left where they are negative; a hand on the chart counts all days, a key only those with work. */
export interface Shift {
  readonly days: number;
  readonly unit: 'day' | 'working-day';
}

/** Further away there is no chart; it also bounds the time that counting takes. */
const farthest = 20_000;

/** The working day that far away; a day off gives way to the next one in the same direction. */
export function shiftedDay(calendar: ProjectCalendar, from: Day, { days, unit }: Shift): Day {
  const step = Math.sign(days);
  const wanted = Math.min(Math.abs(days), farthest);
  let day = unit === 'day' ? from + step * wanted : from;
  let left = unit === 'day' ? 0 : wanted;
  for (let passed = 0; passed < farthest * 2 && step !== 0 && (left > 0 || !hasWork(calendar, day)); passed++) {
    day += step;
    if (left > 0 && hasWork(calendar, day)) left--;
  }
  return day;
}

/** Working days from the end of one day to the end of another, negative where that is before. */
export function workingDaysTo(calendar: ProjectCalendar, from: Day, { days, unit }: Shift): number {
  if (unit === 'working-day') return days;
  const [low, high] = [Math.min(from, from + days), Math.max(from, from + days)];
  let count = 0;
  for (let day = low + 1; day <= Math.min(high, low + farthest); day++) if (hasWork(calendar, day)) count++;
  return days < 0 ? -count : count;
}

function hasWork(calendar: ProjectCalendar, day: Day): boolean {
  return calendar.workingMinutes(day * minutesPerDay, (day + 1) * minutesPerDay) > 0;
}

/** The days on which a recurring exception falls. */
import { civilOf, dayOf, daysInMonth, lastYear, weekdayOf } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import type { Recurrence } from './projectFile.ts';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** In order, inside `period`; without end there are at most as many as the years of a plan allow. */
export function* occurrences(recurrence: Recurrence, period: Period): Generator<Day> {
  let left = recurrence.occurrences ?? Infinity;
  for (const day of candidates(recurrence, period.from)) {
    if (day > period.to || left-- <= 0) return;
    if (day >= period.from) yield day;
    else left++;
  }
}

function candidates(recurrence: Recurrence, from: Day): Iterable<Day> {
  switch (recurrence.kind) {
    case 'daily':
      return daily(recurrence.every, from);
    case 'weekly':
      return weekly(recurrence, from);
    case 'monthly':
    case 'monthly-position':
    case 'yearly':
    case 'yearly-position':
      return monthly(recurrence, from);
  }
}

const lastDay = dayOf(lastYear, 12, 31);

function* daily(every: number, from: Day): Generator<Day> {
  for (let day = from; day <= lastDay; day += every) yield day;
}

/** Weeks begin on Sunday, as Project's do unless it is told otherwise. */
function* weekly({ every, weekdays }: Recurrence, from: Day): Generator<Day> {
  const sunday = from - sundayBased(from);
  for (let week = sunday; week <= lastDay; week += 7 * every) {
    for (let weekday = 0; weekday < 7; weekday++) if ((weekdays & (1 << weekday)) !== 0) yield week + weekday;
  }
}

function* monthly(recurrence: Recurrence, from: Day): Generator<Day> {
  const isYearly = recurrence.kind === 'yearly' || recurrence.kind === 'yearly-position';
  const first = civilOf(from);
  let [year, month] = [first.year, isYearly ? recurrence.month : first.month];
  if (!(month >= 1 && month <= 12)) return;
  for (; year <= lastYear; month += isYearly ? 12 : recurrence.every) {
    year += Math.floor((month - 1) / 12);
    month = ((month - 1) % 12) + 1;
    const day = dayIn(recurrence, year, month);
    if (day !== null) yield day;
  }
}

/** Null where the month has no such day. */
function dayIn({ kind, monthDay, item, position }: Recurrence, year: number, month: number): Day | null {
  const length = daysInMonth(year, month);
  if (kind === 'monthly' || kind === 'yearly') return monthDay >= 1 && monthDay <= length ? dayOf(year, month, monthDay) : null;
  const days = Array.from({ length }, (_, i) => dayOf(year, month, i + 1)).filter((day) => isItem(item, day));
  return (position === 4 ? days.at(-1) : days[position]) ?? null;
}

function isItem(item: number, day: Day): boolean {
  if (item === 0) return true;
  if (item === 1) return weekdayOf(day) < 5;
  return item === 2 ? weekdayOf(day) >= 5 : sundayBased(day) === item - 3;
}

/** 0 is Sunday. */
function sundayBased(day: Day): number {
  return (weekdayOf(day) + 1) % 7;
}

/** When a forum meets: its cadence, laid over the week of the project's calendar and without its days off. */
import type { Plan } from '../plan/model.ts';
import type { Cadence } from '../values/cadence.ts';
import { civilOf, dayEndingAt, dayOf, daysInMonth, weekdayOf } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import { timesOf } from './calendars.ts';
import type { Schedules } from './schedule.ts';

/** Weekdays are 0 (Monday) to 6; `nth` is 1–4, or -1 for the last of the month. */
export type Rhythm =
  | { readonly kind: 'days'; readonly every: number }
  | { readonly kind: 'weeks'; readonly every: number; readonly weekdays: readonly number[] }
  | { readonly kind: 'months'; readonly every: number; readonly weekday: number; readonly nth: number };

/** Days that come again and again, from the first one on. */
export interface Series {
  readonly rhythm: Rhythm;
  readonly first: Day;
}

type Timed = Pick<Plan, 'calendars' | 'resources' | 'project'>;

/**
 * The days of a cadence. Working days (`d`) are those of the project's week; every third of five falls on others in each of three weeks,
 * which is a series for each of these weeks, since calendars know no working days.
 */
export function seriesOf(plan: Timed, { every: { amount, unit }, from: { day } }: Cadence): readonly Series[] {
  if (unit === 'ed') return [{ rhythm: { kind: 'days', every: amount }, first: day }];
  if (unit === 'd') return workingSeries(workdaysOf(plan), amount, day);
  const weekday = weekdayOf(day);
  if (unit === 'w' || unit === 'ew') return [{ rhythm: { kind: 'weeks', every: amount, weekdays: [weekday] }, first: day }];
  const nth = Math.ceil(civilOf(day).day / 7);
  return [{ rhythm: { kind: 'months', every: amount, weekday, nth: nth > 4 ? -1 : nth }, first: day }];
}

/** Every so many of these weekdays, from a day on. */
function workingSeries(workdays: readonly number[], every: number, from: Day): readonly Series[] {
  let first = from;
  while (!workdays.includes(weekdayOf(first))) first++;
  const monday = first - weekdayOf(first);
  const weeks = every / commonDivisor(every, workdays.length);
  const series = new Map<number, { first: Day; weekdays: number[] }>();
  const begin = workdays.indexOf(weekdayOf(first));
  for (let at = begin; at < begin + weeks * workdays.length; at += every) {
    const week = Math.floor(at / workdays.length);
    const weekday = workdays[at % workdays.length]!;
    const known = series.get(week % weeks);
    if (known) known.weekdays.push(weekday);
    else series.set(week % weeks, { first: monday + week * 7 + weekday, weekdays: [weekday] });
  }
  return [...series.values()].map((one) => ({
    rhythm: { kind: 'weeks', every: weeks, weekdays: one.weekdays.sort((a, b) => a - b) },
    first: one.first,
  }));
}

function workdaysOf(plan: Timed): readonly number[] {
  const workdays = timesOf(plan)
    .week(null)
    .flatMap((hours, weekday) => (hours.length > 0 ? [weekday] : []));
  return workdays.length > 0 ? workdays : [0, 1, 2, 3, 4, 5, 6];
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Ascending, both ends included; days off are among them. */
export function* daysOf({ rhythm, first }: Series, from: Day, to: Day): Iterable<Day> {
  const start = Math.max(first, from);
  switch (rhythm.kind) {
    case 'days':
      for (let day = first + steps(start - first, rhythm.every); day <= to; day += rhythm.every) yield day;
      return;
    case 'weeks': {
      const monday = first - weekdayOf(first);
      const stride = rhythm.every * 7;
      for (let week = monday + Math.floor((start - monday) / stride) * stride; week <= to; week += stride)
        for (const weekday of rhythm.weekdays) if (week + weekday >= start && week + weekday <= to) yield week + weekday;
      return;
    }
    case 'months': {
      const months = monthOf(first);
      for (let month = months + steps(monthOf(start) - months, rhythm.every); ; month += rhythm.every) {
        const day = weekdayInMonth(month, rhythm);
        if (day > to) return;
        if (day >= start) yield day;
      }
    }
  }
}

/** Up to the next multiple. */
function steps(distance: number, every: number): number {
  return Math.ceil(distance / every) * every;
}

/** Months since the year 0. */
function monthOf(day: Day): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

function weekdayInMonth(months: number, { weekday, nth }: { readonly weekday: number; readonly nth: number }): Day {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const first = dayOf(year, month, 1);
  const earliest = nth > 0 ? first + (nth - 1) * 7 : first + daysInMonth(year, month) - 7;
  return earliest + ((weekday - weekdayOf(earliest) + 7) % 7);
}

/** The project's calendar does not work, though it usually does on such a weekday. */
export function isDayOff(plan: Timed, day: Day): boolean {
  const times = timesOf(plan);
  return times.project.hoursOn(day).length === 0 && times.week(null)[weekdayOf(day)]!.length > 0;
}

/** The last day on which it may be held: as the cadence says, else the end of the project; null where neither is known. */
export function lastMeetingDay({ project }: Plan, schedules: Schedules | null, cadence: Cadence): Day | null {
  const finish = schedules?.forecast.projectFinish ?? NaN;
  return cadence.until?.day ?? (Number.isFinite(finish) ? dayEndingAt(finish) : (project.deadline?.day ?? null));
}

/** Days. A meeting that is farther away is not the next. */
const farthest = 366;

/** The first day after this one on which it is held; null where that is more than a year away, or none is left. */
export function nextMeetingDay(plan: Plan, schedules: Schedules | null, cadence: Cadence, after: Day): Day | null {
  return meetingDays(plan, schedules, cadence, after + 1, after + farthest)[0] ?? null;
}

/** The days within these on which it is held, ascending. */
export function meetingDays(plan: Plan, schedules: Schedules | null, cadence: Cadence, from: Day, to: Day): readonly Day[] {
  const last = Math.min(to, lastMeetingDay(plan, schedules, cadence) ?? to);
  const days = seriesOf(plan, cadence).flatMap((series) => [...daysOf(series, from, last)]);
  return days.filter((day) => !isDayOff(plan, day)).sort((a, b) => a - b);
}

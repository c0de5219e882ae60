/** Calendars as Project writes them: a week, exceptions that may recur, and weeks that differ for a time. */
import { childOf, isTrueIn, listOf, numberIn, textIn, type Element } from '../element.ts';
import { dayOfMinute } from '../../values/civil.ts';
import type { TimeSpan } from '../../values/hours.ts';
import { minutesPerDay, type Day } from '../../values/time.ts';
import type { CalendarException, ProjectCalendar, Recurrence } from './projectFile.ts';
import { momentIn, timeIn } from './values.ts';

/** What a working day without hours has in Project. */
export const usualHours: readonly TimeSpan[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];
/** By the type of an exception; 7 counts days in a row and needs no recurrence. */
const kinds: readonly (Recurrence['kind'] | null)[] = [null, 'daily', 'yearly', 'yearly-position', 'monthly', 'monthly-position', 'weekly'];

export function readCalendar(calendar: Element): ProjectCalendar {
  const days = listOf(calendar, 'WeekDays', 'WeekDay');
  const exceptions = listOf(calendar, 'Exceptions', 'Exception').flatMap((exception) => readException(exception) ?? []);
  const known = new Set(exceptions.map(({ from, to }) => `${from} ${to}`));
  // Project 2007 and later write exceptions in the old way too, for older versions.
  const old = days.flatMap((day) => (numberIn(day, 'DayType') === 0 ? (readException(day) ?? []) : []));
  return {
    uid: numberIn(calendar, 'UID') ?? -1,
    name: textIn(calendar, 'Name')?.replaceAll(/\s+/g, ' ') ?? 'Calendar',
    isBase: isTrueIn(calendar, 'IsBaseCalendar'),
    base: numberIn(calendar, 'BaseCalendarUID'),
    week: weekOf(days),
    exceptions: [...exceptions, ...old.filter(({ from, to }) => !known.has(`${from} ${to}`))],
    workWeeks: listOf(calendar, 'WorkWeeks', 'WorkWeek').flatMap((week) => {
      const period = periodOf(week);
      return period ? [{ ...period, name: textIn(week, 'Name'), week: weekOf(listOf(week, 'WeekDays', 'WeekDay')) }] : [];
    }),
  };
}

/** Hours that reach past midnight go on the next day. */
function weekOf(days: readonly Element[]): ProjectCalendar['week'] {
  const week: (readonly TimeSpan[] | null)[] = Array.from({ length: 7 }, () => null);
  const early: TimeSpan[][] = Array.from({ length: 7 }, () => []);
  for (const day of days) {
    const type = numberIn(day, 'DayType') ?? 0;
    if (!(Number.isInteger(type) && type >= 1 && type <= 7)) continue;
    const weekday = (type + 5) % 7;
    const [today, tomorrow] = hoursOf(day);
    week[weekday] = today;
    early[(weekday + 1) % 7]!.push(...tomorrow);
  }
  return week.map((hours, weekday) => (early[weekday]!.length > 0 ? ordered([...early[weekday]!, ...(hours ?? [])]) : hours));
}

/** The hours of a day, and those after midnight that begin on it. */
function hoursOf(day: Element): readonly [today: readonly TimeSpan[], tomorrow: readonly TimeSpan[]] {
  if (!isTrueIn(day, 'DayWorking')) return [[], []];
  const spans = listOf(day, 'WorkingTimes', 'WorkingTime').flatMap((time) => {
    const [from, to] = [timeIn(time, 'FromTime'), timeIn(time, 'ToTime')];
    return from === null || to === null ? [] : [{ from, to: to === 0 ? minutesPerDay : to }];
  });
  if (spans.length === 0) return [usualHours, []];
  const today = spans.map(({ from, to }) => ({ from, to: to > from ? to : minutesPerDay }));
  const tomorrow = spans.flatMap(({ from, to }) => (to < from ? [{ from: 0, to }] : []));
  return [ordered(today), tomorrow];
}

/** From early to late, joined where they touch or overlap. */
function ordered(spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

function readException(exception: Element): CalendarException | null {
  const period = periodOf(exception);
  if (!period) return null;
  return {
    ...period,
    name: textIn(exception, 'Name')?.replaceAll(/\s+/g, ' ') ?? null,
    hours: hoursOf(exception)[0],
    recurrence: recurrenceOf(exception),
  };
}

function recurrenceOf(exception: Element): Recurrence | null {
  const kind = kinds[numberIn(exception, 'Type') ?? 0] ?? null;
  const every = Math.max(1, Math.floor(numberIn(exception, 'Period') ?? 1));
  if (kind === null || (kind === 'daily' && every === 1)) return null;
  const occurrences = numberIn(exception, 'Occurrences') ?? 0;
  return {
    kind,
    every,
    occurrences: isTrueIn(exception, 'EnteredByOccurrences') && occurrences > 0 ? occurrences : null,
    weekdays: numberIn(exception, 'DaysOfWeek') ?? 0,
    month: (numberIn(exception, 'Month') ?? 0) + 1,
    monthDay: numberIn(exception, 'MonthDay') ?? 1,
    item: numberIn(exception, 'MonthItem') ?? 0,
    position: numberIn(exception, 'MonthPosition') ?? 0,
  };
}

function periodOf(element: Element): { readonly from: Day; readonly to: Day } | null {
  const period = childOf(element, 'TimePeriod');
  const [from, to] = [momentIn(period, 'FromDate'), momentIn(period, 'ToDate')];
  if (from === null || to === null || to < from) return null;
  return { from: dayOfMinute(from), to: dayOfMinute(to) };
}

/** Days as people say them and as Mermaid reads them. */
import { civilOf, dayOf, dayOfMinute, firstDayOfMonth, formatDay, lastYear, monthNames, quarterOf } from '../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';

/** `2 Mar 2026` */
export function sayDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${dayOfMonth} ${monthNames[month - 1]!.slice(0, 3)} ${year}`;
}

/** `2 Mar` where the year goes without saying, else `2 Mar 2026`. */
export function sayDayOf(day: Day, around: Day | null): string {
  const said = sayDay(day);
  return around !== null && civilOf(around).year === civilOf(day).year ? said.slice(0, -5) : said;
}

/** `2 Mar 2026`, or `2 Mar 2026 to 20 Mar 2026`; both ends inclusive. */
export function sayDays(from: Day, to: Day): string {
  return to > from ? `${sayDay(from)} to ${sayDay(to)}` : sayDay(from);
}

/** Whole days drawn for a stretch of minutes; `end` is exclusive and at least one day after `start`. */
export interface Stretch {
  readonly start: Day;
  readonly end: Day;
}

/** Null where there are no dates, or none that a chart could hold. */
export function stretchOf(start: Minute, finish: Minute): Stretch | null {
  if (!Number.isFinite(start) || !Number.isFinite(finish)) return null;
  const first = dayOfMinute(start);
  const end = Math.max(Math.ceil(finish / minutesPerDay), first + 1);
  return isDrawable(first) && isDrawable(end) ? { start: first, end } : null;
}

/** `2026-03-02` */
export const isoDay = formatDay;

/** Quarters since year 0, so that quarters can be counted. */
export function quarterNumber(day: Day): number {
  return civilOf(day).year * 4 + quarterOf(day) - 1;
}

export function firstDayOfQuarter(quarter: number): Day {
  return firstDayOfMonth(Math.floor(quarter / 4), (quarter % 4) * 3 + 1);
}

/** `Q1 2026` */
export function sayQuarter(quarter: number): string {
  return `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`;
}

/** A plan whose durations run away must not stretch the axis over centuries. */
function isDrawable(day: Day): boolean {
  return day >= firstDrawable && day < endOfDrawable;
}

const [firstDrawable, endOfDrawable] = [dayOf(1, 1, 1), dayOf(lastYear + 101, 1, 1)];

/** From the first start to the last end. */
export function coverOf(stretches: readonly Stretch[]): Stretch {
  let [start, end] = [Infinity, -Infinity];
  for (const stretch of stretches) [start, end] = [Math.min(start, stretch.start), Math.max(end, stretch.end)];
  return { start, end };
}

/** The day that ends with this moment, or holds it. */
export function lastDayBefore(finish: Minute): Day {
  return dayOfMinute(Math.max(0, finish - 1));
}

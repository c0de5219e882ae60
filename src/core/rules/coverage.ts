/** Days that are taken away: leave, availability and days off, beside the days of the project. */
import type { Plan, Resource } from '../plan/model.ts';
import { dayOf, firstYear, lastYear } from '../values/civil.ts';
import type { DateRange, Day } from '../values/time.ts';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const lastDay = dayOf(lastYear, 12, 31);

/** From the start of the project to its deadline, or for good where it has none; null where it has no start. */
export function daysOfProject({ start, deadline }: Plan['project']): Days | null {
  return start && { from: start.day, to: Math.max(start.day, deadline?.day ?? lastDay) };
}

/** Only whole days. */
export function daysOf({ from, to }: DateRange): Days {
  return { from: from.day + (from.time === null ? 0 : 1), to: to.day - (to.time === null ? 0 : 1) };
}

/** Leave, and what lies before, between and after the stretches of availability. */
export function daysAway({ leave, available }: Resource): readonly Days[] {
  if (available.length === 0) return leave.map(daysOf);
  const there = [...available].sort((a, b) => a.from.day - b.from.day);
  const starts = [dayOf(firstYear, 1, 1), ...there.map(({ to }) => to.day + 1)];
  const gaps = starts.map((from, i) => ({ from, to: (there[i]?.from.day ?? lastDay + 1) - 1 }));
  return [...leave.map(daysOf), ...gaps];
}

/** Whether they leave no day of a stretch, all together. */
export function cover(away: readonly Days[], { from, to }: Days): boolean {
  let next = from;
  for (const stretch of [...away].sort((a, b) => a.from - b.from)) if (stretch.from <= next) next = Math.max(next, stretch.to + 1);
  return next > to;
}

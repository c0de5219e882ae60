/** Working hours of a day as sets of minutes: what one person's leave takes away from what a calendar gives. */
import { minutesPerDay, type DateRange, type Day, type Minute } from '../values/time.ts';
import type { Hours } from './workingTime.ts';

/** A stretch of wall-clock time, `to` exclusive. */
export interface Stretch {
  readonly from: Minute;
  readonly to: Minute;
}

/** Both days of a range count in full, unless a time of day was given. */
export function stretchOf(range: DateRange): Stretch {
  const from = range.from.day * minutesPerDay + (range.from.time ?? 0);
  const to = range.to.time === null ? (range.to.day + 1) * minutesPerDay : range.to.day * minutesPerDay + range.to.time;
  return { from, to };
}

/** The hours of a day that lie outside a stretch; the same object where nothing is taken away. */
export function without(hours: Hours, day: Day, stretch: Stretch): Hours {
  const [from, to] = [stretch.from - day * minutesPerDay, stretch.to - day * minutesPerDay];
  if (hours.every((span) => span.to <= from || span.from >= to)) return hours;
  const before = hours.map((span) => ({ from: span.from, to: Math.min(span.to, from) }));
  const after = hours.map((span) => ({ from: Math.max(span.from, to), to: span.to }));
  return [...before, ...after].filter((span) => span.from < span.to);
}

/** In order, and joined where they touch or overlap; what is no stretch of a day is left out. */
export function tidy(hours: Hours): Hours {
  return joined(hours.map(({ from, to }) => ({ from: Math.max(0, Math.round(from)), to: Math.min(minutesPerDay, Math.round(to)) })));
}

/** In order, and joined where they touch or overlap; what ends before it begins is left out. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const ordered = stretches.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const apart: { from: Minute; to: Minute }[] = [];
  for (const { from, to } of ordered) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

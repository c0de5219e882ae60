/** Days on which the project's calendar has no work. */
import { minutesPerDay } from '../../values/time.ts';
import type { Stretch } from '../days.ts';
import type { Charted } from './overlays.ts';

/** Longer charts show no single days. */
const longest = 3660;

/** Within the span, neighbours joined; none where the span is longer than ten years. */
export function daysOff({ span, schedules: { calendar } }: Charted): readonly Stretch[] {
  if (span.end - span.start > longest) return [];
  const off: Stretch[] = [];
  for (let day = span.start; day < span.end; day++) {
    if (calendar.workingMinutes(day * minutesPerDay, (day + 1) * minutesPerDay) > 0) continue;
    const last = off.at(-1);
    if (last?.end === day) off[off.length - 1] = { start: last.start, end: day + 1 };
    else off.push({ start: day, end: day + 1 });
  }
  return off;
}

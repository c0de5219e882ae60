/** A working week: `mon-fri: "09:00-18:00"`, where a single day beats a range. */
import { weekdayNames } from './civil.ts';
import type { TimeSpan } from './hours.ts';
import { bad, good, quoted, type Parsed } from './parsed.ts';

/** The days a key names, 0 for Monday; `sun-thu` wraps round the week's end. */
export function parseWeekdays(text: string): Parsed<readonly number[]> {
  const dash = text.indexOf('-');
  const first = parseWeekday(dash < 0 ? text : text.slice(0, dash), 0, text);
  if (!first.ok) return first;
  if (dash < 0) return good([first.value]);
  const last = parseWeekday(text.slice(dash + 1), dash + 1, text);
  if (!last.ok) return last;
  const length = ((last.value - first.value + 7) % 7) + 1;
  return good(Array.from({ length }, (_, i) => (first.value + i) % 7));
}

export interface WeekEntry {
  readonly days: readonly number[];
  readonly hours: readonly TimeSpan[];
}

/** Seven days, Monday first; a day that nobody names does not work. */
export function weekOf(entries: readonly WeekEntry[]): readonly (readonly TimeSpan[])[] {
  const week: (readonly TimeSpan[])[] = Array.from({ length: 7 }, () => []);
  for (const isSingle of [false, true]) {
    for (const entry of entries) {
      if ((entry.days.length === 1) === isSingle) for (const day of entry.days) week[day] = entry.hours;
    }
  }
  return week;
}

/** The first two ranges (or the same single day twice) that name one day, as indexes, or null. */
export function overlapOf(entries: readonly (readonly number[])[]): { first: number; second: number; day: number } | null {
  for (const single of [true, false]) {
    const owner = new Map<number, number>();
    for (let i = 0; i < entries.length; i++) {
      const days = entries[i]!;
      if ((days.length === 1) !== single) continue;
      for (const day of days) {
        const first = owner.get(day);
        if (first !== undefined) return { first, second: i, day };
        owner.set(day, i);
      }
    }
  }
  return null;
}

function parseWeekday(text: string, at: number, whole: string): Parsed<number> {
  const index = weekdayNames.findIndex((name) => name === text);
  if (index >= 0) return good(index);
  const meant = weekdayNames.find((name) => text.trim().toLowerCase().startsWith(name));
  const right = meant ? `write ${meant}` : `use ${weekdayNames.join(' ')}, or a range such as mon-fri`;
  if (text === '') return bad(`no weekday in ${quoted(whole)}; ${right}`, 0, whole.length);
  return bad(`no weekday ${quoted(text)}; ${right}`, at, at + text.length, meant);
}

/** Words and places that several rules need. */
import type { Finding } from '../problem.ts';
import { child, type Node, type Spot } from '../source/node.ts';
import { dayEndingAt, formatDate, formatDay, formatMinute } from '../values/civil.ts';
import { minutesPerDay, type Day, type Minute, type PlanDate } from '../values/time.ts';

/** The value under the first of these keys that the item gives, else the item's own key. */
export function at(item: { readonly node: Node; readonly key: Spot }, ...keys: readonly string[]): Spot {
  for (const key of keys) {
    const value = child(item.node, key);
    if (value && value.end > value.start) return value;
  }
  return item.key;
}

export function changeTo(at: Spot, text: string): NonNullable<Finding['fix']> {
  return { title: `Change to "${text}"`, changes: [{ at, text }] };
}

/** A finding with what would put it right. */
export function mendable(spot: Spot, message: string, mend: Finding['mend'], related: Finding['related'] = []): Finding {
  return { ...finding(spot, message, related), mend };
}

export function finding(spot: Spot, message: string, related: Finding['related'] = []): Finding {
  return related.length > 0 ? { at: spot, message, related } : { at: spot, message };
}

/** The first so many, and no more of them are looked for. */
export function* first<T>(most: number, found: Iterable<T>): Iterable<T> {
  let told = 0;
  for (const one of found) {
    if (told++ === most) return;
    yield one;
  }
}

/** The first moment a date can mean, as a start. */
export function beginning(date: PlanDate): Minute {
  return date.day * minutesPerDay + (date.time ?? 0);
}

/** The last moment a date can mean, as a finish. */
export function ending(date: PlanDate): Minute {
  return date.day * minutesPerDay + (date.time ?? minutesPerDay);
}

/** Whether the first is over before the second can begin; the same day is not. */
export function isBefore(first: PlanDate, second: PlanDate): boolean {
  const [end, begin] = [ending(first), beginning(second)];
  return first.time === null ? end <= begin : end < begin;
}

/** The day a moment belongs to as a finish: midnight ends the day before. */
export function lastDayOf(minute: Minute): Day {
  return dayEndingAt(minute);
}

export { formatDate, formatDay, formatMinute };

/** "1 day", "3 days" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c"; with more than `most`, the rest is counted. */
export function list(names: readonly string[], most = 8): string {
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

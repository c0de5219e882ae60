/** What an edit has changed among many things, nearly all of which are the very same. */

interface Known {
  /** Its own number, and that of what it differs from. */
  readonly id: number;
  readonly before: number;
  readonly differing: readonly number[];
}

/**
 * Several stages ask the same of the same lists, which are never written to once they are made. By numbers, not by the lists themselves:
 * each would keep the one before it, and a collection of the young does not let go of what weak maps and references hold.
 */
const remembered = new WeakMap<object, Known>();
let lastId = 0;

/** For who makes one of the other: `differing` are the ascending places, or tasks, outside of which they are the same. */
export function noteDifferences(before: object, now: object, differing: readonly number[]): void {
  const id = remembered.get(now)?.id ?? ++lastId;
  remembered.set(now, { id, before: idOf(before), differing });
}

function idOf(one: object): number {
  let known = remembered.get(one);
  if (!known) remembered.set(one, (known = { id: ++lastId, before: 0, differing: none }));
  return known.id;
}

/**
 * A copy of a list with other items at some places, which ascend and stand beside their items. Who asks later what the two lists
 * have in common gets the answer without a search.
 */
export function exchanged<T>(before: readonly T[], places: readonly number[], items: readonly T[]): readonly T[] {
  const now = before.slice();
  const differing: number[] = [];
  places.forEach((place, i) => {
    if (now[place] === items[i]) return;
    now[place] = items[i]!;
    differing.push(place);
  });
  noteDifferences(before, now, differing);
  return now;
}

/** Ascending indices at which `now` holds another object than `before`, a list of the same length. */
export function differences(before: readonly unknown[], now: readonly unknown[]): readonly number[] {
  const known = notedDifferences(before, now);
  if (known) return known;
  const differing = find(before, now);
  noteDifferences(before, now, differing);
  return differing;
}

const none: readonly never[] = [];

/** What was noted of the two; null where they were made apart, or one of a third. */
export function notedDifferences(before: object, now: object): readonly number[] | null {
  if (before === now) return none;
  const known = remembered.get(now);
  return known && known.before === remembered.get(before)?.id ? known.differing : null;
}

function find(before: readonly unknown[], now: readonly unknown[]): readonly number[] {
  const differing: number[] = [];
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) differing.push(i);
  return differing;
}

/** Two ascending lists as one, each number once. */
export function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const next = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
    all.push(next);
  }
  return all;
}

/** How much of two lists is the very same at their beginning and at their end. */
export interface SameEnds {
  readonly head: number;
  /** Without what the head holds already. */
  readonly tail: number;
}

/** After an edit that is nearly all of a list: what lies between the two has come, gone or changed. */
export function sameEnds(before: readonly unknown[], now: readonly unknown[]): SameEnds {
  const known = notedDifferences(before, now);
  if (known) return known.length === 0 ? { head: now.length, tail: 0 } : { head: known[0]!, tail: now.length - 1 - known.at(-1)! };
  return commonEnds(before, now);
}

/** The same by a search, of texts too. */
export function commonEnds(before: ArrayLike<unknown>, now: ArrayLike<unknown>): SameEnds {
  const least = Math.min(before.length, now.length);
  let head = 0;
  while (head < least && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}

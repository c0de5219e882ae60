/** What an edit has changed among many things, nearly all of which are the very same. */

interface Known {
  /** The list's own number, and that of the list it differs from. */
  readonly id: number;
  readonly before: number;
  readonly differing: readonly number[];
}

/**
 * Several stages ask the same of the same lists, which are never written to once they are made. By numbers, not by the lists themselves:
 * each would keep the one before it, and a collection of the young does not let go of what weak maps and references hold.
 */
const remembered = new WeakMap<readonly unknown[], Known>();
let lastId = 0;

function remember(before: readonly unknown[], now: readonly unknown[], differing: readonly number[]): void {
  const id = remembered.get(now)?.id ?? ++lastId;
  remembered.set(now, { id, before: idOf(before), differing });
}

function idOf(list: readonly unknown[]): number {
  let known = remembered.get(list);
  if (!known) remembered.set(list, (known = { id: ++lastId, before: 0, differing: none }));
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
  remember(before, now, differing);
  return now;
}

/** Ascending indices at which `now` holds another object than `before`, a list of the same length. */
export function differences(before: readonly unknown[], now: readonly unknown[]): readonly number[] {
  if (before === now) return none;
  const known = knownDifferences(before, now);
  if (known) return known;
  const differing = find(before, now);
  remember(before, now, differing);
  return differing;
}

const none: readonly never[] = [];

function knownDifferences(before: readonly unknown[], now: readonly unknown[]): readonly number[] | null {
  const known = remembered.get(now);
  return known && known.before === remembered.get(before)?.id ? known.differing : null;
}

function find(before: readonly unknown[], now: readonly unknown[]): readonly number[] {
  const differing: number[] = [];
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) differing.push(i);
  return differing;
}

/** How much of two lists is the very same at their beginning and at their end. */
export interface SameEnds {
  readonly head: number;
  /** Without what the head holds already. */
  readonly tail: number;
}

/** After an edit that is nearly all of a list: what lies between the two has come, gone or changed. */
export function sameEnds(before: readonly unknown[], now: readonly unknown[]): SameEnds {
  const known = before === now ? none : knownDifferences(before, now);
  if (known) return known.length === 0 ? { head: now.length, tail: 0 } : { head: known[0]!, tail: now.length - 1 - known.at(-1)! };
  const least = Math.min(before.length, now.length);
  let head = 0;
  while (head < least && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}

/** Looking at each of many things again, when almost all of them are the ones that were looked at before. */

import type { Steps } from '../steps.ts';
import { differences, sameEnds } from '../values/differences.ts';

/** What was found where; most items give nothing, so only the others are kept, by rising index. */
export interface Sparse<T, R> {
  readonly items: readonly T[];
  readonly found: readonly Found<R>[];
}

interface Found<R> {
  readonly index: number;
  readonly results: readonly R[];
}

type Look<T, R> = (item: T, index: number) => readonly R[];

/**
 * Applies `look` to every item, but takes over what `before` says of items that are still the same object in the same place (or
 * moved as one block by an insertion). One edit costs one look; without `before` the outcome is the same.
 */
export function lookAtEach<T extends object, R>(items: readonly T[], look: Look<T, R>, before: Sparse<T, R> | null): Sparse<T, R> {
  if (before?.items === items) return before;
  if (before?.items.length === items.length) return revised(items, look, before);
  const found: Found<R>[] = [];
  const old = before ?? { items: [], found: [] };
  const { head, tail } = sameEnds(old.items, items);
  const shift = items.length - old.items.length;
  for (const one of old.found) if (one.index < head) found.push(one);
  for (let index = head; index < items.length - tail; index++) visit(items, index, look, found);
  for (const { index, results } of old.found) {
    if (index >= old.items.length - tail) found.push({ index: index + shift, results });
  }
  return { items, found };
}

function revised<T extends object, R>(items: readonly T[], look: Look<T, R>, before: Sparse<T, R>): Sparse<T, R> {
  const found: Found<R>[] = [];
  let next = 0;
  for (const index of differences(before.items, items)) {
    while (next < before.found.length && before.found[next]!.index < index) found.push(before.found[next++]!);
    if (before.found[next]?.index === index) next++;
    visit(items, index, look, found);
  }
  while (next < before.found.length) found.push(before.found[next++]!);
  return { items, found };
}

function visit<T, R>(items: readonly T[], index: number, look: Look<T, R>, found: Found<R>[]): void {
  const results = look(items[index]!, index);
  if (results.length > 0) found.push({ index, results });
}

/** Items looked at between two pauses. */
const some = 32;

/** The same with pauses where nothing has been looked at before; otherwise there is little to do. */
export function* lookInSteps<T extends object, R>(items: readonly T[], look: Look<T, R>, before: Sparse<T, R> | null): Steps<Sparse<T, R>> {
  if (before) return lookAtEach(items, look, before);
  const found: Found<R>[] = [];
  for (let index = 0; index < items.length; index++) {
    const results = look(items[index]!, index);
    if (results.length > 0) found.push({ index, results });
    if (index % some === some - 1) yield;
  }
  return { items, found };
}

export function* resultsOf<R>(sparse: { readonly found: readonly Found<R>[] }): Iterable<R> {
  for (const { results } of sparse.found) yield* results;
}

/** Without the items that it was picked of, or what is young would not be let go of (see `keeping`). */
interface Picked {
  readonly found: readonly Found<number>[];
  readonly indices: readonly number[];
}

/**
 * Picks the indices of the items that `holds` is true of. It remembers (weakly, for the plan may be closed) what it picked last, so
 * that after an edit only the items that changed are asked. `holds` must say the same of the same item.
 */
export function picking<T extends object>(holds: (item: T) => boolean): (items: readonly T[]) => readonly number[] {
  let last: WeakRef<readonly T[]> | null = null;
  const known = new WeakMap<readonly T[], Picked>();
  return (items) => {
    const picked = known.get(items);
    if (picked) return picked.indices;
    const old = last?.deref();
    const before = old ? known.get(old)! : null;
    const now = before && old && isSamePick(old, items, before.indices, holds) ? before : pickedOf(items, holds, old, before);
    known.set(items, now);
    last = new WeakRef(items);
    return now.indices;
  };
}

/** Items that an edit by hand may change. */
const few = 32;

/** Most edits make an item neither one that is picked nor one that is not: then what was picked is taken over as it is. */
function isSamePick<T extends object>(
  old: readonly T[],
  items: readonly T[],
  indices: readonly number[],
  holds: (item: T) => boolean,
): boolean {
  const edited = old.length === items.length ? differences(old, items) : null;
  return edited !== null && edited.length <= few && edited.every((index) => holds(items[index]!) === indices.includes(index));
}

function pickedOf<T extends object>(
  items: readonly T[],
  holds: (item: T) => boolean,
  old: readonly T[] | undefined,
  before: Picked | null,
): Picked {
  const look = (item: T, index: number) => (holds(item) ? [index] : nothing);
  const { found } = lookAtEach(items, look, old && before ? { items: old, found: before.found } : null);
  return { found, indices: found.map(({ index }) => index) };
}

const nothing: readonly never[] = [];

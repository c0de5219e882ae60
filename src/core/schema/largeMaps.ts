/**
 * Looking at every pair of a large map, again and again, where an edit leaves nearly all of them the very same. To compare them with
 * those of the last time costs far less than a look-up for each; the result is the same without.
 */
import type { Pair } from '../source/node.ts';
import { sameEnds } from '../values/differences.ts';

/** Smaller maps are not worth the trouble. */
const large = 256;

export interface Noted<T> {
  readonly index: number;
  readonly note: T;
}

/** Remembers the last large map it looked at (weakly, for the plan may be closed). */
export class LargeMaps<T> {
  private last: { readonly pairs: WeakRef<readonly Pair[]>; readonly notes: readonly Noted<T>[] } | null = null;

  /** What `look` notes of the pairs, in their order; null notes nothing. `look` must say the same of the same pair. */
  notes(pairs: readonly Pair[], look: (pair: Pair) => T | null): readonly Noted<T>[] {
    if (pairs.length < large) return notesOf(pairs, 0, pairs.length, look);
    const notes = this.updated(pairs, look);
    this.last = { pairs: new WeakRef(pairs), notes };
    return notes;
  }

  private updated(pairs: readonly Pair[], look: (pair: Pair) => T | null): readonly Noted<T>[] {
    const before = this.last?.pairs.deref();
    if (!before) return notesOf(pairs, 0, pairs.length, look);
    const { notes } = this.last!;
    const { head, tail } = sameEnds(before, pairs);
    const moved = pairs.length - before.length;
    return [
      ...notes.filter(({ index }) => index < head),
      ...notesOf(pairs, head, pairs.length - tail, look),
      ...notes.filter(({ index }) => index >= before.length - tail).map(({ index, note }) => ({ index: index + moved, note })),
    ];
  }
}

function notesOf<T>(pairs: readonly Pair[], from: number, to: number, look: (pair: Pair) => T | null): Noted<T>[] {
  const notes: Noted<T>[] = [];
  for (let index = from; index < to; index++) {
    const note = look(pairs[index]!);
    if (note !== null) notes.push({ index, note });
  }
  return notes;
}

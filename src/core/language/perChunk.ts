/** What is worked out of each chunk of a source alone. */
import type { Chunk } from '../source/node.ts';
import type { Source } from '../source/source.ts';
import { sameEnds } from '../values/differences.ts';

interface Known<T> {
  readonly chunks: readonly Chunk[];
  readonly all: readonly T[];
}

/**
 * The function that gives it for all chunks of a source, in their order. After an edit it reads those that are new and takes the others
 * from where they stood: looking each of them up would cost more than most readings.
 */
export function perChunk<T>(read: (chunk: Chunk) => T): (source: Source) => readonly T[] {
  // Under both ends of the text, for an edit leaves at least one of them.
  const known = new WeakMap<Chunk, Known<T>>();
  return ({ chunks }) => {
    const [first, last] = [chunks[0], chunks.at(-1)];
    if (!first || !last) return [];
    const before = known.get(first) ?? known.get(last) ?? { chunks: [], all: [] };
    if (before.chunks === chunks) return before.all;
    const now = { chunks, all: renewed(before, chunks, read) };
    known.set(first, now);
    known.set(last, now);
    return now.all;
  };
}

function renewed<T>(before: Known<T>, chunks: readonly Chunk[], read: (chunk: Chunk) => T): readonly T[] {
  const { chunks: old, all } = before;
  const { head, tail } = sameEnds(old, chunks);
  return [...all.slice(0, head), ...chunks.slice(head, chunks.length - tail).map(read), ...all.slice(all.length - tail)];
}

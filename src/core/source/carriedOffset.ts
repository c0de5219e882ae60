/** Where a place of a text stands in another state of it, before or after it was edited. */
import { commonEnds, sameEnds } from '../values/differences.ts';
import type { Chunk } from './node.ts';
import type { Source } from './source.ts';

/** The offset in `to` of what stands at `offset` in `from`, as far as the two are the same at their beginning and at their end. */
export function carriedOffset(from: Source, to: Source, offset: number): number {
  const { head, tail } = sameEnds(to.chunks, from.chunks);
  const [now, was] = [to, from].map(({ chunks }) => textOf(chunks.slice(head, chunks.length - tail))) as [string, string];
  const first = from.chunks[head];
  const start = first ? from.offsetOf(first) : offset;
  const place = offset - start;
  if (place <= 0) return offset;
  const ends = commonEnds(was, now);
  if (place <= ends.head) return offset;
  return place >= was.length - ends.tail ? offset + now.length - was.length : start + Math.min(place, now.length - ends.tail);
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text).join('');
}

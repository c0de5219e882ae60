/** Where a place of a text stands in another state of it, before or after it was edited. */
import { sameEnds } from '../values/differences.ts';
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
  const shared = Math.min(now.length, was.length);
  let same = 0;
  while (same < shared && now[same] === was[same]) same++;
  let behind = 0;
  while (behind < shared - same && now.at(-1 - behind) === was.at(-1 - behind)) behind++;
  if (place <= same) return offset;
  return place >= was.length - behind ? offset + now.length - was.length : start + Math.min(place, now.length - behind);
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text).join('');
}

/** A key with its value as one text. */
import type { Pair } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';

export function entryIn(source: Source, { key, value }: Pair): string {
  const [id, given] = [placeOf(source, key), placeOf(source, value)];
  return source.text.slice(id.start, Math.max(id.end, given.end));
}

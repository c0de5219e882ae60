/** Takes a pair out of its map, or an item out of its list, where brackets are around it. */
import type { MapNode, Pair } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { blockOf } from './block.ts';

/** The edit that takes a pair out of its map; null where it is the only one. */
export function pairRemoval(source: Source, map: MapNode, pair: Pair): TextEdit | null {
  if (map.pairs.length < 2) return null;
  if (map.flow) return fromBrackets(source, map.pairs.map(({ key, value }) => ({ start: key, end: value })), map.pairs.indexOf(pair)); // prettier-ignore
  const block = blockOf(source, pair);
  return block && { start: block.start, end: block.end, text: '' };
}

export interface Stretch {
  readonly start: Parameters<typeof placeOf>[1];
  readonly end: Parameters<typeof placeOf>[1];
}

/** With the comma before it; the first with the one behind it. */
export function fromBrackets(source: Source, all: readonly Stretch[], index: number): TextEdit | null {
  const one = all[index];
  if (!one) return null;
  const before = all[index - 1];
  if (before) return { start: endOf(source, before), end: endOf(source, one), text: '' };
  const next = all[index + 1];
  return next ? { start: placeOf(source, one.start).start, end: placeOf(source, next.start).start, text: '' } : null;
}

function endOf(source: Source, { start, end }: Stretch): number {
  return Math.max(placeOf(source, start).end, placeOf(source, end).end);
}

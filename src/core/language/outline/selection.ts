/** What a selection grows to, step by step: word, value, pair, item, section, file. */
import type { Place } from '../../problem.ts';
import type { Spot } from '../../source/node.ts';
import { partOf, textOf } from '../../source/part.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { mentionAt } from '../names/uses.ts';
import { trailAt, type Step, type Trail } from '../trail.ts';

/** From the innermost outwards, each within the next and larger than it; the last is the whole file. */
export function selectionsAt(source: Source, offset: number): readonly Place[] {
  const trail = trailAt(source, offset);
  const places = [...wordAt(trail), ...trail.steps.toReversed().flatMap((step) => placesOf(source, step))];
  places.push({ file: source.path, start: 0, end: lengthOf(source) });
  const grown: Place[] = [];
  for (const place of places) {
    const last = grown.at(-1);
    const isLarger = !last || (place.start <= last.start && place.end >= last.end && place.end - place.start > last.end - last.start);
    if (isLarger && place.start <= offset && offset <= place.end) grown.push(place);
  }
  return grown;
}

/** The id or word, then the key and its pair where the offset stands on a key. */
function wordAt({ source, offset, key, steps }: Trail): Place[] {
  const scalar = key?.key ?? steps.at(-1)?.node;
  if (scalar?.kind !== 'scalar') return [];
  const mention = mentionAt(source, offset);
  return [
    ...wordIn(placeOf(source, scalar), scalar.chunk.text.slice(scalar.start, scalar.end), offset),
    ...(mention ? [placeOf(source, mention.at)] : []),
    placeOf(source, partOf(scalar, 0, textOf(scalar).length)),
    placeOf(source, scalar),
    ...(key ? [placeOf(source, joined(key.key, key.value))] : []),
  ];
}

function wordIn({ file, start }: Place, text: string, offset: number): Place[] {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    const from = start + index;
    if (from <= offset && offset <= from + word.length) return [{ file, start: from, end: from + word.length }];
  }
  return [];
}

/** The value, and what it stands under. */
function placesOf(source: Source, { node, pair, isListItem }: Step): Place[] {
  const value = placeOf(source, node);
  return pair && !isListItem ? [value, placeOf(source, joined(pair.key, node))] : [value];
}

function joined(key: Spot, value: Spot): Spot {
  return { chunk: key.chunk, start: key.start, end: value.end, endChunk: value.endChunk ?? value.chunk };
}

function lengthOf(source: Source): number {
  const last = source.chunks.at(-1);
  return last ? source.offsetOf(last) + last.text.length : 0;
}

/** The smallest edits that write a value under a key of an item. Nobody has read them back yet. */
import { childField, type Field } from '../../schema/field.ts';
import { editSource } from '../../source/edit.ts';
import { entry, keyText, type MapNode, type Pair } from '../../source/node.ts';
import type { Source, TextEdit } from '../../source/source.ts';
import { keyPlace } from './keyPlace.ts';
import { newlineOf } from './lines.ts';
import { pairRemoval } from './pairRemoval.ts';
import { replacement } from './replacement.ts';
import { Rewritten } from './rewritten.ts';
import { isMap, says, type Value, type ValueMap } from './value.ts';
import { linesBelow, writtenValue } from './writtenValue.ts';

/**
 * `way` are the keys from the file's root to the item, or to a map in it, and `field` is what the format says of that. Null takes the
 * value away. None where it is so already, null where the text is such that no edit can be found.
 */
export function valueEdits(source: Source, way: Way, field: Field, key: string, value: Value | null): readonly TextEdit[] | null {
  const item = pairAt(source, way);
  const given = item && entry(item.value, key);
  if (!item || (value === null && !given)) return item && [];
  if (!given) return value === null ? null : listed(added(source, item, field, key, value));
  const map = item.value as MapNode;
  if (value === null) return listed(pairRemoval(source, map, given));
  if (says(given.value, value)) return [];
  const below = childField(field, key);
  const inside = below && isMap(value) && given.value.kind === 'map' ? partEdits(source, [...way, key], below, value, given.value) : null;
  return inside ?? listed(replacement(source, map, given, value));
}

type Way = readonly string[];

function pairAt({ root }: Source, way: Way): Pair | null {
  const [first, ...rest] = way;
  return rest.reduce((pair, key) => pair && entry(pair.value, key), entry(root, first!));
}

function listed(edit: TextEdit | null): readonly TextEdit[] | null {
  return edit && [edit];
}

function added(source: Source, pair: Pair, field: Field, key: string, value: Value): TextEdit | null {
  const place = keyPlace(source, { node: pair.value, pair }, field, key);
  if (!place) return null;
  const { at, before, after, column } = place;
  const { inline, below } = writtenValue(value, column === null);
  return { start: at, end: at, text: `${before}${key}: ${inline}${linesBelow(newlineOf(source.text), below, column ?? 0)}${after}` };
}

/** Each part of a map on its own, so that what stays the same keeps its comments; first what is new, so that the map is never empty. */
function partEdits(source: Source, way: Way, field: Field, value: ValueMap, map: MapNode): readonly TextEdit[] | null {
  const gone = map.pairs.map(({ key }) => keyText(key)).filter((key) => !Object.hasOwn(value, key));
  const all = new Rewritten(source.text.length);
  let now = source;
  for (const key of [...Object.keys(value), ...gone]) {
    const edits = valueEdits(now, way, field, key, Object.hasOwn(value, key) ? value[key]! : null);
    if (!edits) return null;
    all.apply(edits);
    now = editSource(now, edits);
  }
  return all.edits;
}

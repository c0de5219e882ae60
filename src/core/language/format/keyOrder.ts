/** The order in which the format lists the keys of an item. */
import type { Field } from '../../schema/field.ts';
import { keyText, type Pair } from '../../source/node.ts';

/** Behind all keys that the format knows. */
const unknown = 10_000;
/** Maps of items, which are long, stand behind everything else: nothing of their owner is lost below them. */
const ofItems = 20_000;

const ranks = new WeakMap<Field, ReadonlyMap<string, number>>();

/**
 * The places of the pairs in the order of the format, unknown keys and `x-` keys behind the known ones as they stand; null where they
 * are in order already, or where the format does not say one (`field` is null, or its keys are free).
 */
export function keyOrder(pairs: readonly Pair[], field: Field | null): readonly number[] | null {
  if (!field?.properties) return null;
  const known = ranksOf(field, field.properties);
  const own = pairs.map(({ key }) => known.get(keyText(key)) ?? unknown);
  if (own.every((rank, i) => i === 0 || own[i - 1]! <= rank)) return null;
  return own.map((_, i) => i).sort((a, b) => own[a]! - own[b]! || a - b);
}

/** The last of a map's pairs that stands before this key in the format; null where the key is to be the first. A key that it does not know is the last. */
export function lastBefore(pairs: readonly Pair[], field: Field, key: string): Pair | null {
  const known = ranksBeside(field);
  const own = known.get(key) ?? Infinity;
  return pairs.findLast((pair) => (known.get(keyText(pair.key)) ?? unknown) < own) ?? null;
}

/** The sections of a file stand as the format lists them, whatever is in them. */
function ranksBeside(field: Field): ReadonlyMap<string, number> {
  const { properties, definition } = field;
  if (!properties) return new Map();
  const isFile = definition === 'plan' || definition === 'part' || definition === 'portfolio';
  return isFile ? new Map([...properties.keys()].map((key, i) => [key, i])) : ranksOf(field, properties);
}

function ranksOf(field: Field, properties: ReadonlyMap<string, Field>): ReadonlyMap<string, number> {
  let known = ranks.get(field);
  if (!known) {
    known = new Map([...properties].map(([key, { shape }], i) => [key, shape.entries ? ofItems + i : i]));
    ranks.set(field, known);
  }
  return known;
}

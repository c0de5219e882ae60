/**
 * Items in which nothing is wrong, told quickly, for that is nearly all of them. What this is not sure of (keys that are dates or notes,
 * lists of a certain length, every mistake) is for the validators and their findings.
 */
import { entry, type MapNode, type Node, type ScalarNode } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { idPattern } from '../values/id.ts';
import type { Field } from './field.ts';
import type { Shape } from './generated/shape.ts';
import { wrongNumber, wrongText } from './readings.ts';

/** True only where neither the validators nor the parsers of values have anything to say of it; false says nothing. */
export function isPlainlySound(node: Node, field: Field): boolean {
  switch (node.kind) {
    case 'scalar':
      return isSoundScalar(node, field);
    case 'list':
      return isSoundList(node.items, field);
    case 'map':
      return isSoundMap(node, field);
  }
}

function isSoundScalar({ value, source }: ScalarNode, { shape }: Field): boolean {
  const { type, enum: words, value: kind, pattern } = shape;
  if (typeof value === 'number') return isSoundNumber(value, source, shape);
  if (typeof value === 'boolean') return type !== undefined && type.includes('boolean') && !words;
  if (typeof value !== 'string' || !type?.includes('string')) return false;
  if (words && !words.includes(value)) return false;
  if (pattern !== undefined && !regexOf(pattern).test(value)) return false;
  return kind === undefined || wrongText(kind, value) === null;
}

function isSoundNumber(value: number, source: string, shape: Shape): boolean {
  const { type = [], enum: words, value: kind, minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = shape;
  if (!Number.isFinite(value) || !type.includes(Number.isInteger(value) && !type.includes('number') ? 'integer' : 'number')) return false;
  // Where texts are allowed too, the words are about these.
  if (words && !words.includes(value) && !type.includes('string')) return false;
  if (value < minimum || value <= exclusiveMinimum || value > maximum) return false;
  return kind === undefined || wrongNumber(kind, value, source) === null;
}

function isSoundList(items: readonly Node[], { shape, items: each }: Field): boolean {
  const { type, minItems, maxItems } = shape;
  if (!each || !type || !type.includes('array') || minItems !== undefined || maxItems !== undefined) return false;
  for (let i = 0; i < items.length; i++) if (!isPlainlySound(items[i]!, each)) return false;
  return true;
}

/** The items of a map keyed by id are looked at alone. */
function isSoundMap(node: MapNode, { shape, properties, values }: Field): boolean {
  const { type, entries, keys, required, value: kind } = shape;
  if (!type?.includes('object')) return false;
  if (entries) return true;
  if (keys !== undefined || kind === 'cadence') return false;
  for (const key of required ?? []) if (!entry(node, key)) return false;
  const { pairs } = node;
  for (let i = 0; i < pairs.length; i++) {
    const { key, value } = pairs[i]!;
    const name = textOf(key);
    const property = properties?.get(name) ?? (values && isPlainKey(name) ? values : null);
    if (!property || !isPlainlySound(value, property)) return false;
  }
  return true;
}

/** It may stand for whatever keys are free for, and is no note of the author's own. */
function isPlainKey(name: string): boolean {
  return idPattern.test(name) && !name.startsWith('x-');
}

const regexes = new Map<string, RegExp>();

function regexOf(pattern: string): RegExp {
  let regex = regexes.get(pattern);
  if (!regex) regexes.set(pattern, (regex = new RegExp(pattern, 'u')));
  return regex;
}

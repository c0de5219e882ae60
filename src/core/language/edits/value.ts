/** What can be written under a key, and whether a node says it. */
import { keyText, type Node } from '../../source/node.ts';

export type Word = string | number | boolean;

/** A date is the text that it is written as. */
export type Value = Word | readonly Value[] | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

export function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && !isList(value);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** However it is written, but in the same order. */
export function says(node: Node, value: Value): boolean {
  if (isList(value))
    return node.kind === 'list' && node.items.length === value.length && value.every((one, i) => says(node.items[i]!, one));
  if (!isMap(value)) return node.kind === 'scalar' && node.value === value;
  const entries = Object.entries(value);
  return (
    node.kind === 'map' &&
    node.pairs.length === entries.length &&
    entries.every(([key, part]) => node.pairs.some((pair) => keyText(pair.key) === key && says(pair.value, part)))
  );
}

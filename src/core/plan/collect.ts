/** Maps keyed by id, read once: an item under its value's node, a whole collection under the maps it was joined from. */
import { keyText, type MapNode, type Pair, type ScalarNode } from '../source/node.ts';
import type { Item } from './model.ts';

/** One id given twice: in two files, or at two depths of the work breakdown. Two in one map are YAML's to tell. */
export interface DuplicateId {
  readonly id: string;
  readonly keys: readonly [ScalarNode, ScalarNode];
}

export interface Collection<T extends Item> {
  readonly items: ReadonlyMap<string, T>;
  readonly duplicates: readonly DuplicateId[];
}

/** Makes a reader of collections; the same maps give the same object again. */
export function collector<T extends Item>(read: (pair: Pair) => T): (maps: readonly MapNode[]) => Collection<T> {
  const readOnce = rememberedByNode(read);
  const none: Collection<T> = { items: new Map(), duplicates: [] };
  const known = new WeakMap<MapNode, { maps: readonly MapNode[]; collection: Collection<T> }>();
  return (maps) => {
    const [first] = maps;
    if (!first) return none;
    const before = known.get(first);
    if (before && sameItems(before.maps, maps)) return before.collection;
    const collection = collect(maps, readOnce);
    known.set(first, { maps, collection });
    return collection;
  };
}

/** `read`, remembered under the pair's value, which is a new node after every edit that touches it. */
export function rememberedByNode<T extends { readonly key: ScalarNode }>(read: (pair: Pair) => T): (pair: Pair) => T {
  const known = new WeakMap<object, T>();
  return (pair) => {
    const before = known.get(pair.value);
    if (before?.key === pair.key) return before;
    const item = read(pair);
    known.set(pair.value, item);
    return item;
  };
}

export function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function collect<T extends Item>(maps: readonly MapNode[], read: (pair: Pair) => T): Collection<T> {
  const items = new Map<string, T>();
  const duplicates: DuplicateId[] = [];
  for (const map of maps) {
    for (const pair of map.pairs) {
      const id = keyText(pair.key);
      const before = items.get(id);
      if (before) duplicates.push({ id, keys: [before.key, pair.key] });
      else items.set(id, read(pair));
    }
  }
  return { items, duplicates };
}

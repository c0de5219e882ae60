/** YAML as Planloom sees it: plain immutable nodes that know where they stand. */

/**
 * A run of whole lines that was parsed alone. It never changes: an edit makes a new one and leaves its neighbours as they are,
 * so whatever is derived from a node can be remembered under the node itself.
 */
export interface Chunk {
  readonly path: string;
  readonly text: string;
  /** A syntax error lies in it, so what its nodes lack proves nothing. */
  readonly damaged: boolean;
}

/** Where something stands: UTF-16 offsets from the beginning of its chunk, end exclusive. */
export interface Spot {
  readonly chunk: Chunk;
  readonly start: number;
  readonly end: number;
  /** The chunk that `end` counts from, where it is not `chunk` (a map whose entries are chunks of their own). */
  readonly endChunk?: Chunk;
}

/** Where both are the same node, or one that was read again. */
export function isSameSpot(a: Spot, b: Spot): boolean {
  return a.chunk === b.chunk && a.start === b.start && a.end === b.end;
}

export interface ScalarNode extends Spot {
  readonly kind: 'scalar';
  /** By the YAML 1.2 core schema. */
  readonly value: string | number | boolean | null;
  /** As it is written, quotes and all; empty where a value was left out. */
  readonly source: string;
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'empty';
}

export interface Pair {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode extends Spot {
  readonly kind: 'map';
  /** In the author's order; of duplicate keys only the first is here. Use `entry` to look one up. */
  readonly pairs: readonly Pair[];
  readonly flow: boolean;
}

export interface ListNode extends Spot {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly flow: boolean;
}

/** An alias is given as the node it stands for, at the alias's own spot; nodes never form a loop and never expand beyond bounds. */
export type Node = ScalarNode | MapNode | ListNode;

/** The pair with this key, or null; `node` may be anything. Looked up by the key's text as written (`1.10` stays `1.10`). */
export function entry(node: Node | null | undefined, key: string): Pair | null {
  if (node?.kind !== 'map') return null;
  const { pairs } = node;
  if (pairs.length >= 12) return indexOf(pairs).get(key) ?? null;
  for (let i = 0; i < pairs.length; i++) if (keyText(pairs[i]!.key) === key) return pairs[i]!;
  return null;
}

/** The value under this key, or null. */
export function child(node: Node | null | undefined, key: string): Node | null {
  return entry(node, key)?.value ?? null;
}

/** A key as the author wrote it, without quotes: `010` stays `010`. */
export function keyText(key: ScalarNode): string {
  return typeof key.value === 'string' ? key.value : key.source;
}

const indexes = new WeakMap<readonly Pair[], Map<string, Pair>>();

function indexOf(pairs: readonly Pair[]): Map<string, Pair> {
  let index = indexes.get(pairs);
  if (!index) indexes.set(pairs, (index = new Map(pairs.map((pair) => [keyText(pair.key), pair]))));
  return index;
}

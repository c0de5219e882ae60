/** The way from a file's root to what stands at an offset, with what the format says of every step. */
import { fieldBelow, fieldOf, type Field } from '../schema/field.ts';
import { fileKindOf } from '../schema/fileKind.ts';
import type { ItemName } from '../schema/generated/shape.ts';
import type { MapNode, Node, Pair } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { placeOf, type Source } from '../source/source.ts';

export interface Step {
  readonly node: Node;
  /** What may stand here; null below a key that the format does not know. */
  readonly field: Field | null;
  /** The pair whose value the node is; for an item of a list, that of the list; null for the root. */
  readonly pair: Pair | null;
  readonly isListItem: boolean;
  /** What the node is, where it is an item of a map keyed by id; else null. */
  readonly definition: ItemName | null;
}

export interface Trail {
  readonly source: Source;
  /** UTF-16 offset in the text of the source. */
  readonly offset: number;
  /** From the root inwards, at least the root. */
  readonly steps: readonly Step[];
  /** The pair of the innermost map on whose key the offset stands; null where it stands on none. */
  readonly key: Pair | null;
}

/** An item of a map keyed by id, and what it is. */
export interface ItemStep extends Step {
  readonly definition: ItemName;
  readonly pair: Pair;
}

/** Both ends of a key or value belong to it, so that a cursor behind the last letter still stands on the word. */
export function trailAt(source: Source, offset: number): Trail {
  const steps: Step[] = [rootStep(source)];
  for (;;) {
    const step = steps.at(-1)!;
    const next = step.node.kind === 'map' ? pairStep(source, step, step.node, offset) : itemStep(source, step, offset);
    if (next && 'key' in next) return { source, offset, steps, key: next };
    if (!next) return { source, offset, steps, key: null };
    steps.push(next);
  }
}

/** The innermost step. */
export function lastStep({ steps }: Trail): Step {
  return steps.at(-1)!;
}

/** The item of a map keyed by id that the offset stands in or on whose id it stands; null outside of all. */
export function itemAround(trail: Trail): ItemStep | null {
  const { key } = trail;
  const entered = key && enter(lastStep(trail), key);
  if (entered?.definition) return entered as ItemStep;
  return (trail.steps.findLast((step) => step.definition !== null) as ItemStep | undefined) ?? null;
}

/** The step below a map's step, along one of its pairs. */
export function enter({ field }: Step, pair: Pair): Step {
  const definition = field?.shape.entries?.definition ?? null;
  return { node: pair.value, field: fieldBelow(field, textOf(pair.key)), pair, isListItem: false, definition };
}

function rootStep(source: Source): Step {
  const field = fieldOf(fileKindOf(source) ?? 'plan');
  return { node: source.root, field, pair: null, isListItem: false, definition: null };
}

/** The pair itself where the offset is on its key, the step into its value where it is there, else null. */
function pairStep(source: Source, step: Step, map: MapNode, offset: number): Pair | Step | null {
  const pair = lastBefore(map.pairs, offset, ({ key }) => placeOf(source, key).start);
  if (!pair) return null;
  if (offset <= placeOf(source, pair.key).end) return pair;
  return holds(source, pair.value, offset) ? enter(step, pair) : null;
}

function itemStep(source: Source, { node, field, pair }: Step, offset: number): Step | null {
  if (node.kind !== 'list') return null;
  const item = lastBefore(node.items, offset, (one) => placeOf(source, one).start);
  if (!item || !holds(source, item, offset)) return null;
  return { node: item, field: field?.items ?? null, pair, isListItem: true, definition: null };
}

function holds(source: Source, node: Node, offset: number): boolean {
  const { start, end } = placeOf(source, node);
  return start <= offset && offset <= end;
}

/** The last that begins at the offset or before it; they stand in the order of the text. */
function lastBefore<T>(all: readonly T[], offset: number, startOf: (one: T) => number): T | null {
  let low = -1;
  let high = all.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (startOf(all[middle]!) <= offset) low = middle;
    else high = middle;
  }
  return all[low] ?? null;
}

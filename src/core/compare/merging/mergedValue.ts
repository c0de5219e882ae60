/** One value changed on two sides: what both together say, where they can both hold. */
import { keyText, type ListNode, type MapNode, type Node, type Pair } from '../../source/node.ts';
import { sameMeaning } from '../sameMeaning.ts';

/** `null` stands for nothing said, here and in `value`. */
export interface Merged {
  readonly value: Node | null;
}

/**
 * Maps are merged key by key, and lists take what either side added and lose what either took away: two holidays in one calendar, two
 * predecessors of one task. Null where the two contradict each other.
 */
export function mergedValue(base: Node | null, ours: Node | null, theirs: Node | null): Merged | null {
  if (same(ours, theirs) || same(base, theirs)) return { value: ours };
  if (same(base, ours)) return { value: theirs };
  if (!ours || !theirs) return null;
  if (ours.kind === 'map' && theirs.kind === 'map') return mergedMaps(base?.kind === 'map' ? base : null, ours, theirs);
  if (ours.kind === 'map' || theirs.kind === 'map' || base?.kind === 'map') return null;
  return [base, ours, theirs].some((node) => node?.kind === 'list') ? mergedLists(base, ours, theirs) : null;
}

function mergedMaps(base: MapNode | null, ours: MapNode, theirs: MapNode): Merged | null {
  const [old, one, other] = [base, ours, theirs].map((map) => new Map((map?.pairs ?? []).map((pair) => [keyText(pair.key), pair])));
  const pairs: Pair[] = [];
  for (const key of new Set([...old!.keys(), ...one!.keys(), ...other!.keys()])) {
    const value = mergedValue(old!.get(key)?.value ?? null, one!.get(key)?.value ?? null, other!.get(key)?.value ?? null);
    if (!value) return null;
    const { key: node } = (one!.get(key) ?? other!.get(key) ?? old!.get(key))!;
    if (value.value) pairs.push({ key: node, value: value.value });
  }
  return { value: { ...ours, pairs } };
}

/** Where both put something else in the place of one thing, they contradict each other. */
function mergedLists(base: Node | null, ours: Node, theirs: Node): Merged | null {
  const [old, one, other] = [itemsOf(base), itemsOf(ours), itemsOf(theirs)];
  const goneTwice = old.some((item) => !has(one, item) && !has(other, item));
  const [came, cameToo] = [one, other].map((items) => items.filter((item) => !has(old, item)));
  if (goneTwice && came!.length > 0 && cameToo!.length > 0 && !sameItems(came!, cameToo!)) return null;
  const kept = old.filter((item) => has(one, item) && has(other, item));
  const items = [...kept, ...came!, ...cameToo!.filter((item) => !has(came!, item))];
  const frame = [ours, theirs, base].find((node): node is ListNode => node?.kind === 'list')!;
  return { value: { ...frame, items } };
}

/** One thing alone says what a list of it says. */
function itemsOf(node: Node | null): readonly Node[] {
  if (!node || (node.kind === 'scalar' && node.style === 'empty')) return [];
  return node.kind === 'list' ? node.items : [node];
}

function has(items: readonly Node[], wanted: Node): boolean {
  return items.some((item) => same(item, wanted));
}

function sameItems(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((item) => has(b, item));
}

const noNames: ReadonlyMap<string, string> = new Map();

function same(a: Node | null, b: Node | null): boolean {
  return a === b || (a !== null && b !== null && sameMeaning(a, b, noNames));
}

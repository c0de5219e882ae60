/** Whether two values say the same, however they are written: the order of keys, quotes, flow or block and comments do not count. */
import { keyText, type MapNode, type Node } from '../source/node.ts';

/** `newNames` gives ids of before the names that they have now. A list of one says what its item alone says. */
export function sameMeaning(before: Node, now: Node, newNames: ReadonlyMap<string, string>): boolean {
  if (before === now) return true;
  if (before.kind === 'map' && now.kind === 'map') return sameMaps(before, now, newNames);
  if (before.kind === 'scalar' && now.kind === 'scalar') return sameScalars(before.value, now.value, newNames);
  const [old, fresh] = [listOf(before), listOf(now)];
  if (!old || !fresh || (before.kind === 'scalar' && before.style === 'empty') !== (now.kind === 'scalar' && now.style === 'empty'))
    return false;
  return old.length === fresh.length && old.every((item, i) => sameMeaning(item, fresh[i]!, newNames));
}

function listOf(node: Node): readonly Node[] | null {
  if (node.kind === 'map') return null;
  return node.kind === 'list' ? node.items : [node];
}

function sameMaps(before: MapNode, now: MapNode, newNames: ReadonlyMap<string, string>): boolean {
  if (before.pairs.length !== now.pairs.length) return false;
  const byKey = new Map(now.pairs.map(({ key, value }) => [keyText(key), value]));
  return before.pairs.every(({ key, value }) => {
    const name = renamed(keyText(key), newNames);
    const other = byKey.get(name);
    return other !== undefined && sameMeaning(value, other, newNames);
  });
}

function sameScalars(before: unknown, now: unknown, newNames: ReadonlyMap<string, string>): boolean {
  if (Object.is(before, now)) return true;
  return typeof before === 'string' && typeof now === 'string' && renamed(before, newNames) === now;
}

/** `old FS+2d` where `old` is `new` now: `new FS+2d`. */
export function renamed(text: string, newNames: ReadonlyMap<string, string>): string {
  return newNames.size === 0 ? text : text.replace(/[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu, (word) => newNames.get(word) ?? word);
}

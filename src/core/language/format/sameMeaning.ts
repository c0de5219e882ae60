/** Whether two texts say the same, but for the order of keys. */
import { entry, keyText, type MapNode, type Node } from '../../source/node.ts';
import type { Source } from '../../source/source.ts';

/** Both the values and the mistakes in them. */
export function saysTheSame(before: Source, after: Source): boolean {
  return before.findings.length === after.findings.length && isSame(before.root, after.root);
}

function isSame(before: Node, after: Node): boolean {
  if (before === after) return true;
  if (before.kind === 'map') return after.kind === 'map' && haveSamePairs(before, after);
  if (before.kind === 'list') {
    return (
      after.kind === 'list' && before.items.length === after.items.length && before.items.every((item, i) => isSame(item, after.items[i]!))
    );
  }
  if (after.kind !== 'scalar' || !Object.is(before.value, after.value)) return false;
  // `010` and `8` are one number and two texts.
  return before.style === after.style && (typeof before.value === 'string' || before.source === after.source);
}

function haveSamePairs(before: MapNode, after: MapNode): boolean {
  if (before.flow !== after.flow || before.pairs.length !== after.pairs.length) return false;
  return before.pairs.every(({ key, value }, i) => {
    const inPlace = after.pairs[i]!;
    const other = keyText(inPlace.key) === keyText(key) ? inPlace : entry(after, keyText(key));
    return other !== null && isSame(value, other.value);
  });
}

/** Reads an edit back before anybody is offered it. */
import { editSource } from '../../source/edit.ts';
import { child, keyText, type Node, type Pair } from '../../source/node.ts';
import type { Source, TextEdit } from '../../source/source.ts';

/** The source after the edits where they make no mistake of YAML, else null. */
export function edited(source: Source, edits: readonly TextEdit[]): Source | null {
  const after = editSource(source, edits);
  const isWorse = after.findings.length > source.findings.length || after.damaged.length > source.damaged.length;
  return isWorse ? null : after;
}

/** The source after the edits where nothing says anything else than before, but what the way of keys leads to: that says what it should. */
export function editedAlone(source: Source, edits: readonly TextEdit[], way: readonly string[], says: SaysIt): Source | null {
  const after = edited(source, edits);
  if (!after) return null;
  return isSameBeside(source.root, after.root, way, says) ? after : null;
}

/** Of the value at the end of the way; null where there is none. */
type SaysIt = (value: Node | null) => boolean;

function isSameBeside(before: Node, after: Node, [key, ...way]: readonly string[], says: SaysIt): boolean {
  if (!haveSamePairs(othersThan(before, key), othersThan(after, key))) return false;
  const next = child(after, key!);
  if (way.length === 0) return says(next);
  const given = child(before, key!);
  return given !== null && next !== null && isSameBeside(given, next, way, says);
}

/** An item of which nothing is said has no pairs; null for what can have none. */
function othersThan(node: Node, key: string | undefined): readonly Pair[] | null {
  if (node.kind === 'scalar' && node.style === 'empty') return [];
  return node.kind === 'map' ? node.pairs.filter((pair) => keyText(pair.key) !== key) : null;
}

/** Whether two texts say the same, however they are written: flow or block, quoted or not, with whatever comments. */
export function saySame(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.kind === 'scalar') return b.kind === 'scalar' && Object.is(a.value, b.value);
  if (a.kind === 'list')
    return b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => saySame(item, b.items[i]!));
  return b.kind === 'map' && haveSamePairs(a.pairs, b.pairs);
}

function haveSamePairs(some: readonly Pair[] | null, others: readonly Pair[] | null): boolean {
  return some !== null && some.length === others?.length && some.every((pair, i) => isSamePair(pair, others[i]!));
}

function isSamePair(a: Pair, b: Pair): boolean {
  return a === b || (keyText(a.key) === keyText(b.key) && saySame(a.value, b.value));
}

/** Anchors, aliases and tags tie places of a file together in ways that a move would break. */
export function hasTies(text: string): boolean {
  return /(?:^|[\s[{,])[&*!][^\s,\]}]/.test(text);
}

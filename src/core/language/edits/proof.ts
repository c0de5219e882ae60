/** Reads an edit back before anybody is offered it. */
import { editSource } from '../../source/edit.ts';
import { keyText, type Node } from '../../source/node.ts';
import type { Source, TextEdit } from '../../source/source.ts';

/** The source after the edits where they make no mistake of YAML, else null. */
export function edited(source: Source, edits: readonly TextEdit[]): Source | null {
  const after = editSource(source, edits);
  const isWorse = after.findings.length > source.findings.length || after.damaged.length > source.damaged.length;
  return isWorse ? null : after;
}

/** Whether two texts say the same, however they are written: flow or block, quoted or not, with whatever comments. */
export function saySame(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.kind === 'scalar') return b.kind === 'scalar' && Object.is(a.value, b.value);
  if (a.kind === 'list')
    return b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => saySame(item, b.items[i]!));
  if (b.kind !== 'map' || a.pairs.length !== b.pairs.length) return false;
  return a.pairs.every(({ key, value }, i) => keyText(key) === keyText(b.pairs[i]!.key) && saySame(value, b.pairs[i]!.value));
}

/** Anchors, aliases and tags tie places of a file together in ways that a move would break. */
export function hasTies(text: string): boolean {
  return /(?:^|[\s[{,])[&*!][^\s,\]}]/.test(text);
}

/** Where a key that an item lacks is to stand: in the order of the format, as the item's other keys are written. */
import type { Field } from '../../schema/field.ts';
import type { MapNode, Pair } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { lastBefore } from '../format/keyOrder.ts';
import type { Step } from '../trail.ts';
import { blockOf } from './block.ts';
import { indentBefore, lineEnd, newlineOf } from './lines.ts';

export interface KeyPlace {
  /** UTF-16 offset in the text of the source. */
  readonly at: number;
  /** What to write before the first key, between two of them, and behind the last. */
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** Blanks before the key; null within braces. */
  readonly column: number | null;
}

/** In what a step leads to; null where the text is such that no key can be added. */
export function keyPlace(source: Source, { node, pair }: Pick<Step, 'node' | 'pair'>, field: Field, key: string): KeyPlace | null {
  if (node.kind === 'map') return node.flow ? inBraces(source, field, node, key) : inLines(source, field, node, key);
  return pair && node.kind === 'scalar' && node.style === 'empty' ? belowKey(source, pair) : null;
}

function inLines(source: Source, field: Field, map: MapNode, key: string): KeyPlace | null {
  const { text } = source;
  const first = map.pairs[0];
  const column = first ? indentBefore(text, placeOf(source, first.key).start) : null;
  if (!first || column === null) return null;
  const pad = ' '.repeat(column);
  const newline = newlineOf(text);
  const above = lastBefore(map.pairs, field, key);
  const block = above && blockOf(source, above);
  if (above && !block) return null;
  const at = block ? block.end : placeOf(source, first.key).start - column;
  const isOpen = at > 0 && text[at - 1] !== '\n' && block !== null;
  return { at, before: isOpen ? newline + pad : pad, between: newline + pad, after: isOpen ? '' : newline, column };
}

function inBraces(source: Source, field: Field, map: MapNode, key: string): KeyPlace {
  const above = lastBefore(map.pairs, field, key);
  const isEmpty = map.pairs.length === 0;
  const around = above ? { before: ', ', after: '' } : { before: '', after: isEmpty ? '' : ', ' };
  const at = above ? Math.max(placeOf(source, above.key).end, placeOf(source, above.value).end) : placeOf(source, map).start + 1;
  return { at, between: ', ', column: null, ...around };
}

/** `R-1:` with nothing below it. */
function belowKey(source: Source, pair: Pair): KeyPlace | null {
  const { text } = source;
  const { start, end } = placeOf(source, pair.key);
  const indent = indentBefore(text, start);
  if (indent === null || !/^:\s*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)))) return null;
  const between = newlineOf(text) + ' '.repeat(indent + 2);
  return { at: lineEnd(text, end), before: between, between, after: '', column: indent + 2 };
}

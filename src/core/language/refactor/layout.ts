/** An item on one line in braces, or on a line for each of its keys. */
import { keyText, type MapNode, type Pair } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import type { Action } from '../action.ts';
import { blockOf } from '../edits/block.ts';
import { indentBefore, lineEnd, newlineOf } from '../edits/lines.ts';
import { edited, saySame } from '../edits/proof.ts';
import { isPlain, rewriting, textAt, type Spot } from './spot.ts';

/** Of the item around, where the offset stands on its id or in the braces. */
export function otherLayout(spot: Spot): readonly Action[] {
  const step = spot.steps.findLast(({ definition }) => definition !== null);
  if (!step?.pair || step.node.kind !== 'map' || step.node.pairs.length === 0) return [];
  const { pair, node } = step;
  const { source } = spot;
  const proven = (edits: readonly TextEdit[] | null) => {
    const after = edits && edited(source, edits);
    return after && saySame(source.root, after.root) ? edits : null;
  };
  if (!node.flow) {
    return spot.trail.key === pair && toFlow(source, pair, node)
      ? [rewriting(spot, 'Write on one line', () => proven(toFlow(source, pair, node)))]
      : [];
  }
  return toBlock(source, pair, node) ? [rewriting(spot, 'Write on several lines', () => proven(toBlock(source, pair, node)))] : [];
}

/** `a: {b: 1} # c` → `a: # c` and `b: 1` on a line of its own. */
export function toBlock(source: Source, { key }: Pair, map: MapNode, step = 2): readonly TextEdit[] | null {
  const { text } = source;
  const [id, braces] = [placeOf(source, key), placeOf(source, map)];
  const indent = indentBefore(text, id.start);
  const colon = text.indexOf(':', id.end);
  const written = textAt(source, braces);
  if (indent === null || text.slice(colon + 1, braces.start).trim() !== '' || !isPlain(written)) return null;
  const end = lineEnd(text, braces.end);
  if (!/^\s*(?:#.*)?$/.test(text.slice(braces.end, end))) return null;
  const entries = map.pairs.map((pair) => entryText(source, pair));
  const lines = entries.map((entry) => newlineOf(text) + ' '.repeat(indent + step) + entry).join('');
  return [
    { start: colon + 1, end: braces.end, text: '' },
    { start: end, end, text: lines },
  ];
}

function entryText(source: Source, { key, value }: Pair): string {
  const [start, end] = [placeOf(source, key).start, Math.max(placeOf(source, key).end, placeOf(source, value).end)];
  const text = source.text.slice(start, end);
  return value.kind === 'scalar' && value.style === 'empty' ? `${keyOnly(text)}:` : text;
}

function keyOnly(text: string): string {
  return text.trimEnd().replace(/:$/, '');
}

/** Null where a line holds more than a key and a value that may stand in braces as they are. */
function toFlow(source: Source, pair: Pair, map: MapNode): readonly TextEdit[] | null {
  const block = blockOf(source, pair);
  const { text } = source;
  const id = placeOf(source, pair.key);
  const colon = text.indexOf(':', id.end);
  const head = lineEnd(text, id.end);
  if (!block || !/^:\s*(?:#.*)?$/.test(text.slice(id.end, head))) return null;
  const last = lineEnd(text, Math.max(head, block.end - 1 - (text[block.end - 1] === '\n' ? 0 : -1)));
  const lines = text.slice(head, last).trim().split(/\r?\n/);
  if (lines.length !== map.pairs.length) return null;
  const entries = map.pairs.map((one, i) => flowEntry(source, one, lines[i]!.trim()));
  if (!entries.every((entry) => entry !== null)) return null;
  return [
    { start: colon + 1, end: colon + 1, text: ` {${entries.join(', ')}}` },
    { start: head, end: last, text: '' },
  ];
}

function flowEntry(source: Source, { key, value }: Pair, line: string): string | null {
  if (!isPlain(line) || !line.startsWith(keyText(key)) || (value.kind === 'scalar' && value.style === 'empty')) return null;
  const start = placeOf(source, key).start;
  return source.text.slice(start, placeOf(source, value).end) === line && !(value.kind === 'map' && !value.flow) ? line : null;
}

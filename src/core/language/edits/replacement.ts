/** A value put in the place of another: the comment behind it stays, and of a list below its key the items that stay. */
import type { ListNode, MapNode, Node, Pair } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { commonEnds } from '../../values/differences.ts';
import { blockAt, blockOf } from './block.ts';
import { indentBefore, lineEnd, lineStart, newlineOf } from './lines.ts';
import { isList, says, type Value } from './value.ts';
import { linesBelow, onOneLine, writtenValue } from './writtenValue.ts';

/** Null where the text is such that no edit can be found. Nobody has read it back yet. */
export function replacement(source: Source, map: MapNode, pair: Pair, value: Value): TextEdit | null {
  const { value: given } = pair;
  const items = isList(value) && given.kind === 'list' ? itemsIn(source, given, value) : null;
  if (items) return items;
  const spot = spotOf(source, pair);
  const column = indentBefore(source.text, placeOf(source, pair.key).start);
  const { inline, below } = writtenValue(value, map.flow || column === null);
  if (!spot) return null;
  if (below.length === 0) return { ...spot, text: spot.before + inline + spot.comment };
  const end = spot.isInLines ? spot.end : lineEnd(source.text, spot.end);
  const behind = source.text.slice(spot.end, end);
  if (!/^\s*(?:#.*)?$/.test(behind)) return null;
  return {
    start: spot.start,
    end,
    text: spot.before + inline + spot.comment + behind + linesBelow(newlineOf(source.text), below, column!),
  };
}

function itemsIn(source: Source, list: ListNode, value: readonly Value[]): TextEdit | null {
  return list.flow ? itemsAppended(source, list, value) : itemsReplaced(source, list, value);
}

/** More items behind those in brackets; null where anything else changes. */
function itemsAppended(source: Source, { items }: ListNode, value: readonly Value[]): TextEdit | null {
  const last = items.at(-1);
  if (!last || value.length <= items.length || !items.every((item, index) => says(item, value[index]!))) return null;
  const at = placeOf(source, last).end;
  return { start: at, end: at, text: value.slice(items.length).map((one) => `, ${onOneLine(one, true)}`).join('') }; // prettier-ignore
}

/** What the new value takes the place of. */
interface ValueSpot {
  readonly start: number;
  readonly end: number;
  /** What has to stand between the key and the value. */
  readonly before: string;
  /** What stood behind the key, of a value in the lines below it. */
  readonly comment: string;
  readonly isInLines: boolean;
}

function spotOf(source: Source, pair: Pair): ValueSpot | null {
  const { start, end } = placeOf(source, pair.value);
  if (isInLines(pair.value)) return spotBelow(source, pair);
  if (end > start) return { start, end, before: '', comment: '', isInLines: false };
  const id = placeOf(source, pair.key);
  const colon = /^[ \t]*:/.exec(source.text.slice(id.end, lineEnd(source.text, id.end)));
  const at = id.end + (colon?.[0].length ?? 0);
  return { start: at, end: at, before: colon ? ' ' : ': ', comment: '', isInLines: false };
}

function isInLines(value: Node): boolean {
  return value.kind === 'scalar' ? value.style === 'block' : !value.flow;
}

/** From behind the colon to the last line that belongs to the key, but for its end. */
function spotBelow(source: Source, pair: Pair): ValueSpot | null {
  const { text } = source;
  const block = blockOf(source, pair);
  if (!block) return null;
  const start = text.indexOf(':', placeOf(source, pair.key).end) + 1;
  const head = /^[ \t]*(?:[|>][-+\d]*)?([ \t]+#.*)?[ \t]*$/.exec(text.slice(start, lineEnd(text, start)));
  const isEnded = text[block.end - 1] === '\n';
  return (
    head && {
      start,
      end: isEnded ? lineEnd(text, lineStart(text, block.end - 1)) : block.end,
      before: ' ',
      comment: head[1] ?? '',
      isInLines: true,
    }
  );
}

/** Items that were there keep their lines; what stands before and behind the first and the last change is left alone. */
function itemsReplaced(source: Source, list: ListNode, value: readonly Value[]): TextEdit | null {
  const old = itemLines(source, list);
  const dash = old ? indentBefore(source.text, old[0]!.dash) : null;
  if (!old || dash === null || value.length === 0) return null;
  const newline = newlineOf(source.text);
  const line = (one: Value) => `${' '.repeat(dash)}- ${onOneLine(one, false)}${newline}`;
  const given = value.map((one) => old.find(({ node }) => says(node, one)) ?? line(one));
  const { head, tail } = commonEnds(old, given);
  const parts = given.slice(head, given.length - tail).map((one) => (typeof one === 'string' ? one : ended(one.text, newline)));
  const start = old[head]?.start ?? old.at(-1)!.end;
  const end = old[old.length - tail]?.start ?? old.at(-1)!.end;
  const isOpen = head === old.length && !old.at(-1)!.text.endsWith('\n');
  return { start, end, text: (isOpen ? newline : '') + parts.join('') };
}

interface ItemLines {
  readonly node: Node;
  readonly dash: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of each item up to the next one; null where two share a line. */
function itemLines(source: Source, { items }: ListNode): readonly ItemLines[] | null {
  const { text } = source;
  const dashes = items.map((item) => text.lastIndexOf('-', placeOf(source, item).start - 1));
  const blocks = dashes.map((dash) => blockAt(text, dash, false));
  return blocks.every((block) => block !== null)
    ? blocks.map((block, i) => {
        const end = blocks[i + 1]?.start ?? block.end;
        return { node: items[i]!, dash: dashes[i]!, start: block.start, end, text: text.slice(block.start, end) };
      })
    : null;
}

function ended(lines: string, newline: string): string {
  return lines.endsWith('\n') ? lines : lines + newline;
}

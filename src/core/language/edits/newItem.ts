/** A new item in a map keyed by id, with the sections around it where they are not there yet; all other bytes stay as they are. */
import { fieldBelow, fieldOf, type Field } from '../../schema/field.ts';
import { fileKindOf } from '../../schema/fileKind.ts';
import { entry, type MapNode, type Node, type Pair } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { blockOf } from './block.ts';
import { keyPlace } from './keyPlace.ts';
import { lineStart, newlineOf } from './lines.ts';
import { editedAlone } from './proof.ts';
import { isMap, says, type Value } from './value.ts';
import { onOneLine } from './writtenValue.ts';

/**
 * `way` are the keys from the file's root to the item, its id last. It stands behind the last item of its map and is laid out as that one,
 * else as those of the maps beside; a new section stands in the order of the format. Null where there is such an item, or no safe edit can
 * be found.
 */
export function newItem(source: Source, way: readonly string[], item: Value): TextEdit | null {
  const spot = deepestOf(source, way);
  const [key, ...inner] = spot.missing;
  if (key === undefined) return null;
  const value = inner.reduceRight<Value>((within, id) => ({ [id]: within }), item);
  const edit = insertion(source, spot, key, value);
  const made = way.slice(0, way.length - inner.length);
  return edit && editedAlone(source, [edit], made, (node) => node !== null && says(node, value)) ? edit : null;
}

function insertion(source: Source, spot: Spot, key: string, value: Value): TextEdit | null {
  const place = spot.field && keyPlace(source, spot, spot.field, key);
  if (!place) return null;
  const { at, column, before, after } = place;
  const text = column === null ? `${key}: ${onOneLine(value, true)}` : linesOf(source, spot, column, key, value);
  const lines = before + text + after;
  const blank = column !== null && hasBlankLines(source, spot.node) ? newlineOf(source.text) : '';
  const isFirst = at <= placeOf(source, spot.node).start;
  return { start: at, end: at, text: isFirst ? lines + blank : blank + lines };
}

interface Spot {
  /** The innermost map on the way that is there. */
  readonly node: Node;
  readonly pair: Pair | null;
  readonly field: Field | null;
  /** Keys of the way that are not there, at least the id. */
  readonly missing: readonly string[];
}

function deepestOf(source: Source, way: readonly string[]): Spot {
  let spot: Spot = { node: source.root, pair: null, field: fieldOf(fileKindOf(source) ?? 'plan'), missing: way };
  for (const key of way) {
    const pair = entry(spot.node, key);
    if (!pair) break;
    spot = { node: pair.value, pair, field: fieldBelow(spot.field, key), missing: spot.missing.slice(1) };
  }
  return spot;
}

function linesOf(source: Source, spot: Spot, column: number, key: string, value: Value): string {
  const step = stepOf(source);
  const newline = newlineOf(source.text);
  const isOnOneLine = itemsBeside(spot).at(-1)?.flow ?? true;
  const lines = (id: string, one: Value, at: number, depth: number): string => {
    if (!isMap(one) || (depth === 0 && isOnOneLine)) return `${id}: ${onOneLine(one, false)}`;
    const deeper = newline + ' '.repeat(at + step);
    const parts = Object.entries(one).map(([name, part]) =>
      depth === 0 ? `${name}: ${onOneLine(part, false)}` : lines(name, part, at + step, depth - 1),
    );
    return `${id}:${parts.map((part) => deeper + part).join('')}`;
  };
  return lines(key, value, column, spot.missing.length - 1);
}

/** Those of the map; where there is none, those of the maps beside it. */
function itemsBeside({ node, missing }: Spot): readonly MapNode[] {
  let level: readonly Node[] = node.kind === 'map' ? [node] : [];
  for (let depth = missing.length; depth > 0; depth--) level = level.flatMap((one) => (one.kind === 'map' ? one.pairs.map(({ value }) => value) : [])); // prettier-ignore
  return level.flatMap((one) => (one.kind === 'map' ? one : []));
}

/** Blanks by which a level of this text stands deeper. */
function stepOf(source: Source): number {
  if (source.root.kind !== 'map') return 2;
  const columnOf = ({ key }: Pair) => placeOf(source, key).start - lineStart(source.text, placeOf(source, key).start);
  for (const pair of source.root.pairs) {
    const first = pair.value.kind === 'map' && !pair.value.flow ? pair.value.pairs[0] : undefined;
    if (first) return Math.max(1, columnOf(first) - columnOf(pair));
  }
  return 2;
}

/** Whether the author keeps the last of a map's entries apart from the one before by a blank line. */
function hasBlankLines(source: Source, node: Node): boolean {
  const last = node.kind === 'map' && node.pairs.length > 1 ? node.pairs.at(-1) : null;
  const block = last && blockOf(source, last);
  if (!block || block.commentStart === 0) return false;
  return source.text.slice(lineStart(source.text, block.commentStart - 1), block.commentStart).trim() === '';
}

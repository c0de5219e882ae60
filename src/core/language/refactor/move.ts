/** An item moved to another file of its plan, into the same section there. */
import type { Change } from '../../problem.ts';
import type { ItemName } from '../../schema/generated/shape.ts';
import { child, keyText, type MapNode, type Node, type Pair } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import type { Action } from '../action.ts';
import { blockOf } from '../edits/block.ts';
import { indentBefore, newlineOf, shifted, withNewlines } from '../edits/lines.ts';
import { edited, hasTies } from '../edits/proof.ts';
import { changeIn } from '../mends/mend.ts';
import { pairRemoval } from '../edits/pairRemoval.ts';
import type { Step } from '../trail.ts';
import { entryIn } from './entry.ts';
import { linesOf, type Moving } from './moving.ts';
import { isPlain, refactoring, type Spot } from './spot.ts';

/** They name files, relative to the one they stand in. */
const namingFiles: ReadonlySet<ItemName> = new Set<ItemName>(['gate', 'requirement', 'baseline']);

/** For the id of an item in a map that files can share: one offer for each other file of the plan. */
export function moves({ analysis, source, path, trail, steps }: Spot): readonly Action[] {
  const step = steps.at(-1)!;
  const keys = steps.slice(1, -1).map(({ pair }) => keyText(pair!.key));
  if (!analysis.plan || !trail.key || step.definition === null || keys.length === 0 || keys.length > 2) return [];
  const id = keyText(trail.key.key);
  return analysis.plan.files.flatMap((file) => {
    const target = analysis.sources.get(file);
    if (file === path || !target || (namingFiles.has(step.definition!) && folderOf(file) !== folderOf(path))) return [];
    if (target.damaged.length > 0 || !placeFor(target, keys)) return [];
    return [refactoring('refactor.move', `Move "${id}" to ${shortest(file, path)}`, () => move(source, steps, target, keys))];
  });
}

function move(source: Source, steps: readonly Step[], target: Source, keys: readonly string[]): { changes: readonly Change[] } | null {
  const moving = takenOut(source, steps);
  const place = placeFor(target, keys);
  if (!moving || !place || hasTies(moving.text)) return null;
  const { text } = target;
  const newline = newlineOf(text);
  const lines = shifted(moving.text, place.indent - indentOf(moving.text));
  if (lines === null) return null;
  const isOpen = place.at > 0 && text[place.at - 1] !== '\n';
  const insertion = { start: place.at, end: place.at, text: (isOpen ? newline : '') + place.head + withNewlines(lines, newline) };
  if (!edited(source, [moving.removal]) || !edited(target, [insertion])) return null;
  return { changes: [changeIn(source.path, moving.removal), changeIn(target.path, insertion)] };
}

/** The item's lines, and the edit that takes it away: with its section, where nothing else is in it. */
function takenOut(source: Source, steps: readonly Step[]): Moving | null {
  const { pair } = steps.at(-1)!;
  const map = steps.at(-2)!.node as MapNode;
  const lone = steps.findLastIndex((step, i) => i < steps.length - 1 && (step.node as MapNode).pairs.length > 1);
  const outer = steps[lone + 1];
  const within = steps[lone]?.node;
  if (!pair || !outer?.pair || within?.kind !== 'map') return null;
  const moving = map.flow ? inBraces(source, pair) : inLines(source, pair);
  if (!moving) return null;
  if (outer.pair === pair && !map.flow) return moving;
  const removal = within.flow ? pairRemoval(source, within, outer.pair) : inLines(source, outer.pair)?.removal;
  return removal ? { text: moving.text, removal } : null;
}

function inLines(source: Source, pair: Pair): Moving | null {
  const block = blockOf(source, pair);
  return block && linesOf(source, block);
}

function inBraces(source: Source, pair: Pair): Moving | null {
  const text = entryIn(source, pair);
  return isPlain(text) ? { text: text + newlineOf(source.text), removal: { start: 0, end: 0, text: '' } } : null;
}

interface PlaceFor {
  readonly at: number;
  readonly indent: number;
  /** Keys of sections that have to be made first. */
  readonly head: string;
}

/** Behind the last item of the section; null where it is written such that no line can be added. */
function placeFor(target: Source, keys: readonly string[]): PlaceFor | null {
  let node: Node = target.root;
  let missing = keys;
  while (missing.length > 0) {
    const next = child(node, missing[0]!);
    if (!next) break;
    [node, missing] = [next, missing.slice(1)];
  }
  if (node.kind !== 'map' || node.flow) return null;
  const last = node.pairs.at(-1);
  const block = last && blockOf(target, last);
  const column = indentBefore(target.text, placeOf(target, node.pairs[0]?.key ?? node).start);
  if (!block || column === null) return null;
  const newline = newlineOf(target.text);
  const head = missing.map((key, i) => `${' '.repeat(column + 2 * i)}${key}:${newline}`).join('');
  return { at: block.end, indent: column + 2 * missing.length, head };
}

function indentOf(lines: string): number {
  return /^ */.exec(lines)![0].length;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The name alone for a neighbour. */
function shortest(file: string, path: string): string {
  return folderOf(file) === folderOf(path) ? file.slice(folderOf(file).length) : file;
}

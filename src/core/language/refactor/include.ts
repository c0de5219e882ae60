/** A section of a plan made a file of its own, which the plan includes. */
import type { Analysis } from '../../analysis.ts';
import { child, keyText, type Node, type Pair } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import type { Action, Doing } from '../action.ts';
import { blockOf } from '../edits/block.ts';
import { indentBefore, lineStart, newlineOf, nextLine } from '../edits/lines.ts';
import { edited, hasTies } from '../edits/proof.ts';
import { changeIn } from '../mends/mend.ts';
import { linesOf } from './moving.ts';
import { refactoring, type Spot } from './spot.ts';

/** What every file has, or only the plan's own. */
const athome = new Set(['planloom', 'include', 'project']);

/** For the key of a section at the top of a file. */
export function intoInclude({ analysis, source, path, trail }: Spot): readonly Action[] {
  const { key: pair, steps } = trail;
  if (!pair || steps.length > 1 || !analysis.plan) return [];
  const name = keyText(pair.key);
  if (athome.has(name) || name.startsWith('x-') || pair.value.kind === 'scalar') return [];
  const newPath = freePath(analysis, path, name);
  const title = `Move "${name}" to ${newPath.slice(newPath.lastIndexOf('/') + 1)}`;
  return [refactoring('refactor.extract', title, () => moved(analysis, source, pair, newPath))];
}

function freePath({ sources }: Analysis, path: string, name: string): string {
  const base = path.slice(0, path.lastIndexOf('/') + 1) + name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  for (let n = 1; ; n++) {
    const file = `${base}${n === 1 ? '' : `-${n}`}.yaml`;
    if (!sources.has(file)) return file;
  }
}

function moved(analysis: Analysis, source: Source, pair: Pair, newPath: string): Doing | null {
  const block = hasTies(source.text) ? null : blockOf(source, pair);
  const including = inclusion(analysis, source, keyText(pair.key), newPath.slice(newPath.lastIndexOf('/') + 1));
  if (!block || !including) return null;
  const { text, removal } = linesOf(source, block);
  const newline = newlineOf(source.text);
  const edits = [including, removal];
  if (!edited(source, edits)) return null;
  return {
    changes: edits.map((edit) => changeIn(source.path, edit)),
    newFile: { path: newPath, text: `planloom: 1${newline}${newline}${text}` },
  };
}

/** Last in the list; first where another file has such a section, for a plan's own items come before those of its includes. */
function inclusion({ sources }: Analysis, source: Source, section: string, file: string): TextEdit | null {
  const isShared = [...sources.values()].some((other) => other !== source && child(other.root, section));
  const include = child(source.root, 'include');
  if (!include || (include.kind === 'scalar' && include.style === 'empty')) return include ? null : newInclude(source, file);
  if (include.kind !== 'list' || include.items.length === 0) return null;
  const item = isShared ? include.items[0]! : include.items.at(-1)!;
  return include.flow ? inFlow(source, item, isShared, file) : inBlock(source, item, isShared, file);
}

function inFlow(source: Source, item: Node, isFirst: boolean, file: string): TextEdit {
  const { start, end } = placeOf(source, item);
  return isFirst ? { start, end: start, text: `${file}, ` } : { start: end, end, text: `, ${file}` };
}

function inBlock(source: Source, item: Node, isFirst: boolean, file: string): TextEdit | null {
  const { text } = source;
  const { start, end } = placeOf(source, item);
  const head = text.slice(lineStart(text, start), start);
  if (!/^ *- +$/.test(head)) return null;
  const at = isFirst ? start - head.length : nextLine(text, end);
  const isOpen = at > 0 && text[at - 1] !== '\n';
  return { start: at, end: at, text: isOpen ? `${newlineOf(text)}${head}${file}` : `${head}${file}${newlineOf(text)}` };
}

function newInclude(source: Source, file: string): TextEdit | null {
  const { text, root } = source;
  const version = root.kind === 'map' ? (root.pairs.find(({ key }) => keyText(key) === 'planloom') ?? null) : null;
  if (root.kind !== 'map' || root.flow || (version && indentBefore(text, placeOf(source, version.key).start) !== 0)) return null;
  const at = version ? nextLine(text, placeOf(source, version.value).end) : placeOf(source, root).start;
  return { start: at, end: at, text: `include: [${file}]${newlineOf(text)}` };
}

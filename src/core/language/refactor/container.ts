/** A task made a container: its work moves into a first task below it, and what others say of it stays true. */
import { child, keyText, type MapNode, type Pair } from '../../source/node.ts';
import { textOf } from '../../source/part.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import type { Plan, Task } from '../../plan/model.ts';
import type { Action } from '../action.ts';
import { blockOf, type Block } from '../edits/block.ts';
import { newlineOf, shifted } from '../edits/lines.ts';
import { hasTies } from '../edits/proof.ts';
import { entryIn } from './entry.ts';
import { isPlain, rewriting, textAt, written, type Spot } from './spot.ts';

/** What a container says for all that it holds, or about itself; the rest is work. */
const staying = new Set(
  'name description owner consulted informed stage productStage release deliverable calendar labels requirements blockedBy links notes was'.split(
    ' ',
  ),
);

/** For the task on whose id the offset stands, where it has work of its own. */
export function intoContainer(spot: Spot): readonly Action[] {
  const { analysis, trail, steps } = spot;
  const step = steps.at(-1)!;
  const pair = trail.key;
  if (!pair || step.definition !== 'task' || step.node.kind !== 'map') return [];
  const { plan } = analysis;
  const task = plan?.wbs.tasks[plan.wbs.indexOf.get(keyText(pair.key)) ?? -1];
  if (!plan || task?.key !== pair.key || !isWork(task) || isMeasured(plan, task.id) || hasTies(written(spot.source, step.node))) return [];
  const map = step.node;
  return [rewriting(spot, 'Turn into a container', () => edits(spot.source, pair, map, freshId(plan, task.id)))];
}

/** Cancelled work passes on what it waits for, which a container of it would not. */
function isWork({ shape, node, status }: Task): boolean {
  return ['duration', 'effort', 'fixed', 'points'].includes(shape) && !child(node, 'tasks') && status !== 'cancelled';
}

/** A lag that is a share counts of the task's own duration, on its own calendar; of a container it would count otherwise. */
function isMeasured({ wbs }: Plan, id: string): boolean {
  return wbs.tasks.some(({ after }) =>
    after.some((link) => link.id === id && link.plan === null && link.lag !== null && 'share' in link.lag),
  );
}

function freshId({ wbs, raid }: Plan, id: string): string {
  for (let n = 1; ; n++) if (!wbs.indexOf.has(`${id}-${n}`) && !raid.has(`${id}-${n}`)) return `${id}-${n}`;
}

function edits(source: Source, pair: Pair, map: MapNode, id: string): readonly TextEdit[] | null {
  const moving = map.pairs.filter(({ key }) => !staying.has(textOf(key)) && !textOf(key).startsWith('x-'));
  if (moving.length === 0) return null;
  return map.flow ? inFlow(source, map, moving, id) : inBlock(source, pair, map, moving, id);
}

function inFlow(source: Source, map: MapNode, moving: readonly Pair[], id: string): readonly TextEdit[] | null {
  const place = placeOf(source, map);
  if (!isPlain(textAt(source, place))) return null;
  const entries = (pairs: readonly Pair[]) => pairs.map((pair) => entryIn(source, pair));
  const inner = [...entries(map.pairs.filter(({ key }) => textOf(key) === 'name')), ...entries(moving)];
  const outer = [...entries(map.pairs.filter((pair) => !moving.includes(pair))), `tasks: {${id}: {${inner.join(', ')}}}`];
  return [{ start: place.start, end: place.end, text: `{${outer.join(', ')}}` }];
}

function inBlock(source: Source, pair: Pair, map: MapNode, moving: readonly Pair[], id: string): readonly TextEdit[] | null {
  const { text } = source;
  const block = blockOf(source, pair);
  const blocks = moving.map((one) => blockOf(source, one));
  if (!block || !blocks.every((one): one is Block => one !== null)) return null;
  const inner = blocks[0]!.indent;
  const step = inner - block.indent;
  const newline = newlineOf(text);
  const lines = blocks.map((one) => shifted(whole(text.slice(commentStart(one, map, source), one.end), newline), 2 * step));
  if (step < 1 || !lines.every((one) => one !== null)) return null;
  const name = nameLine(source, map);
  const pad = (depth: number) => ' '.repeat(inner + depth * step);
  const head = `${pad(0)}tasks:${newline}${pad(1)}${id}:${newline}${name === null ? '' : pad(2) + name + newline}`;
  const open = text[block.end - 1] === '\n' ? '' : newline;
  const last = blocks.some((one) => one.end === block.end) ? '' : open;
  const removals = blocks.map((one) => ({ start: commentStart(one, map, source), end: one.end, text: '' }));
  return merged([...removals, { start: block.end, end: block.end, text: last + head + lines.join('') }]);
}

/** Comments right above a line go with it, unless they are the first thing in the item: those speak of the whole. */
function commentStart(block: Block, map: MapNode, source: Source): number {
  return placeOf(source, map.pairs[0]!.key).start - block.indent === block.start ? block.start : block.commentStart;
}

function whole(lines: string, newline: string): string {
  return lines.endsWith('\n') ? lines : lines + newline;
}

function nameLine(source: Source, map: MapNode): string | null {
  const name = map.pairs.find(({ key }) => textOf(key) === 'name');
  const line = name && entryIn(source, name);
  return line !== undefined && isPlain(line) ? line : null;
}

/** Edits that touch become one. */
function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const done: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = done.at(-1);
    if (last && last.end >= edit.start)
      done[done.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: last.text + edit.text };
    else done.push(edit);
  }
  return done;
}

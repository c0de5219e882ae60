/** What a baseline has agreed with a task is found by its id: after a rename, by the earlier id under `was`. */
import type { Change } from '../../problem.ts';
import { child, type MapNode } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import type { Meaning, Plans } from './meaning.ts';

/** The change that adds `was: old` to a task that the plan's baseline knows by its id; null where nothing would be lost, or no place is safe. */
export function keepHistory({ kind, id, key }: Meaning, to: string, plans: Plans): Change | null {
  if (kind !== 'task' || !key) return null;
  for (const { plan, baseline, sources } of plans) {
    const task = plan?.wbs.tasks[plan.wbs.indexOf.get(id) ?? -1];
    const source = sources.get(key.chunk.path);
    if (!source || !baseline || task?.key !== key || !baseline.tasks.has(id) || baseline.tasks.has(to)) continue;
    if (task.node.kind !== 'map' || child(task.node, 'was')) return null;
    return task.node.flow ? intoFlow(source, task.node, id) : belowFirst(source, task.node, id);
  }
  return null;
}

/** `{name: A}` → `{name: A, was: a}` */
function intoFlow(source: Source, map: MapNode, id: string): Change | null {
  const last = map.pairs.at(-1);
  if (!last || last.value.end <= last.key.end) return null;
  const { end } = placeOf(source, last.value);
  return { at: { file: source.path, start: end, end }, text: `, was: ${id}` };
}

/** On a line of its own after the first key, which is the name in most plans, where that ends on its line. */
function belowFirst(source: Source, map: MapNode, id: string): Change | null {
  const [first] = map.pairs;
  if (first?.value.kind !== 'scalar' || first.value.chunk !== first.key.chunk) return null;
  const { text } = first.key.chunk;
  const lineStart = text.lastIndexOf('\n', first.key.start - 1) + 1;
  const indent = text.slice(lineStart, first.key.start);
  const newline = text.indexOf('\n', first.key.end);
  if (!/^ *$/.test(indent) || newline < Math.max(first.value.end, first.key.end)) return null;
  const { start } = placeOf(source, first.key);
  const at = start + newline - first.key.start + 1;
  const lineBreak = text[newline - 1] === '\r' ? '\r\n' : '\n';
  return { at: { file: source.path, start: at, end: at }, text: `${indent}was: ${id}${lineBreak}` };
}

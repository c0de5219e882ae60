/** The task that something stands in. */
import type { Plan, Task, Wbs } from '../plan/model.ts';
import type { Chunk, Spot } from '../source/node.ts';
import { differences } from '../values/differences.ts';

/** Of the tasks that begin before it in its chunk the last, by WBS index; -1 where there is none. */
export function taskAt({ wbs }: Plan, { chunk, start }: Pick<Spot, 'chunk' | 'start'>): number {
  const { tasks } = wbs;
  let found = -1;
  for (let i = firstIn(wbs).get(chunk) ?? tasks.length; tasks[i]?.key.chunk === chunk && tasks[i]!.key.start <= start; i++) found = i;
  return found >= 0 && mayHold(tasks[found]!, start) ? found : -1;
}

/** A task that is a map of its own chunk ends with it; one with chunks of its own below begins there and goes on. */
function mayHold({ node }: Task, start: number): boolean {
  return node.endChunk !== undefined || start < node.end;
}

interface Known {
  tasks: readonly Task[];
  readonly firstIn: Map<Chunk, number>;
}

/** The newest of each work breakdown, brought up to date in place: after an edit nearly all tasks stand in the chunks they stood in. */
const newest = new WeakMap<Wbs['indexOf'], Known>();

/** By chunk: the first task that begins in it. */
function firstIn({ tasks, indexOf }: Wbs): ReadonlyMap<Chunk, number> {
  let known = newest.get(indexOf);
  if (known?.tasks === tasks) return known.firstIn;
  known ??= { tasks: [], firstIn: new Map() };
  newest.set(indexOf, known);
  update(known, tasks);
  return known.firstIn;
}

function update(known: Known, tasks: readonly Task[]): void {
  const changed = differences(known.tasks, tasks);
  for (const i of changed) {
    const before = known.tasks[i];
    if (before && before.key.chunk !== tasks[i]!.key.chunk) known.firstIn.delete(before.key.chunk);
  }
  known.tasks = tasks;
  for (const i of changed) {
    const { chunk } = tasks[i]!.key;
    known.firstIn.set(chunk, Math.min(known.firstIn.get(chunk) ?? i, i));
  }
}

/**
 * Looking at each item of a plan before the stages ask for it, with pauses. What was found is remembered under the item's
 * node, so the stages find it done; without this the analysis is the same, only in one piece.
 */
import type { Part } from '../plan/include.ts';
import { readTask } from '../plan/task.ts';
import { mapOf } from '../plan/fields.ts';
import { shapeSteps } from '../schema/shape.ts';
import { child, type Chunk, type MapNode } from '../source/node.ts';
import type { Source } from '../source/source.ts';
import type { Steps } from '../steps.ts';
import { sameEnds } from '../values/differences.ts';

/** With fewer new chunks than these, a pause is not worth looking for the items that are new. */
const many = 200;
/** Tasks in a row that are read between two pauses. */
const some = 16;

/** `before` are the sources that were looked at last. `shaped` is called once where all shapes are looked at and much is left to do. */
export function* firstLook(parts: readonly Part[], before: readonly Source[], shaped: () => void): Steps<void> {
  const large = parts.filter(({ source }) => newChunksIn(source, before) >= many);
  for (const part of large) yield* shapeSteps(part.source, part === parts[0] ? 'plan' : 'part');
  if (large.length > 0) shaped();
  for (const { root } of large) {
    const tasks = mapOf(child(root, 'tasks'));
    if (tasks) yield* taskSteps(tasks);
  }
}

function* taskSteps(map: MapNode): Steps<void> {
  for (let i = 0; i < map.pairs.length; i++) {
    const pair = map.pairs[i]!;
    readTask(pair);
    const below = mapOf(child(pair.value, 'tasks'));
    if (below) yield* taskSteps(below);
    if (i % some === some - 1) yield;
  }
  yield;
}

/** Those between what is the same at the beginning and at the end. */
function newChunksIn({ path, chunks }: Source, before: readonly Source[]): number {
  const old: readonly Chunk[] = before.find((one) => one.path === path)?.chunks ?? [];
  const { head, tail } = sameEnds(old, chunks);
  return chunks.length - head - tail;
}

/** The work breakdown structure: nested maps of tasks laid out in arrays, and what containers hand down. */
import { child, type MapNode } from '../source/node.ts';
import { sameItems, type DuplicateId } from './collect.ts';
import { mapOf } from './fields.ts';
import type { Inheritable, Task, Wbs } from './model.ts';
import { readTask } from './task.ts';

export interface WbsReading {
  readonly wbs: Wbs;
  readonly duplicates: readonly DuplicateId[];
}

/**
 * Lays out all tasks below these maps. `before` is the reading of an earlier state of the same plan: what the two have in common
 * (after most edits everything but one task) is taken over instead of being built again; the result is the same without it.
 */
export function layOutTasks(maps: readonly MapNode[], before: WbsReading | null): WbsReading {
  const tasks: Task[] = [];
  const parents: number[] = [];
  for (const map of maps) gather(map, -1, tasks, parents);
  if (before && haveSameShape(before.wbs, tasks, parents)) {
    if (sameItems(before.wbs.tasks, tasks)) return before;
    if (before.duplicates.length === 0) return { wbs: { ...before.wbs, tasks }, duplicates: before.duplicates };
  }
  return fromScratch(tasks, parents);
}

/** What a task says itself, else the nearest container above that does; null where nobody says. */
export function inherited<K extends keyof Inheritable>(plan: { readonly wbs: Wbs }, index: number, key: K): Inheritable[K] {
  const { tasks, parent } = plan.wbs;
  for (let i = index; i >= 0; i = parent[i]!) {
    const own = tasks[i]?.own[key];
    if (own !== null && own !== undefined) return own;
  }
  return null;
}

/** Containers have tasks below them. */
export function isContainer(wbs: Wbs, index: number): boolean {
  return wbs.end[index]! > index + 1;
}

/** Whether `ancestor` holds `index`, at any depth; a task does not hold itself. */
export function holds(wbs: Wbs, ancestor: number, index: number): boolean {
  return ancestor < index && index < wbs.end[ancestor]!;
}

/** From the outermost container down to, not including, the task itself. */
export function containersAbove(wbs: Wbs, index: number): readonly number[] {
  const above: number[] = [];
  for (let i = wbs.parent[index] ?? -1; i >= 0; i = wbs.parent[i]!) above.unshift(i);
  return above;
}

function gather(map: MapNode, parent: number, tasks: Task[], parents: number[]): void {
  for (const pair of map.pairs) {
    const index = tasks.length;
    tasks.push(readTask(pair));
    parents.push(parent);
    const below = pair.value.kind === 'map' ? mapOf(child(pair.value, 'tasks')) : null;
    if (below) gather(below, index, tasks, parents);
  }
}

function haveSameShape(before: Wbs, tasks: readonly Task[], parents: readonly number[]): boolean {
  if (before.tasks.length !== tasks.length) return false;
  for (let i = 0; i < tasks.length; i++) {
    const [old, now] = [before.tasks[i]!, tasks[i]!];
    if ((old !== now && old.id !== now.id) || before.parent[i] !== parents[i]) return false;
  }
  return true;
}

function fromScratch(tasks: readonly Task[], parents: readonly number[]): WbsReading {
  const count = tasks.length;
  const parent = Int32Array.from(parents);
  const depth = new Int32Array(count);
  const end = new Int32Array(count);
  const indexOf = new Map<string, number>();
  const duplicates: DuplicateId[] = [];
  for (let i = 0; i < count; i++) {
    depth[i] = parent[i]! < 0 ? 0 : depth[parent[i]!]! + 1;
    end[i] = i + 1;
    const { id, key } = tasks[i]!;
    const first = indexOf.get(id);
    if (first === undefined) indexOf.set(id, i);
    else duplicates.push({ id, keys: [tasks[first]!.key, key] });
  }
  for (let i = count - 1; i >= 0; i--) {
    const above = parent[i]!;
    if (above >= 0 && end[above]! < end[i]!) end[above] = end[i]!;
  }
  return { wbs: { tasks, indexOf, parent, end, depth }, duplicates };
}

/** The work breakdown structure: nested maps of tasks laid out in arrays, and what containers hand down. */
import { child, keyText, type MapNode, type Pair } from '../source/node.ts';
import { exchanged } from '../values/differences.ts';
import { sameItems, type DuplicateId } from './collect.ts';
import { mapOf } from './fields.ts';
import type { Inheritable, Task, Wbs } from './model.ts';
import { readTask } from './task.ts';

export interface WbsReading {
  readonly wbs: Wbs;
  readonly duplicates: readonly DuplicateId[];
}

/** A task holds what it was read from. */
function isReadFrom(task: Task | undefined, { key, value }: Pair): boolean {
  return task?.key === key && task.node === value;
}

/**
 * Lays out all tasks below these maps. `before` is the reading of an earlier state of the same plan: what the two have in common
 * (after most edits everything but one task) is taken over instead of being built again; the result is the same without it.
 */
export function layOutTasks(maps: readonly MapNode[], before: WbsReading | null): WbsReading {
  const inPlace = before && new Exchange(before).of(maps);
  if (inPlace) return inPlace;
  const gathering = new Gathering(before);
  for (const map of maps) gathering.add(map, -1);
  const { tasks, parents } = gathering;
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

/** Somebody does it: neither a container nor a milestone, and no level of effort. */
export function isOrdinary({ shape }: Pick<Task, 'shape'>): boolean {
  return shape !== 'container' && shape !== 'milestone' && shape !== 'spans';
}

/** Whether `ancestor` holds `index`, at any depth; a task does not hold itself. */
export function holds(wbs: Wbs, ancestor: number, index: number): boolean {
  return ancestor < index && index < wbs.end[ancestor]!;
}

/** What differs where no task has come, gone or moved: nearly every edit. Only what changed is looked at. */
class Exchange {
  readonly #before: WbsReading;
  readonly #changed: { readonly index: number; readonly pair: Pair }[] = [];
  #index = 0;

  constructor(before: WbsReading) {
    this.#before = before;
  }

  /** Null where it is not so, or where ids are given twice. */
  of(maps: readonly MapNode[]): WbsReading | null {
    const before = this.#before;
    const { wbs, duplicates } = before;
    if (duplicates.length > 0 || !maps.every((map) => this.#fits(map, -1)) || this.#index !== wbs.tasks.length) return null;
    if (this.#changed.length === 0) return before;
    const places = this.#changed.map(({ index }) => index);
    const tasks = exchanged(wbs.tasks, places, this.#changed.map(({ pair }) => readTask(pair))); // prettier-ignore
    return { wbs: { ...wbs, tasks }, duplicates };
  }

  #fits({ pairs }: MapNode, parent: number): boolean {
    const { wbs } = this.#before;
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i]!;
      const at = this.#index;
      if (at >= wbs.tasks.length || wbs.parent[at] !== parent) return false;
      if (isReadFrom(wbs.tasks[at], pair)) this.#index = wbs.end[at]!;
      else if (keyText(pair.key) !== wbs.tasks[at]!.id || !this.#changes(pair)) return false;
    }
    return true;
  }

  #changes(pair: Pair): boolean {
    const index = this.#index++;
    this.#changed.push({ index, pair });
    const below = tasksIn(pair);
    return (!below || this.#fits(below, index)) && this.#index === this.#before.wbs.end[index];
  }
}

/** Tasks in document order; a stretch that was there before is copied, for looking up every task anew would cost milliseconds. */
class Gathering {
  readonly tasks: Task[] = [];
  readonly parents: number[] = [];
  readonly #before: WbsReading | null;
  /** Where a task stood before, counted from where it stands now. */
  #shift = 0;

  constructor(before: WbsReading | null) {
    this.#before = before;
  }

  add(map: MapNode, parent: number): void {
    for (const pair of map.pairs) {
      const old = this.#placeBefore(pair);
      if (old >= 0) this.#copy(old, parent);
      else this.#read(pair, parent);
    }
  }

  /** Index of the very same task, with everything below it, before; -1 where it is new or has changed. */
  #placeBefore(pair: Pair): number {
    if (!this.#before) return -1;
    const { tasks, indexOf } = this.#before.wbs;
    const guess = this.tasks.length + this.#shift;
    if (isReadFrom(tasks[guess], pair)) return guess;
    const found = indexOf.get(keyText(pair.key)) ?? -1;
    if (!isReadFrom(tasks[found], pair)) return -1;
    this.#shift = found - this.tasks.length;
    return found;
  }

  #copy(old: number, parent: number): void {
    const { wbs } = this.#before!;
    const moved = this.tasks.length - old;
    const end = wbs.end[old]!;
    for (let i = old; i < end; i++) {
      this.tasks.push(wbs.tasks[i]!);
      this.parents.push(i === old ? parent : wbs.parent[i]! + moved);
    }
  }

  #read(pair: Pair, parent: number): void {
    const index = this.tasks.length;
    const task = readTask(pair);
    this.tasks.push(task);
    this.parents.push(parent);
    const below = task.shape === 'container' ? tasksIn(pair) : null;
    if (below) this.add(below, index);
  }
}

function tasksIn({ value }: Pair): MapNode | null {
  return value.kind === 'map' ? mapOf(child(value, 'tasks')) : null;
}

function haveSameShape(before: Wbs, tasks: readonly Task[], parents: readonly number[]): boolean {
  if (before.tasks.length !== tasks.length) return false;
  for (let i = 0; i < tasks.length; i++) {
    const old = before.tasks[i]!;
    const now = tasks[i]!;
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

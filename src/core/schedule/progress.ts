/** How far the work is, and which of it is critical: leaves say it themselves, containers roll it up by effort, else by duration. */
import { written } from '../values/columns.ts';
import { minutesPerDay, type Minute } from '../values/time.ts';
import type { Outline } from './outline.ts';
import type { Dates } from './result.ts';
import { trait } from './taskTable.ts';

export interface Progress {
  /** 0–1, by task. */
  readonly progress: Float64Array;
  readonly done: Uint8Array;
}

type Writable = { -readonly [K in keyof Progress]: Progress[K] };

/** `planned` gives the weights and, for level of effort, what should be over by `now` (-Infinity: nothing). */
export function progressOf(outline: Outline, planned: Dates): Progress {
  const { facts, network, isCancelled, now } = outline;
  const { count, isSpans } = network;
  const progress = new Float64Array(count);
  const done = new Uint8Array(count);
  const progressOfSpans = (task: number) => {
    const { isStarted, isDone, progress: given } = facts[task]!;
    progress[task] = isStarted ? given : elapsedShare(planned.start[task]!, planned.finish[task]!, now);
    done[task] = isDone || progress[task] === 1 ? 1 : 0;
  };
  rollUp(outline, planned, 0, count, { progress, done });
  for (let task = 0; task < count; task++) {
    if (isSpans[task] && !isCancelled[task]) progressOfSpans(task);
  }
  return { progress, done };
}

/**
 * The same where nothing but what was `touched` (ascending, with the containers around it) differs from what `before` was made of, and
 * there is no level of effort.
 */
export function progressAgain(outline: Outline, planned: Dates, before: Progress, touched: readonly number[]): Progress {
  const { parent, end } = outline.plan.wbs;
  const again = { progress: before.progress, done: before.done };
  let until = 0;
  for (const task of touched) {
    if (task < until) continue;
    let top = task;
    while (parent[top]! >= 0) top = parent[top]!;
    until = end[top]!;
    rollUp(outline, planned, top, until, again, before);
  }
  return again;
}

/**
 * Of the tasks from `first` up to `until`, which is without it, and holds none of their containers or all below them. The columns of
 * `before` are not written to.
 */
function rollUp(outline: Outline, planned: Dates, first: number, until: number, into: Writable, before: Progress | null = null): void {
  const { plan, table, network, isCancelled } = outline;
  const { parent, depth } = plan.wbs;
  const { isContainer, isSpans } = network;
  const sums = new Sums(deepestOf(depth, first, until) + 1);
  for (let task = until - 1; task >= first; task--) {
    const level = depth[task]!;
    let [progress, done] = [0, 0];
    if (isContainer[task]) {
      progress = sums.progressBelow(level);
      done = sums.isDoneBelow(level) ? 1 : 0;
      sums.closeContainer(level);
    } else if (!isCancelled[task] && !isSpans[task]) {
      progress = table.progress[task]!;
      done = table.traits[task]! & trait.isDone ? 1 : 0;
      if (parent[task]! >= 0) sums.addLeaf(level, table.effort[task]!, weightOf(outline, planned, task), progress, done);
    } else continue;
    into.progress = written(into.progress, before?.progress, task, progress);
    into.done = written(into.done, before?.done, task, done);
  }
}

/** Total float ≤ 0 and not finished; a container where one of its tasks is; level of effort never. */
export function criticalTasks({ plan, network }: Outline, dates: Dates, done: Uint8Array): Uint8Array {
  const { parent } = plan.wbs;
  const critical = new Uint8Array(network.count);
  for (let task = network.count - 1; task >= 0; task--) {
    if (!network.isContainer[task] && dates.totalFloat[task]! <= 0 && !done[task] && !network.isSpans[task]) critical[task] = 1;
    if (critical[task] && parent[task]! >= 0) critical[parent[task]!] = 1;
  }
  return critical;
}

/** The same where nothing but what was `touched` (ascending, with the containers around it) differs from what `before` was found in. */
export function criticalAgain(
  { plan, network }: Outline,
  dates: Dates,
  done: Uint8Array,
  before: Uint8Array,
  touched: readonly number[],
): Uint8Array {
  const { end } = plan.wbs;
  let critical = before;
  for (let i = touched.length - 1; i >= 0; i--) {
    const task = touched[i]!;
    let isCritical = false;
    if (!network.isContainer[task]) isCritical = dates.totalFloat[task]! <= 0 && !done[task] && !network.isSpans[task];
    else for (let below = task + 1; below < end[task]! && !isCritical; below = end[below]!) isCritical = critical[below] === 1;
    critical = written(critical, before, task, isCritical ? 1 : 0);
  }
  return critical;
}

/** Working minutes; elapsed time counts as a working day for every 24 hours. */
function weightOf({ table }: Outline, planned: Dates, task: number): number {
  const minutes = planned.duration[task]!;
  if (!(minutes > 0)) return 0;
  return table.traits[task]! & trait.isElapsed ? (minutes / minutesPerDay) * table.times.units.d : minutes;
}

function elapsedShare(start: Minute, finish: Minute, now: Minute): number {
  if (!(now > start)) return 0;
  return now >= finish ? 1 : (now - start) / (finish - start);
}

function deepestOf(depth: Int32Array, first: number, until: number): number {
  let deepest = 0;
  for (let task = first; task < until; task++) if (depth[task]! > deepest) deepest = depth[task]!;
  return deepest;
}

/**
 * Running sums of leaves, side by side for each level. Tasks stand in depth-first order and are added from the last to the first, so that
 * a container comes right after all that it holds, and one row of sums a level serves all containers above it.
 */
class Sums {
  readonly #sums: Float64Array;

  constructor(levels: number) {
    this.#sums = new Float64Array((levels + 1) * width);
  }

  addLeaf(level: number, effort: number, duration: number, progress: number, done: number): void {
    const sums = this.#sums;
    const at = level * width;
    if (effort >= 0) sums[at + effortAll]! += effort;
    else if (duration > 0) sums[at + withoutEffort]!++;
    sums[at + durationAll]! += duration;
    sums[at + leaves]!++;
    if (progress === 0) return;
    if (effort >= 0) sums[at + effortDone]! += effort * progress;
    sums[at + durationDone]! += duration * progress;
    sums[at + leavesDone]! += done;
  }

  /** What the container holds counts on its own level from here on, and the level below is empty for the container before it. */
  closeContainer(level: number): void {
    const sums = this.#sums;
    const below = (level + 1) * width;
    for (let i = 0; i < width; i++) {
      sums[level * width + i]! += sums[below + i]!;
      sums[below + i] = 0;
    }
  }

  progressBelow(level: number): number {
    const sums = this.#sums;
    const at = (level + 1) * width;
    if (sums[at + withoutEffort] === 0 && sums[at + effortAll]! > 0) return sums[at + effortDone]! / sums[at + effortAll]!;
    if (sums[at + durationAll]! > 0) return sums[at + durationDone]! / sums[at + durationAll]!;
    return sums[at + leaves]! > 0 ? sums[at + leavesDone]! / sums[at + leaves]! : 0;
  }

  isDoneBelow(level: number): boolean {
    const at = (level + 1) * width;
    return this.#sums[at + leaves]! > 0 && this.#sums[at + leaves] === this.#sums[at + leavesDone];
  }
}

/** `withoutEffort` counts leaves with a duration but no effort: where there are any, effort cannot be the measure. */
const [effortAll, effortDone, durationAll, durationDone, leaves, leavesDone, withoutEffort, width] = [0, 1, 2, 3, 4, 5, 6, 7];

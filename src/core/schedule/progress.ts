/** How far the work is, and which of it is critical: leaves say it themselves, containers roll it up by effort, else by duration. */
import { minutesPerDay, type Minute } from '../values/time.ts';
import type { Outline } from './outline.ts';
import type { Dates } from './result.ts';
import { trait } from './taskTable.ts';

export interface Progress {
  /** 0–1, by task. */
  readonly progress: Float64Array;
  readonly done: Uint8Array;
}

/** `planned` gives the weights and, for level of effort, what should be over by `now` (-Infinity: nothing). */
export function progressOf(outline: Outline, planned: Dates): Progress {
  const { plan, facts, table, network, isCancelled, now } = outline;
  const { parent } = plan.wbs;
  const { count, isContainer, isSpans } = network;
  const progress = new Float64Array(count);
  const done = new Uint8Array(count);
  const sums = new Sums(count);
  const progressOfSpans = (task: number) => {
    const { isStarted, isDone, progress: given } = facts[task]!;
    progress[task] = isStarted ? given : elapsedShare(planned.start[task]!, planned.finish[task]!, now);
    done[task] = isDone || progress[task] === 1 ? 1 : 0;
  };
  for (let task = count - 1; task >= 0; task--) {
    const above = parent[task]!;
    if (isContainer[task]) {
      progress[task] = sums.progressOf(task);
      done[task] = sums.isDone(task) ? 1 : 0;
      if (above >= 0) sums.addContainer(task, above);
    } else if (!isCancelled[task] && !isSpans[task]) {
      progress[task] = table.progress[task]!;
      done[task] = table.traits[task]! & trait.isDone ? 1 : 0;
      if (above >= 0) sums.addLeaf(above, table.effort[task]!, weightOf(outline, planned, task), progress[task]!, done[task]!);
    }
  }
  for (let task = 0; task < count; task++) {
    if (isSpans[task] && !isCancelled[task]) progressOfSpans(task);
  }
  return { progress, done };
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

/** Running sums of the leaves below each container, side by side for each. */
class Sums {
  readonly #sums: Float64Array;

  constructor(count: number) {
    this.#sums = new Float64Array(count * width);
  }

  addLeaf(container: number, effort: number, duration: number, progress: number, done: number): void {
    const sums = this.#sums;
    const at = container * width;
    if (effort >= 0) sums[at + effortAll]! += effort;
    else if (duration > 0) sums[at + withoutEffort]!++;
    sums[at + durationAll]! += duration;
    sums[at + leaves]!++;
    if (progress === 0) return;
    if (effort >= 0) sums[at + effortDone]! += effort * progress;
    sums[at + durationDone]! += duration * progress;
    sums[at + leavesDone]! += done;
  }

  addContainer(from: number, to: number): void {
    for (let i = 0; i < width; i++) this.#sums[to * width + i]! += this.#sums[from * width + i]!;
  }

  progressOf(container: number): number {
    const sums = this.#sums;
    const at = container * width;
    if (sums[at + withoutEffort] === 0 && sums[at + effortAll]! > 0) return sums[at + effortDone]! / sums[at + effortAll]!;
    if (sums[at + durationAll]! > 0) return sums[at + durationDone]! / sums[at + durationAll]!;
    return sums[at + leaves]! > 0 ? sums[at + leavesDone]! / sums[at + leaves]! : 0;
  }

  isDone(container: number): boolean {
    const at = container * width;
    return this.#sums[at + leaves]! > 0 && this.#sums[at + leaves] === this.#sums[at + leavesDone];
  }
}

/** `withoutEffort` counts leaves with a duration but no effort: where there are any, effort cannot be the measure. */
const [effortAll, effortDone, durationAll, durationDone, leaves, leavesDone, withoutEffort, width] = [0, 1, 2, 3, 4, 5, 6, 7];

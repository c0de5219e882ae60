/** How far the work is, and which of it is critical: leaves say it themselves, containers roll it up by effort, else by duration. */
import { minutesPerDay, type Minute } from '../values/time.ts';
import { timesOf } from './calendars.ts';
import type { Outline } from './outline.ts';
import type { Dates } from './result.ts';

export interface Progress {
  /** 0–1, by task. */
  readonly progress: Float64Array;
  readonly done: Uint8Array;
}

/** `planned` gives the weights and, for level of effort, what should be over by `now` (-Infinity: nothing). */
export function progressOf(outline: Outline, planned: Dates): Progress {
  const { plan, facts, network, isCancelled, now } = outline;
  const { parent, tasks } = plan.wbs;
  const { count, isContainer } = network;
  const progress = new Float64Array(count);
  const done = new Uint8Array(count);
  const sums = new Sums(count);
  for (let task = count - 1; task >= 0; task--) {
    if (isContainer[task]) {
      progress[task] = sums.progressOf(task);
      done[task] = sums.isDone(task) ? 1 : 0;
      if (parent[task]! >= 0) sums.addContainer(task, parent[task]!);
    } else if (!isCancelled[task]) {
      const isSpans = tasks[task]!.shape === 'spans';
      progress[task] = isSpans && !facts[task]!.isStarted ? elapsedShare(planned.start[task]!, planned.finish[task]!, now) : facts[task]!.progress;
      done[task] = facts[task]!.isDone || (isSpans && progress[task] === 1) ? 1 : 0;
      if (!isSpans && parent[task]! >= 0) sums.addLeaf(parent[task]!, facts[task]!.effort, weightOf(outline, planned, task), progress[task]!, done[task]!);
    }
  }
  return { progress, done };
}

/** Total float ≤ 0 and not finished; a container where one of its tasks is; level of effort never. */
export function criticalTasks({ plan, network }: Outline, dates: Dates, done: Uint8Array): Uint8Array {
  const { parent, tasks } = plan.wbs;
  const critical = new Uint8Array(network.count);
  for (let task = network.count - 1; task >= 0; task--) {
    if (!network.isContainer[task] && dates.totalFloat[task]! <= 0 && !done[task] && tasks[task]!.shape !== 'spans') critical[task] = 1;
    if (critical[task] && parent[task]! >= 0) critical[parent[task]!] = 1;
  }
  return critical;
}

/** Working minutes; elapsed time counts as a working day for every 24 hours. */
function weightOf({ facts, plan }: Outline, planned: Dates, task: number): number {
  const minutes = planned.duration[task]!;
  if (!(minutes > 0)) return 0;
  return facts[task]!.isElapsed ? (minutes / minutesPerDay) * timesOf(plan).units.d : minutes;
}

function elapsedShare(start: Minute, finish: Minute, now: Minute): number {
  if (!(now > start)) return 0;
  return now >= finish ? 1 : (now - start) / (finish - start);
}

/** Running sums of the leaves below each container. */
class Sums {
  readonly #effort: Float64Array;
  readonly #effortDone: Float64Array;
  readonly #duration: Float64Array;
  readonly #durationDone: Float64Array;
  readonly #leaves: Int32Array;
  readonly #leavesDone: Int32Array;
  /** Leaves with a duration but no effort: there effort cannot be the measure. */
  readonly #withoutEffort: Int32Array;

  constructor(count: number) {
    this.#effort = new Float64Array(count);
    this.#effortDone = new Float64Array(count);
    this.#duration = new Float64Array(count);
    this.#durationDone = new Float64Array(count);
    this.#leaves = new Int32Array(count);
    this.#leavesDone = new Int32Array(count);
    this.#withoutEffort = new Int32Array(count);
  }

  addLeaf(container: number, effort: number, duration: number, progress: number, done: number): void {
    if (effort >= 0) {
      this.#effort[container]! += effort;
      this.#effortDone[container]! += effort * progress;
    } else if (duration > 0) this.#withoutEffort[container]!++;
    this.#duration[container]! += duration;
    this.#durationDone[container]! += duration * progress;
    this.#leaves[container]!++;
    this.#leavesDone[container]! += done;
  }

  addContainer(from: number, to: number): void {
    for (const sums of [this.#effort, this.#effortDone, this.#duration, this.#durationDone]) sums[to]! += sums[from]!;
    for (const counts of [this.#leaves, this.#leavesDone, this.#withoutEffort]) counts[to]! += counts[from]!;
  }

  progressOf(container: number): number {
    const byEffort = this.#withoutEffort[container] === 0 && this.#effort[container]! > 0;
    if (byEffort) return this.#effortDone[container]! / this.#effort[container]!;
    if (this.#duration[container]! > 0) return this.#durationDone[container]! / this.#duration[container]!;
    return this.#leaves[container]! > 0 ? this.#leavesDone[container]! / this.#leaves[container]! : 0;
  }

  isDone(container: number): boolean {
    return this.#leaves[container]! > 0 && this.#leaves[container] === this.#leavesDone[container];
  }
}

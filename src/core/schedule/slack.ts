/**
 * Free float, and `asLateAsPossible`. Against topological order each task asks how far it could slip before it moved anything that
 * follows it; one that wants to be late then slips just so far, so it never moves another task and never misses its late finish.
 */
import { minutesPerDay, type Minute } from '../values/time.ts';
import { FF, FS, noLag, SS } from './edges.ts';
import { lagClock, shifted } from './lag.ts';
import { askedWidth, type Answers } from './memory.ts';
import type { Outline } from './outline.ts';
import { finishOfWork, firstWork, latestStart } from './placing.ts';
import type { ScheduleKind } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';
import { trait } from './taskTable.ts';
import type { Workspace } from './workspace.ts';

/**
 * Reads what both passes wrote; writes `free`, in working minutes of the project's calendar, not yet held against total float.
 * Moves tasks that want to be late: their `start`, `leftFrom`, `finish` and `finishWork`.
 */
export function findSlack(
  outline: Outline,
  kind: ScheduleKind,
  projectFinish: Minute,
  space: Workspace,
  known: Answers | null = null,
): void {
  new SlackPass(outline, kind, projectFinish, space, known).run();
}

class SlackPass {
  readonly #outline: Outline;
  readonly #space: Workspace;
  readonly #known: Answers | null;
  readonly #projectFinish: Minute;
  readonly #settled: number;
  readonly #begun: number;
  /** How late the node at hand could begin and finish. */
  #startBound = 0;
  #finishBound = 0;

  constructor(outline: Outline, kind: ScheduleKind, projectFinish: Minute, space: Workspace, known: Answers | null) {
    this.#outline = outline;
    this.#space = space;
    this.#known = known;
    this.#projectFinish = projectFinish;
    this.#settled = kind === 'forecast' ? trait.isDone : 0;
    this.#begun = kind === 'forecast' ? trait.isStarted : 0;
    space.startLimit.fill(Infinity);
    space.finishLimit.fill(Infinity);
  }

  run(): void {
    const { network, isCancelled, table } = this.#outline;
    const { order, count, isContainer, gateOf } = network;
    const { startLimit, finishLimit, free } = this.#space;
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i]!;
      if (node >= count) {
        this.#look(node);
        startLimit[node] = this.#startBound;
        finishLimit[node] = this.#finishBound;
        continue;
      }
      if (isContainer[node]) finishLimit[node] = startLimit[node]!;
      else if ((table.traits[node]! & this.#settled) !== 0) {
        free[node] = 0;
        continue;
      } else {
        this.#look(node);
        if (isCancelled[node]) startLimit[node] = finishLimit[node] = Math.min(this.#startBound, this.#finishBound);
        else this.#measure(node);
      }
      const gate = gateOf[node]!;
      if (gate >= 0 && startLimit[node]! < startLimit[gate]!) startLimit[gate] = startLimit[node]!;
    }
  }

  /** Gathers where everything that follows stands. */
  #look(node: number): void {
    const { edges, outStart, outEdges, rollUpOf } = this.#outline.network;
    const { startLimit, finishLimit, start, lag } = this.#space;
    this.#startBound = this.#finishBound = Infinity;
    const rollUp = rollUpOf[node]!;
    if (rollUp >= 0) {
      this.#finishBound = finishLimit[rollUp]!;
      if (start[node]! <= start[rollUp]!) this.#startBound = startLimit[rollUp]!;
    }
    const last = outStart[node + 1]!;
    for (let i = outStart[node]!; i < last; i++) {
      const edge = outEdges[i]!;
      const type = edges.type[edge]!;
      const to = edges.to[edge]!;
      let bound = type === FS || type === SS ? startLimit[to]! : finishLimit[to]!;
      if (bound === Infinity) continue;
      if (edges.lagKind[edge] !== noLag) bound = shifted(bound, -lag[edge]!, lagClock(this.#outline, edge), false);
      if (type === FS || type === FF) {
        if (bound < this.#finishBound) this.#finishBound = bound;
      } else if (bound < this.#startBound) this.#startBound = bound;
    }
  }

  #measure(task: number): void {
    const { table } = this.#outline;
    const { start, finish, finishWork, leftFrom, startLimit, finishLimit, free } = this.#space;
    const traits = table.traits[task]!;
    if ((traits & this.#begun) !== 0) this.#startBound = Infinity;
    else if ((traits & trait.isLateAsPossible) !== 0) this.#moveLate(task);
    const latest = this.#finishBound < this.#projectFinish ? this.#finishBound : this.#projectFinish;
    free[task] = this.#freeUntil(task, latest, start[task]!, finishWork[task]!);
    startLimit[task] = leftFrom[task]!;
    finishLimit[task] = finish[task]!;
  }

  /** As before, where the same was asked before. */
  #freeUntil(task: number, latest: Minute, start: Minute, finishWork: number): number {
    const { time } = this.#outline;
    const startBound = this.#startBound;
    const known = this.#known;
    const q = task * askedWidth;
    if (known !== null) {
      const { asked } = known;
      const isAskedAgain =
        known.facts[task] !== null &&
        asked[q] === latest &&
        asked[q + 1] === startBound &&
        asked[q + 2] === start &&
        asked[q + 3] === finishWork;
      if (isAskedAgain) return known.answered[task]!;
    }
    const byFinish = time.workBefore(latest) - finishWork;
    const free = startBound === Infinity ? byFinish : Math.min(byFinish, time.between(start, startBound));
    if (known !== null) {
      const { asked } = known;
      known.facts[task] = this.#outline.facts[task]!;
      asked[q] = latest;
      asked[q + 1] = startBound;
      asked[q + 2] = start;
      asked[q + 3] = finishWork;
      known.answered[task] = free;
    }
    return free;
  }

  #moveLate(task: number): void {
    const facts = this.#outline.facts[task]!;
    const { start, finish, finishWork, left, leftFrom, lateStart, lateFinish } = this.#space;
    if (facts.bounds && !(Number.isNaN(facts.bounds.mustStart) && Number.isNaN(facts.bounds.mustFinish))) return;
    const length = left[task]!;
    const byFinish = latestStart(facts, Math.min(this.#finishBound, this.#projectFinish, lateFinish[task]!), length);
    const limit = Math.min(byFinish, this.#startBound, lateStart[task]!);
    const latest = length === 0 ? this.#outline.time.previousWork(limit) : workingStart(facts, limit);
    if (!(latest > start[task]!)) return;
    start[task] = leftFrom[task] = latest;
    finish[task] = finishOfWork(facts, latest, length);
    finishWork[task] = this.#outline.time.workBefore(finish[task]);
  }
}

/** The latest moment at which work may begin: where the limit lies between working hours, the beginning of the hours before. */
function workingStart(facts: TaskFacts, limit: Minute): Minute {
  const first = firstWork(facts, limit);
  if (first <= limit) return first;
  const { time } = facts;
  const before = time.startAt(time.workBefore(limit) - 1);
  const day = Math.floor(before / minutesPerDay);
  const span = time.hoursOn(day).find(({ to }) => before < day * minutesPerDay + to);
  return span ? day * minutesPerDay + span.from : before;
}

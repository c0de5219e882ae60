/**
 * Free float, and `asLateAsPossible`. Against topological order each task asks how far it could slip before it moved anything that
 * follows it; one that wants to be late then slips just so far, so it never moves another task and never misses its late finish.
 */
import { minutesPerDay, type Minute } from '../values/time.ts';
import type { Borders } from './borders.ts';
import { FF, FS, noLag, SF, SS } from './edges.ts';
import { groupsOf } from './groups.ts';
import { lagClock, shifted } from './lag.ts';
import { isSame, type Marks } from './marks.ts';
import type { Outline } from './outline.ts';
import { finishOfWork, firstWork, lastWork, latestStart } from './placing.ts';
import type { ScheduleKind } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';
import { trait } from './taskTable.ts';
import type { Workspace } from './workspace.ts';

/**
 * Reads what both passes wrote; writes `free`, in working minutes of the project's calendar, not yet held against total float.
 * Moves tasks that want to be late: their `start`, `leftFrom`, `finish` and `finishWork`.
 */
export function findSlack(outline: Outline, kind: ScheduleKind, projectFinish: Minute, space: Workspace): void {
  new SlackPass(outline, kind, projectFinish, space).run();
}

/**
 * The same, where `space` holds what the pass wrote before an edit and only what is marked can differ from it; the project ends when it
 * did, and no task wants to be late.
 */
export function reviseSlack(outline: Outline, kind: ScheduleKind, projectFinish: Minute, space: Workspace, marks: Marks): void {
  new SlackPass(outline, kind, projectFinish, space).revise(marks);
}

class SlackPass {
  readonly #outline: Outline;
  readonly #space: Workspace;
  readonly #projectFinish: Minute;
  readonly #settled: number;
  readonly #begun: number;
  readonly #borders: Borders | null;
  /** How late the node at hand could begin and finish. */
  #startBound = 0;
  #finishBound = 0;

  constructor(outline: Outline, kind: ScheduleKind, projectFinish: Minute, space: Workspace) {
    this.#outline = outline;
    this.#space = space;
    this.#projectFinish = projectFinish;
    this.#settled = kind === 'forecast' ? trait.isDone : 0;
    this.#begun = kind === 'forecast' ? trait.isStarted : 0;
    this.#borders = kind === 'forecast' ? (outline.borders ?? null) : null;
  }

  run(): void {
    const { network, isCancelled, table } = this.#outline;
    const { order, count, isContainer, gateOf } = network;
    const { startLimit, finishLimit, free } = this.#space;
    startLimit.fill(Infinity);
    finishLimit.fill(Infinity);
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
      if (gateOf[node]! >= 0) this.#pushToGate(node, gateOf[node]!);
    }
  }

  #pushToGate(node: number, gate: number): void {
    const { startLimit } = this.#space;
    if (startLimit[node]! < startLimit[gate]!) startLimit[gate] = startLimit[node]!;
  }

  revise(marks: Marks): void {
    const { order } = this.#outline.network;
    const { startLimit, finishLimit } = this.#space;
    const { slack } = marks;
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i]!;
      if (slack[node] === 0) continue;
      const [startBefore, finishBefore] = [startLimit[node]!, finishLimit[node]!];
      startLimit[node] = finishLimit[node] = Infinity;
      this.#measureAgain(node);
      if (!isSame(startLimit[node], startBefore) || !isSame(finishLimit[node], finishBefore)) marks.markBefore(node, slack);
    }
  }

  #measureAgain(node: number): void {
    const { network, isCancelled, table } = this.#outline;
    const { startLimit, finishLimit, free } = this.#space;
    if (node >= network.count) {
      this.#look(node);
      startLimit[node] = this.#startBound;
      finishLimit[node] = this.#finishBound;
    } else if (network.isContainer[node]) {
      const { starts, items } = groupsOf(network).behindGate;
      for (let i = starts[node]!; i < starts[node + 1]!; i++) this.#pushToGate(items[i]!, node);
      finishLimit[node] = startLimit[node]!;
    } else if ((table.traits[node]! & this.#settled) !== 0) free[node] = 0;
    else {
      this.#look(node);
      if (isCancelled[node]) startLimit[node] = finishLimit[node] = Math.min(this.#startBound, this.#finishBound);
      else this.#measure(node);
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
      if (type === SF) bound = this.#outline.table.clocks[to]!.nextWork(bound);
      if (edges.lagKind[edge] !== noLag) bound = shifted(bound, -lag[edge]!, lagClock(this.#outline, edge), false);
      if (type === FS || type === FF) {
        if (bound < this.#finishBound) this.#finishBound = bound;
      } else if (bound < this.#startBound) this.#startBound = bound;
    }
    const border = this.#borders?.get(node);
    if (!border) return;
    this.#startBound = Math.min(this.#startBound, border.freeStart);
    this.#finishBound = Math.min(this.#finishBound, border.freeFinish);
  }

  #measure(task: number): void {
    const { table, time, facts } = this.#outline;
    const { start, finish, finishWork, left, leftFrom, startLimit, finishLimit, free } = this.#space;
    const traits = table.traits[task]!;
    if ((traits & this.#begun) !== 0) this.#startBound = Infinity;
    else if ((traits & trait.isLateAsPossible) !== 0) this.#moveLate(task);
    const bound = this.#finishBound < this.#projectFinish ? this.#finishBound : this.#projectFinish;
    const byFinish =
      time.workBefore(left[task] === 0 || table.clocks[task] === time ? bound : lastWork(facts[task]!, bound)) - finishWork[task]!;
    free[task] = this.#startBound === Infinity ? byFinish : Math.min(byFinish, time.between(start[task]!, this.#startBound));
    startLimit[task] = leftFrom[task]!;
    finishLimit[task] = finish[task]!;
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

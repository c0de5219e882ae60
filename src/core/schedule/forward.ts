/**
 * The forward pass of the critical path method: the earliest dates that logic, calendars and constraints allow, and in the forecast
 * actuals and the status date too. Nodes are taken in topological order; each looks back at what it follows.
 */
import type { Minute } from '../values/time.ts';
import { elapsedLag, FF, FS, noLag, SF, shareLag, SS } from './edges.ts';
import { groupsOf } from './groups.ts';
import type { Stretch } from './hours.ts';
import { lagClock, shifted } from './lag.ts';
import type { OutsideBound } from './links.ts';
import { changedItself, isSame, type Marks } from './marks.ts';
import type { Outline } from './outline.ts';
import { finishOfWork, firstWork, latestStart } from './placing.ts';
import type { Conflict, ScheduleKind } from './schedule.ts';
import { StraightForward } from './straight.ts';
import type { Bounds, TaskFacts } from './taskFacts.ts';
import { trait } from './taskTable.ts';
import type { WorkingTime } from './workingTime.ts';
import type { Workspace } from './workspace.ts';

export interface Early {
  readonly conflicts: readonly Conflict[];
  /** The latest finish of all tasks, never before the project's start. */
  readonly projectFinish: Minute;
}

/** Writes `start`, `finish`, `left`, `leftFrom`, `finishWork`, `lag` and `driver`; dates are NaN where there are none. */
export function forwardPass(outline: Outline, kind: ScheduleKind, space: Workspace): Early {
  return new ForwardPass(outline, kind, space).run();
}

/** The same, where `space` holds what the pass wrote before an edit and only what is marked can differ from it. */
export function reviseForward(outline: Outline, kind: ScheduleKind, space: Workspace, marks: Marks, before: Early): Early {
  return new ForwardPass(outline, kind, space).revise(marks, before);
}

class ForwardPass {
  readonly #outline: Outline;
  readonly #space: Workspace;
  readonly #kind: ScheduleKind;
  readonly #isForecast: boolean;
  readonly #now: Minute;
  readonly #nowPoint: Minute;
  readonly #conflicts: Conflict[] = [];
  /** What holds back the start and the finish of the node at hand, and the tasks that do. */
  #startBound = 0;
  #finishBound = 0;
  #startDriver = -1;
  #finishDriver = -1;

  constructor(outline: Outline, kind: ScheduleKind, space: Workspace) {
    this.#outline = outline;
    this.#space = space;
    this.#kind = kind;
    this.#isForecast = kind === 'forecast';
    this.#now = this.#isForecast ? outline.now : -Infinity;
    this.#nowPoint = this.#isForecast ? outline.nowPoint : -Infinity;
  }

  run(): Early {
    const { network, isCancelled, projectStart } = this.#outline;
    const { start, finish } = this.#space;
    const { order, count, isContainer, rollUpOf } = network;
    start.fill(NaN, count);
    finish.fill(NaN, count);
    const straight = new StraightForward(this.#outline, this.#kind, this.#space, this.#now);
    let projectFinish = projectStart;
    for (let i = straight.place(0); i < order.length; i = straight.place(i + 1)) {
      const node = order[i]!;
      if (node >= count) this.#closeRollUp(node);
      else {
        this.#bind(node);
        if (isContainer[node]) this.#openGate(node);
        else if (isCancelled[node]) this.#passThrough(node);
        else {
          this.#place(node);
          if (finish[node]! > projectFinish) projectFinish = finish[node]!;
        }
      }
      if (rollUpOf[node]! >= 0) this.#rollUp(node, rollUpOf[node]!);
    }
    return { conflicts: this.#conflicts, projectFinish: Math.max(projectFinish, straight.projectFinish) };
  }

  revise(marks: Marks, before: Early): Early {
    const { order, count } = this.#outline.network;
    const { start, finish, driver } = this.#space;
    const { early } = marks;
    let isLastMoved = false;
    for (let i = 0; i < order.length; i++) {
      const node = order[i]!;
      if (early[node] === 0) continue;
      const [startBefore, finishBefore] = [start[node]!, finish[node]!];
      const driverBefore = node < count ? driver[node] : -1;
      if (node >= count) this.#gatherRollUp(node);
      else this.#placeAgain(node);
      const isMoved = !isSame(start[node]!, startBefore) || !isSame(finish[node]!, finishBefore);
      if (isMoved || (early[node]! & changedItself) !== 0 || (node < count && driver[node] !== driverBefore)) marks.markAfter(node);
      marks.markPlaced(node);
      isLastMoved ||= isMoved && (finishBefore >= before.projectFinish || finish[node]! > before.projectFinish);
    }
    const conflicts = [...before.conflicts.filter(({ task }) => early[task] === 0), ...this.#conflicts];
    return { conflicts, projectFinish: isLastMoved ? this.#projectFinish() : before.projectFinish };
  }

  #placeAgain(node: number): void {
    const { network, isCancelled } = this.#outline;
    this.#bind(node);
    if (network.isContainer[node]) this.#openGate(node);
    else if (isCancelled[node]) this.#passThrough(node);
    else this.#place(node);
  }

  #gatherRollUp(node: number): void {
    const { starts, items } = groupsOf(this.#outline.network).inRollUp;
    this.#space.start[node] = this.#space.finish[node] = NaN;
    for (let i = starts[node]!; i < starts[node + 1]!; i++) this.#rollUp(items[i]!, node);
    this.#closeRollUp(node);
  }

  #projectFinish(): Minute {
    const { network, isCancelled, projectStart } = this.#outline;
    const { order, count, isContainer } = network;
    const { finish } = this.#space;
    let latest = projectStart;
    for (let i = 0; i < order.length; i++) {
      const node = order[i]!;
      if (node < count && !isContainer[node] && !isCancelled[node] && finish[node]! > latest) latest = finish[node]!;
    }
    return latest;
  }

  /** Gathers what the links into a node, its containers and the world outside ask of it. */
  #bind(node: number): void {
    const { network, isCancelled } = this.#outline;
    const { edges, inStart, gateOf, count } = network;
    const { start, finish } = this.#space;
    this.#startBound = -Infinity;
    this.#finishBound = -Infinity;
    this.#startDriver = this.#finishDriver = -1;
    const gate = gateOf[node]!;
    if (gate >= 0) this.#holdStart(start[gate]!, this.#space.driver[gate]!);
    const last = inStart[node + 1]!;
    for (let edge = inStart[node]!; edge < last; edge++) {
      const from = edges.from[edge]!;
      const type = edges.type[edge]!;
      const isLagged = edges.lagKind[edge] !== noLag;
      if (isLagged) this.#space.lag[edge] = isCancelled[node] ? 0 : edges.lag[edge]!;
      let bound = type === FS || type === FF ? finish[from]! : start[from]!;
      if (!(bound > -Infinity)) continue;
      // What may finish when another starts on Monday morning may finish on Friday evening.
      if (type === SF) bound = this.#outline.table.clocks[node]!.previousWork(bound);
      if (isLagged && !isCancelled[node]) bound = this.#lagged(edge, bound);
      const driver = from < count ? from : from - count;
      if (type === FS || type === SS) this.#holdStart(bound, driver);
      else this.#holdFinish(bound, driver);
    }
    if (network.outside.size === 0) return;
    for (const bound of network.outside.get(node) ?? []) this.#holdOutside(node, bound);
  }

  #holdStart(bound: Minute, driver: number): void {
    if (bound > this.#startBound) {
      this.#startBound = bound;
      this.#startDriver = driver;
    }
  }

  #holdFinish(bound: Minute, driver: number): void {
    if (bound > this.#finishBound) {
      this.#finishBound = bound;
      this.#finishDriver = driver;
    }
  }

  #holdOutside(node: number, bound: OutsideBound): void {
    if (bound.isMet && this.#isForecast) return;
    const { type, lagKind } = bound;
    const fromFinish = type === FS || type === FF;
    const anchor = fromFinish ? bound.finish : bound.start;
    const { lagTime } = this.#outline.facts[node]!;
    const lag = lagKind === shareLag ? Math.round(bound.lag * lagTime.between(bound.start, bound.finish)) : bound.lag;
    const moved = this.#outline.isCancelled[node] ? anchor : shifted(anchor, lag, lagKind === elapsedLag ? null : lagTime, fromFinish);
    if (type === FS || type === SS) this.#holdStart(moved, -1);
    else this.#holdFinish(moved, -1);
  }

  #lagged(edge: number, anchor: Minute): Minute {
    const { edges, count } = this.#outline.network;
    const { start, finish, lag } = this.#space;
    const from = edges.from[edge]!;
    if (edges.lagKind[edge] === shareLag) {
      const length = from < count ? this.#wholeLength(from) : this.#outline.time.between(start[from]!, finish[from]!);
      // What is cancelled takes no time, and passes on moments that may lie endlessly far apart.
      lag[edge] = this.#outline.isCancelled[from % count] ? 0 : Math.round(edges.lag[edge]! * length);
    }
    return shifted(anchor, lag[edge]!, lagClock(this.#outline, edge), edges.type[edge] !== SS);
  }

  /** The whole of a task, done or not. */
  #wholeLength(task: number): number {
    const facts = this.#outline.facts[task]!;
    const window = this.#windowOf(task, facts);
    return window ? facts.time.between(window.from, window.to) : facts.minutes;
  }

  #windowOf(task: number, facts: TaskFacts): Stretch | null {
    return facts.task.shape === 'points' ? this.#outline.windowOf(task) : null;
  }

  #openGate(container: number): void {
    const { bounds } = this.#outline.facts[container]!;
    if (bounds && !this.#outline.isCancelled[container]) {
      this.#holdStart(bounds.startNoEarlier, -1);
      this.#holdStart(bounds.mustStart, -1);
    }
    this.#space.start[container] = this.#space.finish[container] = this.#startBound;
    this.#space.driver[container] = this.#startDriver;
  }

  /** Cancelled: no time, no dates of its own, but what it followed still holds back what follows it. */
  #passThrough(task: number): void {
    this.#space.start[task] = this.#space.finish[task] = Math.max(this.#startBound, this.#finishBound);
    this.#space.left[task] = 0;
    this.#space.driver[task] = this.#startBound >= this.#finishBound ? this.#startDriver : this.#finishDriver;
  }

  #place(task: number): void {
    const { table, projectStart } = this.#outline;
    const traits = table.traits[task]!;
    this.#holdStart(projectStart, -1);
    if (this.#isForecast && (traits & trait.isDone) !== 0) this.#placeDone(task);
    else if (this.#isForecast && (traits & trait.isStarted) !== 0) this.#placeStarted(task);
    else if ((traits & trait.isPlain) !== 0) this.#placePlain(task, table.heldUntil?.[task] ?? -Infinity);
    else this.#placeFuture(task);
  }

  /** Work to come of which nothing is said but its length. */
  #placePlain(task: number, heldUntil: Minute): void {
    const { table, time: projectTime } = this.#outline;
    const { start, finish, left, leftFrom, finishWork, driver } = this.#space;
    const time = table.clocks[task]!;
    const length = this.#isForecast ? table.remaining[task]! : table.minutes[task]!;
    const now = length === 0 ? this.#nowPoint : this.#now;
    this.#holdStart(heldUntil, -1);
    const bound = this.#startBound > now ? this.#startBound : now;
    left[task] = length;
    driver[task] = this.#startDriver;
    if (length === 0) {
      const moment = Math.max(bound, this.#finishBound);
      if (moment > bound) driver[task] = this.#finishDriver;
      start[task] = finish[task] = leftFrom[task] = moment;
      finishWork[task] = projectTime.workBefore(moment);
      return;
    }
    let work = time.workBefore(bound);
    if (this.#finishBound > -Infinity) {
      const byFinish = time.workBefore(this.#finishBound) - length;
      if (byFinish > work) {
        work = byFinish;
        driver[task] = this.#finishDriver;
      }
    }
    start[task] = leftFrom[task] = time.startAt(work);
    finish[task] = time.endAt(work + length);
    finishWork[task] = time === projectTime ? work + length : projectTime.workBefore(finish[task]);
    if (this.#finishBound > finish[task]) this.#holdOpen(task, time);
  }

  /** A finish link may end between the follower's working hours: no work is left to do, but it is not finished before. */
  #holdOpen(task: number, time: WorkingTime): void {
    const { finish } = this.#space;
    if (time.between(finish[task]!, this.#finishBound) === 0) finish[task] = this.#finishBound;
  }

  #placeFuture(task: number): void {
    const facts = this.#outline.facts[task]!;
    const { bounds } = facts;
    const window = this.#windowOf(task, facts);
    const minutes = this.#isForecast ? facts.remaining : facts.minutes;
    if (bounds) {
      this.#holdStart(bounds.startNoEarlier, -1);
      this.#holdFinish(bounds.finishNoEarlier, -1);
    }
    if (window) this.#holdStart(window.from, -1);
    const earliest = this.#earliestNow(facts, minutes === 0 && !window);
    const length = window ? windowLength(window, facts.time, Math.max(this.#startBound, earliest)) : minutes;
    const logical = this.#startForBounds(facts, this.#startBound, length);
    const from = bounds ? this.#honoured(task, facts, bounds, length, logical) : logical;
    this.#space.driver[task] = logical > this.#startBound ? this.#finishDriver : this.#startDriver;
    this.#settle(task, facts, Math.max(from, earliest), length);
    this.#space.start[task] = this.#space.leftFrom[task]!;
  }

  /** When work that has not been done can go on: after the status date, and after a hold. */
  #earliestNow(facts: TaskFacts, isPoint: boolean): Minute {
    const now = isPoint ? this.#nowPoint : this.#now;
    return this.#isForecast && facts.resume > now ? facts.resume : now;
  }

  /** The start that satisfies both bounds; what takes no time sits at the later of them. */
  #startForBounds(facts: TaskFacts, from: Minute, length: number): Minute {
    return this.#finishBound === -Infinity ? from : Math.max(from, latestStart(facts, this.#finishBound, length));
  }

  /** Hard constraints are kept; where the logic asks for more, that is a conflict. */
  #honoured(task: number, facts: TaskFacts, bounds: Bounds, length: number, logical: Minute): Minute {
    const byFinish = (finish: Minute) => (Number.isNaN(finish) ? NaN : latestStart(facts, finish, length));
    const mustStart = Number.isNaN(bounds.mustStart) ? byFinish(bounds.mustFinish) : bounds.mustStart;
    const isPinned = !Number.isNaN(mustStart);
    const driver = this.#finishBound > this.#startBound && this.#finishDriver >= 0 ? this.#finishDriver : this.#startDriver;
    let from = isPinned ? mustStart : logical;
    for (const constraint of ['mustStart', 'mustFinish', 'startNoLater', 'finishNoLater'] as const) {
      const bound = bounds[constraint];
      if (Number.isNaN(bound)) continue;
      const start = constraint === 'mustStart' || constraint === 'startNoLater' ? bound : byFinish(bound);
      const missedBy = this.#missedBy(facts, start, logical);
      if (!(missedBy > 0)) continue;
      if (!isPinned) from = Math.min(from, start);
      this.#conflicts.push({ task, constraint, driver, missedBy });
    }
    return from;
  }

  /** In the project's hours; in the task's own where it alone works in between. */
  #missedBy({ time }: TaskFacts, bound: Minute, reached: Minute): number {
    return this.#outline.time.between(bound, reached) || time.between(bound, reached);
  }

  /** Puts so many minutes at the first moment from which they can be worked; what takes no time stays exactly there. */
  #settle(task: number, facts: TaskFacts, from: Minute, length: number): void {
    const { left, leftFrom } = this.#space;
    left[task] = length;
    leftFrom[task] = length === 0 ? from : firstWork(facts, from);
    this.#finishAt(task, finishOfWork(facts, from, length));
    if (this.#finishBound > this.#space.finish[task]!) this.#holdOpen(task, facts.time);
  }

  #finishAt(task: number, moment: Minute): void {
    this.#space.finish[task] = moment;
    this.#space.finishWork[task] = this.#outline.time.workBefore(moment);
  }

  /** Under way: the start is a fact, what remains waits for the status date and (retained logic) for what the task follows. */
  #placeStarted(task: number): void {
    const facts = this.#outline.facts[task]!;
    const { bounds, time } = facts;
    const window = this.#windowOf(task, facts);
    const whole = this.#wholeLength(task);
    const remaining = window ? Math.round(whole * (1 - facts.progress)) : facts.remaining;
    const done = Math.max(0, whole - remaining);
    const start = Number.isNaN(facts.actualStart) ? this.#likelyStart(facts, done) : facts.actualStart;
    let from = Math.max(this.#startBound, start, this.#earliestNow(facts, remaining === 0));
    if (this.#now === -Infinity) from = Math.max(from, time.add(start, done));
    if (bounds) this.#holdFinish(bounds.finishNoEarlier, -1);
    const length = window && from < window.to ? windowLength(window, time, from) : remaining;
    const later = this.#startForBounds(facts, from, length);
    this.#space.driver[task] = later > from ? this.#finishDriver : from > this.#startBound ? -1 : this.#startDriver;
    this.#settle(task, facts, later, length);
    this.#space.start[task] = start;
    if (bounds) this.#reportMissed(task, bounds);
  }

  /** Begun, but nobody said when: as logic has it, and early enough for what was done by the status date. */
  #likelyStart(facts: TaskFacts, done: number): Minute {
    const byLogic = firstWork(facts, this.#startBound);
    return this.#now === -Infinity ? byLogic : Math.min(byLogic, facts.time.startAt(facts.time.workBefore(this.#now) - done));
  }

  /** A finish that must be kept and will not be. */
  #reportMissed(task: number, bounds: Bounds): void {
    for (const constraint of ['mustFinish', 'finishNoLater'] as const) {
      const missedBy = this.#missedBy(this.#outline.facts[task]!, bounds[constraint], this.#space.finish[task]!);
      if (missedBy > 0) this.#conflicts.push({ task, constraint, driver: this.#space.driver[task]!, missedBy });
    }
  }

  /** Finished. */
  #placeDone(task: number): void {
    const facts = this.#outline.facts[task]!;
    const length = this.#wholeLength(task);
    const isFinishKnown = !Number.isNaN(facts.actualFinish);
    let start = facts.actualStart;
    let finish = facts.actualFinish;
    if (Number.isNaN(start)) {
      start = isFinishKnown ? latestStart(facts, finish, length) : firstWork(facts, this.#startForBounds(facts, this.#startBound, length));
    }
    if (!isFinishKnown) finish = this.#likelyFinish(facts, start, length);
    if (facts.task.shape === 'milestone') start = finish;
    this.#space.start[task] = this.#space.leftFrom[task] = Math.min(start, finish);
    this.#space.left[task] = 0;
    this.#space.driver[task] = -1;
    this.#finishAt(task, finish);
  }

  /** Finished, but nobody knows when: as long after its start as planned, though not after the status date. */
  #likelyFinish(facts: TaskFacts, start: Minute, length: number): Minute {
    const finish = finishOfWork(facts, start, length);
    if (this.#nowPoint === -Infinity) return finish;
    return Math.min(finish, Number.isNaN(facts.actualStart) ? this.#nowPoint : Math.max(this.#nowPoint, start));
  }

  /** What was cancelled does not stretch a container that was not. */
  #rollUp(node: number, rollUp: number): void {
    const { isCancelled, network } = this.#outline;
    const { start, finish } = this.#space;
    const task = node < network.count ? node : node - network.count;
    if (isCancelled[task] && !isCancelled[rollUp - network.count]) return;
    if (!(start[rollUp]! <= start[node]!)) start[rollUp] = start[node]!;
    if (!(finish[rollUp]! >= finish[node]!)) finish[rollUp] = finish[node]!;
  }

  /** A container on a cycle has no dates for others to follow. */
  #closeRollUp(node: number): void {
    if (!this.#outline.network.onCycle[node - this.#outline.network.count]) return;
    this.#space.start[node] = this.#space.finish[node] = NaN;
  }
}

/** A task with points alone fills its sprint; where it comes too late for that, it needs as long as a sprint. */
function windowLength(window: Stretch, time: WorkingTime, from: Minute): number {
  return time.between(from < window.to ? Math.max(from, window.from) : window.from, window.to);
}

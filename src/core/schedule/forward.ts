/**
 * The forward pass of the critical path method: the earliest dates that logic, calendars and constraints allow, and in the forecast
 * actuals and the status date too. Nodes are taken in topological order; each looks back at what it follows.
 */
import type { Minute } from '../values/time.ts';
import { elapsedLag, FF, FS, noLag, shareLag, SS } from './edges.ts';
import type { Stretch } from './hours.ts';
import type { OutsideBound } from './links.ts';
import { lagClock, type Outline } from './outline.ts';
import type { Conflict, ScheduleKind } from './schedule.ts';
import type { Bounds, TaskFacts } from './taskFacts.ts';
import type { WorkingTime } from './workingTime.ts';

export interface Early {
  /** By node; NaN where there are no dates. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** By task: minutes that can still move, and the moment they begin. */
  readonly left: Float64Array;
  readonly leftFrom: Float64Array;
  /** By edge: minutes, with percentages worked out. */
  readonly lag: Float64Array;
  /** By task: the task whose link decides, -1 where none does. */
  readonly driver: Int32Array;
  readonly conflicts: readonly Conflict[];
  /** The latest finish of all tasks, never before the project's start. */
  readonly projectFinish: Minute;
}

export function forwardPass(outline: Outline, kind: ScheduleKind): Early {
  return new ForwardPass(outline, kind).run();
}

class ForwardPass {
  readonly #outline: Outline;
  readonly #isForecast: boolean;
  readonly #now: Minute;
  readonly #nowPoint: Minute;
  readonly #start: Float64Array;
  readonly #finish: Float64Array;
  readonly #left: Float64Array;
  readonly #leftFrom: Float64Array;
  readonly #lag: Float64Array;
  readonly #driver: Int32Array;
  readonly #conflicts: Conflict[] = [];
  /** What holds back the start and the finish of the node at hand, and the tasks that do. */
  #startBound = 0;
  #finishBound = 0;
  #startDriver = -1;
  #finishDriver = -1;

  constructor(outline: Outline, kind: ScheduleKind) {
    const { count, edges } = outline.network;
    this.#outline = outline;
    this.#isForecast = kind === 'forecast';
    this.#now = this.#isForecast ? outline.now : -Infinity;
    this.#nowPoint = this.#isForecast ? outline.nowPoint : -Infinity;
    this.#start = new Float64Array(2 * count).fill(NaN);
    this.#finish = new Float64Array(2 * count).fill(NaN);
    this.#left = new Float64Array(count);
    this.#leftFrom = new Float64Array(count).fill(NaN);
    this.#lag = edges.lag.slice();
    this.#driver = new Int32Array(count).fill(-1);
  }

  run(): Early {
    const { network, isCancelled, projectStart } = this.#outline;
    const { order, count, isContainer, onCycle } = network;
    let projectFinish = projectStart;
    for (let i = 0; i < order.length; i++) {
      const node = order[i]!;
      if (node >= count) this.#finishRollUp(node);
      else {
        this.#bind(node);
        if (isContainer[node]) this.#openGate(node);
        else if (isCancelled[node]) this.#passThrough(node);
        else if (!onCycle[node]) {
          this.#place(node);
          if (this.#finish[node]! > projectFinish) projectFinish = this.#finish[node]!;
        }
      }
      if (network.rollUpOf[node]! >= 0) this.#rollUp(node, network.rollUpOf[node]!);
    }
    return {
      start: this.#start,
      finish: this.#finish,
      left: this.#left,
      leftFrom: this.#leftFrom,
      lag: this.#lag,
      driver: this.#driver,
      conflicts: this.#conflicts,
      projectFinish,
    };
  }

  /** Gathers what the links into a node, its containers and the world outside ask of it. */
  #bind(node: number): void {
    const { network, isCancelled } = this.#outline;
    const { edges, inStart, gateOf } = network;
    this.#startBound = -Infinity;
    this.#finishBound = -Infinity;
    this.#startDriver = this.#finishDriver = -1;
    const gate = gateOf[node]!;
    if (gate >= 0) this.#holdStart(this.#start[gate]!, this.#driver[gate]!);
    const keepsLag = isCancelled[node] === 0;
    for (let edge = inStart[node]!; edge < inStart[node + 1]!; edge++) {
      const from = edges.from[edge]!;
      const type = edges.type[edge]!;
      const anchor = type === FS || type === FF ? this.#finish[from]! : this.#start[from]!;
      if (!(anchor > -Infinity)) continue;
      const bound = edges.lagKind[edge] === noLag || !keepsLag ? anchor : this.#lagged(edge, anchor);
      if (!keepsLag) this.#lag[edge] = 0;
      const driver = from < network.count ? from : from - network.count;
      if (type === FS || type === SS) this.#holdStart(bound, driver);
      else this.#holdFinish(bound, driver);
    }
    const outside = network.outside.get(node);
    if (outside) for (const bound of outside) this.#holdOutside(node, bound, keepsLag);
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

  #holdOutside(node: number, bound: OutsideBound, keepsLag: boolean): void {
    if (bound.isMet && this.#isForecast) return;
    const { type, lagKind } = bound;
    const fromFinish = type === FS || type === FF;
    const anchor = fromFinish ? bound.finish : bound.start;
    const { lagTime } = this.#outline.facts[node]!;
    const share = lagKind === shareLag ? Math.round(bound.lag * lagTime.between(bound.start, bound.finish)) : bound.lag;
    const moved = keepsLag ? shifted(anchor, share, lagKind === elapsedLag ? null : lagTime, fromFinish) : anchor;
    if (type === FS || type === SS) this.#holdStart(moved, -1);
    else this.#holdFinish(moved, -1);
  }

  #lagged(edge: number, anchor: Minute): Minute {
    const { edges, count } = this.#outline.network;
    const from = edges.from[edge]!;
    if (edges.lagKind[edge] === shareLag) {
      const length = from < count ? this.#wholeLength(from) : this.#outline.time.between(this.#start[from]!, this.#finish[from]!);
      this.#lag[edge] = Math.round(edges.lag[edge]! * length);
    }
    return shifted(anchor, this.#lag[edge]!, lagClock(this.#outline, edge), edges.type[edge] === FS || edges.type[edge] === FF);
  }

  /** The whole of a task, done or not. */
  #wholeLength(task: number): number {
    const facts = this.#outline.facts[task]!;
    const window = facts.task.shape === 'points' ? this.#outline.windowOf(task) : null;
    return window ? facts.time.between(window.from, window.to) : facts.minutes;
  }

  #openGate(container: number): void {
    const earliest = this.#outline.facts[container]!.bounds;
    if (earliest && !this.#outline.isCancelled[container]) {
      if (earliest.startNoEarlier > this.#startBound) this.#holdStart(earliest.startNoEarlier, -1);
      if (earliest.mustStart > this.#startBound) this.#holdStart(earliest.mustStart, -1);
    }
    this.#start[container] = this.#finish[container] = this.#startBound;
    this.#driver[container] = this.#startDriver;
  }

  /** Cancelled: no time, no dates of its own, but what it followed still holds back what follows it. */
  #passThrough(task: number): void {
    this.#start[task] = this.#finish[task] = Math.max(this.#startBound, this.#finishBound);
    this.#driver[task] = this.#startBound >= this.#finishBound ? this.#startDriver : this.#finishDriver;
  }

  #place(task: number): void {
    const facts = this.#outline.facts[task]!;
    this.#holdStart(this.#outline.projectStart, -1);
    if (this.#isForecast && facts.isDone) this.#placeDone(task, facts);
    else if (this.#isForecast && facts.isStarted) this.#placeStarted(task, facts);
    else this.#placeFuture(task, facts);
  }

  #placeFuture(task: number, facts: TaskFacts): void {
    const { bounds } = facts;
    const window = facts.task.shape === 'points' ? this.#outline.windowOf(task) : null;
    const minutes = this.#isForecast ? facts.remaining : facts.minutes;
    if (bounds) {
      if (bounds.startNoEarlier > this.#startBound) this.#holdStart(bounds.startNoEarlier, -1);
      if (bounds.finishNoEarlier > this.#finishBound) this.#holdFinish(bounds.finishNoEarlier, -1);
    }
    if (window) this.#holdStart(window.from, -1);
    let from = this.#startBound;
    const earliest = this.#isForecast ? this.#earliestNow(facts, minutes === 0 && !window) : -Infinity;
    const length = window ? this.#windowLength(window, facts.time, Math.max(from, earliest)) : minutes;
    if (bounds) from = this.#honoured(task, facts, bounds, length, this.#latestStart(facts, from, this.#finishBound, length));
    else from = this.#latestStart(facts, from, this.#finishBound, length);
    this.#driver[task] = from > this.#startBound ? this.#finishDriver : this.#startDriver;
    this.#settle(task, facts, Math.max(from, earliest), length);
    this.#start[task] = this.#leftFrom[task]!;
  }

  /** When work that has not been done can go on: after the status date, and after a hold. */
  #earliestNow(facts: TaskFacts, isPoint: boolean): Minute {
    const now = isPoint ? this.#nowPoint : this.#now;
    return facts.resume > now ? facts.resume : now;
  }

  /** A task with points alone fills its sprint; where it comes too late for that, it needs as long as a sprint. */
  #windowLength(window: Stretch, time: WorkingTime, from: Minute): number {
    return time.between(from < window.to ? Math.max(from, window.from) : window.from, window.to);
  }

  /** The start that satisfies both bounds; a point sits at the later of them. */
  #latestStart(facts: TaskFacts, startBound: Minute, finishBound: Minute, length: number): Minute {
    if (finishBound === -Infinity) return startBound;
    if (length === 0) return Math.max(startBound, finishBound);
    let from = facts.time.startAt(facts.time.workBefore(finishBound) - length);
    for (const time of facts.others) from = Math.min(from, time.startAt(time.workBefore(finishBound) - length));
    return Math.max(startBound, from);
  }

  /** Hard constraints are kept; where the logic asks for more, that is a conflict. */
  #honoured(task: number, facts: TaskFacts, bounds: Bounds, length: number, logical: Minute): Minute {
    const byFinish = (finish: Minute) => latestStartBy(facts, finish, length);
    const rules: readonly (readonly [constraint: keyof Bounds, start: Minute])[] = [
      ['mustStart', bounds.mustStart],
      ['mustFinish', Number.isNaN(bounds.mustFinish) ? NaN : byFinish(bounds.mustFinish)],
      ['startNoLater', bounds.startNoLater],
      ['finishNoLater', Number.isNaN(bounds.finishNoLater) ? NaN : byFinish(bounds.finishNoLater)],
    ];
    const pinned = rules.slice(0, 2).find(([, start]) => !Number.isNaN(start))?.[1];
    let from = pinned ?? logical;
    for (const [constraint, start] of rules) {
      const missedBy = this.#outline.time.between(start, logical);
      if (!(missedBy > 0)) continue;
      if (pinned === undefined) from = Math.min(from, start);
      const driver = this.#finishBound > this.#startBound && this.#finishDriver >= 0 ? this.#finishDriver : this.#startDriver;
      this.#conflicts.push({ task, constraint, driver, missedBy });
    }
    return from;
  }

  /** Puts so many minutes at the first moment from which they can be worked; what takes no time stays exactly there. */
  #settle(task: number, facts: TaskFacts, from: Minute, length: number): void {
    this.#left[task] = length;
    if (length === 0) {
      this.#leftFrom[task] = this.#finish[task] = from;
      return;
    }
    const work = facts.time.workBefore(from);
    let first = facts.time.startAt(work);
    let last = facts.time.endAt(work + length);
    for (const time of facts.others) {
      const theirs = time.workBefore(from);
      first = Math.min(first, time.startAt(theirs));
      last = Math.max(last, time.endAt(theirs + length));
    }
    this.#leftFrom[task] = first;
    this.#finish[task] = last;
  }

  /** Under way: the start is a fact, what remains waits for the status date and (retained logic) for what the task follows. */
  #placeStarted(task: number, facts: TaskFacts): void {
    const { bounds, time } = facts;
    const window = facts.task.shape === 'points' ? this.#outline.windowOf(task) : null;
    const whole = this.#wholeLength(task);
    const remaining = window ? Math.round(whole * (1 - facts.progress)) : facts.remaining;
    const done = Math.max(0, whole - remaining);
    let start = facts.actualStart;
    if (Number.isNaN(start)) {
      const byNow = time.startAt(time.workBefore(this.#now) - done);
      start = Math.min(time.nextWork(this.#startBound), Number.isFinite(byNow) ? byNow : Infinity);
    }
    let from = Math.max(this.#startBound, start, this.#earliestNow(facts, remaining === 0));
    if (this.#now === -Infinity) from = Math.max(from, time.add(start, done));
    if (bounds && bounds.finishNoEarlier > this.#finishBound) this.#holdFinish(bounds.finishNoEarlier, -1);
    const length = window && from < window.to ? this.#windowLength(window, time, from) : remaining;
    const later = this.#latestStart(facts, from, this.#finishBound, length);
    this.#driver[task] = later > from ? this.#finishDriver : from > this.#startBound ? -1 : this.#startDriver;
    this.#settle(task, facts, later, length);
    this.#start[task] = start;
    this.#reportMissed(task, bounds);
  }

  /** A finish that must be kept and will not be. */
  #reportMissed(task: number, bounds: Bounds | null): void {
    if (!bounds) return;
    for (const constraint of ['mustFinish', 'finishNoLater'] as const) {
      const missedBy = this.#outline.time.between(bounds[constraint], this.#finish[task]!);
      if (missedBy > 0) this.#conflicts.push({ task, constraint, driver: this.#driver[task]!, missedBy });
    }
  }

  /** Finished: where nobody knows when, as logic has it, but not after the status date. */
  #placeDone(task: number, facts: TaskFacts): void {
    const { time, actualStart, actualFinish } = facts;
    const length = this.#wholeLength(task);
    const hasStart = !Number.isNaN(actualStart);
    let finish = actualFinish;
    if (Number.isNaN(finish)) {
      const from = hasStart ? actualStart : this.#latestStart(facts, this.#startBound, this.#finishBound, length);
      const latest = this.#nowPoint === -Infinity ? Infinity : Math.max(this.#nowPoint, hasStart ? actualStart : -Infinity);
      finish = Math.min(time.add(from, length), latest);
    }
    const start = hasStart ? actualStart : latestStartBy(facts, finish, length);
    this.#start[task] = this.#leftFrom[task] = Math.min(start, finish);
    this.#finish[task] = finish;
  }

  #rollUp(node: number, rollUp: number): void {
    if (this.#outline.isCancelled[node % this.#outline.network.count] && !this.#outline.isCancelled[rollUp - this.#outline.network.count]) return;
    if (!(this.#start[rollUp]! <= this.#start[node]!)) this.#start[rollUp] = this.#start[node]!;
    if (!(this.#finish[rollUp]! >= this.#finish[node]!)) this.#finish[rollUp] = this.#finish[node]!;
  }

  #finishRollUp(node: number): void {
    if (!this.#outline.network.onCycle[node - this.#outline.network.count]) return;
    this.#start[node] = this.#finish[node] = NaN;
  }
}

/** A moment moved by a lag, on a calendar or (null) on the clock; a lag from a finish ends where work ends, one from a start where work begins. */
export function shifted(anchor: Minute, lag: number, time: WorkingTime | null, fromFinish: boolean): Minute {
  if (lag === 0) return anchor;
  if (time === null) return anchor + lag;
  const work = time.workBefore(anchor) + lag;
  return fromFinish ? time.endAt(work) : time.startAt(work);
}

/** The latest start with which everyone is done by then. */
export function latestStartBy(facts: TaskFacts, finish: Minute, length: number): Minute {
  if (length === 0) return finish;
  let start = facts.time.startAt(facts.time.workBefore(finish) - length);
  for (const time of facts.others) start = Math.min(start, time.startAt(time.workBefore(finish) - length));
  return start;
}

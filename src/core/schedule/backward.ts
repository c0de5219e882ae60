/**
 * The backward pass of the critical path method: the latest dates that keep the computed finish, the project's deadline, the tasks'
 * deadlines and the hard constraints, all together, as Microsoft Project does. Nodes are taken against topological order; each looks
 * ahead at what follows it. A task whose followers hang on its start (SS, SF) is late by its start, and its late finish is that start
 * plus its length, so that total float is always finish slack.
 */
import type { Minute } from '../values/time.ts';
import { FF, FS, noLag, SS } from './edges.ts';
import { latestStartBy, shifted, type Early } from './forward.ts';
import { lagClock, type Outline } from './outline.ts';
import type { FloatLimit, ScheduleKind } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';

/** What can hold a late finish; arrays keep the index. */
export const floatLimits: readonly FloatLimit[] = ['none', 'finish', 'project-deadline', 'deadline', 'constraint'];
const [byNothing, byFinish, byProjectDeadline, byDeadline, byConstraint] = [0, 1, 2, 3, 4];

export interface Late {
  /** By node: of what can still move. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** By node: index into `floatLimits`. */
  readonly limit: Uint8Array;
}

export function backwardPass(outline: Outline, kind: ScheduleKind, early: Early): Late {
  return new BackwardPass(outline, kind, early).run();
}

class BackwardPass {
  readonly #outline: Outline;
  readonly #isForecast: boolean;
  readonly #early: Early;
  readonly #start: Float64Array;
  readonly #finish: Float64Array;
  readonly #limit: Uint8Array;
  /** By container: what deadlines and hard constraints above ask of every leaf. */
  readonly #containerFinish: Float64Array;
  readonly #containerLimit: Uint8Array;
  #startBound = 0;
  #finishBound = 0;
  #startLimit = byNothing;
  #finishLimit = byNothing;

  constructor(outline: Outline, kind: ScheduleKind, early: Early) {
    const { count } = outline.network;
    this.#outline = outline;
    this.#isForecast = kind === 'forecast';
    this.#early = early;
    this.#start = new Float64Array(2 * count).fill(Infinity);
    this.#finish = new Float64Array(2 * count).fill(Infinity);
    this.#limit = new Uint8Array(2 * count);
    this.#containerFinish = new Float64Array(count);
    this.#containerLimit = new Uint8Array(count);
  }

  run(): Late {
    this.#limitContainers();
    const { order, count, isContainer, gateOf, onCycle } = this.#outline.network;
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i]!;
      const isLeaf = node < count && !isContainer[node];
      if (isLeaf && this.#isForecast && this.#outline.facts[node]!.isDone) continue;
      const isGate = node < count && !isLeaf;
      if (!isGate) {
        this.#look(node);
        if (!isLeaf) this.#keep(node);
        else if (this.#outline.isCancelled[node]) this.#passThrough(node);
        else if (!onCycle[node]) this.#place(node);
      }
      if (gateOf[node]! >= 0 && node < count) this.#pushToGate(node, gateOf[node]!);
    }
    return { start: this.#start, finish: this.#finish, limit: this.#limit };
  }

  #limitContainers(): void {
    const { plan, facts, projectDeadline, network } = this.#outline;
    const overall = Math.min(this.#early.projectFinish, projectDeadline);
    const overallLimit = projectDeadline < this.#early.projectFinish ? byProjectDeadline : byFinish;
    for (let task = 0; task < network.count; task++) {
      const above = plan.wbs.parent[task]!;
      this.#finishBound = above < 0 ? overall : this.#containerFinish[above]!;
      this.#finishLimit = above < 0 ? overallLimit : this.#containerLimit[above]!;
      if (!this.#outline.isCancelled[task]) this.#keepDates(facts[task]!);
      this.#containerFinish[task] = this.#finishBound;
      this.#containerLimit[task] = this.#finishLimit;
    }
  }

  #keepDates({ bounds }: TaskFacts): void {
    if (!bounds) return;
    this.#holdFinish(bounds.deadline, byDeadline);
    this.#holdFinish(bounds.finishNoLater, byConstraint);
    this.#holdFinish(bounds.mustFinish, byConstraint);
  }

  #holdFinish(bound: Minute, limit: number): void {
    if (bound < this.#finishBound) {
      this.#finishBound = bound;
      this.#finishLimit = limit;
    }
  }

  #holdStart(bound: Minute, limit: number): void {
    if (bound < this.#startBound) {
      this.#startBound = bound;
      this.#startLimit = limit;
    }
  }

  /** Gathers what followers and the containers above allow. */
  #look(node: number): void {
    const { network } = this.#outline;
    const { edges, outStart, outEdges, rollUpOf, count } = network;
    this.#startBound = this.#finishBound = Infinity;
    this.#startLimit = this.#finishLimit = byNothing;
    const rollUp = rollUpOf[node]!;
    if (rollUp >= 0) {
      this.#holdFinish(this.#finish[rollUp]!, this.#limit[rollUp]!);
      if (this.#early.start[node]! <= this.#early.start[rollUp]!) this.#holdStart(this.#start[rollUp]!, this.#limit[rollUp]!);
    }
    for (let i = outStart[node]!; i < outStart[node + 1]!; i++) {
      const edge = outEdges[i]!;
      const to = edges.to[edge]!;
      const type = edges.type[edge]!;
      const anchor = type === FS || type === SS ? this.#start[to]! : this.#finish[to]!;
      if (anchor === Infinity) continue;
      const bound = edges.lagKind[edge] === noLag ? anchor : shifted(anchor, -this.#early.lag[edge]!, lagClock(this.#outline, edge), false);
      if (type === FS || type === FF) this.#holdFinish(bound, this.#limit[to]!);
      else this.#holdStart(bound, this.#limit[to]!);
    }
    if (node < count) {
      if (this.#containerFinish[node]! < this.#finishBound) this.#holdFinish(this.#containerFinish[node]!, this.#containerLimit[node]!);
    }
  }

  /** A roll-up hands on what its followers allow. */
  #keep(node: number): void {
    this.#start[node] = this.#startBound;
    this.#finish[node] = this.#finishBound;
    this.#limit[node] = this.#finishBound <= this.#startBound ? this.#finishLimit : this.#startLimit;
  }

  #passThrough(task: number): void {
    this.#start[task] = this.#finish[task] = Math.min(this.#startBound, this.#finishBound);
    this.#limit[task] = this.#startBound < this.#finishBound ? this.#startLimit : this.#finishLimit;
  }

  #place(task: number): void {
    const facts = this.#outline.facts[task]!;
    const { bounds } = facts;
    if (this.#isForecast && facts.isStarted) this.#startBound = Infinity;
    else if (bounds) {
      this.#holdStart(bounds.startNoLater, byConstraint);
      this.#holdStart(bounds.mustStart, byConstraint);
    }
    const length = this.#early.left[task]!;
    const startByFinish = latestStartBy(facts, this.#finishBound, length);
    if (this.#startBound < startByFinish) {
      this.#limit[task] = this.#startLimit;
      this.#start[task] = length === 0 ? this.#startBound : facts.time.startAt(facts.time.workBefore(this.#startBound));
      this.#finish[task] = finishFrom(facts, this.#startBound, length);
    } else {
      this.#limit[task] = this.#finishLimit;
      this.#start[task] = startByFinish;
      this.#finish[task] = length === 0 ? this.#finishBound : previousWork(facts, this.#finishBound);
    }
  }

  /** A gate must open in time for the first of those behind it. */
  #pushToGate(node: number, gate: number): void {
    if (!(this.#start[node]! < this.#start[gate]!)) return;
    this.#start[gate] = this.#finish[gate] = this.#start[node]!;
    this.#limit[gate] = this.#limit[node]!;
  }
}

function finishFrom(facts: TaskFacts, start: Minute, length: number): Minute {
  if (length === 0) return start;
  let finish = facts.time.endAt(facts.time.workBefore(start) + length);
  for (const time of facts.others) finish = Math.max(finish, time.endAt(time.workBefore(start) + length));
  return finish;
}

function previousWork(facts: TaskFacts, moment: Minute): Minute {
  let last = facts.time.previousWork(moment);
  for (const time of facts.others) last = Math.max(last, time.previousWork(moment));
  return last;
}

/**
 * The backward pass of the critical path method: the latest dates that keep the computed finish, the project's deadline, the tasks'
 * deadlines and the hard constraints, all together, as Microsoft Project does. Nodes are taken against topological order; each looks
 * ahead at what follows it. A task whose followers hang on its start (SS, SF) is late by its start, and its late finish is that start
 * plus its length, so that total float is always finish slack.
 */
import type { Minute } from '../values/time.ts';
import type { Borders } from './borders.ts';
import { FF, FS, noLag, SF, SS } from './edges.ts';
import { groupsOf } from './groups.ts';
import { lagClock, shifted } from './lag.ts';
import { isSame, lookAgain, type Marks } from './marks.ts';
import type { Outline } from './outline.ts';
import { finishOfWork, firstWork, lastWork, latestStart } from './placing.ts';
import type { FloatLimit, ScheduleKind } from './schedule.ts';
import { StraightBackward } from './straight.ts';
import type { TaskFacts } from './taskFacts.ts';
import { trait, type TaskTable } from './taskTable.ts';
import type { Workspace } from './workspace.ts';

/** What can hold a late finish; arrays keep the index. From the last on, each of other plans' tasks has a number of its own. */
const floatLimits: readonly FloatLimit[] = ['none', 'finish', 'project-deadline', 'deadline', 'constraint', 'other-plan'];
const [byNothing, byFinish, byProjectDeadline, byDeadline, byConstraint] = [0, 1, 2, 3, 4];
export const byOtherPlan = 5;

export function limitMeant(limit: number): FloatLimit {
  return floatLimits[Math.min(limit, byOtherPlan)]!;
}

/** Reads what the forward pass wrote; writes `lateStart` and `lateFinish` of what can still move, `lateWork` and `limit`. */
export function backwardPass(outline: Outline, kind: ScheduleKind, projectFinish: Minute, space: Workspace): void {
  new BackwardPass(outline, kind, projectFinish, space).run();
}

/** The same, where `space` holds what the pass wrote before an edit and only what is marked can differ from it; the project ends when it did. */
export function reviseBackward(outline: Outline, kind: ScheduleKind, projectFinish: Minute, space: Workspace, marks: Marks): void {
  new BackwardPass(outline, kind, projectFinish, space).revise(marks);
}

class BackwardPass {
  readonly #outline: Outline;
  readonly #space: Workspace;
  readonly #kind: ScheduleKind;
  readonly #projectFinish: Minute;
  /** Traits of tasks whose start, or whose dates altogether, are facts. */
  readonly #settled: number;
  readonly #begun: number;
  readonly #borders: Borders | null;
  #startBound = 0;
  #finishBound = 0;
  #startLimit = byNothing;
  #finishLimit = byNothing;

  constructor(outline: Outline, kind: ScheduleKind, projectFinish: Minute, space: Workspace) {
    this.#outline = outline;
    this.#space = space;
    this.#kind = kind;
    this.#projectFinish = projectFinish;
    this.#settled = kind === 'forecast' ? trait.isDone : 0;
    this.#begun = kind === 'forecast' ? trait.isStarted : 0;
    this.#borders = kind === 'forecast' ? (outline.borders ?? null) : null;
  }

  run(): void {
    this.#openGates();
    this.#limitContainers(0, this.#outline.network.count);
    const { network, table, time, isCancelled } = this.#outline;
    const { order, count, isContainer, gateOf } = network;
    const straight = new StraightBackward(this.#outline, this.#kind, this.#space);
    for (let i = straight.place(order.length - 1); i >= 0; i = straight.place(i - 1)) {
      const node = order[i]!;
      if (node >= count) {
        this.#look(node);
        this.#keep(node);
        continue;
      }
      if (!isContainer[node]) {
        if ((table.traits[node]! & this.#settled) !== 0) {
          this.#letGo(node);
          continue;
        }
        this.#look(node);
        if (isCancelled[node]) this.#passThrough(node);
        else this.#place(node);
        this.#space.lateStartWork[node] = time.workBefore(this.#space.lateStart[node]!);
      }
      if (gateOf[node]! >= 0) this.#pushToGate(node, gateOf[node]!);
    }
  }

  revise(marks: Marks): void {
    const { plan, network } = this.#outline;
    const { order } = network;
    const { lateStart, lateFinish, lateHold, limit } = this.#space;
    const { late } = marks;
    for (const task of marks.changed) {
      this.#limitContainers(task, plan.wbs.end[task]!);
      late.fill(lookAgain, task, plan.wbs.end[task]);
    }
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i]!;
      if (late[node] === 0) continue;
      const [startBefore, finishBefore, holdBefore, limitBefore] = [lateStart[node]!, lateFinish[node]!, lateHold[node]!, limit[node]!];
      this.#letGo(node);
      this.#placeAgain(node);
      const isAsBefore =
        isSame(lateStart[node]!, startBefore) &&
        isSame(lateFinish[node]!, finishBefore) &&
        isSame(lateHold[node]!, holdBefore) &&
        limit[node] === limitBefore;
      if (!isAsBefore) marks.markBefore(node, late);
    }
  }

  /** A gate is as late as the first behind it allows. */
  #openGates(): void {
    const { count, isContainer } = this.#outline.network;
    for (let task = 0; task < count; task++) if (isContainer[task]) this.#letGo(task);
  }

  /** Nothing limits the node. */
  #letGo(node: number): void {
    const { lateStart, lateFinish, lateHold, lateStartWork, limit } = this.#space;
    lateStart[node] = lateFinish[node] = lateHold[node] = lateStartWork[node] = Infinity;
    limit[node] = byNothing;
  }

  #placeAgain(node: number): void {
    const { network, table, isCancelled } = this.#outline;
    if (node >= network.count) {
      this.#look(node);
      this.#keep(node);
    } else if (network.isContainer[node]) {
      const { starts, items } = groupsOf(network).behindGate;
      for (let i = starts[node + 1]! - 1; i >= starts[node]!; i--) this.#pushToGate(items[i]!, node);
    } else if ((table.traits[node]! & this.#settled) === 0) {
      this.#look(node);
      if (isCancelled[node]) this.#passThrough(node);
      else this.#place(node);
    }
  }

  /** What the project, the containers and the task itself set for a finish; for the tasks from `first` up to, not including, `end`. */
  #limitContainers(first: number, end: number): void {
    const { plan, facts, table, projectDeadline, isCancelled } = this.#outline;
    const { containerFinish, containerLimit } = this.#space;
    const { parent } = plan.wbs;
    const { traits } = table;
    const overall = Math.min(this.#projectFinish, projectDeadline);
    const overallLimit = projectDeadline < this.#projectFinish ? byProjectDeadline : byFinish;
    for (let task = first; task < end; task++) {
      const above = parent[task]!;
      containerFinish[task] = above < 0 ? overall : containerFinish[above]!;
      containerLimit[task] = above < 0 ? overallLimit : containerLimit[above]!;
      if ((traits[task]! & trait.isPlain) === 0 && isCancelled[task] === 0) this.#limitByDates(task, facts[task]!);
      const border = this.#borders?.get(task);
      if (border && border.finish < containerFinish[task]!) {
        containerFinish[task] = border.finish;
        containerLimit[task] = byOtherPlan + border.finishBy;
      }
    }
  }

  #limitByDates(task: number, facts: TaskFacts): void {
    const { containerFinish, containerLimit } = this.#space;
    this.#finishBound = containerFinish[task]!;
    this.#finishLimit = containerLimit[task]!;
    this.#keepDates(facts);
    containerFinish[task] = this.#finishBound;
    containerLimit[task] = this.#finishLimit;
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
    const { lateStart, lateFinish, lateHold, limit, start, lag, containerFinish, containerLimit } = this.#space;
    this.#startBound = this.#finishBound = Infinity;
    this.#startLimit = this.#finishLimit = byNothing;
    const rollUp = rollUpOf[node]!;
    if (rollUp >= 0) {
      this.#holdFinish(lateFinish[rollUp]!, limit[rollUp]!);
      if (start[node]! <= start[rollUp]!) this.#holdStart(lateStart[rollUp]!, limit[rollUp]!);
    }
    const last = outStart[node + 1]!;
    for (let i = outStart[node]!; i < last; i++) {
      const edge = outEdges[i]!;
      const to = edges.to[edge]!;
      const type = edges.type[edge]!;
      let bound = type === FS || type === SS ? lateStart[to]! : lateHold[to]!;
      if (bound === Infinity) continue;
      if (type === SF) bound = this.#outline.table.clocks[to]!.nextWork(bound);
      if (edges.lagKind[edge] !== noLag) bound = shifted(bound, -lag[edge]!, lagClock(this.#outline, edge), false);
      if (type === FS || type === FF) this.#holdFinish(bound, limit[to]!);
      else this.#holdStart(bound, limit[to]!);
    }
    if (node >= count) return;
    this.#holdFinish(containerFinish[node]!, containerLimit[node]!);
    const border = this.#borders?.get(node);
    if (border) this.#holdStart(border.start, byOtherPlan + border.startBy);
  }

  /** A roll-up hands on what its followers allow. */
  #keep(node: number): void {
    this.#space.lateStart[node] = this.#startBound;
    this.#space.lateFinish[node] = this.#space.lateHold[node] = this.#finishBound;
    this.#space.limit[node] = this.#finishBound <= this.#startBound ? this.#finishLimit : this.#startLimit;
  }

  #passThrough(task: number): void {
    this.#space.lateStart[task] = this.#space.lateHold[task] = this.#space.lateFinish[task] = Math.min(this.#startBound, this.#finishBound);
    this.#space.limit[task] = this.#startBound < this.#finishBound ? this.#startLimit : this.#finishLimit;
  }

  #place(task: number): void {
    const { table, time: projectTime } = this.#outline;
    const { left, lateStart, lateFinish, lateHold, lateWork, limit } = this.#space;
    const traits = table.traits[task]!;
    const length = left[task]!;
    if ((traits & this.#begun) !== 0) this.#startBound = Infinity;
    if ((traits & trait.isPlain) === 0 || length === 0 || (this.#startBound < Infinity && isHeld(table, task))) {
      this.#placeFully(task, length, (traits & this.#begun) === 0);
      return;
    }
    const time = table.clocks[task]!;
    let work = time.workBefore(this.#finishBound) - length;
    limit[task] = this.#finishLimit;
    lateHold[task] = this.#finishBound;
    if (this.#startBound < Infinity) {
      const byStart = time.workBefore(this.#startBound);
      if (byStart < work) {
        work = byStart;
        limit[task] = this.#startLimit;
        lateHold[task] = time.startAt(work + length);
      }
    }
    lateStart[task] = time.startAt(work);
    lateFinish[task] = time.endAt(work + length);
    lateWork[task] = time === projectTime ? work + length : projectTime.workBefore(lateFinish[task]);
  }

  #placeFully(task: number, length: number, canMoveStart: boolean): void {
    const facts = this.#outline.facts[task]!;
    const { lateStart, lateFinish, lateHold, lateWork, limit } = this.#space;
    if (canMoveStart && facts.bounds) {
      this.#holdStart(facts.bounds.startNoLater, byConstraint);
      this.#holdStart(facts.bounds.mustStart, byConstraint);
    }
    const startByFinish = latestStart(facts, this.#finishBound, length);
    const isByStart = this.#startBound < startByFinish;
    const bound = isByStart ? this.#startBound : startByFinish;
    limit[task] = isByStart ? this.#startLimit : this.#finishLimit;
    lateStart[task] = length === 0 ? bound : isByStart ? firstWork(facts, bound) : bound;
    lateFinish[task] = length === 0 ? bound : isByStart ? finishOfWork(facts, bound, length) : lastWork(facts, this.#finishBound);
    lateHold[task] = length === 0 ? bound : isByStart ? facts.time.nextWork(lateFinish[task]) : this.#finishBound;
    lateWork[task] = this.#outline.time.workBefore(lateFinish[task]);
  }

  /** A gate must open in time for the first of those behind it. */
  #pushToGate(node: number, gate: number): void {
    if (!(this.#space.lateStart[node]! < this.#space.lateStart[gate]!)) return;
    this.#space.lateStart[gate] = this.#space.lateStart[node]!;
    this.#space.limit[gate] = this.#space.limit[node]!;
  }
}

/** By levelling; such a task may have to start by a moment between working hours, of which plain tasks need know nothing. */
function isHeld({ heldUntil }: TaskTable, task: number): boolean {
  return heldUntil !== null && heldUntil[task]! > -Infinity;
}

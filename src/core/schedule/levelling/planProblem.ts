/** A plan's network, crews and resources as a problem for the search. */
import { inherited } from '../../plan/wbs.ts';
import { FF, SF, SS } from '../edges.ts';
import { forwardPass } from '../forward.ts';
import { lagClock, shifted } from '../lag.ts';
import type { Network } from '../network.ts';
import type { Outline } from '../outline.ts';
import { finishOfWork, firstWork, lastWork, latestStart } from '../placing.ts';
import type { ScheduleKind } from '../schedule.ts';
import type { TaskFacts } from '../taskFacts.ts';
import { trait } from '../taskTable.ts';
import { workspaceOf, type Workspace } from '../workspace.ts';
import type { WorkingTime } from '../workingTime.ts';
import { planNeeds, type PlanNeeds } from './planNeeds.ts';
import { hold, type Clock, type LevellingProblem, type Links } from './problem.ts';
import { ranksOf } from './ranks.ts';

export interface PlanProblem extends PlanNeeds {
  readonly problem: LevellingProblem;
  /** By activity: the node of the network. */
  readonly nodes: Int32Array;
}

export function planProblem(outline: Outline, kind: ScheduleKind): PlanProblem {
  const { network, facts, table, isCancelled, projectStart } = outline;
  const { order, count: tasks, isContainer } = network;
  const alone = withoutLinks(outline, kind);
  const space = workspaceOf(network);
  forwardPass(outline, kind, space);
  const count = order.length;
  const clocks = new Clocks();
  const problem = {
    count,
    length: new Float64Array(count),
    clock: new Array<Clock | null>(count).fill(null),
    release: new Float64Array(count),
    latest: new Float64Array(count).fill(Infinity),
    due: new Float64Array(count).fill(Infinity),
    hold: new Uint8Array(count),
    fixedStart: new Float64Array(count).fill(NaN),
    fixedFinish: new Float64Array(count).fill(NaN),
  };
  const working = new Int32Array(count).fill(-1);
  for (let activity = 0; activity < count; activity++) {
    const node = order[activity]!;
    problem.release[activity] = projectStart;
    if (node >= tasks || isCancelled[node]) continue;
    if (alone.start[node]! > projectStart) problem.release[activity] = alone.start[node]!;
    if (isContainer[node]) continue;
    const traits = kind === 'forecast' ? table.traits[node]! : 0;
    const { bounds } = facts[node]!;
    const isPinned = bounds !== null && !(Number.isNaN(bounds.mustStart) && Number.isNaN(bounds.mustFinish));
    working[activity] = node;
    if (bounds && bounds.deadline < Infinity) problem.due[activity] = bounds.deadline;
    if ((traits & trait.isDone) !== 0 || (isPinned && (traits & trait.isStarted) === 0)) {
      problem.hold[activity] = hold.fixed;
      problem.fixedStart[activity] = space.start[node]!;
      problem.fixedFinish[activity] = space.finish[node]!;
      continue;
    }
    const length = space.left[node]!;
    problem.length[activity] = length;
    if (length > 0) problem.clock[activity] = clocks.crew(facts[node]!, table.times.always);
    if (length === 0) working[activity] = -1;
    if ((traits & trait.isStarted) !== 0) {
      problem.hold[activity] = hold.driven;
      problem.release[activity] = alone.leftFrom[node]!;
    } else if (bounds) problem.latest[activity] = latestFor(facts[node]!, length);
  }
  const links = linksOf(outline, kind, space, problem, clocks);
  const priority = new Float64Array(count);
  for (let activity = 0; activity < count; activity++) priority[activity] = priorityOf(outline, order[activity]!);
  const urgent = problem.hold.map((state, activity) => (state !== hold.free || problem.latest[activity]! < Infinity ? 1 : 0));
  const needs = planNeeds(outline, working);
  return {
    ...needs,
    nodes: order,
    problem: { ...problem, links, ...ranksOf(links, priority, urgent), needs: needs.needs, resources: needs.resources },
  };
}

/** Dates as if nothing followed anything: what calendars, constraints, actuals and the status date alone allow. */
function withoutLinks(outline: Outline, kind: ScheduleKind): Workspace {
  const { network } = outline;
  const alone: Network = {
    ...network,
    inStart: new Int32Array(network.inStart.length),
    gateOf: new Int32Array(network.gateOf.length).fill(-1),
    rollUpOf: new Int32Array(network.rollUpOf.length).fill(-1),
  };
  const space = workspaceOf(alone);
  forwardPass({ ...outline, network: alone }, kind, space);
  return space;
}

/** The start by which a hard constraint wants it begun. */
function latestFor(facts: TaskFacts, length: number): number {
  const { startNoLater, finishNoLater } = facts.bounds!;
  const byFinish = Number.isNaN(finishNoLater) ? Infinity : latestStart(facts, finishNoLater, length);
  return Number.isNaN(startNoLater) ? byFinish : Math.min(startNoLater, byFinish);
}

/** NaN for what is no task. */
function priorityOf({ plan, network }: Outline, node: number): number {
  return node < network.count && !network.isContainer[node] ? (inherited(plan, node, 'priority') ?? 500) : NaN;
}

type Draft = Pick<LevellingProblem, 'count' | 'release' | 'hold'>;

/** Between activities; into what has its dates anyway there are none. */
function linksOf(outline: Outline, kind: ScheduleKind, space: Workspace, { count, release, hold: holds }: Draft, clocks: Clocks): Links {
  const { network, table, isCancelled } = outline;
  const { order, count: tasks, edges, inStart, gateOf } = network;
  const activityOf = new Int32Array(2 * tasks).fill(-1);
  for (let activity = 0; activity < count; activity++) activityOf[order[activity]!] = activity;
  const members = membersOf(network, isCancelled);
  const firstIn = firstMembers(network, members, space);
  const first = new Int32Array(count + 1);
  const [from, type, lag] = [[], [], []] as [number[], number[], number[]];
  const lagClocks: (Clock | null)[] = [];
  const add = (node: number, linkType: number, minutes: number, clock: Clock | null) => {
    const activity = activityOf[node]!;
    if (activity < 0) return;
    from.push(activity);
    type.push(linkType);
    lag.push(minutes);
    lagClocks.push(minutes === 0 ? null : clock);
  };
  for (let activity = 0; activity < count; activity++) {
    const node = order[activity]!;
    if (holds[activity] !== hold.fixed) {
      if (gateOf[node]! >= 0) add(gateOf[node]!, SS, 0, null);
      if (node >= tasks) for (const member of members.get(node) ?? []) add(member, FF, 0, null);
      else {
        for (let edge = inStart[node]!; edge < inStart[node + 1]!; edge++) {
          const source = edges.from[edge]!;
          const edgeType = edges.type[edge]!;
          const clock = lagClock(outline, edge);
          const leaf = source >= tasks && (edgeType === SS || edgeType === SF) ? (firstIn.get(source) ?? source) : source;
          const hasBegun = kind === 'forecast' && leaf < tasks && (table.traits[leaf]! & trait.isStarted) !== 0;
          if (hasBegun && edgeType === SS) {
            const moment = shifted(space.start[leaf]!, space.lag[edge]!, clock, false);
            if (moment > release[activity]!) release[activity] = moment;
          } else add(leaf, edgeType, space.lag[edge]!, clocks.one(clock));
        }
      }
    }
    first[activity + 1] = from.length;
  }
  return { first, from: Int32Array.from(from), type: Uint8Array.from(type), lag: Float64Array.from(lag), lagClock: lagClocks };
}

/** Nodes by the roll-up they come together in. */
function membersOf({ order, rollUpOf, count }: Network, isCancelled: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (const node of order) {
    const rollUp = rollUpOf[node]!;
    if (rollUp < 0 || (isCancelled[node < count ? node : node - count] && !isCancelled[rollUp - count])) continue;
    const known = members.get(rollUp);
    if (known) known.push(node);
    else members.set(rollUp, [node]);
  }
  return members;
}

/** By roll-up: the leaf that starts it, as long as nothing is levelled. */
function firstMembers({ order, count }: Network, members: ReadonlyMap<number, readonly number[]>, { start }: Workspace) {
  const firstIn = new Map<number, number>();
  for (const node of order) {
    if (node < count) continue;
    let first = -1;
    for (const member of members.get(node) ?? []) {
      const leaf = firstIn.get(member) ?? member;
      if (first < 0 || start[leaf]! < start[first]!) first = leaf;
    }
    if (first >= 0) firstIn.set(node, first);
  }
  return firstIn;
}

/** Working times as clocks, each made once. */
class Clocks {
  readonly #known = new Map<WorkingTime, Clock>();

  one(time: WorkingTime | null): Clock | null {
    if (time === null) return null;
    let clock = this.#known.get(time);
    if (!clock) this.#known.set(time, (clock = clockOf(time)));
    return clock;
  }

  crew(facts: TaskFacts, always: WorkingTime): Clock | null {
    if (facts.others.length > 0) return crewClock(facts);
    return facts.time === always ? null : this.one(facts.time);
  }
}

function clockOf(time: WorkingTime): Clock {
  return {
    next: (from) => time.startAt(time.workBefore(from)),
    finish: (from, length) => time.endAt(time.workBefore(from) + length),
    start: (finish, length) => (length === 0 ? time.previousWork(finish) : time.startAt(time.workBefore(finish) - length)),
    shift: (moment, lag, endsWork) => shifted(moment, lag, time, endsWork),
  };
}

function crewClock(facts: TaskFacts): Clock {
  return {
    next: (from) => firstWork(facts, from),
    finish: (from, length) => finishOfWork(facts, from, length),
    start: (finish, length) => (length === 0 ? lastWork(facts, finish) : latestStart(facts, finish, length)),
    shift: (moment, lag, endsWork) => shifted(moment, lag, facts.time, endsWork),
  };
}

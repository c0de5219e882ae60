/** From the two passes to a schedule as others read it: by task, containers rolled up, `spans` stretched. */
import { backwardPass, floatLimits } from './backward.ts';
import { forwardPass, type Early } from './forward.ts';
import { memoryOf } from './memory.ts';
import type { Outline } from './outline.ts';
import type { Conflict, FloatLimit, Schedule, ScheduleKind } from './schedule.ts';
import { findSlack } from './slack.ts';
import { stretchSpans } from './spans.ts';
import { trait } from './taskTable.ts';
import type { WorkingTime } from './workingTime.ts';
import { workspaceOf, type Workspace } from './workspace.ts';

/** A schedule without what is the same for plan and forecast. */
export type Dates = Omit<Schedule, 'progress' | 'done' | 'critical'>;

export interface Result {
  readonly dates: Dates;
  readonly conflicts: readonly Conflict[];
}

export function scheduleDates(outline: Outline, kind: ScheduleKind): Result {
  const space = workspaceOf(outline.network);
  const { forward, backward, slack } = memoryOf(outline, kind);
  const early = forwardPass(outline, kind, space, forward);
  backwardPass(outline, kind, early.projectFinish, space, backward);
  findSlack(outline, kind, early.projectFinish, space, slack);
  return resultOf(outline, kind, space, early);
}

/** Late dates and floats mean nothing in it. Not for plans with tasks `asLateAsPossible`, whose early dates depend on them. */
export function earlyDates(outline: Outline, kind: ScheduleKind): Result {
  const space = workspaceOf(outline.network);
  return resultOf(outline, kind, space, forwardPass(outline, kind, space, memoryOf(outline, kind).forward));
}

function resultOf(outline: Outline, kind: ScheduleKind, space: Workspace, { projectFinish, conflicts }: Early): Result {
  const dates = emptyDates(outline, kind, projectFinish);
  const { order, count, isContainer } = outline.network;
  for (let i = 0; i < order.length; i++) {
    const task = order[i]!;
    if (task < count && !isContainer[task] && !outline.isCancelled[task]) reportTask(outline, task, dates, space);
  }
  for (const { task, missedBy } of conflicts) {
    dates.totalFloat[task] = Math.min(dates.totalFloat[task]!, -missedBy);
    dates.freeFloat[task] = 0;
  }
  rollUp(outline, dates);
  stretchSpans(outline, dates);
  return { dates, conflicts };
}

function emptyDates({ network, projectStart }: Outline, kind: ScheduleKind, projectFinish: number): Dates {
  const unknown = () => new Float64Array(network.count).fill(NaN);
  return {
    kind,
    start: unknown(),
    finish: unknown(),
    lateStart: unknown(),
    lateFinish: unknown(),
    duration: unknown(),
    totalFloat: unknown(),
    freeFloat: unknown(),
    limitedBy: new Array<FloatLimit>(network.count).fill('none'),
    scheduled: new Uint8Array(network.count),
    projectStart,
    projectFinish,
  };
}

function reportTask({ table, facts, time }: Outline, task: number, dates: Dates, space: Workspace): void {
  const start = space.start[task]!;
  const finish = space.finish[task]!;
  const traits = dates.kind === 'forecast' ? table.traits[task]! : 0;
  const isStarted = (traits & trait.isStarted) !== 0;
  dates.scheduled[task] = 1;
  dates.start[task] = start;
  dates.finish[task] = finish;
  dates.duration[task] = !isStarted
    ? space.left[task]!
    : facts[task]!.isElapsed
      ? finish - start
      : table.clocks[task]!.between(start, finish);
  if ((traits & trait.isDone) !== 0) {
    dates.lateStart[task] = start;
    dates.lateFinish[task] = finish;
    dates.totalFloat[task] = dates.freeFloat[task] = 0;
    return;
  }
  const float = space.lateWork[task]! - space.finishWork[task]!;
  const free = space.free[task]!;
  let lateFinish = space.lateFinish[task]!;
  let lateStart = space.lateStart[task]!;
  if (start === finish) lateStart = lateFinish = time.previousWork(lateFinish);
  // Two moments between which no work lies are the same to the float; the later one would read as a date of its own.
  if (float === 0 && lateFinish < finish) lateFinish = finish;
  if (float === 0 && lateStart < start) lateStart = start;
  dates.lateFinish[task] = lateFinish;
  dates.lateStart[task] = isStarted ? start : lateStart;
  dates.totalFloat[task] = float;
  dates.freeFloat[task] = free < float ? (free > 0 ? free : 0) : float > 0 ? float : 0;
  (dates.limitedBy as FloatLimit[])[task] = floatLimits[space.limit[task]!]!;
}

/** A container spans its leaves and has the least float among them; `spans` tasks stretch no container. */
function rollUp({ plan, network, table }: Outline, dates: Dates): void {
  const { parent } = plan.wbs;
  const isForecast = dates.kind === 'forecast';
  for (let task = network.count - 1; task >= 0; task--) {
    if (!dates.scheduled[task]) continue;
    const isDone = network.isContainer[task]
      ? closeContainer(dates, task, table.clocks[task]!)
      : isForecast && (table.traits[task]! & trait.isDone) !== 0;
    if (parent[task]! >= 0) addToContainer(dates, task, parent[task]!, isDone);
    if (network.isContainer[task] && network.onCycle[task]) clear(dates, task);
  }
}

/** Whether all below it is done; it has no float then. */
function closeContainer(dates: Dates, container: number, time: WorkingTime): boolean {
  dates.duration[container] = time.between(dates.start[container]!, dates.finish[container]!);
  const isDone = dates.totalFloat[container] === Infinity;
  if (isDone) dates.totalFloat[container] = dates.freeFloat[container] = 0;
  return isDone;
}

function addToContainer(dates: Dates, task: number, container: number, isDone: boolean): void {
  const { start, finish, lateStart, lateFinish, totalFloat, freeFloat } = dates;
  if (!dates.scheduled[container]) {
    dates.scheduled[container] = 1;
    start[container] = lateStart[container] = totalFloat[container] = freeFloat[container] = Infinity;
    finish[container] = lateFinish[container] = -Infinity;
  }
  start[container] = Math.min(start[container]!, start[task]!);
  finish[container] = Math.max(finish[container]!, finish[task]!);
  lateStart[container] = Math.min(lateStart[container]!, lateStart[task]!);
  lateFinish[container] = Math.max(lateFinish[container]!, lateFinish[task]!);
  if (isDone) return;
  freeFloat[container] = Math.min(freeFloat[container]!, freeFloat[task]!);
  if (totalFloat[task]! >= totalFloat[container]!) return;
  totalFloat[container] = totalFloat[task]!;
  (dates.limitedBy as FloatLimit[])[container] = dates.limitedBy[task]!;
}

function clear(dates: Dates, task: number): void {
  dates.scheduled[task] = 0;
  for (const key of ['start', 'finish', 'lateStart', 'lateFinish', 'duration', 'totalFloat', 'freeFloat'] as const) dates[key][task] = NaN;
}

/** From the two passes to a schedule as others read it: by task, containers rolled up, `spans` stretched. */
import { toTheEnd, type Steps } from '../steps.ts';
import { backwardPass, limitMeant, reviseBackward } from './backward.ts';
import { forwardPass, reviseForward, type Early } from './forward.ts';
import { Marks } from './marks.ts';
import type { Outline } from './outline.ts';
import type { Conflict, FloatLimit, Schedule, ScheduleKind } from './schedule.ts';
import { findSlack, reviseSlack } from './slack.ts';
import { stretchSpans } from './spans.ts';
import { trait } from './taskTable.ts';
import type { WorkingTime } from './workingTime.ts';
import { workspaceOf, type Workspace } from './workspace.ts';

/** A schedule without what is the same for plan and forecast. */
export type Dates = Omit<Schedule, 'progress' | 'done' | 'critical'>;

export interface Result {
  readonly dates: Dates;
  readonly conflicts: readonly Conflict[];
  /** By container: all below it is done in this schedule. */
  readonly isOver: Uint8Array;
}

/** `space` is the caller's where the result is to be revised later. */
export function scheduleDates(outline: Outline, kind: ScheduleKind, space = workspaceOf(outline.network)): Result {
  return toTheEnd(dateSteps(outline, kind, space));
}

/** `scheduleDates` with a pause after each pass. */
export function* dateSteps(outline: Outline, kind: ScheduleKind, space: Workspace): Steps<Result> {
  const early = forwardPass(outline, kind, space);
  yield;
  return yield* lateSteps(outline, kind, space, early);
}

function scheduleLate(outline: Outline, kind: ScheduleKind, space: Workspace, early: Early): Result {
  return toTheEnd(lateSteps(outline, kind, space, early));
}

function* lateSteps(outline: Outline, kind: ScheduleKind, space: Workspace, { projectFinish, conflicts }: Early): Steps<Result> {
  backwardPass(outline, kind, projectFinish, space);
  yield;
  findSlack(outline, kind, projectFinish, space);
  yield;
  const dates = emptyDates(outline, kind, projectFinish);
  const isOver = new Uint8Array(outline.network.count);
  report(outline, dates, space, null);
  reportConflicts(dates, conflicts);
  rollUp(outline, dates, isOver, null);
  stretchSpans(outline, dates);
  return { dates, conflicts, isOver };
}

/**
 * The same as `scheduleDates` where no task but the `changed` ones (ascending) differs from what `before` and `space` were computed
 * from, nothing else does, no task wants to be late, and there are no cycles.
 */
export function reviseDates(outline: Outline, before: Result, space: Workspace, changed: readonly number[]): Result {
  const { kind, projectFinish } = before.dates;
  const marks = new Marks(outline.network, changed);
  const early = reviseForward(outline, kind, space, marks, { conflicts: before.conflicts, projectFinish });
  if (early.projectFinish !== projectFinish) return scheduleLate(outline, kind, space, early);
  reviseBackward(outline, kind, projectFinish, space, marks);
  reviseSlack(outline, kind, projectFinish, space, marks);
  const dates = copyOf(before.dates);
  const isOver = before.isOver.slice();
  report(outline, dates, space, marks);
  reportConflicts(dates, early.conflicts);
  rollUp(outline, dates, isOver, containersToGather(outline, dates, marks));
  stretchSpans(outline, dates);
  return { dates, conflicts: early.conflicts, isOver };
}

/** Of what has a place in the network: what runs along (`spans`) is stretched later, and what is on a cycle has no dates. */
function report(outline: Outline, dates: Dates, space: Workspace, marks: Marks | null): void {
  const { count, isContainer, isSpans, onCycle } = outline.network;
  for (let task = 0; task < count; task++) {
    if ((marks !== null && !marks.isSeen(task)) || isSpans[task] || onCycle[task]) continue;
    if (!isContainer[task] && !outline.isCancelled[task]) reportTask(outline, task, dates, space);
  }
}

function reportConflicts(dates: Dates, conflicts: readonly Conflict[]): void {
  for (const { task, missedBy } of conflicts) {
    dates.totalFloat[task] = Math.min(dates.totalFloat[task]!, -missedBy);
    dates.freeFloat[task] = 0;
  }
}

/** Those above what was looked at again, emptied; where tasks are stretched over others, all, and those tasks too. */
function containersToGather({ plan, network }: Outline, dates: Dates, marks: Marks): Uint8Array {
  const { count, isContainer, isSpans } = network;
  const { parent } = plan.wbs;
  const isToGather = new Uint8Array(count);
  for (let task = 0; task < count; task++) {
    if (!marks.isSeen(task)) continue;
    for (let above = isContainer[task] ? task : parent[task]!; above >= 0 && !isToGather[above]; above = parent[above]!)
      isToGather[above] = 1;
  }
  const hasSpans = isSpans.includes(1);
  for (let task = 0; task < count; task++) {
    if (hasSpans && (isContainer[task] || isSpans[task])) isToGather[task] = 1;
    if (isToGather[task]) clear(dates, task);
  }
  return isToGather;
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

function copyOf(dates: Dates): Dates {
  return {
    ...dates,
    start: dates.start.slice(),
    finish: dates.finish.slice(),
    lateStart: dates.lateStart.slice(),
    lateFinish: dates.lateFinish.slice(),
    duration: dates.duration.slice(),
    totalFloat: dates.totalFloat.slice(),
    freeFloat: dates.freeFloat.slice(),
    limitedBy: dates.limitedBy.slice(),
    scheduled: dates.scheduled.slice(),
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
    (dates.limitedBy as FloatLimit[])[task] = 'none';
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
  (dates.limitedBy as FloatLimit[])[task] = limitMeant(space.limit[task]!);
}

/**
 * A container spans its leaves and has the least float among them; `spans` tasks stretch no container. Where `isToGather` is given, the
 * others stand as they are.
 */
function rollUp({ plan, network, table }: Outline, dates: Dates, isOver: Uint8Array, isToGather: Uint8Array | null): void {
  const { parent } = plan.wbs;
  const { isContainer } = network;
  const isForecast = dates.kind === 'forecast';
  for (let task = network.count - 1; task >= 0; task--) {
    if (!dates.scheduled[task]) continue;
    if (isContainer[task] && isToGather?.[task] !== 0) isOver[task] = closeContainer(dates, task, table.clocks[task]!) ? 1 : 0;
    const above = parent[task]!;
    if (above >= 0 && isToGather?.[above] !== 0) {
      const isDone = isContainer[task] ? isOver[task] === 1 : isForecast && (table.traits[task]! & trait.isDone) !== 0;
      addToContainer(dates, task, above, isDone);
    }
    if (isContainer[task] && network.onCycle[task]) clear(dates, task);
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
  (dates.limitedBy as FloatLimit[])[task] = 'none';
  for (const key of ['start', 'finish', 'lateStart', 'lateFinish', 'duration', 'totalFloat', 'freeFloat'] as const) dates[key][task] = NaN;
}

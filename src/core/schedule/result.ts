/** From the two passes to a schedule as others read it: by task, containers rolled up, `spans` stretched. */
import { backwardPass, floatLimits, type Late } from './backward.ts';
import { forwardPass, type Early } from './forward.ts';
import type { Outline } from './outline.ts';
import type { Conflict, FloatLimit, Schedule, ScheduleKind } from './schedule.ts';
import { freeFloats } from './slack.ts';
import { stretchSpans } from './spans.ts';

/** A schedule without what is the same for plan and forecast. */
export type Dates = Omit<Schedule, 'progress' | 'done' | 'critical'>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface Result {
  readonly dates: Dates;
  readonly conflicts: readonly Conflict[];
}

export function scheduleDates(outline: Outline, kind: ScheduleKind): Result {
  const early = forwardPass(outline, kind);
  const late = backwardPass(outline, kind, early);
  const free = freeFloats(outline, kind, early, late);
  const dates = emptyDates(outline, kind, early);
  const { count, isContainer, onCycle } = outline.network;
  for (let task = 0; task < count; task++) {
    if (isContainer[task] || outline.isCancelled[task] || onCycle[task] || Number.isNaN(early.start[task])) continue;
    reportTask(outline, kind, task, { dates, early, late, free });
  }
  for (const conflict of early.conflicts) {
    dates.totalFloat[conflict.task] = Math.min(dates.totalFloat[conflict.task]!, -conflict.missedBy);
    dates.freeFloat[conflict.task] = 0;
  }
  rollUp(outline, dates);
  stretchSpans(outline, dates);
  return { dates, conflicts: early.conflicts };
}

function emptyDates(outline: Outline, kind: ScheduleKind, early: Early): Mutable<Dates> {
  const { count } = outline.network;
  const unknown = () => new Float64Array(count).fill(NaN);
  return {
    kind,
    start: unknown(),
    finish: unknown(),
    lateStart: unknown(),
    lateFinish: unknown(),
    duration: unknown(),
    totalFloat: unknown(),
    freeFloat: unknown(),
    limitedBy: new Array<FloatLimit>(count).fill('none'),
    scheduled: new Uint8Array(count),
    projectStart: outline.projectStart,
    projectFinish: early.projectFinish,
  };
}

interface Passes {
  readonly dates: Mutable<Dates>;
  readonly early: Early;
  readonly late: Late;
  readonly free: Float64Array;
}

function reportTask(outline: Outline, kind: ScheduleKind, task: number, { dates, early, late, free }: Passes): void {
  const facts = outline.facts[task]!;
  const start = early.start[task]!;
  const finish = early.finish[task]!;
  const isStarted = kind === 'forecast' && facts.isStarted;
  dates.scheduled[task] = 1;
  dates.start[task] = start;
  dates.finish[task] = finish;
  dates.duration[task] = isStarted ? (facts.isElapsed ? finish - start : facts.time.between(start, finish)) : early.left[task]!;
  if (kind === 'forecast' && facts.isDone) {
    dates.lateStart[task] = start;
    dates.lateFinish[task] = finish;
    dates.totalFloat[task] = dates.freeFloat[task] = 0;
    return;
  }
  const float = outline.time.between(finish, late.finish[task]!);
  const isPoint = start === finish;
  const lateFinish = isPoint ? outline.time.previousWork(late.finish[task]!) : late.finish[task]!;
  dates.lateFinish[task] = float === 0 ? Math.max(lateFinish, finish) : lateFinish;
  const lateStart = isPoint ? dates.lateFinish[task] : late.start[task]!;
  dates.lateStart[task] = isStarted ? start : float === 0 ? Math.max(lateStart, start) : lateStart;
  dates.totalFloat[task] = float;
  dates.freeFloat[task] = Math.max(0, Math.min(free[task]!, float));
  (dates.limitedBy as FloatLimit[])[task] = floatLimits[late.limit[task]!]!;
}

/** A container spans its leaves and has the least float among them; `spans` tasks stretch no container. */
function rollUp({ plan, network, facts }: Outline, dates: Dates): void {
  const { parent } = plan.wbs;
  const limits = dates.limitedBy as FloatLimit[];
  for (let task = network.count - 1; task >= 0; task--) {
    if (network.isContainer[task] && dates.scheduled[task]) dates.duration[task] = facts[task]!.time.between(dates.start[task]!, dates.finish[task]!);
    const above = parent[task]!;
    if (dates.scheduled[task] && above >= 0) addToContainer(dates, limits, task, above);
    if (network.isContainer[task] && network.onCycle[task]) clear(dates, task);
  }
}

function addToContainer(dates: Dates, limits: FloatLimit[], task: number, container: number): void {
  if (!dates.scheduled[container]) {
    dates.scheduled[container] = 1;
    for (const key of ['start', 'finish', 'lateStart', 'lateFinish', 'totalFloat', 'freeFloat'] as const) dates[key][container] = dates[key][task]!;
    limits[container] = limits[task]!;
    return;
  }
  dates.start[container] = Math.min(dates.start[container]!, dates.start[task]!);
  dates.finish[container] = Math.max(dates.finish[container]!, dates.finish[task]!);
  dates.lateStart[container] = Math.min(dates.lateStart[container]!, dates.lateStart[task]!);
  dates.lateFinish[container] = Math.max(dates.lateFinish[container]!, dates.lateFinish[task]!);
  dates.freeFloat[container] = Math.min(dates.freeFloat[container]!, dates.freeFloat[task]!);
  if (dates.totalFloat[task]! < dates.totalFloat[container]!) {
    dates.totalFloat[container] = dates.totalFloat[task]!;
    limits[container] = limits[task]!;
  }
}

function clear(dates: Dates, task: number): void {
  (dates.scheduled as Uint8Array)[task] = 0;
  for (const key of ['start', 'finish', 'lateStart', 'lateFinish', 'duration', 'totalFloat', 'freeFloat'] as const) dates[key][task] = NaN;
}

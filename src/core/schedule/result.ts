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
import { written } from '../values/columns.ts';
import { merged } from '../values/differences.ts';
import { workspaceOf, type Workspace } from './workspace.ts';

/** A schedule without what is the same for plan and forecast. */
export type Dates = Omit<Schedule, 'progress' | 'done' | 'critical'>;

export interface Result {
  readonly dates: Dates;
  readonly conflicts: readonly Conflict[];
  /** By container: all below it is done in this schedule. */
  readonly isOver: Uint8Array;
  /** Tasks, ascending, outside of which the dates are those of the result that this one revises; null where it revises none. */
  readonly written: readonly number[] | null;
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
  const { count, isContainer, onCycle } = outline.network;
  const writer = new DatesWriter(outline, space, emptyDates(outline, kind, projectFinish), null);
  for (let task = 0; task < count; task++) writer.report(task);
  reportConflicts(writer.dates, conflicts);
  gatherAll(outline, writer);
  for (let task = 0; task < count; task++) if (isContainer[task] && onCycle[task]) writer.clear(task);
  stretchSpans(outline, writer.dates);
  return { dates: writer.dates, conflicts, isOver: writer.isOver, written: null };
}

/**
 * The same as `scheduleDates` where no task but the `changed` ones (ascending) differs from what `before` and `space` were computed
 * from, nothing else does, no task wants to be late, and there are no cycles.
 */
export function reviseDates(outline: Outline, before: Result, space: Workspace, changed: readonly number[]): Result {
  const { kind, projectFinish } = before.dates;
  const marks = new Marks(outline.network, changed, space);
  const early = reviseForward(outline, kind, space, marks, { conflicts: before.conflicts, projectFinish });
  if (early.projectFinish !== projectFinish) return scheduleLate(outline, kind, space, early);
  reviseBackward(outline, kind, projectFinish, space, marks);
  reviseSlack(outline, kind, projectFinish, space, marks);
  const hasSpans = outline.network.isSpans.includes(1);
  const dates = copyOf(before.dates);
  // What is stretched writes to it, whether or not it says something else.
  if (hasSpans) dates.scheduled = dates.scheduled.slice();
  const writer = new DatesWriter(outline, space, dates, before);
  const seen = marks.seen();
  for (const task of seen) writer.report(task);
  reportConflicts(writer.dates, early.conflicts);
  const revised = { dates: writer.dates, conflicts: early.conflicts };
  if (hasSpans) {
    gatherAll(outline, writer);
    stretchSpans(outline, writer.dates);
    return { ...revised, isOver: writer.isOver, written: null };
  }
  const containers = containersAround(outline, seen);
  for (const container of containers) writer.gather(container);
  return { ...revised, isOver: writer.isOver, written: merged([...containers].reverse(), seen) };
}

/** What is stretched over others says anew where it stands, and which containers hold nothing else. */
function gatherAll({ network: { count, isContainer, isSpans } }: Outline, writer: DatesWriter): void {
  for (let task = count - 1; task >= 0; task--) {
    if (isSpans[task]) writer.clear(task);
    if (isContainer[task]) writer.gather(task);
  }
}

/** Those that were looked at again, and those above what was, the innermost first. */
function containersAround({ plan, network: { isContainer, count } }: Outline, seen: readonly number[]): readonly number[] {
  const { parent } = plan.wbs;
  const isFound = new Uint8Array(count);
  const found: number[] = [];
  for (const task of seen) {
    for (let above = isContainer[task] ? task : parent[task]!; above >= 0 && !isFound[above]; above = parent[above]!) {
      isFound[above] = 1;
      found.push(above);
    }
  }
  return found.sort((a, b) => b - a);
}

function reportConflicts(dates: Dates, conflicts: readonly Conflict[]): void {
  for (const { task, missedBy } of conflicts) {
    dates.totalFloat[task] = Math.min(dates.totalFloat[task]!, -missedBy);
    dates.freeFloat[task] = 0;
  }
}

const columns = ['start', 'finish', 'lateStart', 'lateFinish', 'duration', 'totalFloat', 'freeFloat'] as const;

function columnsOf(make: (column: (typeof columns)[number]) => Float64Array): Pick<Dates, (typeof columns)[number]> {
  return Object.fromEntries(columns.map((column) => [column, make(column)])) as Pick<Dates, (typeof columns)[number]>;
}

function emptyDates({ network, projectStart }: Outline, kind: ScheduleKind, projectFinish: number): Dates {
  return {
    kind,
    ...columnsOf(() => new Float64Array(network.count).fill(NaN)),
    limitedBy: new Array<FloatLimit>(network.count).fill('none'),
    scheduled: new Uint8Array(network.count),
    projectStart,
    projectFinish,
  };
}

/** What limits float, and what has dates, changes so seldom that the writer copies it when it does. */
function copyOf(dates: Dates): Writable {
  return { ...dates, ...columnsOf((column) => dates[column].slice()) };
}

type Writable = { -readonly [K in keyof Dates]: Dates[K] };

/** Writes dates that nobody reads yet. */
class DatesWriter {
  readonly dates: Writable;
  isOver: Uint8Array;
  readonly #outline: Outline;
  readonly #space: Workspace;
  /** What it shares with `dates` and others go on reading. */
  readonly #shared: (Pick<Result, 'isOver'> & Pick<Dates, 'scheduled'>) | null;
  #limitedBy: FloatLimit[] | null = null;

  /** `dates` are its own to write to; those of `before`, what they revise, share some columns with them. */
  constructor(outline: Outline, space: Workspace, dates: Dates, before: Result | null) {
    this.#outline = outline;
    this.#space = space;
    this.dates = dates;
    this.isOver = before?.isOver ?? new Uint8Array(outline.network.count);
    this.#shared = before && { isOver: before.isOver, scheduled: before.dates.scheduled };
  }

  /** Of what has a place in the network: containers are gathered and what runs along (`spans`) is stretched later; what is on a cycle has no dates. */
  report(task: number): void {
    const { table, facts, time, isCancelled, network } = this.#outline;
    if (network.isContainer[task] || network.isSpans[task] || network.onCycle[task] || isCancelled[task]) return;
    const { dates } = this;
    const space = this.#space;
    const start = space.start[task]!;
    const finish = space.finish[task]!;
    const traits = dates.kind === 'forecast' ? table.traits[task]! : 0;
    const isStarted = (traits & trait.isStarted) !== 0;
    this.#setScheduled(task, 1);
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
      this.#limit(task, 'none');
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
    this.#limit(task, limitMeant(space.limit[task]!));
  }

  /** A container spans its leaves and has the least float among them that are not done; `spans` tasks stretch no container. */
  gather(container: number): void {
    const { plan, network, table } = this.#outline;
    const { end } = plan.wbs;
    const { dates } = this;
    let [start, finish, lateStart, lateFinish] = [Infinity, -Infinity, Infinity, -Infinity];
    let [totalFloat, freeFloat] = [Infinity, Infinity];
    let limit: FloatLimit = 'none';
    for (let task = container + 1; task < end[container]!; task = end[task]!) {
      if (!dates.scheduled[task] || network.isSpans[task]) continue;
      start = Math.min(start, dates.start[task]!);
      finish = Math.max(finish, dates.finish[task]!);
      lateStart = Math.min(lateStart, dates.lateStart[task]!);
      lateFinish = Math.max(lateFinish, dates.lateFinish[task]!);
      if (this.#isOver(task)) continue;
      freeFloat = Math.min(freeFloat, dates.freeFloat[task]!);
      if (dates.totalFloat[task]! > totalFloat || dates.totalFloat[task] === Infinity) continue;
      totalFloat = dates.totalFloat[task]!;
      limit = dates.limitedBy[task]!;
    }
    if (start === Infinity) {
      this.#setOver(container, 0);
      this.clear(container);
      return;
    }
    const isOver = totalFloat === Infinity;
    this.#setOver(container, isOver ? 1 : 0);
    this.#setScheduled(container, 1);
    dates.start[container] = start;
    dates.finish[container] = finish;
    dates.lateStart[container] = lateStart;
    dates.lateFinish[container] = lateFinish;
    dates.duration[container] = table.clocks[container]!.between(start, finish);
    dates.totalFloat[container] = isOver ? 0 : totalFloat;
    dates.freeFloat[container] = isOver ? 0 : freeFloat;
    this.#limit(container, limit);
  }

  /** It has no dates. */
  clear(task: number): void {
    this.#setScheduled(task, 0);
    this.#limit(task, 'none');
    for (const key of columns) this.dates[key][task] = NaN;
  }

  #setScheduled(task: number, is: 0 | 1): void {
    this.dates.scheduled = written(this.dates.scheduled, this.#shared?.scheduled, task, is);
  }

  #setOver(container: number, is: 0 | 1): void {
    this.isOver = written(this.isOver, this.#shared?.isOver, container, is);
  }

  #isOver(task: number): boolean {
    const { network, table } = this.#outline;
    if (network.isContainer[task]) return this.isOver[task] === 1;
    return this.dates.kind === 'forecast' && (table.traits[task]! & trait.isDone) !== 0;
  }

  #limit(task: number, limit: FloatLimit): void {
    if (this.dates.limitedBy[task] === limit) return;
    if (!this.#limitedBy) this.dates.limitedBy = this.#limitedBy = this.dates.limitedBy.slice();
    this.#limitedBy[task] = limit;
  }
}

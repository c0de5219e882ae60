/**
 * Plain tasks with plain links on the project's own calendar, which is what most tasks of most plans are. Here both passes place them by
 * adding working minutes, a row of them at a time, and look each moment up once. What is written is what they write for any task.
 */
import type { Minute } from '../values/time.ts';
import type { Outline } from './outline.ts';
import type { ScheduleKind } from './schedule.ts';
import { trait } from './taskTable.ts';
import type { Workspace } from './workspace.ts';

const straight = trait.isPlain | trait.isStraight;

/** Places rows of straight tasks in topological order. */
export class StraightForward {
  /** The latest finish of those that were placed. */
  projectFinish: Minute;
  readonly #outline: Outline;
  readonly #space: Workspace;
  readonly #lengths: Float64Array;
  readonly #mask: number;
  /** The point from which work that has not begun can be done. */
  readonly #earliest: number;

  constructor(outline: Outline, kind: ScheduleKind, space: Workspace, now: Minute) {
    this.projectFinish = outline.projectStart;
    this.#outline = outline;
    this.#space = space;
    this.#lengths = kind === 'forecast' ? outline.table.remaining : outline.table.minutes;
    this.#mask = maskOf(kind);
    this.#earliest = outline.time.workBefore(Math.max(outline.projectStart, now));
  }

  /** Begins at a place of the order; the place of the first task that is not straight. */
  place(first: number): number {
    const { network, table, time, projectStart } = this.#outline;
    const { order, inStart, edges, followsStraight } = network;
    const { start, finish, finishWork, left, leftFrom, driver } = this.#space;
    const { from } = edges;
    const { traits } = table;
    const { heldUntil } = table;
    const [lengths, mask, earliest] = [this.#lengths, this.#mask, this.#earliest];
    let { slots, projectFinish } = { slots: time.slots, projectFinish: this.projectFinish };
    let place = first;
    for (; place < order.length; place++) {
      const task = order[place]!;
      const length = lengths[task]!;
      if (followsStraight[task] !== 1 || (traits[task]! & mask) !== straight || !(length > 0)) break;
      let bound = -Infinity;
      let last = -1;
      for (let edge = inStart[task]!; edge < inStart[task + 1]!; edge++) {
        const other = from[edge]!;
        if (finish[other]! > bound) bound = finish[(last = other)]!;
      }
      if (bound < projectStart) last = -1;
      const byLast = last < 0 ? earliest : (traits[last]! & trait.isStraight) !== 0 ? finishWork[last]! : time.workBefore(bound);
      let work = byLast > earliest ? byLast : earliest;
      if (heldUntil !== null && heldUntil[task]! > bound) {
        last = -1;
        work = Math.max(work, time.workBefore(heldUntil[task]!));
      }
      left[task] = length;
      driver[task] = last;
      finishWork[task] = work + length;
      if (work >= slots.first && work + length <= slots.end) {
        const { moments, minutes } = slots;
        const sinceFirst = work - slots.first;
        const untilLast = sinceFirst + length - 1;
        const opening = (sinceFirst / minutes) | 0;
        const closing = (untilLast / minutes) | 0;
        start[task] = leftFrom[task] = moments[opening]! + sinceFirst - opening * minutes;
        finish[task] = moments[closing]! + untilLast - closing * minutes + 1;
      } else {
        start[task] = leftFrom[task] = time.startAt(work);
        finish[task] = time.endAt(work + length);
        ({ slots } = time);
      }
      if (finish[task] > projectFinish) projectFinish = finish[task];
    }
    this.projectFinish = projectFinish;
    return place;
  }
}

/** Places rows of straight tasks against topological order. */
export class StraightBackward {
  readonly #outline: Outline;
  readonly #space: Workspace;
  readonly #mask: number;

  constructor(outline: Outline, kind: ScheduleKind, space: Workspace) {
    this.#outline = outline;
    this.#space = space;
    this.#mask = maskOf(kind);
  }

  /** Begins at a place of the order; the place of the first task, going back, that is not straight. */
  place(first: number): number {
    const { network, table, time } = this.#outline;
    const { order, outStart, outEdges, edges, isFollowedStraight } = network;
    const { left, lateStart, lateFinish, lateHold, lateStartWork, lateWork, limit, containerFinish, containerLimit } = this.#space;
    const { to } = edges;
    const { traits } = table;
    const mask = this.#mask;
    let { slots } = time;
    let [ends, endsWork] = [NaN, NaN];
    let place = first;
    for (; place >= 0; place--) {
      const task = order[place]!;
      const length = left[task]!;
      if (isFollowedStraight[task] !== 1 || (traits[task]! & mask) !== straight || !(length > 0)) break;
      let bound = containerFinish[task]!;
      let next = -1;
      for (let i = outStart[task]!; i < outStart[task + 1]!; i++) {
        const other = to[outEdges[i]!]!;
        if (lateStart[other]! < bound || (next < 0 && lateStart[other] === bound)) bound = lateStart[(next = other)]!;
      }
      if (next < 0 && bound !== ends) [ends, endsWork] = [bound, time.workBefore(bound)];
      const finishWork = next < 0 ? endsWork : lateStartWork[next]!;
      const work = finishWork - length;
      limit[task] = next < 0 ? containerLimit[task]! : limit[next]!;
      lateHold[task] = bound;
      lateWork[task] = finishWork;
      lateStartWork[task] = work;
      if (work >= slots.first && finishWork <= slots.end) {
        const { moments, minutes } = slots;
        const sinceFirst = work - slots.first;
        const untilLast = sinceFirst + length - 1;
        const opening = (sinceFirst / minutes) | 0;
        const closing = (untilLast / minutes) | 0;
        lateStart[task] = moments[opening]! + sinceFirst - opening * minutes;
        lateFinish[task] = moments[closing]! + untilLast - closing * minutes + 1;
      } else {
        lateStart[task] = time.startAt(work);
        lateFinish[task] = time.endAt(finishWork);
        ({ slots } = time);
      }
    }
    return place;
  }
}

/** Of these traits a straight task has those two alone: in the forecast, what has begun stays where it is. */
function maskOf(kind: ScheduleKind): number {
  return kind === 'forecast' ? straight | trait.isStarted | trait.isDone : straight;
}

/**
 * What the passes worked out for each task the last time, and from what. Where a task is asked the same again, the calendar need not be:
 * most tasks of a plan stand far from the one that was edited.
 */
import type { Outline } from './outline.ts';
import type { Network } from './network.ts';
import type { ScheduleKind } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';

/** Of one kind of schedule. By task; a task is known where its facts are those of the outline. */
export interface Memory {
  readonly basis: Basis;
  readonly forward: Answers;
  readonly backward: Answers;
  readonly slack: Answers;
}

/** Four figures asked, five answered, side by side for each task. */
export interface Answers {
  readonly facts: (TaskFacts | null)[];
  readonly asked: Float64Array;
  readonly answered: Float64Array;
}

export const askedWidth = 5;
export const answeredWidth = 6;

/** What every answer depends on. */
type Basis = Pick<Outline, 'time' | 'now' | 'nowPoint' | 'projectStart'> & { readonly sprints: Outline['plan']['sprints'] };

const kept = { plan: new WeakMap<Network, Memory>(), forecast: new WeakMap<Network, Memory>() };

/** Answers that still hold, or none yet. */
export function memoryOf(outline: Outline, kind: ScheduleKind): Memory {
  const { network, time, now, nowPoint, projectStart, plan } = outline;
  const basis = { time, now, nowPoint, projectStart, sprints: plan.sprints };
  const known = kept[kind].get(network);
  if (known && isSame(known.basis, basis)) return known;
  const { count } = network;
  const memory = { basis, forward: noAnswers(count), backward: noAnswers(count), slack: noAnswers(count) };
  kept[kind].set(network, memory);
  return memory;
}

function isSame(a: Basis, b: Basis): boolean {
  return a.time === b.time && a.now === b.now && a.nowPoint === b.nowPoint && a.projectStart === b.projectStart && a.sprints === b.sprints;
}

function noAnswers(count: number): Answers {
  return {
    facts: new Array<TaskFacts | null>(count).fill(null),
    asked: new Float64Array(count * askedWidth),
    answered: new Float64Array(count * answeredWidth),
  };
}

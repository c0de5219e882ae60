/** What a check of the schedule's quality counts: which tasks and links it looks at, and how often that is done. */
import { keeping } from '../../values/keeping.ts';
import type { Outline } from '../outline.ts';
import type { Schedule, Schedules } from '../schedule.ts';
import { beforeLevelling } from '../schedulePlan.ts';

/** The offenders (tasks by index, or links) in the plan's order, and how many could have offended. */
export interface Measured<T> {
  readonly count: number;
  /** Looked for when first asked. */
  readonly found: () => ArrayLike<T>;
  readonly of: number;
}

/** An entry of a task's `after`. */
export interface LinkPlace {
  /** The follower. */
  readonly task: number;
  readonly at: number;
}

/** What the checks read: the dates as they are shown, over the network they were computed from. */
export interface Measurable {
  /** Of some state of the plan with these dates; names and places in it may be older. */
  readonly outline: Outline;
  readonly plan: Schedule;
  readonly forecast: Schedule;
  /** Ordinary tasks, see `countedTasks`. */
  readonly ordinary: Int32Array;
  /** Those of them that are not finished. */
  readonly unfinished: Int32Array;
}

/** Null where there are no dates. Measured once as long as the dates stay the same. */
export type Measure<T> = (schedules: Schedules | null) => Measured<T> | null;

export function measure<T>(look: (measurable: Measurable) => Measured<T>): Measure<T> {
  const known = keeping<Schedule, Measured<T>>();
  return (schedules) => {
    const measurable = measurableOf(schedules);
    if (!measurable) return null;
    const { forecast } = measurable;
    let measured = known.get(forecast);
    if (!measured) known.set(forecast, (measured = look(measurable)));
    return measured;
  };
}

const measurables = keeping<Schedule, Measurable>();

/** Null where there are no dates. */
export function measurableOf(schedules: Schedules | null): Measurable | null {
  const basis = schedules && beforeLevelling(schedules);
  if (!basis) return null;
  const { forecast } = schedules;
  let measurable = measurables.get(forecast);
  if (!measurable) {
    measurable = { outline: basis.outline, plan: basis.plan, forecast, ...countedTasks(basis.outline, basis.plan, forecast) };
    measurables.set(forecast, measurable);
  }
  return measurable;
}

/**
 * The tasks that the DCMA counts: no containers, no level of effort (`spans`), nothing without length (milestones), nothing cancelled.
 * What could not be scheduled has no length either.
 */
function countedTasks({ network }: Outline, { duration }: Schedule, { done }: Schedule): CountedTasks {
  const { isContainer, isSpans } = network;
  const isOrdinary = (task: number) => duration[task]! > 0 && isContainer[task] === 0 && isSpans[task] === 0;
  const before = counted.get(network);
  const ordinary = tasksWhere(isOrdinary, network, before?.ordinary);
  const unfinished = tasksWhere((task) => isOrdinary(task) && done[task] !== 1, network, before?.unfinished);
  if (before?.ordinary === ordinary && before.unfinished === unfinished) return before;
  const now = { ordinary, unfinished };
  counted.set(network, now);
  return now;
}

type CountedTasks = Pick<Measurable, 'ordinary' | 'unfinished'>;

/** The last of each network: few edits change which tasks count. */
const counted = keeping<Outline['network'], CountedTasks>();

/** Ascending; `before` itself where they are the same. */
function tasksWhere(holds: (task: number) => boolean, { count }: Outline['network'], before: Int32Array | undefined): Int32Array {
  let found = 0;
  let isSame = before !== undefined;
  for (let task = 0; task < count; task++) if (holds(task)) isSame &&= before![found++] === task;
  if (isSame && found === before!.length) return before!;
  const tasks = new Int32Array(count);
  found = 0;
  for (let task = 0; task < count; task++) if (holds(task)) tasks[found++] = task;
  return tasks.slice(0, found);
}

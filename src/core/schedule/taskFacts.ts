/** What scheduling needs to know of one task, in minutes: read once for each state of the task and the calendars. */
import type { Constraints, Plan, Task } from '../plan/model.ts';
import { roundHalfUp } from '../values/civil.ts';
import { isElapsed, minutesOf } from '../values/duration.ts';
import type { Duration, Minute, PlanDate } from '../values/time.ts';
import type { Times } from './calendars.ts';
import { crewOf } from './crew.ts';
import { actualFinishOf, actualStartOf, finishOf, startOf } from './dates.ts';
import type { WorkingTime } from './workingTime.ts';

/** Moments the author set; NaN where there is none. */
export interface Bounds {
  readonly startNoEarlier: Minute;
  readonly startNoLater: Minute;
  readonly finishNoEarlier: Minute;
  readonly finishNoLater: Minute;
  readonly mustStart: Minute;
  readonly mustFinish: Minute;
  readonly deadline: Minute;
}

/** Kept even against predecessors. */
export const hardKeys = ['mustStart', 'startNoLater', 'mustFinish', 'finishNoLater'] as const satisfies readonly (keyof Bounds)[];
export type HardKey = (typeof hardKeys)[number];

export const noBounds: Bounds = {
  startNoEarlier: NaN,
  startNoLater: NaN,
  finishNoEarlier: NaN,
  finishNoLater: NaN,
  mustStart: NaN,
  mustFinish: NaN,
  deadline: NaN,
};

export interface TaskFacts {
  readonly task: Task;
  /** The hours it is worked in: a calendar's, a person's, or every minute for elapsed time. */
  readonly time: WorkingTime;
  /** More people with other hours; the task ends with the last of them. */
  readonly others: readonly WorkingTime[];
  /** The task's own or inherited calendar, else the project's: lags count on it. */
  readonly lagTime: WorkingTime;
  /** Minutes on `time`, for each person of the crew; 0 for milestones. */
  readonly minutes: number;
  readonly isElapsed: boolean;
  /** Working minutes of effort, or NaN where duration drives the task. */
  readonly effort: number;
  /** Null where the author set none. */
  readonly bounds: Bounds | null;
  readonly isDone: boolean;
  readonly isStarted: boolean;
  /** NaN where not known. */
  readonly actualStart: Minute;
  readonly actualFinish: Minute;
  /** Minutes still to do on `time`, for each person of the crew. */
  readonly remaining: number;
  /** 0–1 */
  readonly progress: number;
  /** On hold until then, or NaN. */
  readonly resume: Minute;
}

interface Remembered {
  readonly times: Times;
  readonly calendar: string | null;
  readonly facts: TaskFacts;
}

const remembered = new WeakMap<Task, Remembered>();

/** `calendar` is the one the task says itself or inherits. */
export function factsOf(task: Task, resources: Plan['resources'], times: Times, calendar: string | null): TaskFacts {
  const known = remembered.get(task);
  if (known?.times === times && known.calendar === calendar) return known.facts;
  const facts = readFacts(task, resources, times, calendar);
  remembered.set(task, { times, calendar, facts });
  return facts;
}

function readFacts(task: Task, resources: Plan['resources'], times: Times, calendar: string | null): TaskFacts {
  const lagTime = times.calendar(calendar);
  const work = workOf(task, resources, times, calendar);
  const [time, ...more] = work.times as [WorkingTime, ...WorkingTime[]];
  const others = more.length > 0 ? more : none;
  const { actuals } = task;
  const isPoint = task.shape === 'milestone';
  const happened = work.isElapsed ? lagTime : time;
  const progress = actuals.progress ?? 0;
  const isDone =
    actuals.finish !== null ||
    task.status === 'done' ||
    (isPoint && actuals.start !== null) ||
    (progress >= 1 && !(actuals.remaining && actuals.remaining.amount > 0));
  const remaining = actuals.remaining
    ? minutes(actuals.remaining, times) / work.strength
    : work.minutes * (1 - Math.min(Math.max(progress, 0), 1));
  return {
    task,
    time,
    others,
    lagTime,
    minutes: work.minutes,
    isElapsed: work.isElapsed,
    effort: task.effort ? minutes(task.effort.likely, times) : NaN,
    bounds: boundsOf(task, work.isElapsed ? [lagTime] : work.times),
    isDone,
    isStarted: isDone || actuals.start !== null || progress > 0,
    actualStart: actuals.start ? actualStartOf(happened, actuals.start) : NaN,
    actualFinish: actualFinish(task, happened),
    remaining: roundHalfUp(remaining),
    progress: isDone ? 1 : (actuals.progress ?? progressByRemaining(actuals.remaining !== null, remaining, work.minutes)),
    resume: task.status === 'on-hold' && task.resume ? startOf(happened, task.resume) : NaN,
  };
}

const none: readonly never[] = [];

interface Work {
  readonly times: readonly WorkingTime[];
  readonly minutes: number;
  readonly isElapsed: boolean;
  /** Full-time persons that share the work: 1 where duration drives it. */
  readonly strength: number;
}

function workOf(task: Task, resources: Plan['resources'], times: Times, calendar: string | null): Work {
  if (task.shape === 'effort' && task.effort) {
    const crew = crewOf(task, resources, times, calendar);
    const effort = minutes(task.effort.likely, times);
    return { times: crew.times, minutes: roundHalfUp(effort / crew.strength), isElapsed: false, strength: crew.strength };
  }
  const duration = task.shape === 'duration' || task.shape === 'fixed' ? task.duration : null;
  const elapsed = duration !== null && isElapsed(duration.likely);
  return {
    times: [elapsed ? times.always : times.calendar(calendar)],
    minutes: duration ? minutes(duration.likely, times) : 0,
    isElapsed: elapsed,
    strength: 1,
  };
}

/** Longer than any calendar; the schema stage has said so long before. */
export const longestMinutes = 1e10;

function minutes(duration: Duration, times: Times): number {
  const exact = minutesOf(duration, times.units);
  return exact > 0 ? Math.min(exact, longestMinutes) : 0;
}

/** A milestone is reached when it is said to have begun, too. */
function actualFinish({ actuals, shape }: Task, time: WorkingTime): Minute {
  if (actuals.finish) return actualFinishOf(time, actuals.finish);
  return shape === 'milestone' && actuals.start ? actualFinishOf(time, actuals.start) : NaN;
}

function progressByRemaining(isGiven: boolean, remaining: number, whole: number): number {
  return isGiven && whole > 0 ? Math.min(1, Math.max(0, 1 - remaining / whole)) : 0;
}

function boundsOf({ constraints }: Task, times: readonly WorkingTime[]): Bounds | null {
  if (!saysDates(constraints)) return null;
  const start = (date: PlanDate | null) => (date ? Math.min(...times.map((time) => startOf(time, date))) : NaN);
  const finish = (date: PlanDate | null) => (date ? Math.max(...times.map((time) => finishOf(time, date))) : NaN);
  const bounds = {
    startNoEarlier: start(constraints.startNoEarlier),
    startNoLater: start(constraints.startNoLater),
    finishNoEarlier: finish(constraints.finishNoEarlier),
    finishNoLater: finish(constraints.finishNoLater),
    mustStart: start(constraints.mustStart),
    mustFinish: finish(constraints.mustFinish),
    deadline: finish(constraints.deadline),
  };
  return Object.values(bounds).every((bound) => Number.isNaN(bound)) ? null : bounds;
}

function saysDates({
  startNoEarlier,
  startNoLater,
  finishNoEarlier,
  finishNoLater,
  mustStart,
  mustFinish,
  deadline,
}: Constraints): boolean {
  return (startNoEarlier ?? startNoLater ?? finishNoEarlier ?? finishNoLater ?? mustStart ?? mustFinish ?? deadline) !== null;
}

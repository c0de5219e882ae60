/** What scheduling gives: dates and float for every task, by the task's index in the plan's WBS. */
import type { UnitMinutes } from '../values/duration.ts';
import type { Day, Duration, Minute, PlanDate } from '../values/time.ts';

/** What holds a task's late finish: the end of the project, its own or a follower's deadline, a hard constraint, in a portfolio a task of another plan, or nothing (no finish known). */
export type FloatLimit = 'finish' | 'project-deadline' | 'deadline' | 'constraint' | 'other-plan' | 'none';

export type ScheduleKind = 'plan' | 'forecast';

export interface Schedule {
  readonly kind: ScheduleKind;
  /** Early dates, wall-clock minutes; NaN where a task has none (it is on a cycle, or cancelled). A container's are those of its leaves. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** Working minutes from start to finish on the task's own calendar; elapsed minutes for elapsed durations. */
  readonly duration: Float64Array;
  /** Working minutes of the project's calendar; negative where constraints contradict the logic. NaN where there are no dates. */
  readonly totalFloat: Float64Array;
  readonly freeFloat: Float64Array;
  readonly limitedBy: readonly FloatLimit[];
  /** 1 where total float ≤ 0 and the task is not finished. */
  readonly critical: Uint8Array;
  /** 0–1; a container's is rolled up by effort, else by duration. */
  readonly progress: Float64Array;
  /** 1 where the task is finished (actual finish, `done`, or every leaf finished). */
  readonly done: Uint8Array;
  /** 1 where the task takes part: 0 for cancelled ones and those that could not be scheduled. */
  readonly scheduled: Uint8Array;
  readonly projectStart: Minute;
  readonly projectFinish: Minute;
}

/** Pairs of tasks that drive each other, found before scheduling: each list is one cycle in order, by WBS index; its tasks have no dates. */
export type Cycles = readonly (readonly number[])[];

/** A hard constraint that the logic cannot keep. */
export interface Conflict {
  readonly task: number;
  /** The key of the constraint on the task: `mustStart`, `finishNoLater`, … */
  readonly constraint: string;
  /** The task whose link (or the calendar, -1) pushes past it. */
  readonly driver: number;
  /** Working minutes by which it is missed. */
  readonly missedBy: number;
}

/** The project's own calendar, for counting days outside the network. */
export interface ProjectCalendar {
  /** Working minutes of `d`, `w` and `mo`. */
  readonly units: UnitMinutes;
  /** The first working moment of a date (of the next working day where it does not work), or the time of day it gives. */
  startOf(date: PlanDate): Minute;
  /** The last working moment of a date (of the working day before where it does not work), or the time of day it gives. */
  finishOf(date: PlanDate): Minute;
  /** Working minutes between two moments, negative where `to` is before `from`. */
  workingMinutes(from: Minute, to: Minute): number;
  /** Where so many working minutes end, counted from a moment; backwards where negative. */
  add(moment: Minute, workingMinutes: number): Minute;
  /** Whole minutes of a duration: working, or elapsed where its unit is. */
  minutesOf(duration: Duration): number;
}

/** Where another plan's task stands in that plan's forecast, by `plan:task`. */
export type Externals = ReadonlyMap<string, { readonly start: Minute; readonly finish: Minute }>;

export interface Schedules {
  readonly plan: Schedule;
  readonly forecast: Schedule;
  readonly cycles: Cycles;
  readonly conflicts: readonly Conflict[];
  /** By resource, then day. Computed when first asked for. */
  readonly load: readonly Load[];
  /** The same in hours, by resource, then week; only weeks in which a resource is used. Computed when first asked for. */
  readonly loadByWeek: readonly WeekLoad[];
  /** Of `load` the stretches in which more is asked than there is; cheap at an edit. */
  readonly overloads: readonly Load[];
  readonly calendar: ProjectCalendar;
  /** What levelling did to the forecast; null where nobody asked for it or there was nothing to level. */
  readonly levelling?: Levelling | null;
}

/** `smooth` moves work within its float and never the finish; `full` delays it until its resources are free. */
export type LevellingMode = 'smooth' | 'full';

export type Effort = 'quick' | 'normal' | 'best';

export interface Levelling {
  readonly mode: LevellingMode;
  readonly effort: Effort;
  readonly seed: number;
  /** How many schedules were tried. */
  readonly generated: number;
  /** By WBS order: every task that starts later than it would without levelling. Computed when first asked for. */
  readonly delays: readonly Delay[];
  /** By WBS order: what no levelling can put right. */
  readonly unlevelled: readonly Unlevelled[];
}

export interface Delay {
  readonly task: number;
  /** Working minutes of the project's calendar from its start without levelling to its start with it. */
  readonly minutes: number;
  /** Whom or what it waits for; null where it only follows tasks that wait. */
  readonly resource: string | null;
  /** The tasks that have the resource until then, or those it follows; empty where the resource is away. */
  readonly because: readonly number[];
}

/**
 * Why a task asks more of a resource than it can have: there is none (`nothing-there`), it wants more than all of it (`too-much`), the
 * resource leaves before it could be done (`never-there`), or dates that must be kept leave no room (`no-room`).
 */
export interface Unlevelled {
  readonly task: number;
  readonly resource: string;
  readonly why: 'nothing-there' | 'too-much' | 'never-there' | 'no-room';
}

/** A stretch of days in which a resource is used evenly. Days inclusive, shares of full time or items of a pool. */
export interface Load {
  readonly resource: string;
  readonly from: number;
  readonly to: number;
  readonly used: number;
  readonly capacity: number;
  /** Ascending. */
  readonly tasks: readonly number[];
  /** What each of them uses on the first of the days. */
  readonly shares: readonly number[];
}

/** Shares add up with an error in the last digits. */
export function isOver(used: number, capacity: number): boolean {
  return used > capacity + 1e-6;
}

/**
 * What a resource is used in a week. A day counts with the resource's own working hours, and a day off on which it works all the same with
 * those of its work, on both sides. Hours of full time; of a pool, hours of its items.
 */
export interface WeekLoad {
  readonly resource: string;
  /** Its Monday. */
  readonly week: Day;
  readonly usedHours: number;
  readonly capacityHours: number;
  /** More is asked in the week than there is. */
  readonly over: boolean;
  /** Days on which more is asked than there is, which may be so though the week has room. */
  readonly daysOver: number;
  /** Ascending. */
  readonly tasks: readonly number[];
}

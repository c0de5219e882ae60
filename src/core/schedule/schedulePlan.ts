/** The schedule stage: a plan and its status date in, dates for every task out. Pure, and the same for the same input. */
import type { Plan } from '../plan/model.ts';
import { merged, noteDifferences } from '../values/differences.ts';
import type { Day } from '../values/time.ts';
import type { Steps } from '../steps.ts';
import { timesOf } from './calendars.ts';
import { startOf } from './dates.ts';
import { findConflicts } from './conflicts.ts';
import { loadsOf, loadSteps } from './load.ts';
import { loadByWeek } from './loadByWeek.ts';
import type { Loads } from './loads.ts';
import { outlineOf, outlineSteps, type Outline } from './outline.ts';
import { calendarOf } from './planCalendar.ts';
import { criticalAgain, criticalTasks, progressAgain, progressOf, type Progress } from './progress.ts';
import { bothPasses, passSteps, revisedPasses, wantsToBeLate, type Passes } from './passes.ts';
import type { Dates, Result } from './result.ts';
import { factSteps } from './taskTable.ts';
import type { Externals, Levelling, Load, Schedule, Schedules, WeekLoad } from './schedule.ts';
import type { Workspace } from './workspace.ts';

export interface ScheduleOptions {
  /** What remains is not done before the end of this day; null leaves the forecast without a "now". */
  readonly statusDate: Day | null;
  /** Tasks of other plans that this one follows. */
  readonly externals: Externals;
}

/** Null where the project has no start. */
export function schedulePlan(plan: Plan, { statusDate, externals }: ScheduleOptions): Schedules | null {
  const outline = outlineOf(plan, statusDate, externals);
  if (!outline) return null;
  const known = newest.get(plan.wbs.indexOf);
  const computed = known && datesAlike(known.outline, outline) ? known : compute(outline, known ?? null);
  newest.set(plan.wbs.indexOf, { ...computed, outline });
  return new PlanSchedules(outline, computed.passes.planned, computed.plan, computed.forecast, computed.conflicts);
}

/** Schedules a work breakdown that was not scheduled before, with pauses; `schedulePlan` with the same options then finds that done. */
export function* scheduleSteps(plan: Plan, { statusDate, externals }: ScheduleOptions): Steps<void> {
  if (!plan.project.start || newest.has(plan.wbs.indexOf)) return;
  const times = timesOf(plan);
  yield* factSteps(plan, times, startOf(times.project, plan.project.start));
  const outline = (yield* outlineSteps(plan, statusDate, externals))!;
  yield;
  const computed = completed(outline, yield* passSteps(outline));
  newest.set(plan.wbs.indexOf, computed);
}

/** Looks at what everybody has to do, with pauses; who asks for the load of these schedules then finds it done. */
export function* overloadSteps(schedules: Schedules): Steps<void> {
  if (isComputed(schedules)) yield* loadSteps(schedules.outline, schedules.forecast);
}

interface Computed {
  readonly outline: Outline;
  readonly passes: Passes;
  readonly plan: Schedule;
  readonly forecast: Schedule;
  readonly conflicts: Schedules['conflicts'];
}

/** The newest dates of each work breakdown: an edit that means nothing to them leaves them the same objects. */
const newest = new WeakMap<Plan['wbs']['indexOf'], Computed>();

function compute(outline: Outline, known: Computed | null): Computed {
  return known ? completed(outline, revisedPasses(outline, known.outline, known.passes), known) : completed(outline, bothPasses(outline));
}

/** `before` is what the passes revise. */
function completed(outline: Outline, passes: Passes, before: Computed | null = null): Computed {
  const { planned, forecast } = passes;
  const conflicts = findConflicts(outline, planned, forecast);
  const touched = planned.written && forecast.written && merged(planned.written, forecast.written);
  if (before && touched) {
    const progress = progressAgain(outline, planned.dates, before.plan, touched);
    const again = (dates: Dates, old: Schedule): Schedule => {
      const schedule = { ...dates, ...progress, critical: criticalAgain(outline, dates, progress.done, old.critical, touched) };
      noteDifferences(old, schedule, touched);
      return schedule;
    };
    return { outline, passes, plan: again(planned.dates, before.plan), forecast: again(forecast.dates, before.forecast), conflicts };
  }
  const progress = progressOf(outline, planned.dates);
  return {
    outline,
    passes,
    plan: complete(outline, planned.dates, progress),
    forecast: complete(outline, forecast.dates, progress),
    conflicts,
  };
}

function datesAlike(a: Outline, b: Outline): boolean {
  return (
    a.table.meaning === b.table.meaning &&
    a.network === b.network &&
    a.plan.sprints === b.plan.sprints &&
    a.projectStart === b.projectStart &&
    a.projectDeadline === b.projectDeadline &&
    a.now === b.now
  );
}

/** The schedules as they were before levelling, with what they were computed from; null for those that were not made here. */
export function beforeLevelling(schedules: Schedules): PlanSchedules | null {
  return isComputed(schedules) ? (schedules.basis ?? schedules) : null;
}

/** Not told by its class: what answers an editor's questions is bundled apart, and the class of that name there is another one. */
export function isComputed(schedules: Schedules): schedules is PlanSchedules {
  return 'basis' in schedules;
}

export function complete(outline: Outline, dates: Dates, progress: Progress): Schedule {
  return { ...dates, ...progress, critical: criticalTasks(outline, dates, progress.done) };
}

export class PlanSchedules implements Schedules {
  readonly plan: Schedule;
  readonly forecast: Schedule;
  readonly cycles: Schedules['cycles'];
  readonly conflicts: Schedules['conflicts'];
  readonly calendar: Schedules['calendar'];
  readonly outline: Outline;
  /** What `plan` was completed from. */
  readonly planned: Result;
  readonly levelling: Levelling | null;
  /** What was levelled. */
  readonly basis: PlanSchedules | null;
  #loads: Loads | null = null;
  #weeks: readonly WeekLoad[] | null = null;

  constructor(
    outline: Outline,
    planned: Result,
    plan: Schedule,
    forecast: Schedule,
    conflicts: Schedules['conflicts'],
    levelled: { readonly basis: PlanSchedules; readonly levelling: Levelling } | null = null,
  ) {
    this.outline = outline;
    this.planned = planned;
    this.plan = plan;
    this.forecast = forecast;
    this.cycles = outline.network.cycles;
    this.conflicts = conflicts;
    this.calendar = calendarOf(outline.plan);
    this.basis = levelled?.basis ?? null;
    this.levelling = levelled?.levelling ?? null;
  }

  get load(): readonly Load[] {
    return this.ofResources.all;
  }

  get loadByWeek(): readonly WeekLoad[] {
    return (this.#weeks ??= loadByWeek(this.outline, this.load));
  }

  get overloads(): readonly Load[] {
    return this.ofResources.over;
  }

  /** What the forecast's passes wrote, to be read only; null where that has been written over, or dates were moved since. */
  get forecastSpace(): Workspace | null {
    const known = newest.get(this.outline.plan.wbs.indexOf);
    return known?.outline === this.outline && !wantsToBeLate(this.outline) ? known.passes.spaces.forecast : null;
  }

  /** By resource too. */
  get ofResources(): Loads {
    return (this.#loads ??= loadsOf(this.outline, this.forecast));
  }
}

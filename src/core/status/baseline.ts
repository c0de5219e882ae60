/**
 * A plan as it was agreed: dates, effort and money by task, kept in a small JSON file or read from git.
 * A baseline is the forecast at its own status date (`project.start` where there is none), so that it needs no other plan to be read.
 */
import type { Item, Plan } from '../plan/model.ts';
import type { Day, Minute } from '../values/time.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { costsOf } from './cost.ts';
import { isLabour, plannedSum } from './money.ts';
import { TaskColumns } from './taskColumns.ts';
import { inCents } from './words.ts';

export interface Baseline {
  /** The project's id. */
  readonly plan: string;
  readonly name: string;
  readonly statusDate: Day | null;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  /** Budget at completion: labour, fixed costs and the lines' planned sums; null where nothing costs anything. */
  readonly bac: number | null;
  /** In the plan's order, without cancelled tasks. */
  readonly tasks: ReadonlyMap<string, BaselineTask>;
  readonly lines: ReadonlyMap<string, BaselineLine>;
  /** Requirements of priority `must` that were not dropped. */
  readonly mustRequirements: ReadonlySet<string>;
  readonly deliverables: ReadonlySet<string>;
}

/** What was agreed of a task, also where it had its earlier id then (`was`); undefined for what the baseline does not know, and without one. */
export function agreedTask(baseline: Baseline | null, { id, was }: Pick<Item, 'id' | 'was'>): BaselineTask | undefined {
  return baseline?.tasks.get(id) ?? baseline?.tasks.get(was ?? '');
}

export interface BaselineTask {
  /** Null where the task had no dates. */
  readonly start: Minute | null;
  readonly finish: Minute | null;
  readonly kind: 'task' | 'milestone' | 'span' | 'container';
  /** Minutes of people's work; 0 for containers, as all below. */
  readonly effort: number;
  /** Money: labour and equipment, fixed cost. */
  readonly labour: number;
  readonly cost: number;
}

export interface BaselineLine {
  /** The sum in the project's currency. */
  readonly planned: number;
  /** The same by month (`2026-03`), where it was planned by month. */
  readonly months: ReadonlyMap<string, number> | null;
  /** Of category labour: it stands in place of what the tasks' labour gave. */
  readonly isLabour: boolean;
}

/** From this priority up (`must`) a requirement may not be dropped without an approved change. */
export const mustPriority = 800;

/** What a baseline is made of; an `Analysis` with dates is one. */
export interface Baselined {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly statusDate: Day | null;
}

/** What a baseline of this plan, named `name`, would keep. */
export function baselineOf({ plan, schedules, statusDate }: Baselined, name: string): Baseline {
  const clock = schedules.calendar;
  const { forecast } = schedules;
  const columns = new TaskColumns();
  columns.update(plan, clock.units, null);
  const costs = costsOf(plan, schedules, columns, clock, statusDate === null ? null : clock.finishOf({ day: statusDate, time: null }));
  const tasks = new Map<string, BaselineTask>();
  plan.wbs.tasks.forEach((task, i) => {
    if (task.status === 'cancelled') return;
    tasks.set(task.id, {
      start: orNull(forecast.start[i]!),
      finish: orNull(forecast.finish[i]!),
      kind: task.shape === 'milestone' ? 'milestone' : task.shape === 'spans' ? 'span' : task.shape === 'container' ? 'container' : 'task',
      effort: Math.round(costs.effort[i]!),
      labour: inCents(costs.labour[i]!),
      cost: inCents(costs.fixed[i]!),
    });
  });
  return {
    plan: plan.project.id,
    name,
    statusDate,
    start: orNull(forecast.projectStart),
    finish: orNull(forecast.projectFinish),
    bac: plannedSum(plan, costs),
    tasks,
    lines: linesOf(plan),
    mustRequirements: idsOf(plan.requirements, ({ priority, status }) => (priority ?? 0) >= mustPriority && status !== 'dropped'),
    deliverables: idsOf(plan.deliverables, () => true),
  };
}

function linesOf(plan: Plan): ReadonlyMap<string, BaselineLine> {
  const lines = new Map<string, BaselineLine>();
  for (const [id, line] of plan.budget?.lines ?? []) {
    if (line.planned !== null) lines.set(id, { planned: inCents(line.planned), months: line.plannedByMonth, isLabour: isLabour(line) });
  }
  return lines;
}

function idsOf<T>(items: ReadonlyMap<string, T>, keep: (item: T) => boolean): ReadonlySet<string> {
  return new Set([...items].flatMap(([id, item]) => (keep(item) ? [id] : [])));
}

function orNull(minute: Minute): Minute | null {
  return Number.isFinite(minute) ? minute : null;
}

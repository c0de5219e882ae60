/** How much work came and went: the effort of tasks, as it was estimated. */
import type { Analysis } from '../analysis.ts';
import { costsOf } from '../status/cost.ts';
import { TaskColumns } from '../status/taskColumns.ts';
import { formerTasks, type Rename } from './changes.ts';

/** Hours of people's work; of one person's where nobody is assigned. 0 where the task is not there, or cancelled. */
export interface TaskEffort {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface EffortChanges {
  /** Hours of all tasks. */
  readonly from: number;
  readonly to: number;
  /** What tasks take more than before, new ones among them, and what they take less; neither is less than 0. */
  readonly added: number;
  readonly removed: number;
  /** Those that take more or less, in the order of the plan; what is gone comes last. */
  readonly tasks: readonly TaskEffort[];
}

/** Hours that differ by less are the same. */
const negligible = 0.01;

/**
 * Null where one of the plans has no dates. Level of effort (`spans`) is left out: it follows the dates of others, and is no scope. A task
 * that was renamed is the same task.
 */
export function effortBetween(before: Analysis, now: Analysis, renamed: readonly Rename[]): EffortChanges | null {
  const [old, fresh] = [effortsIn(before), effortsIn(now)];
  if (!old || !fresh) return null;
  const formerId = formerTasks(renamed);
  const met = new Set([...fresh.keys()].map((id) => formerId.get(id) ?? id));
  const all: TaskEffort[] = [
    ...[...fresh].map(([id, { name, hours }]) => ({ id, name, from: old.get(formerId.get(id) ?? id)?.hours ?? 0, to: hours })),
    ...[...old].flatMap(([id, { name, hours }]) => (met.has(id) ? [] : [{ id, name, from: hours, to: 0 }])),
  ];
  const sum = (valueOf: (effort: TaskEffort) => number) => all.reduce((total, effort) => total + valueOf(effort), 0);
  return {
    from: sum(({ from }) => from),
    to: sum(({ to }) => to),
    added: sum(({ from, to }) => Math.max(0, to - from)),
    removed: sum(({ from, to }) => Math.max(0, from - to)),
    tasks: all.filter(({ from, to }) => Math.abs(to - from) >= negligible),
  };
}

/** By id, in the plan's order; null without dates. */
function effortsIn({ plan, schedules }: Analysis): ReadonlyMap<string, { readonly name: string; readonly hours: number }> | null {
  if (!plan || !schedules) return null;
  const columns = new TaskColumns();
  columns.update(plan, schedules.calendar.units, null);
  const { effort } = costsOf(plan, schedules, columns, schedules.calendar, null);
  const { tasks } = plan.wbs;
  const work = tasks.flatMap(({ id, name, shape }, i) =>
    shape === 'container' || shape === 'spans' ? [] : [[id, { name, hours: effort[i]! / 60 }] as const],
  );
  return new Map(work);
}

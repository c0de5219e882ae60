/** What a schedule knows of the things around one task or one resource, for who asks about that alone. */
import type { Day } from '../values/time.ts';
import { capacityOf, loadByWeek } from './loadByWeek.ts';
import type { Schedules, WeekLoad } from './schedule.ts';
import { isComputed } from './schedulePlan.ts';
import { followersOf } from './simulation/followers.ts';
import type { OutsideBound } from './links.ts';

/** Milestones whose dates hang on one of these tasks, those among them left out; by WBS index, ascending. */
export function milestonesBehind(schedules: Schedules, tasks: readonly number[]): readonly number[] {
  if (!isComputed(schedules)) return [];
  const { network, plan } = schedules.outline;
  const follows = tasks.map((task) => followersOf(network, task));
  const behind: number[] = [];
  for (let task = 0; task < network.count; task++) {
    if (plan.wbs.tasks[task]!.shape !== 'milestone' || tasks.includes(task)) continue;
    if (follows.some((reached) => reached[task] === 1)) behind.push(task);
  }
  return behind;
}

/** When what a task follows outside of the plan begins and ends, by its place under `after`; null where nobody knows. */
export function outsideDates(schedules: Schedules, task: number, at: number): Pick<OutsideBound, 'start' | 'finish'> | null {
  if (!isComputed(schedules)) return null;
  return schedules.outline.network.outside.get(task)?.find((bound) => bound.at === at) ?? null;
}

/** The weeks in which one resource is used, ascending; empty where there are none. */
export function weeksOf(schedules: Schedules, resource: string): readonly WeekLoad[] {
  if (!isComputed(schedules)) return [];
  return loadByWeek(
    schedules.outline,
    schedules.load.filter((load) => load.resource === resource),
  );
}

/** Hours that a resource has in the week of this Monday, whether or not anybody uses it. */
export function hoursIn(schedules: Schedules, resource: string, monday: Day): number {
  return isComputed(schedules) ? capacityOf(schedules.outline, resource, monday) / 60 : 0;
}

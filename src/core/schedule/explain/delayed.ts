/** What the forecast comes to when some of its work ends later: the delay is made and the plan scheduled again, nothing is estimated. */
import type { Task } from '../../plan/model.ts';
import { minutesPerDay, type Minute } from '../../values/time.ts';
import type { Schedule, Schedules } from '../schedule.ts';
import { rescheduled } from './levers.ts';
import { viewOf } from './view.ts';

/**
 * `tasks` by WBS index: each ends so many working minutes of the project's calendar later than it is forecast to, of a container everything
 * in it, but none of what is finished. Two that follow each other are late once, not twice. Null where there are no dates to begin with.
 */
export function forecastDelayed(schedules: Schedules, tasks: readonly number[], minutes: number): Schedule | null {
  const view = viewOf(schedules, 'forecast');
  if (!view) return null;
  const { wbs } = view.plan;
  const late = new Set(tasks.flatMap((task) => Array.from({ length: wbs.end[task]! - task }, (_, below) => task + below)));
  const isLate = (item: Task, index: number) =>
    late.has(index) && item.shape !== 'container' && item.shape !== 'spans' && schedules.forecast.done[index] !== 1;
  const instead = wbs.tasks.map((item, index) => {
    const finish = schedules.forecast.finish[index]!;
    if (!isLate(item, index) || !Number.isFinite(finish)) return item;
    return endingNoEarlier(item, schedules.calendar.add(finish, minutes));
  });
  const plan = { ...view.plan, wbs: { ...wbs, tasks: instead, indexOf: new Map(wbs.indexOf) } };
  return rescheduled(view, schedules, plan)?.forecast ?? null;
}

function endingNoEarlier(item: Task, moment: Minute): Task {
  const day = Math.ceil(moment / minutesPerDay) - 1;
  const finishNoEarlier = { day, time: moment - day * minutesPerDay };
  return { ...item, constraints: { ...item.constraints, finishNoEarlier } };
}

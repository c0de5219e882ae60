/** How many working days the forecast has left before what was promised. */
import type { Plan, Task } from '../plan/model.ts';
import type { Schedules } from '../schedule/schedule.ts';
import type { PlanDate } from '../values/time.ts';
import { workingDaysBetween } from './clock.ts';
import type { Status } from './status.ts';

export interface Reserve {
  /** Negative where the forecast is later. */
  readonly days: number;
  /** The milestone that is promised; null where it is the whole project's `deadline`. */
  readonly milestone: Task | null;
}

/** The least, of the project's deadline and those of committed milestones still ahead; null where nothing is promised or nothing has dates. */
export function reserveOf(plan: Plan, { committed }: Status, { calendar, forecast }: Schedules): Reserve | null {
  const until = (deadline: PlanDate, finish: number) => workingDaysBetween(calendar, finish, calendar.finishOf(deadline));
  const { deadline } = plan.project;
  const found: Reserve[] = deadline ? [{ days: until(deadline, forecast.projectFinish), milestone: null }] : [];
  for (const { task } of committed) {
    const milestone = plan.wbs.tasks[task]!;
    found.push({ days: until(milestone.constraints.deadline!, forecast.finish[task]!), milestone });
  }
  const dated = found.filter(({ days }) => Number.isFinite(days));
  return dated.toSorted((a, b) => a.days - b.days)[0] ?? null;
}

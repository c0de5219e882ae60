/** What the plans of a portfolio have committed to, in order of date. */
import type { Plan, Task } from '../../plan/model.ts';
import type { Crossed } from '../../schedule/crossing.ts';
import type { Minute, PlanDate } from '../../values/time.ts';
import { workingDaysBetween } from '../clock.ts';
import type { Member } from './programme.ts';

export interface PortfolioMilestone {
  readonly plan: Plan;
  readonly task: Task;
  readonly forecast: Minute;
  readonly deadline: PlanDate;
  /** Working days from the forecast to the deadline; negative where it is missed. */
  readonly reserveDays: number;
  /** Working days that it can slip in the portfolio before anything moves that is committed or ends a plan. */
  readonly floatDays: number;
}

/** Those with a deadline that are still ahead and have a date, the next first. */
export function milestonesIn(members: readonly Member[], crossed: ReadonlyMap<string, Crossed>): readonly PortfolioMilestone[] {
  const all = members.flatMap(({ plan, schedules, status }) =>
    status.committed.flatMap(({ task: index }): PortfolioMilestone[] => {
      const task = plan.wbs.tasks[index]!;
      const { deadline } = task.constraints;
      const forecast = schedules?.forecast.finish[index];
      if (!schedules || !deadline || forecast === undefined || Number.isNaN(forecast)) return [];
      const reserveDays = workingDaysBetween(schedules.calendar, forecast, schedules.calendar.finishOf(deadline));
      const floatDays = crossed.get(plan.project.id)!.forecast.totalFloat[index]! / schedules.calendar.units.d;
      return [{ plan, task, forecast, deadline, reserveDays, floatDays }];
    }),
  );
  return all.sort((a, b) => a.forecast - b.forecast);
}

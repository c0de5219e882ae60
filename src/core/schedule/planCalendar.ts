/** The project's calendar for those who count days outside the network: rules, status, diagrams. */
import type { Plan } from '../plan/model.ts';
import { minutesOf } from '../values/duration.ts';
import { timesOf, type Times } from './calendars.ts';
import { finishOf, startOf } from './dates.ts';
import type { ProjectCalendar } from './schedule.ts';

const remembered = new WeakMap<Times, ProjectCalendar>();

/** Works for any plan, with dates or without; where the plan names no calendar, Monday to Friday, 9 to 18 with an hour's break. */
export function calendarOf(plan: Pick<Plan, 'calendars' | 'resources' | 'project'>): ProjectCalendar {
  const times = timesOf(plan);
  let calendar = remembered.get(times);
  if (!calendar) remembered.set(times, (calendar = projectCalendar(times)));
  return calendar;
}

function projectCalendar({ project, units }: Times): ProjectCalendar {
  return {
    units,
    startOf: (date) => startOf(project, date),
    finishOf: (date) => finishOf(project, date),
    workingMinutes: (from, to) => project.between(from, to),
    add: (moment, minutes) => project.add(moment, minutes),
    minutesOf: (duration) => minutesOf(duration, units),
  };
}

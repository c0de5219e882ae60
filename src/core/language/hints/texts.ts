/** What each kind of hint says in a few letters, and what that means. */
import type { Analysis } from '../../analysis.ts';
import type { Plan, Resource } from '../../plan/model.ts';
import { partyName } from '../../plan/partyName.ts';
import { weeksOf } from '../../schedule/around.ts';
import { lengthText } from '../../schedule/explain/words.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { costsOf, type TaskCosts } from '../../status/cost.ts';
import { TaskColumns } from '../../status/taskColumns.ts';
import { currencyText } from '../../status/words.ts';
import { formatDay, weekdayOf } from '../../values/civil.ts';
import { keeping } from '../../values/keeping.ts';
import { overloadsOf, overloadText } from '../hover/assigned.ts';
import { limitTexts, stretchText } from '../hover/words.ts';

export interface HintText {
  readonly text: string;
  readonly meaning: string;
}

export function datesText({ forecast }: Schedules, index: number): HintText {
  const isDone = forecast.done[index] === 1;
  return {
    text: `${stretchText(forecast.start[index]!, forecast.finish[index]!)}${isDone ? ' · done' : ''}`,
    meaning: isDone ? 'When it was done' : 'Forecast of its start and finish, computed from links, calendars and progress',
  };
}

/** Null for what is done and for what has no float, such as level of effort. */
export function floatText({ forecast, calendar }: Schedules, index: number): HintText | null {
  const float = forecast.totalFloat[index]!;
  if (forecast.done[index] === 1 || !Number.isFinite(float)) return null;
  const days = lengthText(Math.abs(float), calendar.units.d);
  if (float < 0)
    return { text: `float -${short(float, calendar.units.d)}`, meaning: `Negative float: it ends ${days} later than a date allows` };
  if (float === 0 && forecast.critical[index] !== 1) return null;
  if (forecast.critical[index] === 1) return { text: 'critical', meaning: 'No float: every day it slips moves the finish' };
  const limit = limitTexts[forecast.limitedBy[index]!] ?? 'before the finish moves';
  return { text: `float ${short(float, calendar.units.d)}`, meaning: `Total float: it can slip ${days} ${limit}` };
}

/** Null for what costs nothing. */
export function costText({ statusDate }: Analysis, plan: Plan, schedules: Schedules, index: number): HintText | null {
  const { labour, fixed } = costsIn(plan, schedules, statusDate);
  let sum = 0;
  for (let task = index; task < plan.wbs.end[index]!; task++) sum += labour[task]! + fixed[task]!;
  if (sum === 0) return null;
  return {
    text: currencyText(sum, plan.project.currency),
    meaning: 'Cost at completion: work and equipment at their rates, and fixed costs',
  };
}

/** Null where nobody has too much to do. */
export function loadText(plan: Plan, schedules: Schedules, index: number): HintText | null {
  const [load] = overloadsOf(schedules, index);
  if (!load) return null;
  const text = `${partyName(plan, load.resource)} ${overloadText(plan, load)}`;
  return {
    text,
    meaning: `More is asked of ${partyName(plan, load.resource)} than there is, from ${formatDay(load.from)} to ${formatDay(load.to)}`,
  };
}

/** The fullest week from the status date's on; null where there is none. */
export function peakText({ schedules, statusDate }: Analysis, { id }: Resource): HintText | null {
  const from = statusDate === null ? -Infinity : statusDate - weekdayOf(statusDate);
  const weeks = schedules ? weeksOf(schedules, id).filter(({ week }) => week >= from) : [];
  const [first] = weeks;
  if (!first) return null;
  const ratio = ({ usedHours, capacityHours }: typeof first) => usedHours / Math.max(capacityHours, 0.1);
  const { usedHours, capacityHours, week } = weeks.reduce((most, one) => (ratio(one) > ratio(most) ? one : most));
  const text = `peak ${Math.round(usedHours)} of ${Math.round(capacityHours)} h`;
  return { text, meaning: `Its fullest week is that of ${formatDay(week)}` };
}

/** `3d`, `0.5d` */
function short(minutes: number, minutesOfDay: number): string {
  return `${Math.round((Math.abs(minutes) / minutesOfDay) * 10) / 10}d`;
}

const remembered = keeping<Schedules, TaskCosts>();

function costsIn(plan: Plan, schedules: Schedules, statusDate: number | null): TaskCosts {
  let costs = remembered.get(schedules);
  if (costs) return costs;
  const { calendar } = schedules;
  const columns = new TaskColumns();
  columns.update(plan, calendar.units, null);
  const now = statusDate === null ? null : calendar.finishOf({ day: statusDate, time: null });
  remembered.set(schedules, (costs = costsOf(plan, schedules, columns, calendar, now)));
  return costs;
}

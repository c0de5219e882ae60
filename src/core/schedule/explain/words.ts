/** How explanations name tasks, days and lengths. */
import { dayOfMinute, formatDay } from '../../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../../values/time.ts';
import type { View } from './view.ts';

/** `"Landing zone"` */
export function nameOf({ plan }: View, task: number): string {
  return `"${plan.wbs.tasks[task]!.name}"`;
}

/** The day of a moment; midnight belongs to the day that ends there. */
export function dayText(minute: Minute): string {
  return formatDay(dayOfMinute(minute % minutesPerDay === 0 ? minute - 1 : minute));
}

/** `2026-01-10`, or `2026-01-10 to 2026-01-11` */
export function daysText(from: Day, to: Day): string {
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}

/** `1 working day`, `2.5 working days`; `30 minutes` below a tenth of a day. */
export function lengthText(minutes: number, minutesOfDay: number): string {
  const tenths = Math.round((minutes / minutesOfDay) * 10) / 10;
  if (tenths === 0) return counted(Math.round(minutes), 'minute');
  return counted(tenths, 'working day');
}

/** `3 days`, for time that just passes. */
export function elapsedText(minutes: number): string {
  const tenths = Math.round((minutes / minutesPerDay) * 10) / 10;
  return tenths === 0 ? counted(Math.round(minutes), 'minute') : counted(tenths, 'day');
}

/** How long a task takes, in working days or in days where time just passes. */
export function workText({ outline }: View, task: number, minutes: number): string {
  return outline.facts[task]!.isElapsed ? elapsedText(minutes) : lengthText(minutes, outline.table.times.units.d);
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

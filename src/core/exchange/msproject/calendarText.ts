/** Weeks and exceptions as a plan writes them. */
import { formatDay, weekdayNames } from '../../values/civil.ts';
import { formatHours, type TimeSpan } from '../../values/hours.ts';
import { given, type PlanMap, type PlanValue } from '../planText.ts';
import type { ProjectCalendar } from './projectFile.ts';
import { usualHours } from './readCalendar.ts';
import type { Period } from './recurrence.ts';

type Hours = readonly TimeSpan[];
export type Week = readonly Hours[];

/** A stretch of days that differ from the week. */
export interface Different extends Period {
  readonly name: string | null;
  readonly hours: Hours;
}

/** What a base calendar does not say, Project takes from its usual week. */
export function fullWeek(calendar: ProjectCalendar | null): Week {
  return Array.from({ length: 7 }, (_, day) => calendar?.week[day] ?? (day < 5 ? usualHours : []));
}

/** Days in a row with the same hours as one range. */
export function weekValue(week: Week): PlanMap {
  const map = new Map<string, PlanValue>();
  for (let day = 0; day < 7;) {
    const hours = formatHours(week[day]!);
    let last = day;
    while (last < 6 && formatHours(week[last + 1]!) === hours) last++;
    if (hours !== '') map.set(last > day ? `${weekdayNames[day]!}-${weekdayNames[last]!}` : weekdayNames[day]!, hours);
    day = last + 1;
  }
  return map;
}

export function exceptionsValue(different: readonly Different[]): PlanMap {
  const map = new Map<string, PlanValue>();
  for (const stretch of different) {
    const name = stretch.name ?? 'Day off';
    const value = stretch.hours.length === 0 ? name : given({ name: stretch.name, hours: formatHours(stretch.hours) });
    if (!map.has(rangeText(stretch))) map.set(rangeText(stretch), value);
  }
  return map;
}

export function rangeText({ from, to }: Period): string {
  return from === to ? formatDay(from) : `${formatDay(from)}..${formatDay(to)}`;
}

/** Neighbours with the same name and hours as one stretch. */
export function joined(days: readonly Different[]): Different[] {
  const stretches: Different[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && last.to + 1 === day.from && last.name === day.name && formatHours(last.hours) === formatHours(day.hours)) {
      stretches[stretches.length - 1] = { ...last, to: day.to };
    } else stretches.push(day);
  }
  return stretches;
}

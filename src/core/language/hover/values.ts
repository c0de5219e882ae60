/** What a hover says of a date or a duration: what it means in the calendar that holds where it stands. */
import type { Analysis } from '../../analysis.ts';
import type { Plan, Task } from '../../plan/model.ts';
import { inherited } from '../../plan/wbs.ts';
import { calendarOf } from '../../schedule/planCalendar.ts';
import type { Field } from '../../schema/field.ts';
import { counted, moneyText as grouped } from '../../status/words.ts';
import { formatDay, isoWeekOf, weekdayOf } from '../../values/civil.ts';
import { parseDateOrRange } from '../../values/date.ts';
import { formatDuration, isElapsed, parseEstimate } from '../../values/duration.ts';
import { parseLag } from '../../values/link.ts';
import type { DateRange, Day, Duration } from '../../values/time.ts';
import { itemAt } from '../named.ts';
import type { Trail } from '../trail.ts';
import { dayInCalendar } from './calendar.ts';
import { line, present, title, type Line } from './lines.ts';
import { weekdayText } from './words.ts';

const longWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Of a date or a range, whatever the format calls it; null where the text is none. */
export function dateLines(analysis: Analysis, trail: Trail, text: string): readonly Line[] | null {
  const range = parseDateOrRange(text);
  if (!range.ok) return null;
  const { from, to } = range.value;
  if (from.day !== to.day) return rangeLines(analysis, range.value);
  const day = from.day;
  return present([
    title(`${longWeekdays[weekdayOf(day)]!} ${formatDay(day)}`, `week ${isoWeekOf(day)}`, distanceText(analysis, day)),
    line(analysis.plan && dayInCalendar(analysis.plan, calendarAt(analysis, trail), day)),
  ]);
}

/** Of a duration, an estimate or a lag. */
export function durationLines({ plan }: Analysis, text: string): readonly Line[] | null {
  const estimate = parseEstimate(text);
  const lag = estimate.ok ? null : parseLag(text);
  if (lag?.ok && !('share' in lag.value)) return plan && [title(text, ...lengthTexts(plan, lag.value))];
  if (!estimate.ok || !plan) return null;
  const { optimistic, likely, pessimistic } = estimate.value;
  if (text.includes('/'))
    return [
      title(text, 'optimistic / likely / pessimistic'),
      ...present([line(`Scheduled at the likely ${formatDuration(likely)}`, ...lengthTexts(plan, likely))]),
      ...present([line(`A simulation draws from ${formatDuration(optimistic)} to ${formatDuration(pessimistic)}`)]),
    ];
  return [title(text, ...lengthTexts(plan, likely))];
}

function rangeLines(analysis: Analysis, { from, to }: DateRange): readonly Line[] {
  const { plan } = analysis;
  const days = counted(to.day - from.day + 1, 'day');
  const calendar = plan && calendarOf(plan);
  const working = calendar ? calendar.workingMinutes(calendar.startOf(from), calendar.finishOf(to)) / calendar.units.d : 0;
  return present([
    title(`${weekdayText(from.day)} – ${weekdayText(to.day)}`, days),
    line(calendar ? `${counted(Math.max(0, Math.round(working * 10) / 10), 'working day')} of the project's calendar` : null),
    line(distanceText(analysis, from.day)),
  ]);
}

/** `the status date`, `12 days after the status date`; null where there is none. */
function distanceText({ statusDate }: Analysis, day: Day): string | null {
  if (statusDate === null) return null;
  const days = day - statusDate;
  if (days === 0) return 'the status date';
  return `${counted(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the status date`;
}

/** The id of the calendar that holds where the offset stands, as far as the item says; null for the project's. */
function calendarAt(analysis: Analysis, trail: Trail): string | null {
  const found = itemAt(analysis, trail);
  const { plan } = analysis;
  if (!found || !plan) return null;
  if (found.definition === 'calendar') return found.item.id;
  if (found.definition === 'resource') return plan.resources.get(found.item.id)?.calendar ?? null;
  if (found.definition !== 'task') return null;
  return inherited(plan, plan.wbs.indexOf.get((found.item as Task).id)!, 'calendar');
}

/** `5 working days of 8 h`, `40 h or 2,400 working minutes`. */
function lengthTexts(plan: Plan, duration: Duration): readonly string[] {
  const calendar = calendarOf(plan);
  const { units } = calendar;
  const minutes = Math.abs(calendar.minutesOf(duration));
  if (isElapsed(duration)) return ['time that just passes', `${figure(minutes / 60)} h on the clock, nights and weekends too`];
  const days = minutes / units.d;
  return [
    `${figure(days)} working ${days === 1 ? 'day' : 'days'} of ${figure(units.d / 60)} h`,
    `${figure(minutes / 60)} h or ${grouped(minutes)} working minutes`,
  ];
}

function figure(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

/** The value types that are told by `dateLines`, and those by `durationLines`. */
export function isDate({ shape: { value } }: Field): boolean {
  return value === 'date' || value === 'day-or-range' || value === 'range' || value === 'proximity';
}

export function isDuration({ shape: { value } }: Field): boolean {
  return value === 'duration' || value === 'three-point' || value === 'lag';
}

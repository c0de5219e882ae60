/** What a hover says of a working calendar, and of a day in one. */
import type { Analysis } from '../../analysis.ts';
import type { CalendarItem, Plan } from '../../plan/model.ts';
import { projectCalendar, timesOf } from '../../schedule/calendars.ts';
import { holidayOn } from '../../schedule/explain/daysOff.ts';
import { lengthOf } from '../../schedule/workingTime.ts';
import { counted } from '../../status/words.ts';
import { formatTime, weekdayNames, weekdayOf } from '../../values/civil.ts';
import { formatRange } from '../../values/date.ts';
import type { Day } from '../../values/time.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';

export function calendarLines({ statusDate }: Analysis, plan: Plan, calendar: CalendarItem): readonly Line[] {
  const { id, name, exceptions, timezone } = calendar;
  const coming = exceptions
    .filter(({ range }) => statusDate === null || range.to.day >= statusDate)
    .sort((a, b) => a.range.from.day - b.range.from.day);
  return present([
    title(name, 'calendar', id === name ? null : id, projectCalendar(plan) === id ? "the project's" : null),
    line(labelled('Extends', calendar.extends), labelled('time zone', timezone)),
    line(weekText(calendar)),
    line(exceptions.length > 0 ? counted(exceptions.length, 'exception') : 'no exceptions of its own'),
    line(labelled('Next', listed(coming.map(({ range, name }) => `${rangeText(formatRange(range))}${name ? ` ${name}` : ''}`)))),
  ]);
}

/** `Working day in the calendar "UK office", 09:00–18:00`, `No working day …: Good Friday`. `id` null is the project's calendar. */
export function dayInCalendar(plan: Plan, id: string | null, day: Day): string {
  const calendar = plan.calendars.get(id ?? '') ?? plan.calendars.get(projectCalendar(plan) ?? '');
  const where = calendar ? ` in the calendar "${calendar.name}"` : ' in the usual week';
  const hours = timesOf(plan)
    .calendar(calendar?.id ?? null)
    .hoursOn(day);
  const holiday = calendar ? holidayOn(calendar, plan.calendars, day) : null;
  if (lengthOf(hours) > 0) {
    const spans = hours.map(({ from, to }) => `${formatTime(from)}–${formatTime(to)}`).join(', ');
    return `Working day${where}, ${spans}${holiday ? ` (${holiday.why})` : ''}`;
  }
  return `No working day${where}: ${holiday?.why ?? (weekdayOf(day) >= 5 ? 'weekend' : 'off every week')}`;
}

/** `mon 09:00–18:00, …`, neighbours with the same hours together; null where it has the week of what it extends. */
function weekText({ week }: CalendarItem): string | null {
  if (!week) return null;
  const texts = week.map((spans) => spans.map(({ from, to }) => `${formatTime(from)}–${formatTime(to)}`).join(' and ') || 'off');
  const runs: { first: number; last: number; text: string }[] = [];
  texts.forEach((text, day) => {
    const run = runs.at(-1);
    if (run?.text === text) run.last = day;
    else runs.push({ first: day, last: day, text });
  });
  return runs.map(({ first, last, text }) => `${weekdayNames[first]!}${last > first ? `-${weekdayNames[last]!}` : ''} ${text}`).join(', ');
}

/** A single day once. */
function rangeText(range: string): string {
  const [from, to] = range.split('..');
  return from === to ? from! : range;
}

/** Days on which a task's people or calendar do not work, and why: weekend, holiday by name, leave of whom. */
import type { CalendarItem, Resource, Task } from '../../plan/model.ts';
import type { Spot } from '../../source/node.ts';
import { weekdayOf } from '../../values/civil.ts';
import { minutesPerDay, type DateRange, type Day, type Minute } from '../../values/time.ts';
import { projectCalendar } from '../calendars.ts';
import { daysText } from './words.ts';
import type { View } from './view.ts';

export interface DaysOff {
  readonly from: Day;
  readonly to: Day;
  /** `weekend`, `Republic Day`, `leave of Asha Rao` */
  readonly why: string;
  readonly spot: Spot;
}

/** More than anyone wants to read. */
const mostDays = 3 * 366;

/** Whole days between two moments on which nobody works at the task. */
export function daysOffBetween(view: View, task: number, from: Minute, to: Minute): readonly DaysOff[] {
  const facts = view.outline.facts[task]!;
  const found: DaysOff[] = [];
  if (facts.isElapsed) return found;
  const clocks = [facts.time, ...facts.others];
  const last = Math.min(Math.floor(to / minutesPerDay), Math.floor(from / minutesPerDay) + mostDays);
  for (let day = Math.floor(from / minutesPerDay); day < last; day++) {
    if (!clocks.every((clock) => clock.minutesOn(day) === 0)) continue;
    const { why, spot } = reasonFor(view, task, day);
    const before = found.at(-1);
    if (before?.why === why && before.to === day - 1) found[found.length - 1] = { ...before, to: day };
    else found.push({ from: day, to: day, why, spot });
  }
  return found;
}

/** `2026-01-10 to 2026-01-11 (weekend), 2026-01-12 (Pongal)` */
export function daysOffText(days: readonly DaysOff[]): string {
  const told = days.slice(0, 4).map(({ from, to, why }) => `${daysText(from, to)} (${why})`);
  return days.length > 4 ? `${told.join(', ')} and ${days.length - 4} more` : told.join(', ');
}

function reasonFor(view: View, index: number, day: Day): { readonly why: string; readonly spot: Spot } {
  const { plan, outline } = view;
  const { task } = outline.facts[index]!;
  const own = outline.table.calendars[index] ?? null;
  const people = task.shape === 'effort' ? peopleOf(view, task) : [];
  const calendarId = own ?? people.find(({ calendar }) => calendar !== null)?.calendar ?? projectCalendar(plan);
  const calendar = plan.calendars.get(calendarId ?? '');
  const holiday = calendar ? holidayOn(calendar, plan.calendars, day) : null;
  if (holiday) return holiday;
  const isUsual = outline.table.times.calendar(calendarId).minutesOn(day) > 0;
  const away = isUsual ? people.find((person) => person.leave.some((range) => holds(range, day))) : undefined;
  if (away) return { why: `leave of ${away.name}`, spot: away.key };
  if (isUsual && people[0]) return { why: `${people[0].name} is not available`, spot: people[0].key };
  return { why: weekdayOf(day) >= 5 ? 'weekend' : 'no working day', spot: calendar?.key ?? task.key };
}

function peopleOf({ plan }: View, { assign }: Task): readonly Resource[] {
  return assign.flatMap(({ party }) => {
    const resource = plan.resources.get(party);
    return resource?.kind === 'person' ? [resource] : [];
  });
}

/** The shortest exception that covers the day, of the calendar or what it extends. */
export function holidayOn(item: CalendarItem, calendars: View['plan']['calendars'], day: Day): { why: string; spot: Spot } | null {
  const family = new Set<CalendarItem>();
  for (let next: CalendarItem | undefined = item; next && !family.has(next); next = calendars.get(next.extends ?? '')) {
    family.add(next);
    const covering = next.exceptions.filter(({ range }) => holds(range, day));
    covering.sort((a, b) => a.range.to.day - a.range.from.day - (b.range.to.day - b.range.from.day));
    const [first] = covering;
    if (first) return { why: first.name ?? 'day off', spot: first.key };
  }
  return null;
}

function holds({ from, to }: DateRange, day: Day): boolean {
  return from.day <= day && day <= to.day;
}

/** Meetings by the clocks of those who sit in them: which of them lie outside somebody's working hours. */
import type { Forum, Plan, Resource } from '../plan/model.ts';
import { minutesOf } from '../values/duration.ts';
import { weekdayOf } from '../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import { utcOf, type OffsetAt } from '../values/zone.ts';
import { projectCalendar, timesOf } from './calendars.ts';
import { meetingDays } from './meetings.ts';
import type { Schedules } from './schedule.ts';
import type { Hours } from './workingTime.ts';

export interface Dated {
  readonly plan: Plan;
  readonly schedules: Schedules | null;
  readonly offsetAt: OffsetAt;
}

/** Meetings of one forum that lie outside the hours of one person. */
export interface Outside {
  readonly missed: number;
  readonly of: number;
  /** The first of them: when it begins by the person's clock, in minutes after midnight, and the hours of that day (none: a day off). */
  readonly day: Day;
  readonly begin: number;
  readonly hours: Hours;
  readonly zone: string | null;
}

/** Whose clock a forum meets by; null where nobody says. */
export function zoneOfForum({ project }: Plan, { meets }: Forum): string | null {
  return meets?.timezone ?? project.timezone;
}

/** Minutes; an hour where the cadence does not say. */
export function lengthOfMeeting(plan: Plan, { meets }: Forum): number {
  return meets?.length ? minutesOf(meets.length, timesOf(plan).units) : 60;
}

/** When a forum meets between two days, in UTC, or by the wall clock where no zone is given; nothing where its time or its zone is not known. */
export function meetingsBetween({ plan, schedules, offsetAt }: Dated, forum: Forum, from: Day, to: Day): readonly Minute[] {
  const { meets } = forum;
  const zone = zoneOfForum(plan, forum);
  const time = meets?.from.time ?? null;
  if (!meets || time === null || (zone !== null && offsetAt(zone, 0) === null)) return [];
  const walls = meetingDays(plan, schedules, meets, from, to).map((day) => day * minutesPerDay + time);
  return zone === null ? walls : walls.map((wall) => utcOf(zone, wall, offsetAt)!);
}

/**
 * Null where the person is at work in all of them, or their clock is not known. Hours reach from the first of a day to the last: a break
 * is no end of work. A day of the week on which somebody never works counts against a weekly meeting, not against a daily one.
 */
export function outsideHours({ plan, offsetAt }: Dated, forum: Forum, person: Resource, meetings: readonly Minute[]): Outside | null {
  const zone = zoneOfPerson(plan, person);
  if ((zone === null) !== (zoneOfForum(plan, forum) === null)) return null;
  const week = timesOf(plan).week(person.calendar);
  const length = lengthOfMeeting(plan, forum);
  const isDaily = forum.meets!.every.unit.endsWith('d');
  let first: Pick<Outside, 'day' | 'begin' | 'hours'> | null = null;
  let missed = 0;
  for (const start of meetings) {
    const local = start + (zone === null ? 0 : (offsetAt(zone, start) ?? NaN));
    if (Number.isNaN(local)) return null;
    const day = Math.floor(local / minutesPerDay);
    const begin = local - day * minutesPerDay;
    const hours = week[weekdayOf(day)]!;
    if (hours.length === 0 ? isDaily : begin >= hours[0]!.from && begin + length <= hours.at(-1)!.to) continue;
    first ??= { day, begin, hours };
    missed++;
  }
  return first && { ...first, missed, of: meetings.length, zone };
}

/** Of their calendar, or what that extends, else the project's. */
function zoneOfPerson(plan: Plan, { calendar }: Resource): string | null {
  const { calendars, project } = plan;
  const own = calendar !== null && calendars.has(calendar) ? calendar : projectCalendar(plan);
  const seen = new Set<string>();
  for (let id = own; id !== null && !seen.has(id); id = calendars.get(id)?.extends ?? null) {
    seen.add(id);
    const zone = calendars.get(id)?.timezone;
    if (zone) return zone;
  }
  return project.timezone;
}

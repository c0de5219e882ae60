/** A plan's meetings, milestones and due dates as a calendar that others can subscribe to or import (iCalendar, RFC 5545). */
import type { Forum, Plan } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { zoneOfForum } from '../../schedule/sittings.ts';
import type { Status } from '../../status/status.ts';
import { civilOf } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import type { OffsetAt } from '../../values/zone.ts';
import { milestoneEvents, raidEvents } from './dayEvents.ts';
import type { Written } from './event.ts';
import { forumEvents } from './forumEvents.ts';
import { escaped, icalDay, icalText } from './lines.ts';
import { timezoneLines } from './timezone.ts';

export interface Exported {
  readonly plan: Plan;
  readonly schedules: Schedules | null;
  readonly status: Status | null;
  readonly statusDate: Day | null;
  readonly offsetAt: OffsetAt;
}

/** What may be in the file beside meetings and milestones. */
export type Extra = 'raid';

export interface Icalendar {
  /** Null where there is nothing to be written: a calendar has one event at least. */
  readonly text: string | null;
  /** Sentences about what is not as it could be, in the plan's order. */
  readonly notes: readonly string[];
}

/**
 * The same plan and status date give the same bytes: events are stamped with the status date, else with the start of the project, never
 * with the time of the export.
 */
export function icalendar(exported: Exported, extras: readonly Extra[] = []): Icalendar {
  const { plan, statusDate } = exported;
  const stamp = `${icalDay(statusDate ?? plan.project.start?.day ?? 0)}T000000Z`;
  const forums = [...plan.forums.values()].map((forum) => ({ forum, events: forumEvents(exported, forum, stamp) }));
  const days = [...milestoneEvents(exported, stamp), ...(extras.includes('raid') ? raidEvents(exported, stamp) : [])];
  const events = [...forums.flatMap((one) => one.events), ...days];
  const notes = forums.flatMap(({ forum, events: { length } }) => noteOn(exported, forum, length));
  return { text: events.length === 0 ? null : icalText(calendarLines(exported, events)), notes };
}

function calendarLines({ plan, offsetAt }: Exported, events: readonly Written[]): readonly string[] {
  const name = escaped(plan.project.name);
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Planloom//Planloom//EN', 'CALSCALE:GREGORIAN'],
    ...[`NAME:${name}`, `X-WR-CALNAME:${name}`],
    ...[...firstDays(events)].flatMap(([zone, day]) => timezoneLines(zone, civilOf(day).year, offsetAt)),
    ...events.flatMap(({ lines }) => lines),
    'END:VCALENDAR',
  ];
}

/** By zone the first day that needs it; UTC needs no description. */
function firstDays(events: readonly Written[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { zone, first } of events) if (zone !== null && zone !== 'UTC') days.set(zone, Math.min(first, days.get(zone) ?? first));
  return days;
}

function noteOn({ plan, offsetAt }: Exported, forum: Forum, events: number): readonly string[] {
  const zone = zoneOfForum(plan, forum);
  if (!forum.meets) return [`"${forum.id}" is left out: nobody says when it meets`];
  if (events === 0) return [`"${forum.id}" is left out: it has no meeting before the project ends`];
  if (forum.meets.from.time === null) return [];
  if (zone === null)
    return [
      `"${forum.id}" has no time zone, so that it meets by the clock of whoever reads the calendar; give it or the project a timezone`,
    ];
  return offsetAt(zone, 0) === null
    ? [`no time zone "${zone}" is known here, so that "${forum.id}" meets by the clock of whoever reads the calendar`]
    : [];
}

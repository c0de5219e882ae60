/** A forum's meetings as events that come again. */
import { partyName } from '../../plan/partyName.ts';
import type { Forum, Plan } from '../../plan/model.ts';
import { daysOf, isDayOff, lastMeetingDay, seriesOf } from '../../schedule/meetings.ts';
import { lengthOfMeeting, zoneOfForum } from '../../schedule/sittings.ts';
import { formatDuration } from '../../values/duration.ts';
import { minutesPerDay, type Day, type Minute } from '../../values/time.ts';
import { utcOf } from '../../values/zone.ts';
import { eventLines, uidOf, type Written } from './event.ts';
import type { Exported } from './icalendar.ts';
import { icalDay, icalTime } from './lines.ts';
import { recurrenceRule } from './recurrence.ts';

/** Days. Where a series has no end, days off are looked for so far ahead. */
const ahead = 3660;

/** How the times of a series are written, and in whose zone, if that is known. */
interface Clock {
  /** Minutes after midnight; null for the whole day. */
  readonly time: number | null;
  /** Null: the clock of whoever reads it. */
  readonly zone: string | null;
}

/** An event for each series that its cadence comes to; none where no meeting is left. */
export function forumEvents(exported: Exported, forum: Forum, stamp: string): readonly Written[] {
  const { plan, schedules } = exported;
  const { meets } = forum;
  if (!meets) return [];
  const clock = clockOf(exported, forum);
  const last = lastMeetingDay(plan, schedules, meets);
  return seriesOf(plan, meets).flatMap((series, index) => {
    const days = [...daysOf(series, series.first, last ?? series.first + ahead)];
    const first = days.findIndex((day) => !isDayOff(plan, day));
    if (first < 0) return [];
    const off = days.slice(first).filter((day) => isDayOff(plan, day));
    const uid = uidOf(plan, 'forum', forum, index === 0 ? '' : `+${index + 1}`);
    const when = [
      ...startAndEnd(clock, days[first]!, lengthOfMeeting(plan, forum)),
      ...(days.length - first > 1 || last === null ? [`RRULE:${recurrenceRule(series.rhythm, untilOf(exported, clock, last))}`] : []),
      ...off.map((day) => `EXDATE${written(clock, day, clock.time ?? 0)}`),
    ];
    const categories = forum.kind === null ? [] : [forum.kind];
    return [
      {
        first: days[first]!,
        zone: clock.zone,
        lines: eventLines({ uid, stamp, when, name: forum.name, about: about(plan, forum), categories }),
      },
    ];
  });
}

/** A zone that nobody knows could not be described in the file. */
function clockOf({ plan, offsetAt }: Exported, forum: Forum): Clock {
  const { time } = forum.meets!.from;
  const zone = time === null ? null : zoneOfForum(plan, forum);
  return { time, zone: zone !== null && offsetAt(zone, 0) === null ? null : zone };
}

/** A whole day needs no end: it is one day long. */
function startAndEnd(clock: Clock, day: Day, length: number): readonly string[] {
  const start = `DTSTART${written(clock, day, clock.time ?? 0)}`;
  return clock.time === null ? [start] : [start, `DTEND${written(clock, day, clock.time + length)}`];
}

/** From the parameters of a property on: `;TZID=Europe/London:20260106T150000`. */
function written({ time, zone }: Clock, day: Day, minutes: number): string {
  if (time === null) return `;VALUE=DATE:${icalDay(day)}`;
  const moment: Minute = day * minutesPerDay + minutes;
  if (zone === 'UTC') return `:${icalTime(moment)}Z`;
  return zone === null ? `:${icalTime(moment)}` : `;TZID=${zone}:${icalTime(moment)}`;
}

/** The end of the last day; in UTC where the start has a zone, as the standard wants it. */
function untilOf({ offsetAt }: Exported, { time, zone }: Clock, last: Day | null): string | null {
  if (last === null) return null;
  if (time === null) return icalDay(last);
  const end = last * minutesPerDay + minutesPerDay - 1;
  return zone === null ? icalTime(end) : `${icalTime(utcOf(zone, end, offsetAt)!)}Z`;
}

function about(plan: Plan, forum: Forum): readonly string[] {
  const named = (label: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${label}: ${ids.map((id) => partyName(plan, id)).join(', ')}`] : [];
  return [
    ...(forum.description === null ? [] : [forum.description]),
    ...named('Chair', forum.chair === null ? [] : [forum.chair]),
    ...named('Members', forum.members),
    ...(forum.inputs.length > 0 ? [`On the table: ${forum.inputs.join(', ')}`] : []),
    ...(forum.respond ? [`Answers escalations within ${formatDuration(forum.respond)}`] : []),
  ];
}

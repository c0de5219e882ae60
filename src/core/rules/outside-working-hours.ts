/** A forum that meets when one of those who sit in it does not work, by the clocks of both and the changes of these. */
import type { Forum, Resource } from '../plan/model.ts';
import type { Finding } from '../problem.ts';
import { lastMeetingDay } from '../schedule/meetings.ts';
import { lengthOfMeeting, meetingsBetween, outsideHours, type Outside } from '../schedule/sittings.ts';
import { child, type Node } from '../source/node.ts';
import { formatDay, formatTime } from '../values/civil.ts';
import { minutesPerDay } from '../values/time.ts';
import type { Rule, RuleContext } from './rule.ts';
import { count, finding } from './say.ts';

/** Days; in a year clocks change both ways. */
const ahead = 365;

export const outsideWorkingHours: Rule = {
  id: 'outside-working-hours',
  title: 'A forum meets when one of its members does not work',
  severity: 'warning',
  restsOn: 'plan',
  *check(context) {
    for (const forum of context.plan.forums.values()) if (forum.meets) yield* findingsOf(forum, context);
  },
};

const remembered = new WeakMap<Forum, { readonly about: readonly unknown[]; readonly findings: readonly Finding[] }>();

/** To lay a year of meetings beside everybody's clock takes longer than a keystroke should wait for what has not changed. */
function findingsOf(forum: Forum, context: RuleContext): readonly Finding[] {
  const { plan, schedules, statusDate, offsetAt } = context;
  const { calendars, resources, project } = plan;
  const last = lastMeetingDay(plan, schedules, forum.meets!);
  const about = [calendars, resources, project.calendar, project.timezone, statusDate, last, offsetAt];
  const known = remembered.get(forum);
  if (known?.about.every((thing, i) => thing === about[i])) return known.findings;
  const findings = [...judged(forum, context)];
  remembered.set(forum, { about, findings });
  return findings;
}

function* judged(forum: Forum, context: RuleContext): Iterable<Finding> {
  const { plan, statusDate } = context;
  const first = Math.max(forum.meets!.from.day, statusDate ?? 0);
  const meetings = meetingsBetween(context, forum, first, first + ahead);
  for (const seat of seatsOf(forum)) {
    const person = seat.kind === 'scalar' ? plan.resources.get(String(seat.value)) : undefined;
    const outside = person?.kind === 'person' ? outsideHours(context, forum, person, meetings) : null;
    if (outside) yield finding(seat, told(forum, person!, outside, lengthOfMeeting(plan, forum)));
  }
}

function seatsOf({ node }: Forum): readonly Node[] {
  return ['chair', 'members'].flatMap((key) => {
    const value = child(node, key);
    return value?.kind === 'list' ? value.items : value ? [value] : [];
  });
}

/** `"board" meets at 19:00–20:00 for "asha" (Asia/Kolkata), outside 09:00–18:00, in 11 of 26 meetings, first on 2026-10-27` */
function told(forum: Forum, person: Resource, { missed, of, day, begin, hours, zone }: Outside, length: number): string {
  const when = `at ${formatTime(begin)}–${formatTime((begin + length) % minutesPerDay)} for "${person.id}"${zone === null ? '' : ` (${zone})`}`;
  const why = hours.length > 0 ? `outside ${formatTime(hours[0]!.from)}–${formatTime(hours.at(-1)!.to)}` : 'on a day off';
  const which = missed === of ? 'every time' : `in ${missed} of ${count(of, 'meeting')}, first on ${formatDay(day)}`;
  return `"${forum.id}" meets ${when}, ${why}, ${which}`;
}

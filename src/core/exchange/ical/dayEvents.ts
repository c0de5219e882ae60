/** What falls on a day: milestones by their forecast, and open RAID entries by when they are due. */
import type { Plan, RaidEntry, Task } from '../../plan/model.ts';
import { partyName } from '../../plan/partyName.ts';
import { inherited } from '../../plan/wbs.ts';
import { dayEndingAt, formatDate } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { eventLines, uidOf, type Written } from './event.ts';
import type { Exported } from './icalendar.ts';
import { icalDay } from './lines.ts';

/** Those that have a date, in the plan's order. */
export function milestoneEvents({ plan, schedules }: Exported, stamp: string): readonly Written[] {
  return plan.wbs.tasks.flatMap((task, index) => {
    const finish = schedules?.forecast.finish[index] ?? NaN;
    if (task.shape !== 'milestone' || !Number.isFinite(finish) || schedules!.forecast.scheduled[index] === 0) return [];
    const isReached = schedules!.forecast.done[index] === 1;
    return [
      dayEvent(plan, task, dayEndingAt(finish), stamp, task.name, 'milestone', [
        isReached ? 'Reached' : 'Forecast',
        ...milestoneWords(plan, task, index),
      ]),
    ];
  });
}

function milestoneWords(plan: Plan, { constraints: { deadline } }: Task, index: number): readonly string[] {
  return [...(deadline ? [`Deadline: ${formatDate(deadline)}`] : []), ...ownerWords(plan, inherited(plan, index, 'owner'))];
}

export function raidEvents({ plan, status }: Exported, stamp: string): readonly Written[] {
  return [...(status?.raid.values() ?? [])].flatMap(({ entry, isOpen, due }) =>
    isOpen && due !== null ? [dayEvent(plan, entry, due, stamp, `${entry.id}: ${entry.name}`, entry.kind, raidWords(plan, entry))] : [],
  );
}

function raidWords(plan: Plan, entry: RaidEntry): readonly string[] {
  return [`Status: ${entry.status}`, ...ownerWords(plan, entry.owner ?? entry.by)];
}

function ownerWords(plan: Plan, owner: string | null): readonly string[] {
  return owner === null ? [] : [`Owner: ${partyName(plan, owner)}`];
}

/** It takes the whole day on the page and no time of anybody's. */
function dayEvent(
  plan: Plan,
  item: Task | RaidEntry,
  day: Day,
  stamp: string,
  name: string,
  kind: string,
  about: readonly string[],
): Written {
  const when = [`DTSTART;VALUE=DATE:${icalDay(day)}`, `DTEND;VALUE=DATE:${icalDay(day + 1)}`];
  const uid = uidOf(plan, 'work', item);
  return { first: day, zone: null, lines: eventLines({ uid, stamp, when, name, about, categories: [kind] }, ['TRANSP:TRANSPARENT']) };
}

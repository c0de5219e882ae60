/** The load of a week, in hours: what a person has to do beside what they can, without blurring the days it falls on. */
import { dayOf, dayOfMinute, firstYear, lastYear, weekdayOf } from '../values/civil.ts';
import { keeping } from '../values/keeping.ts';
import { minutesPerDay, type Day } from '../values/time.ts';
import { timesOf, type Times } from './calendars.ts';
import type { Outline } from './outline.ts';
import { presenceOf } from './presence.ts';
import { isOver, type Load, type WeekLoad } from './schedule.ts';
import type { WorkingTime } from './workingTime.ts';

/** Calendars are exact in these days; a load that goes on beyond them is not told. */
const firstDay = dayOf(firstYear, 1, 1);
const lastDay = dayOf(lastYear, 12, 31);
/** Minutes: shares are counted in millionths. */
const negligible = 0.1;

/** `loads` by resource, then day. By resource, then week; only weeks in which the resource is used. */
export function loadByWeek(outline: Outline, loads: readonly Load[]): readonly WeekLoad[] {
  const byResource = new Map<string, Map<Day, Week>>();
  for (const load of loads) {
    let weeks = byResource.get(load.resource);
    if (!weeks) byResource.set(load.resource, (weeks = new Map<Day, Week>()));
    addDays(outline, weeks, load);
  }
  return [...byResource].flatMap(([resource, weeks]) =>
    [...weeks].map(([week, drawn]): WeekLoad => {
      const capacity = drawn.capacity + capacityOf(outline, resource, week);
      return {
        ...{ resource, week },
        usedHours: drawn.used / 60,
        capacityHours: capacity / 60,
        over: drawn.used > capacity + negligible,
        daysOver: drawn.daysOver,
        tasks: [...drawn.tasks].sort((a, b) => a - b),
      };
    }),
  );
}

/** What is asked of one resource on days from `from` to `to`, both inclusive, and what there is of it. Hours as those of weeks. */
export interface Asked {
  readonly usedHours: number;
  readonly capacityHours: number;
}

/** `loads` are those of this resource, by day. */
export function askedBetween(outline: Outline, loads: readonly Load[], id: string, from: Day, to: Day): Asked {
  const resource = outline.plan.resources.get(id);
  const times = timesOf(outline.plan);
  const usual = times.calendar(resource?.calendar ?? null);
  const personal = resource ? times.person(resource, null) : usual;
  let [used, capacity] = [0, capacityBetween(outline, id, from, Math.min(to, lastDay))];
  for (const load of loads) {
    if (load.to < from || load.from > to) continue;
    const [first, last] = [Math.max(load.from, from, firstDay), Math.min(load.to, to, lastDay)];
    // Work that keeps to the resource's own hours never falls on its days off.
    if (areWorkedIn(usual, personal, load.tasks, outline)) {
      used += load.used * minutesBetween(usual, first, last);
      continue;
    }
    const isWhole = first === load.from && last === load.to;
    const asked = isWhole ? askedByAll(outline, load) : askedByDay(outline, { ...load, from: first, to: last });
    used += asked.used;
    capacity += asked.capacity;
  }
  return { usedHours: used / 60, capacityHours: capacity / 60 };
}

function areWorkedIn(usual: WorkingTime, personal: WorkingTime, tasks: readonly number[], { facts }: Outline): boolean {
  for (let i = 0; i < tasks.length; i++) {
    const { time } = facts[tasks[i]!]!;
    if (time !== usual && time !== personal) return false;
  }
  return true;
}

type AskedMinutes = Pick<Week, 'used' | 'capacity'>;

function askedByAll(outline: Outline, load: Load): AskedMinutes {
  let asked = remembered.get(load);
  if (!asked) remembered.set(load, (asked = askedByDay(outline, load)));
  return asked;
}

/** A load is made anew when one of its tasks is edited, and all are when a calendar is: so what it asks for stays the same. */
const remembered = keeping<Load, AskedMinutes>();

/** Working minutes of one load, and those of days off on which the resource works all the same. */
function askedByDay(outline: Outline, load: Load): AskedMinutes {
  const weeks = new Map<Day, Week>();
  addDays(outline, weeks, load);
  let [used, capacity] = [0, 0];
  for (const week of weeks.values()) {
    used += week.used;
    capacity += week.capacity;
  }
  return { used, capacity };
}

/** Working minutes of the days from `from` to `to`, both inclusive. */
function minutesBetween(time: WorkingTime, from: Day, to: Day): number {
  return to < from ? 0 : time.between(from * minutesPerDay, (to + 1) * minutesPerDay);
}

interface Week {
  used: number;
  /** Of days off on which the resource works all the same. */
  capacity: number;
  daysOver: number;
  readonly tasks: Set<number>;
}

function addDays({ plan, facts }: Outline, weeks: Map<Day, Week>, load: Load): void {
  const times = timesOf(plan);
  const usual = times.calendar(plan.resources.get(load.resource)?.calendar ?? null);
  const worked = load.tasks.map((task) => facts[task]!.time);
  const last = Math.min(load.to, lastDay);
  for (let day = Math.max(load.from, firstDay); day <= last; day++) {
    const hours = usual.minutesOn(day);
    const minutes = hours > 0 ? hours : minutesOnDayOff(day, worked, times);
    if (minutes === 0) continue;
    const monday = day - weekdayOf(day);
    let week = weeks.get(monday);
    if (!week) weeks.set(monday, (week = { used: 0, capacity: 0, daysOver: 0, tasks: new Set() }));
    week.used += load.used * minutes;
    if (hours === 0) week.capacity += load.capacity * minutes;
    if (isOver(load.used, load.capacity)) week.daysOver++;
    for (const task of load.tasks) week.tasks.add(task);
  }
}

/** As long as its work is done that day, and not longer than a usual day. */
function minutesOnDayOff(day: Day, worked: readonly WorkingTime[], { units }: Times): number {
  return Math.min(units.d, Math.max(...worked.map((time) => time.minutesOn(day))));
}

/** Minutes of the resource's own working days in a week, also where nobody uses it. */
export function capacityOf(outline: Outline, id: string, monday: Day): number {
  return capacityBetween(outline, id, monday, monday + 6);
}

function capacityBetween(outline: Outline, id: string, from: Day, to: Day): number {
  const resource = outline.plan.resources.get(id);
  if (!resource) return 0;
  const usual = timesOf(outline.plan).calendar(resource.calendar);
  const presence = presenceOf(outline, resource);
  let minutes = 0;
  let day = from;
  while (day <= to) {
    const until = Math.min(to, presence.lastSameDay(day));
    // The days off between them say nothing of how much of the resource is there.
    const worked = dayOfMinute(usual.nextWork(day * minutesPerDay));
    if (worked <= until) minutes += resource.capacity * presence.on(worked).isThere * minutesBetween(usual, worked, until);
    day = until + 1;
  }
  return minutes;
}

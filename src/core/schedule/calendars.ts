/** A plan's calendars as working time: week, exceptions, what they extend, people's leave, and what `d w mo` are worth. */
import type { CalendarItem, Plan, Resource } from '../plan/model.ts';
import type { UnitMinutes } from '../values/duration.ts';
import { weekdayOf } from '../values/civil.ts';
import { minutesPerDay, type Day } from '../values/time.ts';
import { CalendarTime } from './calendarTime.ts';
import { stretchOf, tidy, without, type Stretch } from './hours.ts';
import { PersonalTime } from './personalTime.ts';
import type { Hours, WorkingTime } from './workingTime.ts';

/** All working times of one state of a plan's calendars and resources; the same state gives the same object. */
export interface Times {
  readonly units: UnitMinutes;
  /** The project's calendar. */
  readonly project: CalendarTime;
  /** Every minute: for elapsed time. */
  readonly always: WorkingTime;
  /** By id; the project's where there is none of that name. */
  calendar(id: string | null): WorkingTime;
  /** The hours of a week without exceptions, Monday first. */
  week(id: string | null): readonly Hours[];
  /** A person's hours: of the given calendar, else their own, without leave and the time before they are available. */
  person(resource: Resource, calendar: string | null): WorkingTime;
}

type TimesSource = Pick<Plan, 'calendars' | 'resources'> & { readonly project: Pick<Plan['project'], 'calendar'> };

const remembered = new WeakMap<Plan['calendars'], WeakMap<Plan['resources'], Map<string | null, Times>>>();

export function timesOf(plan: TimesSource): Times {
  let byResources = remembered.get(plan.calendars);
  if (!byResources) remembered.set(plan.calendars, (byResources = new WeakMap<Plan['resources'], Map<string | null, Times>>()));
  let byCalendar = byResources.get(plan.resources);
  if (!byCalendar) byResources.set(plan.resources, (byCalendar = new Map<string | null, Times>()));
  let times = byCalendar.get(plan.project.calendar);
  if (!times) byCalendar.set(plan.project.calendar, (times = makeTimes(plan)));
  return times;
}

function makeTimes({ calendars, project }: TimesSource): Times {
  const known = new Map<string | null, Calendar>();
  const read = (id: string | null): Calendar => {
    const item = id === null ? undefined : calendars.get(id);
    const key = item ? id : null;
    let calendar = known.get(key);
    if (!calendar) known.set(key, (calendar = item ? calendarFrom(item, calendars) : standard));
    return calendar;
  };
  const projectId = projectCalendar({ calendars, project });
  const byDefault = (id: string | null) => read(id !== null && calendars.has(id) ? id : projectId);
  const people = new Map<string, WorkingTime>();
  const { hoursPerDay, daysPerWeek, daysPerMonth } = byDefault(null);
  const d = hoursPerDay * 60;
  return {
    units: { d, w: d * daysPerWeek, mo: d * daysPerMonth },
    project: byDefault(null).time,
    always,
    calendar: (id) => byDefault(id).time,
    week: (id) => byDefault(id).week,
    person(resource, calendar) {
      const base = byDefault(calendar ?? resource.calendar);
      if (resource.leave.length === 0 && resource.available.length === 0) return base.time;
      const key = `${calendar ?? ''} ${resource.id}`;
      let time = people.get(key);
      if (!time) people.set(key, (time = personalTime(base, resource)));
      return time;
    },
  };
}

/** The id of the project's calendar: the one it names, else `standard` where the plan has that; null for the built-in one. */
export function projectCalendar({ calendars, project }: Pick<TimesSource, 'calendars' | 'project'>): string | null {
  return [project.calendar, 'standard'].find((id) => id !== null && calendars.has(id)) ?? null;
}

interface Calendar {
  readonly week: readonly Hours[];
  readonly time: CalendarTime;
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly daysPerMonth: number;
}

const noHours: Hours = [];
const office: Hours = [
  { from: 9 * 60, to: 13 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];
const officeWeek: readonly Hours[] = [office, office, office, office, office, noHours, noHours];
const wholeDays: readonly Hours[] = Array.from({ length: 7 }, () => [{ from: 0, to: minutesPerDay }]);
const always = weekly(wholeDays);

/** Where the plan names none and has none of that name. */
const standard: Calendar = { week: officeWeek, time: weekly(officeWeek), hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };

function weekly(week: readonly Hours[]): CalendarTime {
  return new CalendarTime((day) => week[weekdayOf(day)]!, week);
}

function calendarFrom(item: CalendarItem, calendars: Plan['calendars']): Calendar {
  const family = withAncestors(item, calendars);
  const given = <K extends 'week' | 'hoursPerDay' | 'daysPerWeek' | 'daysPerMonth'>(key: K) =>
    family.find((member) => member[key] !== null)?.[key] ?? null;
  const hours = exceptionHours(family);
  const ownWeek = given('week')?.map(tidy) ?? officeWeek;
  const works = ownWeek.some((day) => day.length > 0) || [...hours.values()].some((day) => day.length > 0);
  const week = works ? ownWeek : officeWeek;
  const stretches = family.flatMap((member) => partDays(member));
  const hoursOn = (day: Day): Hours => {
    const usual = hours.get(day) ?? week[weekdayOf(day)]!;
    return stretches.length === 0 ? usual : stretches.reduce((left, stretch) => without(left, day, stretch), usual);
  };
  return {
    week,
    time: hours.size === 0 && stretches.length === 0 ? weekly(week) : new CalendarTime(hoursOn, week),
    hoursPerDay: given('hoursPerDay') ?? 8,
    daysPerWeek: given('daysPerWeek') ?? 5,
    daysPerMonth: given('daysPerMonth') ?? 20,
  };
}

/** A calendar and what it extends, nearest first; a loop ends where it began. */
function withAncestors(item: CalendarItem, calendars: Plan['calendars']): readonly CalendarItem[] {
  const family = new Set<CalendarItem>();
  for (let next: CalendarItem | undefined = item; next && !family.has(next); next = calendars.get(next.extends ?? '')) family.add(next);
  return [...family];
}

/** Hours by day; an extending calendar beats what it extends, a shorter exception a longer one, a later an earlier. */
function exceptionHours(family: readonly CalendarItem[]): ReadonlyMap<Day, Hours> {
  const hours = new Map<Day, Hours>();
  for (const member of [...family].reverse()) {
    const whole = member.exceptions.filter((exception) => !isPartDay(exception));
    const longestFirst = [...whole].sort((a, b) => length(b.range) - length(a.range));
    for (const { range, hours: spans } of longestFirst) {
      const tidied = tidy(spans);
      const last = Math.min(range.to.day, range.from.day + longestException);
      for (let day = range.from.day; day <= last; day++) hours.set(day, tidied);
    }
  }
  return hours;
}

/** Days; nobody writes down a longer holiday. */
const longestException = 300 * 366;

type Exception = CalendarItem['exceptions'][number];

/** Times of day on a day off: only that stretch is free. */
function isPartDay({ range, hours }: Exception): boolean {
  return hours.length === 0 && (range.from.time !== null || range.to.time !== null);
}

function partDays(item: CalendarItem): readonly Stretch[] {
  return item.exceptions.filter(isPartDay).map(({ range }) => stretchOf(range));
}

function length(range: Exception['range']): number {
  return range.to.day - range.from.day;
}

/**
 * Nobody works on leave, before they are available or between two stretches of availability. After the last, work goes on by the
 * calendar and shows as over-allocation, for otherwise it would never end.
 */
function personalTime(base: Calendar, resource: Resource): WorkingTime {
  const leave = resource.leave.map(stretchOf);
  if (resource.available.length === 0) return new PersonalTime(base.time, leave);
  const off = [...leave, ...unavailable(resource)];
  return new CalendarTime((day) => off.reduce((hours, stretch) => without(hours, day, stretch), base.time.hoursOn(day)), base.week);
}

function unavailable({ available }: Resource): readonly Stretch[] {
  const windows = available.map(stretchOf).sort((a, b) => a.from - b.from);
  let to = -Infinity;
  return windows.flatMap((window) => {
    const gap = { from: to, to: window.from };
    to = Math.max(to, window.to);
    return gap.from < gap.to ? [gap] : [];
  });
}

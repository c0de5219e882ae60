/** Project's calendars as the plan's: base calendars by name, and of a person's own only what differs. */
import { formatDay, weekdayOf } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { FreshIds } from '../freshIds.ts';
import type { Notes } from '../notes.ts';
import { given, type PlanMap, type PlanValue } from '../planText.ts';
import { exceptionsValue, fullWeek, joined, rangeText, weekValue, type Different, type Week } from './calendarText.ts';
import type { ProjectCalendar, ProjectFile } from './projectFile.ts';
import { occurrences, type Period } from './recurrence.ts';

/** Days of one exception that recurs, and of weeks that differ; more would bury the calendar. */
const mostOccurrences = 400;
const mostDays = 4000;

/** What a person's own calendar comes to. */
export interface OwnCalendar {
  /** The calendar to name, or null for the project's. */
  readonly calendar: string | null;
  /** Days off, as `2026-02-16` or `2026-02-16..2026-02-20`. */
  readonly leave: readonly string[];
}

export class Calendars {
  /** By id, in the order of the file. */
  readonly items = new Map<string, PlanMap>();
  /** The project's calendar; `standard`, as a new project in Project has it, where the file has none. */
  readonly projectId: string;
  private readonly byUid: ReadonlyMap<number, ProjectCalendar>;
  private readonly idByUid = new Map<number, string>();
  private readonly ids = new FreshIds();
  private readonly notes: Notes;
  private readonly window: Period;

  /** Recurring exceptions are written out inside `window`. */
  constructor(file: ProjectFile, window: Period, notes: Notes) {
    this.byUid = new Map([...file.calendars].reverse().map((calendar) => [calendar.uid, calendar]));
    this.notes = notes;
    this.window = window;
    const base = file.calendars.filter(({ uid, isBase }) => isBase || uid === file.calendar);
    for (const calendar of base)
      if (!this.idByUid.has(calendar.uid)) this.idByUid.set(calendar.uid, this.ids.of(calendar.name, 'calendar'));
    this.projectId = this.idByUid.get(file.calendar ?? NaN) ?? this.idByUid.get(base[0]?.uid ?? NaN) ?? 'standard';
    for (const calendar of base) {
      const id = this.idByUid.get(calendar.uid)!;
      if (!this.items.has(id)) this.items.set(id, this.baseItem(calendar, id, id === this.projectId ? unitsOf(file) : {}));
    }
    if (base.length === 0) this.items.set(this.projectId, given({ week: weekValue(fullWeek(null)), ...unitsOf(file) }));
  }

  /** The id of a base calendar, or null where there is none of that number. */
  idOf(uid: number | null): string | null {
    return uid === null ? null : (this.idByUid.get(uid) ?? null);
  }

  /** `id` is the person's: a calendar of their own takes the same. */
  ownOf(uid: number | null, id: string): OwnCalendar {
    const own = uid === null ? undefined : this.byUid.get(uid);
    const baseId = this.idOf(own?.isBase ? own.uid : (own?.base ?? null));
    const calendar = baseId === this.projectId ? null : baseId;
    if (!own || own.isBase) return { calendar, leave: [] };
    const different = this.differentDays(own, own.name);
    const hasWeek = own.week.some((hours) => hours !== null);
    if (!hasWeek && different.every(({ hours }) => hours.length === 0)) return { calendar, leave: different.map(rangeText) };
    const named = this.ids.of(id, id);
    const week = hasWeek ? weekValue(own.week.map((hours, day) => hours ?? this.weekOf(own.base)[day]!)) : null;
    this.items.set(named, given({ extends: baseId ?? this.projectId, week, exceptions: exceptionsValue(different) }));
    return { calendar: named, leave: [] };
  }

  private baseItem(calendar: ProjectCalendar, id: string, units: Readonly<Record<string, PlanValue | null>>): PlanMap {
    const isNamed = calendar.name.toLowerCase() !== id;
    const week = weekValue(fullWeek(calendar));
    if (week.size === 0) this.notes.add('calendars without working hours have the usual week', calendar.name);
    const exceptions = exceptionsValue(this.differentDays(calendar, calendar.name));
    return given({ name: isNamed ? calendar.name : null, week, ...units, exceptions });
  }

  private weekOf(uid: number | null): Week {
    return fullWeek(uid === null ? null : (this.byUid.get(uid) ?? null));
  }

  /** Exceptions beat weeks that differ for a time. */
  private differentDays(calendar: ProjectCalendar, name: string): readonly Different[] {
    const exceptions = calendar.exceptions.flatMap((exception): Different[] => {
      const { name: called, hours, recurrence } = exception;
      if (!recurrence) return [exception];
      const days = this.withinWindow(occurrences(recurrence, exception), mostOccurrences, name);
      return joined(days.map((day) => ({ from: day, to: day, name: called, hours })));
    });
    const taken = (day: Day) => exceptions.some(({ from, to }) => from <= day && day <= to);
    const weeks = calendar.workWeeks.flatMap((workWeek) => {
      const days = this.withinWindow(daysFrom(workWeek), mostDays, name).flatMap((day): Different[] => {
        const hours = workWeek.week[weekdayOf(day)] ?? null;
        return hours === null || taken(day) ? [] : [{ from: day, to: day, name: workWeek.name, hours }];
      });
      return joined(days);
    });
    return [...exceptions, ...weeks].sort((a, b) => a.from - b.from);
  }

  private withinWindow(days: Iterable<Day>, most: number, name: string): readonly Day[] {
    const found: Day[] = [];
    for (const day of days) {
      if (day < this.window.from) continue;
      if (day > this.window.to || found.length === most) {
        this.notes.add(`exceptions that recur are written out up to ${formatDay(found.at(-1) ?? this.window.to)} only`, name);
        break;
      }
      found.push(day);
    }
    return found;
  }
}

/** What `d`, `w` and `mo` are worth, where it is not what a plan takes for granted. */
function unitsOf({ minutesPerDay, minutesPerWeek, daysPerMonth }: ProjectFile): Readonly<Record<string, number | null>> {
  const hoursPerDay = within((minutesPerDay ?? 480) / 60, 24) ?? 8;
  const daysPerWeek = within((minutesPerWeek ?? 2400) / 60 / hoursPerDay, 7);
  const days = within(daysPerMonth ?? 20, 31);
  return {
    hoursPerDay: hoursPerDay === 8 ? null : hoursPerDay,
    daysPerWeek: daysPerWeek === 5 ? null : daysPerWeek,
    daysPerMonth: days === 20 ? null : days,
  };
}

function within(value: number, most: number): number | null {
  return value > 0 && value <= most ? Math.round(value * 1e6) / 1e6 : null;
}

function* daysFrom({ from, to }: Period): Generator<Day> {
  for (let day = from; day <= to; day++) yield day;
}

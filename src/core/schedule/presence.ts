/** When a resource is there: leave and availability, beside its calendar. */
import type { Resource } from '../plan/model.ts';
import type { Day } from '../values/time.ts';
import { timesOf } from './calendars.ts';
import type { Outline } from './outline.ts';

/** Shares of a resource's working day, 0–1. */
export interface DayPresence {
  /** How much of it effort finds to work in. */
  readonly works: number;
  /** How much of the capacity there is: none after the last stretch of availability, though effort goes on. */
  readonly isThere: number;
}

export interface Presence {
  on(day: Day): DayPresence;
  /** The last day up to which it stays so; days off by the calendar do not count. */
  lastSameDay(day: Day): Day;
}

export function presenceOf({ plan }: Outline, resource: Resource): Presence {
  const times = timesOf(plan);
  const usual = times.calendar(resource.calendar);
  const personal = times.person(resource, null);
  const lastAvailable = resource.available.length === 0 ? Infinity : Math.max(...resource.available.map(({ to }) => to.day));
  const changes = [...resource.leave, ...resource.available].flatMap(({ from, to }) => [from.day, from.day + 1, to.day, to.day + 1]);
  changes.sort((a, b) => a - b);
  const worksOn = (day: Day) => {
    const minutes = usual.minutesOn(day);
    return minutes === 0 || usual === personal ? 1 : personal.minutesOn(day) / minutes;
  };
  return {
    on: (day) => ({ works: worksOn(day), isThere: day > lastAvailable ? 0 : worksOn(day) }),
    lastSameDay: (day) => (changes.find((change) => change > day) ?? Infinity) - 1,
  };
}

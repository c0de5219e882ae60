/** How much of a resource what remains asks for, for who looks at that resource alone. */
import type { Resource } from '../plan/model.ts';
import { dayEndingAt } from '../values/civil.ts';
import { keeping } from '../values/keeping.ts';
import type { DateRange, Day, Minute } from '../values/time.ts';
import { timesOf } from './calendars.ts';
import { stretchOf } from './hours.ts';
import { askedBetween, type Asked } from './loadByWeek.ts';
import type { Load, Schedules } from './schedule.ts';
import { isComputed } from './schedulePlan.ts';

/** What is asked of a resource from one day until its last task ends. */
export interface Remaining extends Asked {
  readonly from: Day;
  /** The last day on which it is asked for anything. */
  readonly to: Day;
}

/** Null for whom nothing is asked from that day on, and for what has no load (material). */
export function remainingOf(schedules: Schedules, id: string, from: Day): Remaining | null {
  const loads = loadsOf(schedules, id);
  const to = loads.at(-1)?.to ?? -Infinity;
  if (!isComputed(schedules) || to < from) return null;
  const known = remembered.get(loads);
  if (known?.from === from) return known;
  const remaining = { from, to, ...askedBetween(schedules.outline, loads, id, from, to) };
  remembered.set(loads, remaining);
  return remaining;
}

/** By the load of one resource, which stays the same list while none of its tasks moves. */
const remembered = keeping<readonly Load[], Remaining>();

/** The same from one day to another, whether or not anything is asked. */
export function askedIn(schedules: Schedules, id: string, from: Day, to: Day): Asked {
  if (!isComputed(schedules)) return { usedHours: 0, capacityHours: 0 };
  return askedBetween(schedules.outline, loadsOf(schedules, id), id, from, to);
}

/** Stretches in which more is asked of the resource than there is; the same list while none of its tasks moves or is edited. */
export function overloadsOf(schedules: Schedules, id: string): readonly Load[] {
  return isComputed(schedules) ? schedules.ofResources.overOf(id) : none;
}

function loadsOf(schedules: Schedules, id: string): readonly Load[] {
  return isComputed(schedules) ? schedules.ofResources.of(id) : none;
}

const none: readonly Load[] = [];

/** The first day of what remains: that after the status date, else the first of the project. */
export function firstDayAhead({ forecast }: Schedules, statusDate: Day | null): Day {
  return statusDate === null ? dayEndingAt(forecast.projectStart + 1) : statusDate + 1;
}

/** Working minutes of the resource's own calendar that a leave takes away between two moments. */
export function minutesAway(schedules: Schedules, { calendar }: Resource, leave: DateRange, from: Minute, to: Minute): number {
  if (!isComputed(schedules)) return 0;
  const stretch = stretchOf(leave);
  const [begin, end] = [Math.max(stretch.from, from), Math.min(stretch.to, to)];
  return end > begin ? timesOf(schedules.outline.plan).calendar(calendar).between(begin, end) : 0;
}

/** Who has more or less to do, and in which weeks more is asked of somebody than there is, or no longer. */
import type { Analysis } from '../analysis.ts';
import type { Plan } from '../plan/model.ts';
import type { WeekLoad } from '../schedule/schedule.ts';
import { formerIds, type Rename } from './changes.ts';

/** Hours in the whole forecast, what is done among them; 0 for who has nothing to do, or is not there. */
export interface LoadShift {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A week in which more is asked of somebody than there is, all over or on some days. */
export interface Overload extends WeekLoad {
  readonly name: string;
}

export interface LoadChanges {
  /** Whose hours are others now, in the order of the plan; who has gone comes last. */
  readonly people: readonly LoadShift[];
  /** By resource, then week. */
  readonly overloads: { readonly came: readonly Overload[]; readonly went: readonly Overload[] };
}

/** Hours that differ by less are the same. */
const negligible = 0.01;

/** Null where one of the plans has no dates. A person that was renamed is the same person. */
export function loadBetween(before: Analysis, now: Analysis, renamed: readonly Rename[]): LoadChanges | null {
  if (!before.plan || !before.schedules || !now.plan || !now.schedules) return null;
  const formerId = formerIds(renamed, 'resources');
  const newId = new Map([...formerId].map(([to, from]) => [from, to]));
  const old = before.schedules.loadByWeek.map((load) => ({ ...load, resource: newId.get(load.resource) ?? load.resource }));
  const fresh = now.schedules.loadByWeek;
  const nameOf = (id: string) => nameIn(now.plan!, id) ?? nameIn(before.plan!, formerId.get(id) ?? id) ?? id;
  const hours = [hoursBy(old), hoursBy(fresh)] as const;
  const ids = new Set([...now.plan.resources.keys(), ...hours[0].keys()]);
  const people = [...ids].map((id) => ({ id, name: nameOf(id), from: hours[0].get(id) ?? 0, to: hours[1].get(id) ?? 0 }));
  return {
    people: people.filter(({ from, to }) => Math.abs(to - from) >= negligible),
    overloads: { came: overIn(fresh, old, nameOf), went: overIn(old, fresh, nameOf) },
  };
}

function nameIn({ resources }: Plan, id: string): string | null {
  return resources.get(id)?.name ?? null;
}

function hoursBy(loads: readonly WeekLoad[]): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  for (const { resource, usedHours } of loads) hours.set(resource, (hours.get(resource) ?? 0) + usedHours);
  return hours;
}

/** Weeks that are too much among these and not among the others. */
function overIn(loads: readonly WeekLoad[], others: readonly WeekLoad[], nameOf: (id: string) => string): readonly Overload[] {
  const known = new Set(others.filter(isTooMuch).map(weekKey));
  return loads.filter((load) => isTooMuch(load) && !known.has(weekKey(load))).map((load) => ({ ...load, name: nameOf(load.resource) }));
}

function isTooMuch({ over, daysOver }: WeekLoad): boolean {
  return over || daysOver > 0;
}

function weekKey({ resource, week }: WeekLoad): string {
  return `${resource} ${week}`;
}

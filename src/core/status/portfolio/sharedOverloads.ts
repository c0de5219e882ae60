/** Where plans of a portfolio together ask more of somebody than there is, though each alone may not. */
import type { Plan, Resource } from '../../plan/model.ts';
import { isOver, type Load, type Schedules } from '../../schedule/schedule.ts';
import { minutesPerDay, type Day } from '../../values/time.ts';
import type { Shared } from './shared.ts';

export interface SharedOverload {
  readonly resource: Resource;
  /** Days, inclusive; what is past by the status date is left out. */
  readonly from: Day;
  readonly to: Day;
  /** On the worst of the days: shares of full time, or items of a pool. */
  readonly used: number;
  readonly capacity: number;
  /** Who asks for it on that day. */
  readonly by: readonly PlanShare[];
}

export interface PlanShare {
  readonly plan: Plan;
  readonly used: number;
  /** By WBS index. */
  readonly tasks: readonly number[];
}

/** By resource, then day. Only days on which two plans or more ask for it; days of the same plans in a row are one stretch. */
export function sharedOverloads(all: readonly Shared[]): readonly SharedOverload[] {
  return all.flatMap((shared) => joined(evenStretches(shared)));
}

/** Stretches in which nothing changes and more is asked than there is. */
function evenStretches({ resource, users }: Shared): readonly SharedOverload[] {
  const asked = users.flatMap(({ plan, schedules, statusDate }) => {
    const first = schedules && statusDate !== null ? dayAfter(statusDate, schedules) : -Infinity;
    const ahead = (schedules?.load ?? []).filter((load) => load.resource === resource.id && load.to >= first);
    return ahead.map((load) => ({ plan, load, first: Math.max(load.from, first) }));
  });
  const edges = [...new Set(asked.flatMap(({ first, load }) => [first, load.to + 1]))].sort((a, b) => a - b);
  const starts = [...asked].sort((a, b) => a.first - b.first);
  const stretches: SharedOverload[] = [];
  let active: typeof asked = [];
  let next = 0;
  for (const [i, from] of edges.entries()) {
    active = active.filter(({ load }) => load.to >= from);
    while (next < starts.length && starts[next]!.first <= from) active.push(starts[next++]!);
    if (new Set(active.map(({ plan }) => plan)).size < 2) continue;
    const used = active.reduce((sum, { load }) => sum + load.used, 0);
    const capacity = Math.max(...active.map(({ load }) => load.capacity));
    if (isOver(used, capacity)) stretches.push({ resource, from, to: edges[i + 1]! - 1, used, capacity, by: active.map(shareOf) });
  }
  return stretches;
}

/** The next on which the project works. */
function dayAfter(day: Day, { calendar }: Schedules): Day {
  return Math.floor(calendar.startOf({ day: day + 1, time: null }) / minutesPerDay);
}

function shareOf({ plan, load }: { readonly plan: Plan; readonly load: Load }): PlanShare {
  return { plan, used: load.used, tasks: load.tasks };
}

function joined(stretches: readonly SharedOverload[]): readonly SharedOverload[] {
  const result: SharedOverload[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    const goesOn = last?.to === stretch.from - 1 && samePlans(last, stretch);
    if (goesOn) result[result.length - 1] = { ...worse(last, stretch), from: last.from, to: stretch.to };
    else result.push(stretch);
  }
  return result;
}

function samePlans(a: SharedOverload, b: SharedOverload): boolean {
  return a.by.length === b.by.length && a.by.every(({ plan }) => b.by.some((other) => other.plan === plan));
}

function worse(a: SharedOverload, b: SharedOverload): SharedOverload {
  return b.used - b.capacity > a.used - a.capacity ? b : a;
}

/** Forecasts across plans: each plan takes the others' forecasts as lower bounds. */
import type { Facts } from '../analysis.ts';
import type { Externals, Schedules } from '../schedule/schedule.ts';
import { groupsInOrder } from '../values/groupsInOrder.ts';
import { followedBy, type Connected } from './otherPlans.ts';
import { knownSchedules, scheduleOnce } from './readPlan.ts';
import { statusDateOf } from './statusDate.ts';

/** Rounds beyond which plans are taken to push each other for ever; every round carries a date one plan further. */
const mostRounds = 64;

export const noExternals: Externals = new Map();

type Plans = ReadonlyMap<string, Connected>;
type Forecasts = ReadonlyMap<string, Schedules | null>;

/**
 * The schedules of all plans, by project id, each after those that it follows, so that what no edit has reached is not scheduled anew.
 * `cut` names the references (`plan:task`) that lie on a loop of tasks and therefore bind nothing.
 */
export function scheduleConnected(plans: Plans, cut: ReadonlySet<string>, facts: Facts): Forecasts {
  const forecasts = new Map<string, Schedules | null>();
  const externalsOf = (id: string, of: Forecasts) => externalsIn(plans.get(id)!, plans, of, cut);
  const schedule = (id: string): Schedules | null => {
    const { read, memory } = plans.get(id)!;
    return scheduleOnce(read, statusDateOf(read.plan, facts), externalsOf(id, forecasts), memory);
  };
  for (const group of groupsInOrder(followedBy(plans))) {
    if (group.length === 1) forecasts.set(group[0]!, schedule(group[0]!));
    else settle(group);
  }
  return forecasts;

  /** Plans that refer to each other are scheduled in turns, until nothing moves any more. */
  function settle(group: readonly string[]): void {
    for (const [id, schedules] of settledBefore(group) ?? []) forecasts.set(id, schedules);
    let moved = !forecasts.has(group[0]!);
    for (let round = 0; moved && round < mostRounds; round++) {
      moved = false;
      for (const id of group) {
        const schedules = schedule(id);
        moved ||= forecasts.get(id) !== schedules;
        forecasts.set(id, schedules);
      }
    }
  }

  /** What came of it last, where each of the plans would still get the same. */
  function settledBefore(group: readonly string[]): Forecasts | null {
    const before = new Map([...forecasts, ...group.map((id) => [id, plans.get(id)!.memory.scheduled?.schedules ?? null] as const)]);
    const stands = group.every((id) => {
      const { read, memory } = plans.get(id)!;
      return knownSchedules(read, statusDateOf(read.plan, facts), externalsOf(id, before), memory) !== null;
    });
    return stands ? before : null;
  }
}

function externalsIn({ read }: Connected, plans: Plans, forecasts: Forecasts, cut: ReadonlySet<string>): Externals {
  const externals = new Map<string, { start: number; finish: number }>();
  for (const { plan, id } of read.references.external) {
    const name = `${plan!}:${id}`;
    const index = plans.get(plan!)?.read.plan.wbs.indexOf.get(id);
    const forecast = forecasts.get(plan!)?.forecast;
    if (index === undefined || !forecast || cut.has(name)) continue;
    const [start, finish] = [forecast.start[index]!, forecast.finish[index]!];
    if (!Number.isNaN(finish)) externals.set(name, { start, finish });
  }
  return externals;
}

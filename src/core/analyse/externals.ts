/** Forecasts across plans: each plan takes the others' forecasts as lower bounds, until nothing moves any more. */
import type { Facts } from '../analysis.ts';
import type { Externals, Schedules } from '../schedule/schedule.ts';
import type { Connected } from './otherPlans.ts';
import { scheduleOnce } from './readPlan.ts';
import { statusDateOf } from './statusDate.ts';

/** Rounds beyond which plans are taken to push each other for ever; every round carries a date one plan further. */
const mostRounds = 64;

export const noExternals: Externals = new Map();

/**
 * The schedule of `own`, with what it takes from others. `cut` names the references (`plan:task`) that lie on a loop of plans and
 * therefore bind nothing.
 */
export function scheduleConnected(own: Connected, all: readonly Connected[], cut: ReadonlySet<string>, facts: Facts): Schedules | null {
  const forecasts = new Map<string, Schedules | null>();
  const ids = new Map(all.map((connected) => [connected.read.plan.project.id, connected]));
  let moved = true;
  for (let round = 0; moved && round < mostRounds; round++) {
    moved = false;
    for (const [id, { read, memory }] of ids) {
      const schedules = scheduleOnce(
        read,
        statusDateOf(read.plan, facts),
        externalsOf(read.references.external, ids, forecasts, cut),
        memory,
      );
      moved ||= forecasts.get(id) !== schedules;
      forecasts.set(id, schedules);
    }
  }
  return forecasts.get(own.read.plan.project.id) ?? null;
}

function externalsOf(
  references: Connected['read']['references']['external'],
  plans: ReadonlyMap<string, Connected>,
  forecasts: ReadonlyMap<string, Schedules | null>,
  cut: ReadonlySet<string>,
): Externals {
  const externals = new Map<string, { start: number; finish: number }>();
  for (const { plan, id } of references) {
    const name = `${plan!}:${id}`;
    const index = plans.get(plan!)?.read.plan.wbs.indexOf.get(id);
    const forecast = forecasts.get(plan!)?.forecast;
    if (index === undefined || !forecast || cut.has(name)) continue;
    const [start, finish] = [forecast.start[index]!, forecast.finish[index]!];
    if (!Number.isNaN(finish)) externals.set(name, { start, finish });
  }
  return externals;
}

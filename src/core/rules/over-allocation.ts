/** Somebody or something is asked for more than there is. */
import type { Plan, Resource } from '../plan/model.ts';
import type { Finding } from '../problem.ts';
import type { Load } from '../schedule/schedule.ts';
import { finding, formatDay, list } from './say.ts';
import type { Rule } from './rule.ts';

export const overAllocation: Rule = {
  id: 'over-allocation',
  title: 'A resource is needed more than it is there',
  severity: 'info',
  restsOn: 'dates',
  *check({ plan, schedules, statusDate }) {
    if (!schedules || plan.resources.size === 0) return;
    const worst = new Map<string, { load: Load; stretches: number }>();
    for (const load of schedules.overloads) {
      // What is past cannot be levelled any more.
      if (statusDate !== null && load.to <= statusDate) continue;
      if (load.tasks.some((index) => isByNumber(plan, load.resource, index))) continue;
      const known = worst.get(load.resource);
      if (!known) worst.set(load.resource, { load, stretches: 1 });
      else worst.set(load.resource, { load: excess(load) > excess(known.load) ? load : known.load, stretches: known.stretches + 1 });
    }
    for (const [id, { load, stretches }] of worst) {
      const resource = plan.resources.get(id);
      if (resource) yield sayOf(resource, load, stretches, plan);
    }
  },
};

function sayOf(resource: Resource, { from, to, used, capacity, tasks: indexes }: Load, stretches: number, { wbs }: Plan): Finding {
  const { id, kind } = resource;
  const tasks = indexes.map((index) => wbs.tasks[index]!);
  const amount = (share: number) => (kind === 'person' ? `${Math.round(share * 100)}%` : String(Math.round(share * 100) / 100));
  const names = list(
    tasks.map((task) => `"${task.id}"`),
    4,
  );
  const when = from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`;
  const more = stretches > 1 ? `, the most of ${stretches} such times` : '';
  const message =
    capacity > 0
      ? `"${id}" is needed ${amount(used)} of ${amount(capacity)} ${when} by ${names}${more}`
      : `"${id}" is needed ${amount(used)} ${when} by ${names} but is not there${more}`;
  const related = tasks.map((task) => ({
    at: task.assign.find(({ party }) => party === id)?.node ?? task.key,
    message: `"${task.id}" needs "${id}"`,
  }));
  return finding(resource.key, message, related);
}

/** A person assigned as so many items, which `wrong-portion` tells. */
function isByNumber({ wbs, resources }: Plan, id: string, index: number): boolean {
  return resources.get(id)?.kind === 'person' && wbs.tasks[index]!.assign.some(({ party, items }) => party === id && items !== null);
}

function excess({ used, capacity }: Load): number {
  return used - capacity;
}

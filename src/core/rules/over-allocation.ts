/** Somebody or something is asked for more than there is. */
import { sameItems } from '../plan/collect.ts';
import type { Plan, Resource, Task } from '../plan/model.ts';
import { picking } from '../plan/sparse.ts';
import { inherited } from '../plan/wbs.ts';
import type { Finding } from '../problem.ts';
import { overloadsOf } from '../schedule/asked.ts';
import type { Load, Schedules } from '../schedule/schedule.ts';
import { tippingTask } from '../schedule/tipping.ts';
import { keeping } from '../values/keeping.ts';
import { finding, formatDay, list } from './say.ts';
import type { Rule } from './rule.ts';

/** What one assignment tips over. */
interface Tipped {
  readonly task: number;
  readonly resource: Resource;
  readonly worst: Load;
  readonly stretches: number;
}

export const overAllocation: Rule = {
  id: 'over-allocation',
  title: 'A resource is needed more than it is there',
  severity: 'info',
  restsOn: 'dates',
  *check({ plan, schedules, statusDate }) {
    if (!schedules) return;
    const priorities = prioritiesAbove(plan);
    for (const resource of plan.resources.values()) {
      const overloads = overloadsOf(schedules, resource.id);
      if (overloads.length === 0) continue;
      const world = [resource, statusDate, plan.wbs.parent, priorities];
      const known = remembered.get(overloads);
      if (known && sameItems(known.world, world)) yield* known.findings;
      else {
        const findings = tippedIn(plan, schedules, resource, overloads, statusDate ?? -Infinity).map((tipped) => sayOf(tipped, plan));
        remembered.set(overloads, { world, findings });
        yield* findings;
      }
    }
  },
};

/** By the overloads of one resource: as long as none of its tasks is touched, only this can change what is said of them. */
const remembered = keeping<readonly Load[], { readonly world: readonly unknown[]; readonly findings: readonly Finding[] }>();

/** What containers hand down to the tasks, which say their own, as one word. */
function prioritiesAbove({ wbs: { tasks } }: Plan): string {
  return ranked(tasks)
    .map((index) => `${index} ${tasks[index]!.own.priority}`)
    .join();
}

const ranked = picking<Task>(({ shape, own }) => shape === 'container' && own.priority !== null);

function tippedIn(
  plan: Plan,
  { forecast }: Schedules,
  resource: Resource,
  overloads: readonly Load[],
  statusDate: number,
): readonly Tipped[] {
  const priority = (task: number) => inherited(plan, task, 'priority') ?? 500;
  const order = (a: number, b: number) => forecast.start[a]! - forecast.start[b]! || priority(b) - priority(a) || a - b;
  const found = new Map<number, Tipped>();
  for (const load of overloads) {
    // What is past cannot be levelled any more.
    if (load.to <= statusDate || load.tasks.some((index) => isByNumber(plan, resource, index))) continue;
    const task = tippingTask(load, order);
    const known = found.get(task);
    const worst = known && excess(known.worst) >= excess(load) ? known.worst : load;
    found.set(task, { task, resource, worst, stretches: (known?.stretches ?? 0) + 1 });
  }
  return [...found.values()];
}

function sayOf({ task: tipping, resource, worst, stretches }: Tipped, plan: Plan): Finding {
  const { id } = resource;
  const more = stretches > 1 ? `, the most of ${stretches} such times` : '';
  const others = worst.tasks.filter((index) => index !== tipping);
  const related = [
    ...others.map((index) => ({ at: placeOf(plan, index, id), message: `"${plan.wbs.tasks[index]!.id}" needs "${id}"` })),
    { at: resource.key, message: `"${id}" is here` },
  ];
  return finding(placeOf(plan, tipping, id), `${neededText(plan, resource, worst)}${more}`, related);
}

/** `"mia" is needed 150% of 100% on 2026-01-09 by "dig" and "fill"` */
export function neededText({ wbs }: Plan, { id, kind }: Resource, { from, to, used, capacity, tasks }: Load): string {
  const amount = (share: number) => (kind === 'person' ? `${Math.round(share * 100)}%` : String(Math.round(share * 100) / 100));
  const names = list(tasks.map((index) => `"${wbs.tasks[index]!.id}"`), 4); // prettier-ignore
  const when = from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`;
  if (capacity > 0) return `"${id}" is needed ${amount(used)} of ${amount(capacity)} ${when} by ${names}`;
  return `"${id}" is needed ${amount(used)} ${when} by ${names} but is not there`;
}

/** Where the task says that it needs the resource; the last of the places, where it says so twice. */
function placeOf({ wbs }: Plan, index: number, id: string) {
  const task = wbs.tasks[index]!;
  return task.assign.findLast(({ party }) => party === id)?.node ?? task.key;
}

/** A person assigned as so many items, which `wrong-portion` tells. */
function isByNumber({ wbs }: Plan, { id, kind }: Resource, index: number): boolean {
  return kind === 'person' && wbs.tasks[index]!.assign.some(({ party, items }) => party === id && items !== null);
}

function excess({ used, capacity }: Load): number {
  return used - capacity;
}

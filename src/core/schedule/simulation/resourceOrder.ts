/**
 * What levelling decided, kept in every run: nobody begins before the levelled date, and where two tasks cannot have a resource at the
 * same time, the later one waits for the earlier, however long that takes.
 */
import { planProblem, type PlanProblem } from '../levelling/planProblem.ts';
import { withLinks } from '../network.ts';
import type { Outline } from '../outline.ts';
import type { Schedule } from '../schedule.ts';
import type { PlanSchedules } from '../schedulePlan.ts';
import { followersOf } from './followers.ts';

/** The levelled outline with links for the order in which resources are used. `schedules` are levelled. */
export function inLevelledOrder({ outline, basis, levelling, forecast }: PlanSchedules): Outline {
  if (!basis || levelling?.mode !== 'full') return outline;
  const waits = levelling.delays.flatMap(({ task, resource, because }) =>
    resource === null ? [] : because.map((holder): ResourceLink => [holder, task]),
  );
  const orders = byResource(planProblem(basis.outline, 'forecast'), outline).flatMap((users) => orderOf(users, forecast));
  const links = new Map([...orders, ...waits].map((link) => [link.join(' '), link]));
  const kept = [...links.values()].filter(([from, to]) => isNew(outline, forecast, from, to));
  return { ...outline, network: withLinks(outline.network, kept) };
}

type ResourceLink = readonly [from: number, to: number];

/** Tasks that use one resource, and how much of what it has. */
interface Users {
  readonly capacity: number;
  readonly uses: readonly { readonly task: number; readonly use: number }[];
}

function byResource({ nodes, needs, resources }: PlanProblem, { network }: Outline): readonly Users[] {
  const users = Array.from(resources.capacity, (capacity) => ({ capacity, uses: [] as { task: number; use: number }[] }));
  for (let activity = 0; activity < nodes.length; activity++) {
    const task = nodes[activity]!;
    if (task >= network.count) continue;
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++)
      users[needs.resource[i]!]!.uses.push({ task, use: needs.use[i]! });
  }
  return users;
}

/** Each after those it cannot overlap with, without the links that follow from others. */
function orderOf({ capacity, uses }: Users, { start, finish }: Schedule): readonly ResourceLink[] {
  const ordered = [...uses].sort((a, b) => start[a.task]! - start[b.task]! || a.task - b.task);
  const before = new Map<number, Set<number>>();
  const links: ResourceLink[] = [];
  ordered.forEach(({ task, use }, place) => {
    const known = new Set<number>();
    const earlier = ordered.slice(0, place).sort((a, b) => finish[b.task]! - finish[a.task]! || b.task - a.task);
    for (const other of earlier) {
      if (other.task === task || known.has(other.task) || use + other.use <= capacity) continue;
      links.push([other.task, task]);
      known.add(other.task);
      before.get(other.task)?.forEach((first) => known.add(first));
    }
    before.set(task, known);
  });
  return links;
}

/** Neither is done, they do not overlap in the levelled forecast, and the second does not lead to the first. */
function isNew({ facts, network }: Outline, { start, finish, duration }: Schedule, from: number, to: number): boolean {
  if (facts[from]!.isDone || facts[to]!.isDone || !(duration[from]! > 0) || !(duration[to]! > 0)) return false;
  return finish[from]! <= start[to]! && followersOf(network, to)[from] === 0;
}

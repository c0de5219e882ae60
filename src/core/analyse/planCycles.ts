/** Tasks of several plans that wait for each other: their references must not bind, or the plans would push each other for ever. */
import type { Link, Plan } from '../plan/model.ts';
import type { PlanCycle } from '../rules/rule.ts';
import { groupsInOrder } from '../values/groupsInOrder.ts';
import { followedBy, type Connected } from './otherPlans.ts';

export interface PlanCycles {
  /** Those that begin at a link of the plan itself. */
  readonly own: readonly PlanCycle[];
  /** References (`plan:task`) on a loop, of any plan. */
  readonly cut: ReadonlySet<string>;
}

/** A task of a plan, by its start or its finish. */
interface Point {
  readonly plan: string;
  readonly task: number;
  readonly isFinish: boolean;
}

const none: PlanCycles = { own: [], cut: new Set() };

export function planCycles(own: Connected, byId: ReadonlyMap<string, Connected>): PlanCycles {
  // Few plans refer to each other in a loop at all.
  if (groupsInOrder(followedBy(byId)).every((group) => group.length === 1)) return none;
  const plans = new Map([...byId].map(([id, { read }]) => [id, read.plan]));
  const cycles: PlanCycle[] = [];
  const cut = new Set<string>();
  for (const [id, plan] of plans) {
    for (const { task, link, from, to } of crossings(id, plan, plans)) {
      const path = pathBetween(to, from, plans);
      if (!path) continue;
      cut.add(nameOf(to, plans));
      if (id === own.read.plan.project.id) cycles.push({ task, link, path });
    }
  }
  return { own: cycles, cut };
}

/** The links of a plan that lead into other plans, with the points they tie together. */
function* crossings(id: string, plan: Plan, plans: ReadonlyMap<string, Plan>) {
  for (const [task, { after }] of plan.wbs.tasks.entries()) {
    for (const [link, found] of after.entries()) {
      const to = targetOf(id, plan, found, plans);
      if (to && to.plan !== id) yield { task, link, from: { plan: id, task, isFinish: bindsFinish(found) }, to };
    }
  }
}

/** From `start` through what it waits for to `goal`, as names in the order in which they drive each other; null where no way leads there. */
function pathBetween(start: Point, goal: Point, plans: ReadonlyMap<string, Plan>): readonly string[] | null {
  const cameFrom = new Map<string, Point | null>([[keyOf(start), null]]);
  const open = [start];
  for (let point = open.pop(); point; point = open.pop()) {
    if (keyOf(point) === keyOf(goal)) return wayTo(point, cameFrom, plans);
    for (const next of waitsFor(point, plans)) {
      if (cameFrom.has(keyOf(next))) continue;
      cameFrom.set(keyOf(next), point);
      open.push(next);
    }
  }
  return null;
}

function wayTo(goal: Point, cameFrom: ReadonlyMap<string, Point | null>, plans: ReadonlyMap<string, Plan>): readonly string[] {
  const names: string[] = [];
  for (let point: Point | null = goal; point; point = cameFrom.get(keyOf(point)) ?? null) {
    const name = nameOf(point, plans);
    if (names.at(-1) !== name) names.push(name);
  }
  return names;
}

/** What must have come before a point can be known; a container's start stands for what holds back everything in it. */
function* waitsFor({ plan: id, task, isFinish }: Point, plans: ReadonlyMap<string, Plan>): Iterable<Point> {
  const plan = plans.get(id)!;
  const { parent, end, tasks } = plan.wbs;
  if (isFinish) {
    yield { plan: id, task, isFinish: false };
    for (let below = task + 1; below < end[task]!; below = end[below]!) yield { plan: id, task: below, isFinish: true };
  } else if (parent[task]! >= 0) {
    yield { plan: id, task: parent[task]!, isFinish: false };
  }
  for (const link of tasks[task]!.after) {
    const target = bindsFinish(link) === isFinish ? targetOf(id, plan, link, plans) : null;
    if (target) yield target;
  }
}

function targetOf(id: string, plan: Plan, link: Link, plans: ReadonlyMap<string, Plan>): Point | null {
  const isFinish = link.type === 'FS' || link.type === 'FF';
  const promised = link.plan === null ? plan.raid.get(link.id)?.task : undefined;
  const [name, target] = promised?.includes(':') ? (promised.split(':') as [string, string]) : [link.plan ?? id, promised ?? link.id];
  const task = plans.get(name)?.wbs.indexOf.get(target);
  return task === undefined ? null : { plan: name, task, isFinish };
}

function bindsFinish({ type }: Link): boolean {
  return type === 'FF' || type === 'SF';
}

function keyOf({ plan, task, isFinish }: Point): string {
  return `${plan}:${task}${isFinish ? 'f' : 's'}`;
}

function nameOf({ plan, task }: Point, plans: ReadonlyMap<string, Plan>): string {
  return `${plan}:${plans.get(plan)!.wbs.tasks[task]!.id}`;
}

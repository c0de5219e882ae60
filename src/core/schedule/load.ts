/** How much of each resource the plan uses, day by day, beside what there is. Kept for resources whose tasks did not move. */
import { differences } from '../plan/differences.ts';
import type { Plan } from '../plan/model.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import type { Times } from './calendars.ts';
import type { Outline } from './outline.ts';
import { loadOfResource } from './resourceLoad.ts';
import { Loads } from './loads.ts';
import type { Load, Schedule } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';
import { usesOf, type Use } from './uses.ts';

interface Kept {
  readonly times: Times;
  readonly facts: readonly TaskFacts[];
  readonly forecast: Schedule;
  /** By task. */
  readonly uses: readonly (readonly Use[])[];
  /** By resource: the tasks that use it, in order. */
  readonly users: ReadonlyMap<string, readonly number[]>;
  readonly loads: Loads;
}

/** The newest state of each work breakdown. */
const newest = new WeakMap<Plan['wbs']['indexOf'], Kept>();

/** Only days on which the resource is used. */
export function loadsOf(outline: Outline, forecast: Schedule): Loads {
  return toTheEnd(loadSteps(outline, forecast));
}

/** `loadsOf` with a pause after each resource. */
export function* loadSteps(outline: Outline, forecast: Schedule): Steps<Loads> {
  const { table, plan } = outline;
  const known = newest.get(plan.wbs.indexOf);
  const before = known?.times === table.times ? known : null;
  const moved = new Set<string>();
  const users = new Map(before?.users);
  const uses = yield* usesByTask(outline, forecast, before, moved, users);
  if (before && moved.size === 0) return before.loads;
  yield;
  const byResource = new Map<string, readonly Load[]>(before?.loads.byResource);
  for (const id of moved) {
    const own = (users.get(id) ?? []).flatMap((task) => uses[task]!.filter((use) => use.resource.id === id));
    byResource.set(id, loadOfResource(outline, plan.resources.get(id)!, own));
    yield;
  }
  const loads = new Loads(plan.resources.keys(), byResource);
  newest.set(plan.wbs.indexOf, { times: table.times, facts: table.facts, forecast, uses, users, loads });
  return loads;
}

/** Tasks that have moved between two pauses. */
const some = 200;

/** Adds to `moved` the resources of all tasks that are not where they were, and keeps `users` up. */
function* usesByTask(
  outline: Outline,
  forecast: Schedule,
  before: Kept | null,
  moved: Set<string>,
  users: Map<string, readonly number[]>,
): Steps<readonly (readonly Use[])[]> {
  const { facts } = outline;
  const uses: (readonly Use[])[] = before ? before.uses.slice() : new Array<readonly Use[]>(facts.length).fill(none);
  const entered = new Map<string, number[]>();
  let found = 0;
  for (const task of before ? movedTasks(facts, forecast, before) : facts.keys()) {
    for (const { resource } of uses[task]!) {
      moved.add(resource.id);
      users.set(
        resource.id,
        (users.get(resource.id) ?? []).filter((other) => other !== task),
      );
    }
    if (++found % some === 0) yield;
    const now = facts[task]!.task.assign.length === 0 ? none : usesOf(outline, forecast, task);
    uses[task] = now;
    for (const id of new Set(now.map(({ resource }) => resource.id))) {
      moved.add(id);
      const others = entered.get(id);
      if (others) others.push(task);
      else entered.set(id, [task]);
    }
  }
  for (const [id, tasks] of entered)
    users.set(
      id,
      [...(users.get(id) ?? []), ...tasks].sort((a, b) => a - b),
    );
  return uses;
}

const none: readonly Use[] = [];

/** Those that changed or are no longer where they were, ascending. */
function movedTasks(facts: readonly TaskFacts[], { start, finish }: Schedule, before: Kept): readonly number[] {
  const changed = differences(before.facts, facts);
  const { start: oldStart, finish: oldFinish } = before.forecast;
  if (start === oldStart && finish === oldFinish) return changed;
  const moved: number[] = [];
  let next = 0;
  for (let task = 0; task < start.length; task++) {
    const isChanged = changed[next] === task;
    if (isChanged) next++;
    if (isChanged || !same(start[task]!, oldStart[task]!) || !same(finish[task]!, oldFinish[task]!)) moved.push(task);
  }
  return moved;
}

function same(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** How much of each resource the plan uses, day by day, beside what there is. Kept for resources whose tasks did not move. */
import type { Plan } from '../plan/model.ts';
import type { Times } from './calendars.ts';
import type { Outline } from './outline.ts';
import { loadOfResource } from './resourceLoad.ts';
import type { Load, Schedule } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';
import { usesOf, type Use } from './uses.ts';

interface Kept {
  readonly times: Times;
  readonly facts: readonly TaskFacts[];
  readonly forecast: Schedule;
  /** By task. */
  readonly uses: readonly (readonly Use[])[];
  readonly byResource: ReadonlyMap<string, readonly Load[]>;
  readonly load: readonly Load[];
}

/** The newest state of each work breakdown. */
const newest = new WeakMap<Plan['wbs']['indexOf'], Kept>();

/** Only days on which the resource is used; by resource in the plan's order, then day. */
export function loadOf(outline: Outline, forecast: Schedule): readonly Load[] {
  const { table, plan } = outline;
  const known = newest.get(plan.wbs.indexOf);
  const before = known?.times === table.times ? known : null;
  const moved = new Set<string>();
  const uses = usesByTask(outline, forecast, before, moved);
  if (before && moved.size === 0) return before.load;
  const byResource = new Map(before?.byResource);
  const grouped = groupedUses(uses, moved);
  for (const id of moved) byResource.set(id, loadOfResource(outline, plan.resources.get(id)!, grouped.get(id) ?? []));
  const load = [...plan.resources.keys()].flatMap((id) => byResource.get(id) ?? []);
  newest.set(plan.wbs.indexOf, { times: table.times, facts: table.facts, forecast, uses, byResource, load });
  return load;
}

/** Adds to `moved` the resources of all tasks that are not where they were. */
function usesByTask(outline: Outline, forecast: Schedule, before: Kept | null, moved: Set<string>): readonly (readonly Use[])[] {
  const { facts } = outline;
  const uses: (readonly Use[])[] = before ? before.uses.slice() : new Array<readonly Use[]>(facts.length).fill(none);
  for (let task = 0; task < facts.length; task++) {
    if (before && isWhereItWas(task, facts[task]!, forecast, before)) continue;
    for (const use of uses[task]!) moved.add(use.resource.id);
    uses[task] = facts[task]!.task.assign.length === 0 ? none : usesOf(outline, forecast, task);
    for (const use of uses[task]!) moved.add(use.resource.id);
  }
  return uses;
}

const none: readonly Use[] = [];

function isWhereItWas(task: number, facts: TaskFacts, { start, finish }: Schedule, before: Kept): boolean {
  return (
    facts === before.facts[task] && same(start[task]!, before.forecast.start[task]!) && same(finish[task]!, before.forecast.finish[task]!)
  );
}

function same(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function groupedUses(uses: readonly (readonly Use[])[], wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Use[]> {
  const grouped = new Map<string, Use[]>();
  for (const id of wanted) grouped.set(id, []);
  for (const ofTask of uses) for (const use of ofTask) grouped.get(use.resource.id)?.push(use);
  return grouped;
}

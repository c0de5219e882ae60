/** How much of each resource the plan uses, day by day, beside what there is. Kept for resources whose tasks did not move. */
import type { Plan } from '../plan/model.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import { append } from '../values/append.ts';
import { differences, merged, notedDifferences } from '../values/differences.ts';
import { inRows, rowsOf, rowsWith, type Rows } from '../values/rows.ts';
import type { Day, Minute } from '../values/time.ts';
import type { Times } from './calendars.ts';
import type { Outline } from './outline.ts';
import { loadOfResource, sectionOf, type Section } from './resourceLoad.ts';
import { Loads } from './loads.ts';
import { isSame } from './marks.ts';
import type { Load, Schedule } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';
import { usesOf, type Use } from './uses.ts';

interface Kept {
  readonly times: Times;
  /** Until then work under way pauses that waits for what it follows. */
  readonly now: Minute;
  readonly facts: readonly TaskFacts[];
  readonly forecast: Schedule;
  /** By task. */
  readonly uses: Rows<readonly Use[]>;
  /** By resource, in the plan's order: the tasks that use it, in order. */
  readonly users: readonly (readonly number[])[];
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
  const { table, plan, now } = outline;
  const known = newest.get(plan.wbs.indexOf);
  const before = known?.times === table.times && known.now === now ? known : null;
  if (before?.facts === table.facts && before.forecast === forecast) return before.loads;
  const { uses, left, entered } = yield* usesByTask(outline, forecast, before);
  const moved = new Set([...left.keys(), ...entered.keys()]);
  if (before && moved.size === 0) {
    newest.set(plan.wbs.indexOf, { ...before, facts: table.facts, forecast, uses });
    return before.loads;
  }
  yield;
  const indexOf = indicesOf(plan.resources);
  const nobody = new Array<readonly never[]>(before ? 0 : indexOf.size).fill(none);
  const users = (before?.users ?? nobody).slice();
  const byResource: (readonly Load[])[] = (before?.loads.byResource ?? nobody).slice();
  for (const id of moved) {
    const at = indexOf.get(id)!;
    users[at] = withOthers(users[at]!, left.get(id), entered.get(id));
    const days = new Days();
    for (const task of left.get(id) ?? none) days.addUses(inRows(before!.uses, task), id);
    for (const task of entered.get(id) ?? none) days.addUses(inRows(uses, task), id);
    const section = sectionOf(before?.loads.byResource[at], days.first, days.last);
    const own: Use[] = [];
    for (const task of users[at]) for (const use of inRows(uses, task)) if (use.resource.id === id && isIn(use, section)) own.push(use);
    byResource[at] = loadOfResource(outline, plan.resources.get(id)!, own, section);
    yield;
  }
  const loads = new Loads(indexOf, byResource);
  newest.set(plan.wbs.indexOf, { times: table.times, now, facts: table.facts, forecast, uses, users, loads });
  return loads;
}

/** From the first day to the last of all uses that have come or gone. */
class Days {
  first: Day = Infinity;
  last: Day = -Infinity;

  addUses(uses: readonly Use[], id: string): void {
    for (const { resource, first, last } of uses) {
      if (resource.id !== id) continue;
      this.first = Math.min(this.first, first);
      this.last = Math.max(this.last, last);
    }
  }
}

function isIn({ first, last }: Use, section: Section): boolean {
  return last >= section.first && first <= section.last;
}

const indices = new WeakMap<Plan['resources'], ReadonlyMap<string, number>>();

function indicesOf(resources: Plan['resources']): ReadonlyMap<string, number> {
  let known = indices.get(resources);
  if (!known) indices.set(resources, (known = new Map([...resources.keys()].map((id, index) => [id, index]))));
  return known;
}

function withOthers(tasks: readonly number[], left: readonly number[] = none, entered: readonly number[] = none): readonly number[] {
  const gone = new Set(left);
  return [...tasks.filter((task) => !gone.has(task)), ...entered].sort((a, b) => a - b);
}

/** Tasks that have moved between two pauses. */
const some = 200;

interface TaskUses {
  readonly uses: Rows<readonly Use[]>;
  /** By resource: of the tasks that are not where they were, those that used it, and those that use it now. */
  readonly left: ReadonlyMap<string, readonly number[]>;
  readonly entered: ReadonlyMap<string, readonly number[]>;
}

function* usesByTask(outline: Outline, forecast: Schedule, before: Kept | null): Steps<TaskUses> {
  const { facts } = outline;
  const [left, entered] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const places: readonly number[] = before ? movedTasks(facts, forecast, before) : [...facts.keys()];
  const changed: (readonly Use[])[] = [];
  for (let i = 0; i < places.length; i++) {
    const task = places[i]!;
    for (const { resource } of before ? inRows(before.uses, task) : none) note(left, resource.id, task);
    const now = facts[task]!.task.assign.length === 0 ? none : usesOf(outline, forecast, task);
    for (const { resource } of now) note(entered, resource.id, task);
    changed.push(now);
    if (i % some === some - 1) yield;
  }
  return { uses: before ? rowsWith(before.uses, places, changed) : rowsOf(changed), left, entered };
}

/** Each task once. */
function note(tasks: Map<string, number[]>, id: string, task: number): void {
  if (tasks.get(id)?.at(-1) !== task) append(tasks, id, task);
}

const none: readonly never[] = [];

/** Those that changed or are no longer where they were, ascending. */
function movedTasks(facts: readonly TaskFacts[], forecast: Schedule, before: Kept): readonly number[] {
  const { start, finish } = forecast;
  const changed = differences(before.facts, facts);
  const { start: oldStart, finish: oldFinish } = before.forecast;
  if (start === oldStart && finish === oldFinish) return changed;
  const touched = notedDifferences(before.forecast, forecast) ?? start.keys();
  const moved: number[] = [];
  for (const task of touched) if (!isSame(start[task]!, oldStart[task]!) || !isSame(finish[task]!, oldFinish[task]!)) moved.push(task);
  return merged(changed, moved);
}

/** What the tasks of a plan need of its people and pools, and when those are there. */
import type { Assignment, Plan, Resource, Task } from '../../plan/model.ts';
import { minutesPerDay } from '../../values/time.ts';
import { timesOf, type Times } from '../calendars.ts';
import { stretchOf, type Stretch } from '../hours.ts';
import type { Outline } from '../outline.ts';
import type { Unlevelled } from '../schedule.ts';
import type { WorkingTime } from '../workingTime.ts';
import type { Needs, Resources } from './problem.ts';

/** Shares are counted as whole millionths, so that 10 % and 20 % are 30 %. */
export const whole = 1e6;

export interface PlanNeeds {
  /** By place among the resources of the problem. */
  readonly ids: readonly string[];
  readonly needs: Needs;
  readonly resources: Resources;
  /** What level of effort uses all the time, by resource. */
  readonly background: ReadonlyMap<string, number>;
  /** What no schedule can give; it takes what there is. */
  readonly unlevelled: readonly Unlevelled[];
}

/** `tasks`: by activity, the task's index; -1 where it is none, or one that takes no time. */
export function planNeeds(outline: Outline, tasks: Int32Array): PlanNeeds {
  const { plan, facts } = outline;
  const places = new Map<string, number>();
  const found: { readonly resource: Resource; readonly clocks: Set<WorkingTime> }[] = [];
  const [resource, use, margin, waits] = [[], [], [], []] as [number[], number[], number[], number[]];
  const first = new Int32Array(tasks.length + 1);
  const times = timesOf(plan);
  const background = backgroundOf(outline);
  const unlevelled: Unlevelled[] = [];
  for (let activity = 0; activity < tasks.length; activity++) {
    const index = tasks[activity]!;
    const needs = index < 0 ? none : usesOf(facts[index]!.task, plan);
    for (let i = 0; i < needs.length; i++) {
      const { resource: needed, amount } = needs[i]!;
      const capacity = Math.round(whole * needed.capacity);
      if (amount > capacity || capacity <= 0) addBeyond(unlevelled, outline, index, needed);
      if (capacity <= 0) continue;
      let place = places.get(needed.id);
      if (place === undefined) {
        places.set(needed.id, (place = found.length));
        found.push({ resource: needed, clocks: new Set() });
      }
      const { task, time, others } = facts[index]!;
      const isEffort = task.shape === 'effort' && needed.kind === 'person';
      const { clocks } = found[place]!;
      clocks.add(isEffort ? times.calendar(outline.table.calendars[index] ?? needed.calendar) : time);
      // Those who work together keep their own hours, and are done at different times of the day.
      if (others.length > 0) clocks.add(time);
      const taken = Math.min(amount, capacity);
      const besides = taken + (background.get(needed.id) ?? 0);
      resource.push(place);
      use.push(taken);
      margin.push(besides > capacity ? taken : besides);
      waits.push(isEffort ? 1 : 0);
    }
    first[activity + 1] = resource.length;
  }
  return {
    ids: found.map((item) => item.resource.id),
    needs: {
      first,
      resource: Int32Array.from(resource),
      use: Float64Array.from(use),
      margin: Float64Array.from(margin),
      waits: Uint8Array.from(waits),
    },
    resources: {
      capacity: Float64Array.from(found, (item) => Math.round(whole * item.resource.capacity)),
      away: found.map((item) => awayOf(item.resource, times, item.clocks)),
      goneFrom: Float64Array.from(found, (item) => goneFrom(item.resource, times, item.clocks)),
      wholeDays: Uint8Array.from(found, (item) => (item.clocks.size > 1 ? 1 : 0)),
    },
    background,
    unlevelled: [...unlevelled, ...spansBeyond(outline)],
  };
}

/** Work to come that asks for more than there ever is. */
function addBeyond(unlevelled: Unlevelled[], { facts }: Outline, task: number, { id, capacity }: Resource): void {
  if (!facts[task]!.isDone) unlevelled.push({ task, resource: id, why: capacity > 0 ? 'too-much' : 'nothing-there' });
}

/** Level of effort that does. */
function spansBeyond(outline: Outline): readonly Unlevelled[] {
  const { plan, network, isCancelled } = outline;
  const unlevelled: Unlevelled[] = [];
  for (let task = 0; task < network.count; task++) {
    if (network.isSpans[task] !== 1 || isCancelled[task] !== 0) continue;
    for (const { resource, amount } of usesOf(plan.wbs.tasks[task]!, plan))
      if (amount > Math.round(whole * resource.capacity) || resource.capacity <= 0) addBeyond(unlevelled, outline, task, resource);
  }
  return unlevelled;
}

const none: readonly never[] = [];

/** A party that is assigned twice is needed for both. */
function usesOf({ assign }: Task, { resources }: Plan): readonly { readonly resource: Resource; readonly amount: number }[] {
  if (assign.length === 0) return none;
  const uses: { readonly resource: Resource; amount: number }[] = [];
  for (const assignment of assign) {
    const resource = resources.get(assignment.party);
    if (!resource || resource.kind === 'material') continue;
    const amount = Math.round(whole * portion(assignment, resource));
    if (amount <= 0 && resource.capacity > 0) continue;
    const known = uses.find((use) => use.resource === resource);
    if (known) known.amount += amount;
    else uses.push({ resource, amount });
  }
  return uses;
}

function portion({ share, items }: Assignment, { kind, capacity }: Resource): number {
  if (items !== null) return items;
  if (share === null) return capacity;
  return kind === 'equipment' ? share * capacity : share;
}

/** Level of effort, by resource: its dates follow from others', so what it needs is kept free all the time. */
function backgroundOf({ plan, network, isCancelled }: Outline): ReadonlyMap<string, number> {
  const background = new Map<string, number>();
  for (let task = 0; task < network.count; task++) {
    if (!network.isSpans[task] || isCancelled[task]) continue;
    for (const { resource, amount } of usesOf(plan.wbs.tasks[task]!, plan)) {
      background.set(resource.id, (background.get(resource.id) ?? 0) + amount);
    }
  }
  return background;
}

/** Leave and the time outside their availability, as `[from, to, from, to, …]`; days off by the calendar are not counted. */
function awayOf(resource: Resource, times: Times, clocks: ReadonlySet<WorkingTime>): Float64Array {
  const usual = times.calendar(resource.calendar);
  const keepsOtherHours = worksOtherHours(resource, times, clocks);
  const stretches = [...resource.leave.map(stretchOf), ...unavailable(resource)]
    .map((stretch) => (keepsOtherHours ? wholeDaysOf(stretch) : stretch))
    .filter(({ from, to }) => from === -Infinity || to === Infinity || usual.between(from, to) > 0)
    .map(({ from, to }) => trimmed({ from, to }, usual))
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else joined.push({ ...stretch });
  }
  return Float64Array.from(joined.flatMap(({ from, to }) => [from, to]));
}

/** Without the days off at both ends. */
function trimmed({ from, to }: Stretch, usual: WorkingTime): Stretch {
  const firstDay = from === -Infinity ? from : Math.floor(usual.nextWork(from) / minutesPerDay) * minutesPerDay;
  const lastDay = to === Infinity ? to : Math.ceil(usual.previousWork(to) / minutesPerDay) * minutesPerDay;
  return { from: Math.max(from, firstDay), to: Math.min(to, lastDay) };
}

function unavailable({ available }: Resource): readonly Stretch[] {
  const windows = available.map(stretchOf).sort((a, b) => a.from - b.from);
  if (windows.length === 0) return [];
  let to = -Infinity;
  const gaps = windows.flatMap((window) => {
    const gap = { from: to, to: window.from };
    to = Math.max(to, window.to);
    return gap.from < gap.to ? [gap] : [];
  });
  return [...gaps, { from: to, to: Infinity }];
}

function goneFrom(resource: Resource, times: Times, clocks: ReadonlySet<WorkingTime>): number {
  if (resource.available.length === 0) return Infinity;
  const last = Math.max(...resource.available.map((range) => stretchOf(range).to));
  return worksOtherHours(resource, times, clocks) ? wholeDaysOf({ from: last, to: Infinity }).from : last;
}

/** Half a day's leave is half of the resource's own day: in other hours it may be more, so that the day counts as a whole. */
function worksOtherHours(resource: Resource, times: Times, clocks: ReadonlySet<WorkingTime>): boolean {
  return clocks.size > 1 || !clocks.has(times.calendar(resource.calendar));
}

function wholeDaysOf({ from, to }: Stretch): Stretch {
  return { from: Math.floor(from / minutesPerDay) * minutesPerDay, to: Math.ceil(to / minutesPerDay) * minutesPerDay };
}

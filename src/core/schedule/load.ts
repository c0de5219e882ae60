/** How much of each resource the plan uses, day by day, beside what there is. */
import type { Assignment, Resource } from '../plan/model.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import { timesOf } from './calendars.ts';
import type { Outline } from './outline.ts';
import type { Load, Schedule } from './schedule.ts';
import type { WorkingTime } from './workingTime.ts';

/** Shares are summed as whole millionths, so that 10 % and 20 % are 30 %. */
const whole = 1e6;

/** Only days on which the resource is used; by resource in the plan's order, then day. */
export function loadOf(outline: Outline, forecast: Schedule): readonly Load[] {
  const uses = new Map<string, Use[]>();
  outline.plan.wbs.tasks.forEach((task, index) => {
    if (task.assign.length === 0 || !forecast.scheduled[index] || outline.network.isContainer[index]) return;
    for (const assignment of task.assign) {
      const resource = outline.plan.resources.get(assignment.party);
      if (!resource || resource.kind === 'material') continue;
      const use = useOf(outline, forecast, index, assignment, resource);
      if (!use) continue;
      const known = uses.get(resource.id);
      if (known) known.push(use);
      else uses.set(resource.id, [use]);
    }
  });
  return [...outline.plan.resources.values()].flatMap((resource) => loadOfOne(outline, resource, uses.get(resource.id) ?? []));
}

/** One task's claim on a resource, in millionths of full time or of an item. */
interface Use {
  readonly task: number;
  readonly first: Day;
  readonly last: Day;
  readonly share: number;
  /** The same on the first and the last day, which may be worked in part. */
  readonly shareOnFirst: number;
  readonly shareOnLast: number;
  /** Effort waits while its people are away; other work needs them all the same. */
  readonly waits: boolean;
}

function useOf({ facts }: Outline, { start, finish }: Schedule, task: number, assignment: Assignment, resource: Resource): Use | null {
  const [from, to] = [start[task]!, finish[task]!];
  if (!(to > from)) return null;
  const share = Math.round(whole * portion(assignment, resource));
  if (share === 0) return null;
  const { time, task: item } = facts[task]!;
  const first = Math.floor(from / minutesPerDay);
  const last = Math.floor((to - 1) / minutesPerDay);
  const part = (day: Day) => Math.round(share * workedShare(time, day, from, to));
  const waits = item.shape === 'effort' && resource.kind === 'person';
  return { task, first, last, share, shareOnFirst: part(first), shareOnLast: part(last), waits };
}

function portion({ share, items }: Assignment, { kind, capacity }: Resource): number {
  if (items !== null) return items;
  if (share === null) return capacity;
  return kind === 'equipment' ? share * capacity : share;
}

/** The part of a day's work that lies between two moments. */
function workedShare(time: WorkingTime, day: Day, from: Minute, to: Minute): number {
  const [midnight, next] = [day * minutesPerDay, (day + 1) * minutesPerDay];
  const minutes = time.between(midnight, next);
  if (minutes === 0) return (Math.min(to, next) - Math.max(from, midnight)) / minutesPerDay;
  return time.between(Math.max(from, midnight), Math.min(to, next)) / minutes;
}

function loadOfOne(outline: Outline, resource: Resource, uses: readonly Use[]): readonly Load[] {
  if (uses.length === 0) return [];
  const presence = presenceOf(outline, resource);
  const capacity = Math.round(whole * resource.capacity);
  const starts = [...uses].sort((a, b) => a.first - b.first || a.task - b.task);
  const load: Draft[] = [];
  let active: Use[] = [];
  let next = 0;
  for (let day = starts[0]!.first; next < starts.length || active.length > 0;) {
    active = active.filter((use) => use.last >= day);
    while (next < starts.length && starts[next]!.first <= day) active.push(starts[next++]!);
    if (active.length === 0) {
      if (next >= starts.length) break;
      day = starts[next]!.first;
      continue;
    }
    const until = lastEvenDay(active, starts[next]?.first ?? Infinity, day, presence);
    addDays(load, day, until, active, capacity, presence.on(day));
    day = until + 1;
  }
  return load.map(({ from, to, used, capacity: there, tasks }) => ({
    resource: resource.id,
    from,
    to,
    used: used / whole,
    capacity: there / whole,
    tasks,
  }));
}

interface Draft {
  from: Day;
  to: Day;
  used: number;
  capacity: number;
  tasks: readonly number[];
}

/** The last day up to which nothing changes. */
function lastEvenDay(active: readonly Use[], nextStart: Day, day: Day, presence: Presence): Day {
  let until = nextStart - 1;
  for (const { first, last } of active) {
    if (day === first || day === last) return day;
    until = Math.min(until, last - 1);
  }
  return Math.max(day, Math.min(until, presence.lastSameDay(day)));
}

function addDays(load: Draft[], from: Day, to: Day, active: readonly Use[], capacity: number, { works, isThere }: DayPresence): void {
  let used = 0;
  const tasks: number[] = [];
  for (const use of active) {
    const share = from === use.first ? use.shareOnFirst : from === use.last ? use.shareOnLast : use.share;
    const counted = use.waits ? Math.round(share * works) : share;
    if (counted === 0) continue;
    used += counted;
    tasks.push(use.task);
  }
  if (used === 0) return;
  tasks.sort((a, b) => a - b);
  const available = Math.round(capacity * isThere);
  const last = load.at(-1);
  const goesOn = last?.to === from - 1 && last.used === used && last.capacity === available && sameTasks(last.tasks, tasks);
  if (goesOn) last.to = to;
  else load.push({ from, to, used, capacity: available, tasks });
}

function sameTasks(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((task, index) => task === b[index]);
}

/** Shares of a resource's working day, 0–1. */
interface DayPresence {
  /** How much of it effort finds to work in. */
  readonly works: number;
  /** How much of the capacity there is: none after the last stretch of availability, though effort goes on. */
  readonly isThere: number;
}

interface Presence {
  on(day: Day): DayPresence;
  /** The last day up to which it stays so; days off by the calendar do not count. */
  lastSameDay(day: Day): Day;
}

function presenceOf({ plan }: Outline, resource: Resource): Presence {
  const times = timesOf(plan);
  const usual = times.calendar(resource.calendar);
  const personal = times.person(resource, null);
  const lastAvailable = resource.available.length === 0 ? Infinity : Math.max(...resource.available.map(({ to }) => to.day));
  const changes = [...resource.leave, ...resource.available].flatMap(({ from, to }) => [from.day, from.day + 1, to.day, to.day + 1]);
  changes.sort((a, b) => a - b);
  const worksOn = (day: Day) => {
    const minutes = usual.minutesOn(day);
    return minutes === 0 || usual === personal ? 1 : personal.minutesOn(day) / minutes;
  };
  return {
    on: (day) => ({ works: worksOn(day), isThere: day > lastAvailable ? 0 : worksOn(day) }),
    lastSameDay: (day) => (changes.find((change) => change > day) ?? Infinity) - 1,
  };
}

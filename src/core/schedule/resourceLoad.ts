/** One resource's load: stretches of days in which nothing changes. */
import type { Resource } from '../plan/model.ts';
import { fitted } from '../values/fitted.ts';
import type { Day } from '../values/time.ts';
import type { Outline } from './outline.ts';
import { presenceOf, type DayPresence, type Presence } from './presence.ts';
import type { Load } from './schedule.ts';
import { whole, type Use } from './uses.ts';

/** Days of a resource that are to be looked at, and its loads before and behind them, which stay. */
export interface Section {
  readonly first: Day;
  readonly last: Day;
  readonly before: readonly Load[];
  readonly after: readonly Load[];
}

const all: Section = { first: -Infinity, last: Infinity, before: [], after: [] };

/**
 * `loads` are those that were found of the resource; what it was used for since then differs on days from `from` to `to` alone. A day that
 * begins a stretch does so by itself and the day before it, so that stretches far enough from what changed are the same.
 */
export function sectionOf(loads: readonly Load[] | undefined, from: Day, to: Day): Section {
  if (!loads) return all;
  const next = loads.findIndex((load) => load.to >= from - 1);
  if (next < 0) return { ...all, first: loads.length === 0 ? -Infinity : loads.at(-1)!.to + 1, before: loads };
  const first = next === 0 ? -Infinity : loads[next - 1]!.to + 1;
  const end = loads.findIndex((load) => load.to > to + 1);
  if (end < 0) return { ...all, first, before: loads.slice(0, next) };
  const { from: begin, to: last } = loads[end]!;
  // One that begins far enough behind what changed begins there all the same.
  const stays = begin > to + 1;
  return { first, last: stays ? begin - 1 : last, before: loads.slice(0, next), after: loads.slice(stays ? end : end + 1) };
}

/** `uses` are all that lie in the section, in whole or in part. */
export function loadOfResource(outline: Outline, resource: Resource, uses: readonly Use[], section = all): readonly Load[] {
  const presence = presenceOf(outline, resource);
  const capacity = Math.round(whole * resource.capacity);
  const starts = [...uses].sort((a, b) => a.first - b.first || a.task - b.task);
  const load: Draft[] = [];
  let active: Use[] = [];
  let next = 0;
  for (let day = Math.max(section.first, starts[0]?.first ?? Infinity); day <= section.last;) {
    if (active.some((use) => use.last < day)) active = active.filter((use) => use.last >= day);
    while (next < starts.length && starts[next]!.first <= day) active.push(starts[next++]!);
    if (active.length === 0) {
      if (next >= starts.length) break;
      day = starts[next]!.first;
      continue;
    }
    const until = Math.min(lastEvenDay(active, starts[next]?.first ?? Infinity, day, presence), section.last);
    addDays(load, day, until, active, capacity, presence.on(day));
    day = until + 1;
  }
  const { before, after } = section;
  const found = load.map((draft) => loadOf(resource, draft));
  if (before.length === 0 && after.length === 0) return found;
  return joined(joined(before, found), after);
}

function loadOf(resource: Resource, { from, to, used, capacity, tasks, shares }: Draft): Load {
  return {
    resource: resource.id,
    from,
    to,
    used: used / whole,
    capacity: capacity / whole,
    tasks: fitted(tasks),
    shares: shares.map((share) => share / whole),
  };
}

/** Two lists of loads one after the other, the last of the one and the first of the other as one where nothing changes between them. */
function joined(earlier: readonly Load[], later: readonly Load[]): readonly Load[] {
  const [last, next] = [earlier.at(-1), later[0]];
  if (!last || !next || !isOneStretch(last, next, next.from)) return [...earlier, ...later];
  return [...earlier.slice(0, -1), { ...last, to: next.to }, ...later.slice(1)];
}

interface Draft {
  from: Day;
  to: Day;
  used: number;
  capacity: number;
  tasks: readonly number[];
  shares: readonly number[];
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
  const shares: number[] = [];
  for (const use of active) {
    const share = from === use.first ? use.shareOnFirst : from === use.last ? use.shareOnLast : use.share;
    const counted = use.waits ? Math.round(share * works) : share;
    if (counted === 0) continue;
    used += counted;
    addShare(tasks, shares, use.task, counted);
  }
  if (used === 0) return;
  const available = Math.round(capacity * isThere);
  const last = load.at(-1);
  if (last && isOneStretch(last, { used, capacity: available, tasks }, from)) last.to = to;
  else load.push({ from, to, used, capacity: available, tasks, shares });
}

type Level = Pick<Draft, 'used' | 'capacity' | 'tasks'>;

/** What begins on the day `from` goes on with what was before. */
function isOneStretch(before: Level & Pick<Draft, 'to'>, now: Level, from: Day): boolean {
  return before.to === from - 1 && before.used === now.used && before.capacity === now.capacity && sameTasks(before.tasks, now.tasks);
}

/** `tasks` ascend, with the share of each at its place; there are few, so that they are looked through. */
function addShare(tasks: number[], shares: number[], task: number, share: number): void {
  let at = tasks.length;
  while (at > 0 && tasks[at - 1]! > task) at--;
  if (at > 0 && tasks[at - 1] === task) shares[at - 1]! += share;
  else if (at === tasks.length) {
    tasks.push(task);
    shares.push(share);
  } else {
    tasks.splice(at, 0, task);
    shares.splice(at, 0, share);
  }
}

function sameTasks(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((task, index) => task === b[index]);
}

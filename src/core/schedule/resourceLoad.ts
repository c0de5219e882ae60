/** One resource's load: stretches of days in which nothing changes. */
import type { Resource } from '../plan/model.ts';
import { fitted } from '../values/fitted.ts';
import type { Day } from '../values/time.ts';
import type { Outline } from './outline.ts';
import { presenceOf, type DayPresence, type Presence } from './presence.ts';
import type { Load } from './schedule.ts';
import { whole, type Use } from './uses.ts';

export function loadOfResource(outline: Outline, resource: Resource, uses: readonly Use[]): readonly Load[] {
  if (uses.length === 0) return [];
  const presence = presenceOf(outline, resource);
  const capacity = Math.round(whole * resource.capacity);
  const starts = [...uses].sort((a, b) => a.first - b.first || a.task - b.task);
  const load: Draft[] = [];
  let active: Use[] = [];
  let next = 0;
  for (let day = starts[0]!.first; next < starts.length || active.length > 0;) {
    if (active.some((use) => use.last < day)) active = active.filter((use) => use.last >= day);
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
  return load.map(({ from, to, used, capacity: there, tasks, shares }) => ({
    resource: resource.id,
    from,
    to,
    used: used / whole,
    capacity: there / whole,
    tasks: fitted(tasks),
    shares: shares.map((share) => share / whole),
  }));
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
  const goesOn = last?.to === from - 1 && last.used === used && last.capacity === available && sameTasks(last.tasks, tasks);
  if (goesOn) last.to = to;
  else load.push({ from, to, used, capacity: available, tasks, shares });
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

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
  const starts = [...uses].sort((a, b) => a.first - b.first || a.task - b.task);
  const loads: Draft[] = [];
  const stretch = new Stretch();
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
    stretch.fill(day, active, resource, presence.on(day));
    addDays(loads, day, until, stretch, resource.id);
    day = until + 1;
  }
  const { before, after } = section;
  return before.length === 0 && after.length === 0 ? fitted(loads) : joined(joined(before, loads), after);
}

/** Two lists of loads one after the other, the last of the one and the first of the other as one where nothing changes between them. */
function joined(earlier: readonly Load[], later: readonly Load[]): readonly Load[] {
  const [last, next] = [earlier.at(-1), later[0]];
  if (!last || !next || !isOneStretch(last, { ...next, count: next.tasks.length }, next.from)) return [...earlier, ...later];
  return [...earlier.slice(0, -1), { ...last, to: next.to }, ...later.slice(1)];
}

type Draft = Load & { to: Day };

/**
 * What is asked of a resource on a day. One for all days, since most go on with what was before and what they say is let go of; with a
 * count of its own, for a list that is emptied gives its places back.
 */
class Stretch {
  used = 0;
  capacity = 0;
  /** Of the lists so many count. */
  count = 0;
  /** Ascending, with the share of each in millionths at its place. */
  readonly tasks: number[] = [];
  readonly shares: number[] = [];

  fill(day: Day, active: readonly Use[], { capacity }: Resource, { works, isThere }: DayPresence): void {
    let used = 0;
    this.count = 0;
    for (const use of active) {
      const share = day === use.first ? use.shareOnFirst : day === use.last ? use.shareOnLast : use.share;
      const counted = use.waits ? Math.round(share * works) : share;
      if (counted === 0) continue;
      used += counted;
      this.#add(use.task, counted);
    }
    this.used = used / whole;
    this.capacity = Math.round(Math.round(whole * capacity) * isThere) / whole;
  }

  /** There are few, so that they are looked through. */
  #add(task: number, share: number): void {
    const { tasks, shares } = this;
    let at = this.count;
    while (at > 0 && tasks[at - 1]! > task) at--;
    if (at > 0 && tasks[at - 1] === task) {
      shares[at - 1]! += share;
      return;
    }
    for (let i = this.count++; i > at; i--) {
      tasks[i] = tasks[i - 1]!;
      shares[i] = shares[i - 1]!;
    }
    tasks[at] = task;
    shares[at] = share;
  }
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

function addDays(loads: Draft[], from: Day, to: Day, stretch: Stretch, resource: string): void {
  const { used, capacity, count } = stretch;
  if (used === 0) return;
  const last = loads.at(-1);
  if (last && isOneStretch(last, stretch, from)) {
    last.to = to;
    return;
  }
  const tasks = holds(last?.tasks, stretch.tasks, count) ? last!.tasks : stretch.tasks.slice(0, count);
  const parts = stretch.shares.slice(0, count);
  for (let i = 0; i < count; i++) parts[i]! /= whole;
  const shares = holds(last?.shares, parts, count) ? last!.shares : parts;
  loads.push({ resource, from, to, used, capacity, tasks, shares });
}

/** Whether the list holds just the first `count`: work that goes on with another share, or another capacity, has one list of tasks. */
function holds(list: readonly number[] | undefined, others: readonly number[], count: number): boolean {
  if (list?.length !== count) return false;
  for (let i = 0; i < count; i++) if (list[i] !== others[i]) return false;
  return true;
}

type Level = Pick<Load, 'used' | 'capacity' | 'tasks'> & { readonly count: number };

/** What begins on the day `from` goes on with what was before. */
function isOneStretch(before: Load, { used, capacity, tasks, count }: Level, from: Day): boolean {
  if (before.to !== from - 1 || before.used !== used || before.capacity !== capacity) return false;
  return holds(before.tasks, tasks, count);
}

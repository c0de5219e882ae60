/** What comes when, lane by lane: roadmap items, releases and the milestones that were promised. */
import type { Item, RoadmapItem } from '../plan/model.ts';
import { dayOfMinute } from '../values/civil.ts';
import { horizonWords, parseHorizon } from '../values/horizon.ts';
import type { Day } from '../values/time.ts';
import { firstDayOfQuarter, quarterNumber, sayDay, sayDayOf, sayDays, stretchOf, type Stretch } from './days.ts';
import type { Diagram } from './diagram.ts';
import { lookWords, lookOf, type Look } from './marks.ts';
import { uniqueName } from './rows.ts';
import { roadmapByHorizon } from './roadmapByHorizon.ts';
import { roadmapByQuarter } from './roadmapByQuarter.ts';
import { emptyDiagram, type Drawable } from './text.ts';

/** Something on the roadmap, placed in time. */
export interface Entry {
  readonly item: Item;
  readonly look: Look;
  /** By the forecast of its tasks, else by its horizon. */
  readonly stretch: Stretch;
  /** 0 now, 1 next, 2 later. */
  readonly horizon: 0 | 1 | 2;
  /** What is known besides the name: `29 May 2026`, `low confidence`. */
  readonly words: readonly string[];
  /** A short addition to the name on the card: the date of a release. */
  readonly note: string | null;
}

export interface Lane {
  readonly name: string;
  readonly entries: readonly Entry[];
}

export interface Roadmap {
  readonly lanes: readonly Lane[];
  readonly hidden: number;
  readonly undated: number;
}

export function roadmap(drawable: Drawable): Diagram {
  const content = roadmapOf(drawable);
  if (content.lanes.length === 0) {
    return emptyDiagram('roadmap', 'nothing on the roadmap yet; add `roadmap:` with lanes and items, or `releases:` with their milestones');
  }
  return drawable.settings.roadmapBy === 'quarter' ? roadmapByQuarter(drawable, content) : roadmapByHorizon(drawable, content);
}

function roadmapOf(drawable: Drawable): Roadmap {
  const { plan, settings } = drawable;
  const lanes = new Map<string, { name: string; entries: Entry[] }>([
    ['', { name: 'Releases and milestones', entries: datedEntries(drawable) }],
  ]);
  for (const lane of plan.lanes.values()) lanes.set(lane.id, { name: lane.name, entries: [] });
  const loose = { name: 'No lane', entries: [] as Entry[] };
  let undated = 0;
  for (const item of plan.roadmap.values()) {
    const entry = itemEntry(drawable, item);
    if (entry) (lanes.get(item.lane ?? '?') ?? loose).entries.push(entry);
    else undated++;
  }
  const names = new Set<string>();
  const all = [...lanes, ['', loose] as const]
    .filter(([, lane]) => lane.entries.length > 0)
    .map(([id, lane]) => ({ ...lane, name: uniqueName(lane.name, id, names) }));
  const total = all.reduce((sum, lane) => sum + lane.entries.length, 0);
  return { lanes: capped(all, settings.maxRows), hidden: Math.max(0, total - settings.maxRows), undated };
}

function capped(lanes: readonly Lane[], most: number): Lane[] {
  let room = most;
  return lanes
    .map((lane) => {
      const entries = lane.entries.slice(0, room);
      room -= entries.length;
      return { ...lane, entries };
    })
    .filter((lane) => lane.entries.length > 0);
}

/** Releases, then milestones that somebody waits for: those with a deadline and those of a gate. */
function datedEntries(drawable: Drawable): Entry[] {
  const { plan } = drawable;
  const releases = [...plan.releases.values()];
  const shown = new Set(releases.map((release) => release.milestone));
  const gates = new Set([...plan.gates.values()].map((gate) => gate.milestone));
  const milestones = plan.wbs.tasks.filter(
    (task) => task.shape === 'milestone' && !shown.has(task.id) && (task.constraints.deadline !== null || gates.has(task.id)),
  );
  const entries = releases.map((release) =>
    release.milestone === null ? dayEntry(drawable, release, release.date?.day ?? null) : taskEntry(drawable, release, release.milestone),
  );
  return [...entries, ...milestones.map((task) => taskEntry(drawable, task, task.id))]
    .filter((entry) => entry !== null)
    .sort((a, b) => a.stretch.end - b.stretch.end);
}

/** Where the forecast puts a milestone, shown under the item's own name. */
function taskEntry(drawable: Drawable, item: Item, task: string): Entry | null {
  const { plan, schedule } = drawable;
  const index = plan.wbs.indexOf.get(task);
  if (index === undefined || !Number.isFinite(schedule.finish[index])) return null;
  const look: Look = { ...lookOf(plan, schedule, index), shape: 'milestone', progress: null };
  return milestoneEntry(drawable, item, look, dayOfMinute(Math.max(schedule.start[index]!, schedule.finish[index]! - 1)));
}

function dayEntry(drawable: Drawable, item: Item, day: Day | null): Entry | null {
  const look: Look = { shape: 'milestone', state: 'planned', critical: false, progress: null };
  return day === null ? null : milestoneEntry(drawable, item, look, day);
}

function milestoneEntry(drawable: Drawable, item: Item, look: Look, day: Day): Entry | null {
  const stretch = stretchOf(day * 1440, day * 1440);
  if (!stretch) return null;
  const horizon = look.state === 'done' ? 0 : horizonOf(quarterNumber(day), currentQuarter(drawable));
  return { item, look, stretch, horizon, words: [sayDay(day), ...lookWords(look)], note: sayDayOf(day, drawable.analysis.statusDate) };
}

function itemEntry(drawable: Drawable, item: RoadmapItem): Entry | null {
  const forecast = forecastOf(drawable, item);
  const now = currentQuarter(drawable);
  const promised = item.horizon === null ? null : horizonStretch(item.horizon, now);
  const stretch = forecast?.stretch ?? promised;
  if (!stretch) return null;
  const look: Look = forecast?.look ?? { shape: 'bar', state: 'planned', critical: false, progress: null };
  const words = [
    ...(forecast ? [sayDays(stretch.start, stretch.end - 1)] : []),
    ...(item.horizon === null ? [] : [`horizon ${item.horizon}`]),
    ...lookWords(look),
    ...(item.confidence === null ? [] : [`${item.confidence} confidence`]),
  ];
  return { item, look, stretch, horizon: horizonOf(quarterNumber((promised ?? stretch).end - 1), now), words, note: null };
}

/** The tasks of an item taken together. */
function forecastOf({ plan, schedule }: Drawable, item: RoadmapItem): { stretch: Stretch; look: Look } | null {
  const indexes = item.tasks
    .map((id) => plan.wbs.indexOf.get(id))
    .filter((index) => index !== undefined && schedule.scheduled[index] === 1);
  const looks = indexes.map((index) => lookOf(plan, schedule, index!));
  const start = Math.min(...indexes.map((index) => schedule.start[index!]!));
  const stretch = stretchOf(start, Math.max(...indexes.map((index) => schedule.finish[index!]!)));
  if (!stretch) return null;
  const isDone = looks.every((look) => look.state === 'done');
  const state = isDone ? 'done' : looks.every((look) => look.state === 'planned') ? 'planned' : 'active';
  const progress = looks.length === 1 ? looks[0]!.progress : null;
  return { stretch, look: { shape: 'bar', state, critical: looks.some((look) => look.critical), progress } };
}

/** As days; null where it cannot be read. */
function horizonStretch(text: string, now: number): Stretch | null {
  const parsed = parseHorizon(text);
  if (!parsed.ok) return null;
  const horizon = parsed.value;
  return 'from' in horizon ? { start: horizon.from, end: horizon.to + 1 } : quarterStretch(now + horizonWords.indexOf(horizon.kind));
}

function quarterStretch(quarter: number): Stretch {
  return { start: firstDayOfQuarter(quarter), end: firstDayOfQuarter(quarter + 1) };
}

function horizonOf(quarter: number, now: number): 0 | 1 | 2 {
  return quarter <= now ? 0 : quarter === now + 1 ? 1 : 2;
}

function currentQuarter({ analysis, schedule }: Drawable): number {
  return quarterNumber(analysis.statusDate ?? dayOfMinute(schedule.projectStart));
}

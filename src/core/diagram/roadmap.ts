/** What comes when, lane by lane: roadmap items, releases and the milestones that were promised. */
import type { Item, RoadmapItem } from '../plan/model.ts';
import { dayOfMinute } from '../values/civil.ts';
import type { Day, PlanDate } from '../values/time.ts';
import { firstDayOfQuarter, lastDayBefore, quarterNumber, sayDay, sayDayOf, sayDays, stretchOf, type Stretch } from './days.ts';
import type { Diagram } from './diagram.ts';
import { lookWords, lookOf, type Look } from './marks.ts';
import { uniqueName } from './rows.ts';
import { roadmapByHorizon } from './roadmapByHorizon.ts';
import { roadmapOverTime } from './roadmapOverTime.ts';
import { gapText, gapTo, lastForecast, promisedBy, type Promised } from './roadmapPromise.ts';
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
  /** Short additions to the name on the card: the date of a release, a gate, how far the forecast is from what was promised. */
  readonly notes: readonly string[];
  /** As the plan says it: `2026-Q4`, a release's date, a deadline; null where nothing is promised. */
  readonly promise: string | null;
  /** The last day of it; null where there is none. */
  readonly forecast: Day | null;
  /** Days by which the forecast is later than promised, less than 0 where it is earlier; null where either is not known, or all is done. */
  readonly gap: number | null;
  readonly confidence: string | null;
  /** The objective's name. */
  readonly objective: string | null;
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
  return drawable.settings.roadmapBy === 'horizon' ? roadmapByHorizon(drawable, content) : roadmapOverTime(drawable, content);
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
    release.milestone === null
      ? dayEntry(drawable, release, release.date?.day ?? null)
      : taskEntry(drawable, release, release.milestone, (release.date ?? deadlineOf(plan, release.milestone))?.day ?? null),
  );
  return [...entries, ...milestones.map((task) => taskEntry(drawable, task, task.id, task.constraints.deadline?.day ?? null))]
    .filter((entry) => entry !== null)
    .sort((a, b) => a.stretch.end - b.stretch.end);
}

function deadlineOf({ wbs }: Drawable['plan'], task: string): PlanDate | null {
  return wbs.tasks[wbs.indexOf.get(task) ?? -1]?.constraints.deadline ?? null;
}

/** Where the forecast puts a milestone, shown under the item's own name; `promised` is the release's date or the milestone's deadline. */
function taskEntry(drawable: Drawable, item: Item, task: string, promised: Day | null): Entry | null {
  const { plan, schedule } = drawable;
  const index = plan.wbs.indexOf.get(task);
  if (index === undefined || !Number.isFinite(schedule.finish[index])) return null;
  const look: Look = { ...lookOf(plan, schedule, index), shape: 'milestone', progress: null };
  const gates = [...plan.gates.values()].filter((gate) => gate.milestone === task).map((gate) => `gate ${gate.id} ${gate.status}`);
  const day = dayOfMinute(Math.max(schedule.start[index]!, schedule.finish[index]! - 1));
  return milestoneEntry(drawable, item, { look, day, promised, gates });
}

function dayEntry(drawable: Drawable, item: Item, day: Day | null): Entry | null {
  const look: Look = { shape: 'milestone', state: 'planned', critical: false, progress: null };
  return day === null ? null : milestoneEntry(drawable, item, { look, day, promised: null, gates: [] });
}

interface Dated {
  readonly look: Look;
  readonly day: Day;
  readonly promised: Day | null;
  readonly gates: readonly string[];
}

function milestoneEntry(drawable: Drawable, item: Item, { look, day, promised, gates }: Dated): Entry | null {
  const stretch = stretchOf(day * 1440, day * 1440);
  if (!stretch) return null;
  const horizon = look.state === 'done' ? 0 : horizonOf(quarterNumber(day), currentQuarter(drawable));
  const gap = promised === null || look.state === 'done' ? null : gapTo({ from: null, to: promised }, day);
  const late = lateNotes(gap);
  return {
    ...{ item, look, stretch, horizon, gap, forecast: day, confidence: null, objective: null },
    promise: promised === null ? null : sayDay(promised),
    words: [sayDay(day), ...promisedWords(promised, late), ...lookWords(look), ...gates],
    notes: [sayDayOf(day, drawable.analysis.statusDate), ...late, ...gates],
  };
}

function promisedWords(promised: Day | null, late: readonly string[]): string[] {
  return promised === null ? [] : [`promised for ${sayDay(promised)}`, ...late];
}

/** What is in time needs no note. */
function lateNotes(gap: number | null): string[] {
  return gap === null || gap === 0 ? [] : [gapText(gap)];
}

function itemEntry(drawable: Drawable, item: RoadmapItem): Entry | null {
  const forecast = forecastOf(drawable, item);
  const now = currentQuarter(drawable);
  const promised = item.horizon === null ? null : promisedBy(item.horizon, now);
  const stretch = forecast?.stretch ?? (promised && promisedStretch(promised, now));
  if (!stretch) return null;
  const look: Look = forecast?.look ?? { shape: 'bar', state: 'planned', critical: false, progress: null };
  const last = lastForecast(drawable, item);
  const gap = promised && last !== null ? gapTo(promised, last) : null;
  const objective = item.objective === null ? null : (drawable.plan.objectives.get(item.objective)?.name ?? item.objective);
  const sure = item.confidence === null ? [] : [`${item.confidence} confidence`];
  const words = [
    ...(forecast ? [sayDays(stretch.start, stretch.end - 1)] : []),
    ...(item.horizon === null ? [] : [`horizon ${item.horizon}`]),
    ...lateNotes(gap),
    ...lookWords(look),
    ...sure,
    ...(objective === null ? [] : [`objective ${objective}`]),
  ];
  const place = promised ? promisedStretch(promised, now) : stretch;
  return {
    ...{ item, look, stretch, words, gap, objective, promise: item.horizon, confidence: item.confidence },
    horizon: horizonOf(quarterNumber(place.end - 1), now),
    forecast: last ?? (forecast && lastDayBefore(forecast.stretch.end * 1440)),
    notes: [...lateNotes(gap), ...sure],
  };
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

/** As days to draw: a side that is open is the quarter's. */
function promisedStretch({ from, to }: Promised, now: number): Stretch {
  const quarter = to === null ? now + 2 : now;
  return { start: from ?? firstDayOfQuarter(quarter), end: to === null ? firstDayOfQuarter(quarter + 1) : to + 1 };
}

function horizonOf(quarter: number, now: number): 0 | 1 | 2 {
  return quarter <= now ? 0 : quarter === now + 1 ? 1 : 2;
}

function currentQuarter({ analysis, schedule }: Drawable): number {
  return quarterNumber(analysis.statusDate ?? dayOfMinute(schedule.projectStart));
}

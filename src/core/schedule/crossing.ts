/** A plan's float in a portfolio, where tasks of other plans wait for its own: the backward pass over the border. */
import { parseReference } from '../values/id.ts';
import { bordersOf, type Ask, type Borders } from './borders.ts';
import { byOtherPlan } from './backward.ts';
import { elapsedLag, FF, FS, SF, shareLag, SS } from './edges.ts';
import { shifted } from './lag.ts';
import type { OutsideBound } from './links.ts';
import type { Network } from './network.ts';
import type { Outline } from './outline.ts';
import { scheduleDates } from './result.ts';
import type { Schedule, Schedules } from './schedule.ts';
import { wantsToBeLate } from './passes.ts';
import { complete, isComputed } from './schedulePlan.ts';
import { noBounds } from './taskFacts.ts';
import { trait } from './taskTable.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/** What one entry of `after` asks of a task of another plan. */
export interface Crossing extends Ask {
  /** The plan that is waited for. */
  readonly plan: string;
  /** The task that waits, by WBS index, and which entry of its `after` says so. */
  readonly task: number;
  readonly at: number;
}

export interface Crossed {
  /** The forecast, with the same dates. */
  readonly forecast: Schedule;
  /** By task whose `limitedBy` is `other-plan`: the task that waits for it, or for what follows it, as `plan:task`. */
  readonly limitedByTask: ReadonlyMap<number, string>;
  /** What this plan asks of others. */
  readonly crossings: readonly Crossing[];
}

/** `asks` are those of other plans. Null where the schedules were not computed here. */
export function crossedForecast(schedules: Schedules, asks: readonly Ask[]): Crossed | null {
  if (!isComputed(schedules)) return null;
  const { outline, forecast } = schedules;
  const bordered = withBorders(outline, forecast, bordersOf(outline.plan, forecast, asks));
  const space = makeWorkspace(bordered.network);
  const { dates } = scheduleDates(bordered, 'forecast', space);
  const crossed = complete(bordered, dates, { progress: forecast.progress, done: forecast.done });
  return { forecast: crossed, limitedByTask: namesIn(bordered, crossed, space, asks), crossings: crossingsIn(bordered, space) };
}

function withBorders(outline: Outline, forecast: Schedule, borders: Borders): Outline {
  const { network } = outline;
  const isFollowedStraight = network.isFollowedStraight.slice();
  for (const task of borders.keys()) isFollowedStraight[task] = 0;
  return { ...heldWhereTheyStand(outline, forecast), network: { ...network, isFollowedStraight } satisfies Network, borders };
}

/** Tasks that want to be late have found their place already; with other limits they would look for another one. */
function heldWhereTheyStand(outline: Outline, { start }: Schedule): Outline {
  if (!wantsToBeLate(outline)) return outline;
  const { table, network } = outline;
  const facts = outline.facts.slice();
  const traits = table.traits.slice();
  const heldUntil = table.heldUntil?.slice() ?? new Float64Array(network.count).fill(-Infinity);
  for (let task = 0; task < network.count; task++) {
    if ((traits[task]! & trait.isLateAsPossible) === 0 || Number.isNaN(start[task])) continue;
    facts[task] = { ...facts[task]!, bounds: { ...(facts[task]!.bounds ?? noBounds), startNoEarlier: start[task]! } };
    traits[task] = traits[task]! & ~(trait.isLateAsPossible | trait.isPlain);
    heldUntil[task] = start[task]!;
  }
  return { ...outline, facts, table: { ...table, facts, traits, heldUntil } };
}

/** A container is limited by what limits the first in it that has no more float than it has. */
function namesIn({ plan: { wbs } }: Outline, { limitedBy, totalFloat }: Schedule, { limit }: Workspace, asks: readonly Ask[]) {
  const names = new Map<number, string>();
  for (let task = wbs.tasks.length - 1; task >= 0; task--) {
    if (limitedBy[task] !== 'other-plan') continue;
    let named = task;
    for (let below = task + 1; below < wbs.end[task]! && named === task; below++) {
      if (names.has(below) && totalFloat[below] === totalFloat[task]) named = below;
    }
    const name = named === task ? asks[limit[task]! - byOtherPlan]?.by : names.get(named);
    if (name !== undefined) names.set(task, name);
  }
  return names;
}

function crossingsIn(outline: Outline, space: Workspace): readonly Crossing[] {
  const found: Crossing[] = [];
  const { id } = outline.plan.project;
  for (const [task, bounds] of outline.network.outside) {
    for (const bound of bounds) {
      const target = bound.isMet ? null : targetOf(outline, task, bound);
      const late = limitOf(outline, space, task, bound, 'late');
      if (!target || late === Infinity) continue;
      const side = bound.type === FS || bound.type === FF ? 'finish' : 'start';
      const free = limitOf(outline, space, task, bound, 'free');
      found.push({ ...target, by: `${id}:${outline.plan.wbs.tasks[task]!.id}`, side, late, free, task, at: bound.at });
    }
  }
  return found;
}

/** The task of another plan that an entry of `after` names, itself or by way of a RAID dependency; null where it names none. */
function targetOf({ plan }: Outline, task: number, { at }: OutsideBound): Pick<Crossing, 'plan' | 'of'> | null {
  const link = plan.wbs.tasks[task]!.after[at]!;
  if (link.plan !== null) return { plan: link.plan, of: link.id };
  const reference = parseReference(plan.raid.get(link.id)?.task ?? '');
  return reference.ok && reference.value.plan !== null ? { plan: reference.value.plan, of: reference.value.id } : null;
}

/** How late the other side may be: the follower's own limit, back over the link. */
function limitOf({ table, facts }: Outline, space: Workspace, task: number, bound: OutsideBound, which: 'late' | 'free'): number {
  const { type, lagKind } = bound;
  const isOfStart = type === FS || type === SS;
  const limits = which === 'late' ? (isOfStart ? space.lateStart : space.lateHold) : isOfStart ? space.startLimit : space.finishLimit;
  const limit = type === SF ? table.clocks[task]!.nextWork(limits[task]!) : limits[task]!;
  if (limit === Infinity) return limit;
  const { lagTime } = facts[task]!;
  const lag = lagKind === shareLag ? Math.round(bound.lag * lagTime.between(bound.start, bound.finish)) : bound.lag;
  return shifted(limit, -lag, lagKind === elapsedLag ? null : lagTime, false);
}

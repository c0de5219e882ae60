/** What a roadmap, a release or a deadline promises, and how far the forecast is from it. */
import type { RoadmapItem } from '../plan/model.ts';
import { horizonWords, parseHorizon } from '../values/horizon.ts';
import type { Day } from '../values/time.ts';
import { firstDayOfQuarter, lastDayBefore } from './days.ts';
import { count, type Drawable } from './text.ts';

/** Days, both inclusive; null where a side is open. */
export interface Promised {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The days that a horizon means, `now` being the quarter of that number; null where it cannot be read. `later` has no end. */
export function promisedBy(horizon: string, now: number): Promised | null {
  const parsed = parseHorizon(horizon);
  if (!parsed.ok) return null;
  if ('from' in parsed.value) return parsed.value;
  const quarter = now + horizonWords.indexOf(parsed.value.kind);
  const to = parsed.value.kind === 'later' ? null : firstDayOfQuarter(quarter + 1) - 1;
  return { from: parsed.value.kind === 'now' ? null : firstDayOfQuarter(quarter), to };
}

/**
 * Days of the calendar from the end of what was promised to a day that is later, or from its beginning to one that is earlier (less than 0);
 * 0 for a day within.
 */
export function gapTo({ from, to }: Promised, day: Day): number {
  if (to !== null && day > to) return day - to;
  return from !== null && day < from ? day - from : 0;
}

/** `+12 days`, `−1 day`; `in time` where it is as promised. */
export function gapText(days: number): string {
  if (days === 0) return 'in time';
  return `${days > 0 ? '+' : '−'}${count(Math.abs(days), 'day')}`;
}

/** The last day of work on an item and on what its release waits for; null where none of it has dates, or all of it is done. */
export function lastForecast({ plan, schedule }: Drawable, item: RoadmapItem): Day | null {
  const milestone = plan.releases.get(item.release ?? '')?.milestone ?? null;
  const tasks = [...item.tasks, ...(milestone === null ? [] : [milestone])].flatMap((id) => plan.wbs.indexOf.get(id) ?? []);
  const open = tasks.filter((task) => schedule.done[task] !== 1 && Number.isFinite(schedule.finish[task]));
  return open.length === 0 ? null : lastDayBefore(Math.max(...open.map((task) => schedule.finish[task]!)));
}

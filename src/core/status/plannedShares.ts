/**
 * How much of what a baseline agreed on was to be done by a moment (time-phasing). A task's money falls due evenly over the working time
 * between its baseline start and finish; a line's evenly over the working time of each month it was planned in, or of the whole
 * baseline where it was planned as one sum. Working time is that of the project's calendar.
 */
import { firstDayOfMonth, lastDayOfMonth } from '../values/civil.ts';
import { parseMonth } from '../values/date.ts';
import { minutesPerDay, type Minute } from '../values/time.ts';
import { agreedValueOf } from './agreedValue.ts';
import type { Baseline, BaselineLine, BaselineTask } from './baseline.ts';
import type { Clock } from './clock.ts';

/** Shares, 0–1. */
export interface PlannedShares {
  /** Of all the money together. */
  readonly all: number;
  readonly tasks: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, number>;
}

interface Remembered {
  readonly clock: Clock;
  readonly moment: Minute;
  readonly shares: PlannedShares;
}

const remembered = new WeakMap<Baseline, Remembered>();

/** Remembered, because baseline and status date stay while the plan is edited. */
export function plannedShares(baseline: Baseline, clock: Clock, moment: Minute): PlannedShares {
  const known = remembered.get(baseline);
  if (known?.clock === clock && known.moment === moment) return known.shares;
  const shares = sharesAt(baseline, clock, moment);
  remembered.set(baseline, { clock, moment, shares });
  return shares;
}

function sharesAt(baseline: Baseline, clock: Clock, moment: Minute): PlannedShares {
  const agreed = agreedValueOf(baseline);
  const tasks = new Map<string, number>();
  const lines = new Map<string, number>();
  let due = 0;
  for (const [id, value] of agreed.tasks) {
    const share = taskShare(baseline, baseline.tasks.get(id)!, clock, moment);
    tasks.set(id, share);
    due += value * share;
  }
  for (const [id, value] of agreed.lines) {
    const share = lineShare(baseline, baseline.lines.get(id)!, clock, moment);
    lines.set(id, share);
    due += value * share;
  }
  return { all: agreed.total > 0 ? within(due / agreed.total) : 0, tasks, lines };
}

/** What had no dates falls due when everything was to be finished. */
function taskShare(baseline: Baseline, { start, finish }: BaselineTask, clock: Clock, moment: Minute): number {
  const last = finish ?? baseline.finish;
  return last === null ? 0 : shareBy(clock, start ?? last, last, moment);
}

function lineShare({ start, finish }: Baseline, { months }: BaselineLine, clock: Clock, moment: Minute): number {
  const overall = start === null || finish === null ? 0 : shareBy(clock, start, finish, moment);
  let [due, all] = [0, 0];
  for (const [month, amount] of months ?? []) {
    all += amount;
    due += amount * (monthShare(month, clock, moment) ?? overall);
  }
  return all > 0 ? within(due / all) : overall;
}

/** Null where it is no month. */
function monthShare(text: string, clock: Clock, moment: Minute): number | null {
  const parsed = parseMonth(text);
  if (!parsed.ok) return null;
  const { year, month } = parsed.value;
  return shareBy(clock, firstDayOfMonth(year, month) * minutesPerDay, (lastDayOfMonth(year, month) + 1) * minutesPerDay, moment);
}

/** The share of the working time from `start` to `finish` that lies before the moment; what takes no working time is due at its finish. */
function shareBy(clock: Clock, start: Minute, finish: Minute, moment: Minute): number {
  if (moment >= finish) return 1;
  if (moment <= start) return 0;
  const all = clock.workingMinutes(start, finish);
  return all > 0 ? within(clock.workingMinutes(start, moment) / all) : 0;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

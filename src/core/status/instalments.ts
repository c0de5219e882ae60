/** Money that falls due evenly over a stretch of working time, and how much of it had by when. */
import { firstDayOfMonth, lastDayOfMonth } from '../values/civil.ts';
import { parseMonth } from '../values/date.ts';
import { minutesPerDay, type Minute } from '../values/time.ts';
import type { Clock } from './clock.ts';

export interface Instalment {
  readonly amount: number;
  readonly from: Minute;
  /** Where there is no working time in between, all of it is due here. */
  readonly to: Minute;
}

export function evenly(amount: number, from: Minute, to: Minute): Instalment[] {
  return [{ amount, from, to }];
}

/** By the months that are given, in their proportions; evenly from `from` to `to` where there are none, or none that say a sum. */
export function monthlyOr(months: ReadonlyMap<string, number> | null, amount: number, from: Minute, to: Minute): Instalment[] {
  const parts = [...(months ?? [])].flatMap(([text, share]) => {
    const parsed = parseMonth(text);
    const { year, month } = parsed.ok ? parsed.value : { year: 0, month: 0 };
    const within = { from: firstDayOfMonth(year, month) * minutesPerDay, to: (lastDayOfMonth(year, month) + 1) * minutesPerDay };
    return [{ share, ...(parsed.ok ? within : { from, to }) }];
  });
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  if (!(all > 0)) return evenly(amount, from, to);
  return parts.map(({ share, ...stretch }) => ({ amount: (amount * share) / all, ...stretch }));
}

/** The sum that was due by each of the moments. Work is counted once for each moment and each end, however many there are. */
export function amountByTime(clock: Clock, instalments: readonly Instalment[], moments: readonly Minute[]): number[] {
  const origin = Math.min(...moments, ...instalments.map(({ from }) => from).filter(Number.isFinite));
  const worked = remembering((moment: Minute) => clock.workingMinutes(origin, moment));
  const by = moments.map(worked);
  const sums = moments.map(() => 0);
  for (const { amount, from, to } of instalments) {
    if (!Number.isFinite(to)) continue;
    const [first, last] = [worked(from), worked(to)];
    for (let at = 0; at < sums.length; at++) {
      if (moments[at]! >= to) sums[at]! += amount;
      else if (moments[at]! > from && last > first) sums[at]! += (amount * Math.max(0, by[at]! - first)) / (last - first);
    }
  }
  return sums;
}

function remembering(work: (moment: Minute) => number): (moment: Minute) => number {
  const known = new Map<Minute, number>();
  return (moment) => {
    let found = known.get(moment);
    if (found === undefined) known.set(moment, (found = work(moment)));
    return found;
  };
}

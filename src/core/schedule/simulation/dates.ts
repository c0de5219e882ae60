/** Percentiles and chances of a date. */
import type { Minute } from '../../values/time.ts';
import type { WorkingTime } from '../workingTime.ts';
import type { SimulatedDate } from './result.ts';

/** `sorted` are the dates of all runs, ascending; a deadline that is not finite is none. `time` is the project's. */
export function dateOf(time: WorkingTime, sorted: Float64Array, forecast: Minute, deadline: Minute): SimulatedDate {
  return {
    p50: nearestRank(sorted, 50),
    p80: nearestRank(sorted, 80),
    p95: nearestRank(sorted, 95),
    forecast,
    chanceByForecast: chanceBy(time, sorted, forecast),
    deadline: Number.isFinite(deadline) ? deadline : null,
    chanceByDeadline: Number.isFinite(deadline) ? chanceBy(time, sorted, deadline) : null,
  };
}

function nearestRank(sorted: Float64Array, percent: number): Minute {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1]!;
}

/** A date is kept up to the moment at which work would go on. */
function chanceBy(time: WorkingTime, sorted: Float64Array, date: Minute): number {
  const latest = Math.max(date, time.nextWork(date));
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= latest) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

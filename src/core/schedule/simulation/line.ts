/**
 * Moments of one calendar as numbers that can be reckoned with like working minutes: the whole part is the point on the line of working
 * minutes, the fraction tells apart the moments that share this point (Friday 18:00, the Saturday, Monday 09:00) in their order.
 */
import type { Minute } from '../../values/time.ts';
import type { WorkingTime } from '../workingTime.ts';

/** More minutes than there are between two stretches of work: eight years. As a power of two it keeps the fractions exact. */
const longestGap = 2 ** 22;

/** NaN where the moment lies in a gap that is too long. */
export function placeOnLine(time: WorkingTime, moment: Minute): number {
  const work = time.workBefore(moment);
  const gap = moment - time.endAt(work);
  return gap < longestGap ? work + gap / longestGap : NaN;
}

export function momentOnLine(time: WorkingTime, place: number): Minute {
  const work = Math.floor(place);
  return time.endAt(work) + (place - work) * longestGap;
}

/** Clocks of the world. Which zones there are and when they change their clocks, the core does not know: the host tells. */
import { minutesPerDay, type Minute } from './time.ts';

/** How many minutes the clocks of a zone (`Europe/London`) are ahead of UTC at a moment of UTC; null where no such zone is known. */
export type OffsetAt = (zone: string, moment: Minute) => number | null;

/**
 * The moment of UTC at which the clocks of a zone show this; null where the zone is not known. Of an hour that comes twice it is the
 * first, and one that is skipped counts by the clocks before, both as RFC 5545 (section 3.3.5) reads local times.
 */
export function utcOf(zone: string, wall: Minute, offsetAt: OffsetAt): Minute | null {
  const before = offsetAt(zone, wall - minutesPerDay);
  const after = offsetAt(zone, wall + minutesPerDay);
  if (before === null || after === null) return null;
  if (offsetAt(zone, wall - before) === before || offsetAt(zone, wall - after) !== after) return wall - before;
  return wall - after;
}

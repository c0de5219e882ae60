/** Lag and lead: a moment moved along a calendar, or along the clock. */
import type { Minute } from '../values/time.ts';
import { elapsedLag, shareLag } from './edges.ts';
import type { Outline } from './outline.ts';
import type { WorkingTime } from './workingTime.ts';

/** What a link's lag counts on: the follower's calendar, or null for the clock. A share of elapsed time is elapsed time. */
export function lagClock({ facts, network }: Outline, edge: number): WorkingTime | null {
  const { edges, count } = network;
  const kind = edges.lagKind[edge]!;
  const from = edges.from[edge]!;
  const isElapsed = kind === elapsedLag || (kind === shareLag && from < count && facts[from]!.isElapsed);
  return isElapsed ? null : facts[edges.to[edge]!]!.lagTime;
}

/** A lag that leads to or from a finish ends where work ends, one from start to start where work begins. */
export function shifted(anchor: Minute, lag: number, clock: WorkingTime | null, endsWork: boolean): Minute {
  if (lag === 0) return anchor;
  if (clock === null) return anchor + lag;
  const work = clock.workBefore(anchor) + lag;
  return endsWork ? clock.endAt(work) : clock.startAt(work);
}

/** How many points a team finishes in a sprint, and how much that varies. */
import type { SprintOutcome } from './sprints.ts';

/** In points a sprint. */
export interface Velocity {
  readonly average: number;
  /** Of the sprints that count, the one with the fewest and the one with the most. */
  readonly least: number;
  readonly most: number;
  /** The earliest first. */
  readonly of: readonly SprintOutcome[];
}

/** Sprints that count at most: what was longer ago says little of the team of today. */
const lastSprints = 3;

/** Of the last sprints that are over, of one team; of all where the team is left out. Null where none is over or nobody says what was done. */
export function velocityOf(outcomes: readonly SprintOutcome[], team?: string | null): Velocity | null {
  const own = team === undefined ? outcomes : outcomes.filter(({ sprint }) => sprint.team === team);
  const of = own.filter(({ isOver, done }) => isOver && done !== null).slice(-lastSprints);
  if (of.length === 0) return null;
  const done = of.map((outcome) => outcome.done!);
  return { average: done.reduce((sum, points) => sum + points, 0) / of.length, least: Math.min(...done), most: Math.max(...done), of };
}

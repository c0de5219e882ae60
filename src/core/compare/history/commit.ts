/** Commits as a plan's history sees them. */
import type { Day } from '../../values/time.ts';

export interface Commit {
  /** The full object name. */
  readonly id: string;
  /** Whose work it brings, by the names of `.mailmap`; of a merge those of the commits that it brought, the oldest first. */
  readonly authors: readonly string[];
  /** On the clock of who made it. */
  readonly day: Day;
  /** The first line of its message. */
  readonly subject: string;
}

/** A commit at which the plan, or something that it is made of, became another. */
export interface PlanCommit extends Commit {
  /** The plan's file as it was called then; null where there was none. */
  readonly entry: string | null;
}

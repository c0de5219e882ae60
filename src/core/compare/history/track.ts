/** One milestone from commit to commit: where it was seen, and what moved it. */
import { workingDaysBetween, type Clock } from '../../status/clock.ts';
import { dayOfMinute } from '../../values/civil.ts';
import type { Day, Minute } from '../../values/time.ts';
import type { Commit } from './commit.ts';

/** What is noted down while the commits are told. */
export interface Track {
  name: string;
  isCommitted: boolean;
  /** Where the last move led, or where it was seen at first. */
  standsAt: Minute;
  readonly sights: Sight[];
  readonly moves: Omit<Move, 'days'>[];
}

/** The forecast as a commit gives it. */
export interface Sight {
  readonly commit: Commit;
  /** The status date of the plan then, else the day of the commit. */
  readonly day: Day;
  readonly finish: Minute;
}

export interface Move {
  readonly commit: Commit;
  readonly from: Minute;
  readonly to: Minute;
  /** Working days of the calendar that the project has at the newest commit, so that moves can be added up. */
  readonly days: number;
  /** The plan from before comes to the same on the new status date: the day went on, and nobody's edit did this. */
  readonly isDayAlone: boolean;
}

export interface MilestoneHistory {
  readonly id: string;
  readonly name: string;
  /** It is no longer in the plan. */
  readonly isGone: boolean;
  /** One for each commit that changed the plan and has the milestone, the oldest first; one at least. */
  readonly sights: readonly Sight[];
  /** Those to another date; hours within a day go into the next move. */
  readonly moves: readonly Move[];
  /** Working days in all, which is the sum of the moves. */
  readonly days: number;
  /** Who moved it, how often and how far in all, whoever moved it farthest first; `author` is null where the day went on. */
  readonly movers: readonly Mover[];
}

export interface Mover {
  readonly author: string | null;
  readonly moves: number;
  /** Working days; where several made a move each is told all of it. */
  readonly days: number;
}

/** Notes a sight down, and the move where it is on another date than before. */
export function see(track: Track, sight: Sight, isDayAlone: () => boolean): void {
  const { commit, finish } = sight;
  track.sights.push(sight);
  if (dayOfMinute(track.standsAt) === dayOfMinute(finish)) return;
  track.moves.push({ commit, from: track.standsAt, to: finish, isDayAlone: isDayAlone() });
  track.standsAt = finish;
}

export function toldTrack(id: string, { name, sights, moves, standsAt }: Track, clock: Clock, isThere: boolean): MilestoneHistory {
  const told = moves.map((move) => ({ ...move, days: workingDaysBetween(clock, move.from, move.to) }));
  const days = workingDaysBetween(clock, sights[0]!.finish, standsAt);
  return { id, name, isGone: !isThere, sights, moves: told, days, movers: moversOf(told) };
}

function moversOf(moves: readonly Move[]): readonly Mover[] {
  const movers = new Map<string | null, Mover>();
  for (const { commit, days, isDayAlone } of moves) {
    for (const author of isDayAlone ? [null] : commit.authors) {
      const known = movers.get(author) ?? { author, moves: 0, days: 0 };
      movers.set(author, { author, moves: known.moves + 1, days: known.days + days });
    }
  }
  return [...movers.values()].sort((a, b) => Math.abs(b.days) - Math.abs(a.days));
}

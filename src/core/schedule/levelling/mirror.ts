/**
 * The same problem with time running backwards: a schedule of the mirror, read backwards, has everything as late as it can be. Going to
 * and fro between the two is forward–backward improvement (justification; Valls, Ballestín and Quintanilla 2005).
 */
import { FF, FS, SF, SS } from '../edges.ts';
import type { Clock, LevellingProblem, Links } from './problem.ts';

/** Release times and latest starts have no meaning backwards and are left out: what goes forward again puts them right. */
export function mirrorOf(problem: LevellingProblem): LevellingProblem {
  const clocks = new Map<Clock, Clock>();
  const mirrored = (clock: Clock | null): Clock | null => {
    if (clock === null) return null;
    let known = clocks.get(clock);
    if (!known) clocks.set(clock, (known = mirrorClock(clock)));
    return known;
  };
  const highest = problem.rank.reduce((most, rank) => Math.max(most, rank), 0);
  return {
    ...problem,
    clock: problem.clock.map(mirrored),
    release: new Float64Array(problem.count).fill(-Infinity),
    latest: new Float64Array(problem.count).fill(Infinity),
    fixedStart: problem.fixedFinish.map((finish) => -finish),
    fixedFinish: problem.fixedStart.map((start) => -start),
    rank: problem.rank.map((rank) => highest - rank),
    links: mirrorLinks(problem, mirrored),
    resources: {
      ...problem.resources,
      away: problem.resources.away.map((away) => away.map((moment) => -moment).reverse()),
      goneFrom: new Float64Array(problem.resources.capacity.length).fill(Infinity),
    },
  };
}

function mirrorClock(clock: Clock): Clock {
  return {
    next: (from) => -clock.start(-from, 0),
    finish: (from, length) => -clock.start(-from, length),
    start: (finish, length) => -clock.finish(-finish, length),
    shift: (moment, lag) => -clock.shift(-moment, -lag, false),
  };
}

const mirroredType = { [FS]: FS, [SS]: FF, [FF]: SS, [SF]: SF } as const;

function mirrorLinks({ count, links }: LevellingProblem, mirrored: (clock: Clock | null) => Clock | null): Links {
  const size = links.from.length;
  const first = new Int32Array(count + 1);
  for (let link = 0; link < size; link++) first[links.from[link]! + 1]!++;
  for (let activity = 0; activity < count; activity++) first[activity + 1]! += first[activity]!;
  const next = first.slice();
  const from = new Int32Array(size);
  const type = new Uint8Array(size);
  const lag = new Float64Array(size);
  const lagClock = new Array<Clock | null>(size).fill(null);
  for (let to = 0; to < count; to++) {
    for (let link = links.first[to]!; link < links.first[to + 1]!; link++) {
      const at = next[links.from[link]!]!++;
      from[at] = to;
      type[at] = mirroredType[links.type[link] as 0 | 1 | 2 | 3];
      lag[at] = links.lag[link]!;
      lagClock[at] = mirrored(links.lagClock[link]!);
    }
  }
  return { first, from, type, lag, lagClock };
}

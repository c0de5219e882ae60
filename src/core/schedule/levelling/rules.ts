/** Priority rules: which activity goes first, by what the network alone says. Kolisch and Hartmann (2006) compare them. */
import type { Direction } from './direction.ts';
import { lateness } from './lateness.ts';
import type { LevellingProblem } from './problem.ts';

export interface Rules {
  /** By rule, each made when it is its turn, then activity: the least goes first. */
  readonly keys: () => Iterable<Float64Array>;
  /** How far the late finishes lie apart: the measure for blurring keys. */
  readonly spread: number;
  /** No schedule can end before. */
  readonly leastEnd: number;
  /** Nor miss its deadlines by less. */
  readonly leastLate: number;
}

export function rulesFor(forward: Direction, backward: Direction): Rules {
  const { problem } = forward.generator;
  const early = unlimited(forward, -Infinity);
  const late = unlimited(backward, -early.end);
  const lateFinish = negated(late.start);
  return {
    *keys() {
      const lateStart = negated(late.finish);
      yield lateFinish;
      yield lateFinish.map((finish, activity) => finish - 0.5 * (lateStart[activity]! - early.start[activity]!));
      yield scarcestPath(forward);
      yield lateStart;
      yield mostToFollow(forward);
    },
    spread: spreadOf(lateFinish),
    leastEnd: early.end,
    leastLate: lateness({ problem, finish: early.finish }),
  };
}

function negated(moments: Float64Array): Float64Array {
  return moments.map((moment) => -moment);
}

function spreadOf(moments: Float64Array): number {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < moments.length; i++) {
    if (moments[i]! < first) first = moments[i]!;
    if (moments[i]! > last) last = moments[i]!;
  }
  return Math.max(1, last - first);
}

/** How long each activity takes, together with those that follow it. The longest goes first. */
function mostToFollow({ generator: { problem, followers } }: Direction): Float64Array {
  const { first, to } = followers;
  return problem.length.map((own, activity) => {
    let key = -own;
    for (let i = first[activity]!; i < first[activity + 1]!; i++) key -= problem.length[to[i]!]!;
    return key;
  });
}

/**
 * How much work on scarce resources lies ahead, on the path where it is most: each activity counts for its length times the share of the
 * busiest resource's load that its own busiest resource has (TaskJuggler's path criticalness is alike). The most goes first.
 */
function scarcestPath({ generator, lists }: Direction): Float64Array {
  const { problem, followers } = generator;
  const { count, length, needs } = problem;
  const scarcity = scarcityOf(problem);
  const order = lists.byLinks;
  const key = new Float64Array(count);
  for (let place = count - 1; place >= 0; place--) {
    const activity = order[place]!;
    let own = 0;
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) own = Math.max(own, scarcity[needs.resource[i]!]!);
    let ahead = 0;
    for (let i = followers.first[activity]!; i < followers.first[activity + 1]!; i++) ahead = Math.min(ahead, key[followers.to[i]!]!);
    key[activity] = ahead - length[activity]! * own;
  }
  return key;
}

/** By resource: what is asked of it, as a share of what is asked of the busiest. */
function scarcityOf({ count, length, needs, resources }: LevellingProblem): Float64Array {
  const load = new Float64Array(resources.capacity.length);
  for (let activity = 0; activity < count; activity++) {
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) {
      load[needs.resource[i]!]! += (length[activity]! * needs.use[i]!) / resources.capacity[needs.resource[i]!]!;
    }
  }
  const most = load.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? load.map((own) => own / most) : load;
}

/** Dates as if there were plenty of everything. */
function unlimited({ generator, lists }: Direction, origin: number) {
  const end = generator.unlimited(lists.byLinks, origin);
  return { start: generator.start.slice(), finish: generator.finish.slice(), end };
}

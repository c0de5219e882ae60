/** Priority rules: which activity goes first, by what the network alone says. Kolisch and Hartmann (2006) compare them. */
import { Generator } from './generator.ts';
import type { Lists } from './lists.ts';
import { lateness } from './lateness.ts';
import type { LevellingProblem } from './problem.ts';

export interface Rules {
  /** By rule, then activity: the least goes first. */
  readonly keys: readonly Float64Array[];
  /** How far the late finishes lie apart: the measure for blurring keys. */
  readonly spread: number;
  /** No schedule can end before. */
  readonly leastEnd: number;
  /** Nor miss its deadlines by less. */
  readonly leastLate: number;
}

/** One direction of time. */
export interface Direction {
  readonly generator: Generator;
  readonly lists: Lists;
}

export function rulesFor(forward: Direction, backward: Direction): Rules {
  const { problem, followers } = forward.generator;
  const { count, length } = problem;
  const early = unlimited(forward, -Infinity);
  const late = unlimited(backward, -early.end);
  const lateFinish = late.start.map((start) => -start);
  const lateStart = late.finish.map((finish) => -finish);
  const weight = new Float64Array(count);
  const midway = new Float64Array(count);
  for (let activity = 0; activity < count; activity++) {
    weight[activity] = -length[activity]!;
    for (let i = followers.first[activity]!; i < followers.first[activity + 1]!; i++) weight[activity]! -= length[followers.to[i]!]!;
    midway[activity] = lateFinish[activity]! - 0.5 * (lateStart[activity]! - early.start[activity]!);
  }
  const path = scarcestPath(forward);
  let [first, last] = [Infinity, -Infinity];
  for (const finish of lateFinish) [first, last] = [Math.min(first, finish), Math.max(last, finish)];
  return {
    keys: [lateFinish, midway, path, lateStart, weight],
    spread: Math.max(1, last - first),
    leastEnd: early.end,
    leastLate: lateness({ problem, finish: early.finish }),
  };
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
function unlimited({ generator: { problem }, lists }: Direction, origin: number) {
  const generator = new Generator({ ...problem, needs: { ...problem.needs, first: new Int32Array(problem.count + 1) } });
  const end = generator.serial(lists.byLinks, origin);
  return { start: generator.start, finish: generator.finish, end };
}

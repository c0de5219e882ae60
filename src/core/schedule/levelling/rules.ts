/** Priority rules: which activity goes first, by what the network alone says. Kolisch and Hartmann (2006) compare them. */
import type { Followers } from './generator.ts';
import { Generator } from './generator.ts';
import { Lists } from './lists.ts';
import { lateness } from './lateness.ts';
import { mirrorOf } from './mirror.ts';
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

export function rulesFor(problem: LevellingProblem, followers: Followers): Rules {
  const { count, length } = problem;
  const early = unlimited(problem, -Infinity);
  const late = unlimited(mirrorOf(problem), -early.end);
  const lateFinish = late.start.map((start) => -start);
  const lateStart = late.finish.map((finish) => -finish);
  const weight = new Float64Array(count);
  const successors = new Float64Array(count);
  for (let activity = 0; activity < count; activity++) {
    weight[activity] = -length[activity]!;
    for (let i = followers.first[activity]!; i < followers.first[activity + 1]!; i++) weight[activity]! -= length[followers.to[i]!]!;
    successors[activity] = lateFinish[activity]! - 0.5 * (lateStart[activity]! - early.start[activity]!);
  }
  let [first, last] = [Infinity, -Infinity];
  for (const finish of lateFinish) [first, last] = [Math.min(first, finish), Math.max(last, finish)];
  return {
    keys: [lateFinish, lateStart, successors, weight],
    spread: Math.max(1, last - first),
    leastEnd: early.end,
    leastLate: lateness({ problem, finish: early.finish }),
  };
}

/** Dates as if there were plenty of everything. */
function unlimited(problem: LevellingProblem, origin: number) {
  const generator = new Generator({ ...problem, needs: { ...problem.needs, first: new Int32Array(problem.count + 1) } });
  const list = new Lists(problem, generator.followers).byPriority(new Float64Array(problem.count));
  const end = generator.serial(list, origin);
  return { start: generator.start, finish: generator.finish, end };
}

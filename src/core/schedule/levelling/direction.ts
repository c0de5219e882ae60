import { Generator } from './generator.ts';
import { Lists } from './lists.ts';
import type { LevellingProblem } from './problem.ts';

/** One direction of time: what generates its schedules, and the lists by which it does. */
export interface Direction {
  readonly generator: Generator;
  readonly lists: Lists;
}

export function directionOf(problem: LevellingProblem): Direction {
  const generator = new Generator(problem);
  return { generator, lists: new Lists(problem, generator.followers) };
}

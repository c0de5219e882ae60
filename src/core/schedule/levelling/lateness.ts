import type { Generator } from './generator.ts';

/** By how much deadlines are missed, all together. */
export function lateness({ problem, finish }: Pick<Generator, 'problem' | 'finish'>): number {
  const { due } = problem;
  let late = 0;
  for (let activity = 0; activity < due.length; activity++)
    if (finish[activity]! > due[activity]!) late += finish[activity]! - due[activity]!;
  return late;
}

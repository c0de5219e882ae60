/** How much is going on when: what an overview of a long plan shows. */
import type { Stretch } from './days.ts';

const parts = 160;

/** How many of the stretches touch each of `parts` equal parts of what they lie in. */
export function densityOf(work: readonly Stretch[], whole: Stretch): number[] {
  const changes = new Int32Array(parts + 1);
  const partOf = (day: number): number =>
    Math.min(parts - 1, Math.max(0, Math.floor(((day - whole.start) / (whole.end - whole.start)) * parts)));
  for (const { start, end } of work) {
    changes[partOf(start)]!++;
    changes[partOf(Math.max(start, end - 0.001)) + 1]!--;
  }
  let running = 0;
  return Array.from(changes.subarray(0, parts), (change) => (running += change));
}

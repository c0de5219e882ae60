/** What is no mistake by itself, only where it is frequent: told of a few, and how many more there are. */
import type { Finding } from '../problem.ts';
import type { Measured } from '../schedule/quality/measured.ts';

/** The first so many are told; all of them are in the schedule's quality. */
const mostTold = 5;

/** Of fewer than so many, 5 % are less than one, and any plan has a first task, a last one and some that wait. */
export const manyEnough = 20;

/** Nothing where no more than the share `allowed` offend, or where there are fewer than `least` in all. */
export function* tooMany<T>(measured: Measured<T> | null, allowed: number, least: number, say: (found: T) => Finding): Iterable<Finding> {
  if (!measured || measured.of < least || measured.found.length <= allowed * measured.of) return;
  const { found } = measured;
  const more = found.length - mostTold;
  for (let i = 0; i < found.length && i < mostTold; i++) {
    const finding = say(found[i]!);
    yield i === mostTold - 1 && more > 0 ? { ...finding, message: `${finding.message} (${more} more like it)` } : finding;
  }
}

/** Long work on the host's own thread, cut so that typing goes on meanwhile. */

import type { Steps } from '../../core/steps.ts';

/** Milliseconds of work before others get their turn. */
const slice = 10;

/** Runs the steps to their end; gives what they return. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = runSlice(steps);
    if (step.done) return step.value;
    await turn();
  }
}

/** The same, put aside for good as soon as nobody wants it any more: then null. */
export async function inSlicesWhile<T>(isWanted: () => boolean, steps: Steps<T>): Promise<T | null> {
  for (;;) {
    const step = runSlice(steps);
    if (step.done) return step.value;
    await turn();
    if (!isWanted()) return null;
  }
}

function runSlice<T>(steps: Steps<T>): IteratorResult<void, T> {
  const until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() >= until) return step;
  }
}

/** Lets everything that waits have its turn. In Node a timer would do so for other timers alone, after a millisecond, and keep what was typed waiting. */
export function turn(): Promise<void> {
  return new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));
}

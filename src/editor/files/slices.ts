/** Long work on the host's own thread, cut so that typing goes on meanwhile. */

/** Milliseconds of work before others get their turn. */
const slice = 10;

/** Runs the steps to their end; gives what they return. */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await turn();
  }
}

/** Lets everything that waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

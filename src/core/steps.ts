/** Work that can be put aside: a generator that pauses where others may have their turn, and returns what comes of it. */
export type Steps<T> = Generator<void, T, void>;

/** Without a pause. */
export function toTheEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

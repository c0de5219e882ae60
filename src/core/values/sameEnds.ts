/** How much of two lists is the very same at their beginning and at their end. */

export interface SameEnds {
  readonly head: number;
  /** Without what the head holds already. */
  readonly tail: number;
}

/** After an edit that is nearly all of a list: what lies between the two has come, gone or changed. */
export function sameEnds(before: readonly unknown[], now: readonly unknown[]): SameEnds {
  const least = Math.min(before.length, now.length);
  let head = 0;
  while (head < least && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}

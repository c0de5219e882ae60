/** What a problem is known by from one commit to the next, though lines move and the dates in its message change. */
import { createHash } from 'node:crypto';

/** Hands out fingerprints; of several problems that are alike each gets its own, in order. */
export class Fingerprints {
  private readonly counts = new Map<string, number>();

  /** `file` is relative to the root, `way` leads to the place in it. */
  of(rule: string, file: string, way: string): string {
    const alike = JSON.stringify([rule, file, way]);
    const count = this.counts.get(alike) ?? 0;
    this.counts.set(alike, count + 1);
    return createHash('sha256').update(`${alike} ${count}`).digest('hex').slice(0, 32);
  }
}

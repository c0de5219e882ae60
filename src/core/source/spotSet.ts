/** Places to be found again by where they begin. */
import type { Chunk, Spot } from './node.ts';

export class SpotSet {
  private readonly starts = new Map<Chunk, Set<number>>();

  get isEmpty(): boolean {
    return this.starts.size === 0;
  }

  add({ chunk, start }: Spot): void {
    const known = this.starts.get(chunk);
    if (known) known.add(start);
    else this.starts.set(chunk, new Set([start]));
  }

  *[Symbol.iterator](): Iterator<Pick<Spot, 'chunk' | 'start'>> {
    for (const [chunk, starts] of this.starts) for (const start of starts) yield { chunk, start };
  }

  has({ chunk, start }: Spot): boolean {
    return this.starts.get(chunk)?.has(start) ?? false;
  }
}

/**
 * Maps whose inside is read again where somebody asks. A plan of ten thousand tasks has a quarter of a million nodes, and once a task is
 * read nobody looks at most of them again until the text changes: to scan its few lines once more costs microseconds, to keep them all
 * costs more memory than everything that is worked out of them.
 */
import type { Chunk, MapNode, Pair } from './node.ts';

export class FoldedMap implements MapNode {
  readonly kind = 'map';
  readonly chunk: Chunk;
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  private readonly read: (chunk: Chunk) => readonly Pair[];
  private inside: readonly Pair[] | null = null;

  /** `read` gives equal pairs whenever it is called. */
  constructor({ chunk, start, end, flow }: MapNode, read: (chunk: Chunk) => readonly Pair[]) {
    this.chunk = chunk;
    this.start = start;
    this.end = end;
    this.flow = flow;
    this.read = read;
  }

  /** The same objects until they are let go of, which may be at any time that another map is read. */
  get pairs(): readonly Pair[] {
    return this.inside ?? this.unfolded();
  }

  fold(): void {
    this.inside = null;
  }

  private unfolded(): readonly Pair[] {
    if (unfolded.length >= most) foldMaps();
    unfolded.push(this);
    return (this.inside = this.read(this.chunk));
  }
}

const unfolded: FoldedMap[] = [];
/** Insides kept at a time: about as many as one edit asks for. */
let most = 64;

/** For tests: whatever is read must say the same however few are kept. */
export function keepInsides(count: number): void {
  most = count;
}

/** Lets go of all that was read. Whoever holds a node of an inside may go on to, but will meet another one there. */
export function foldMaps(): void {
  for (let i = 0; i < unfolded.length; i++) unfolded[i]!.fold();
  unfolded.length = 0;
}

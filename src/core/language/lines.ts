/** Lines and columns of a source, from those of its chunks: after an edit only the chunk that changed is looked through again. */
import type { Chunk, Spot } from '../source/node.ts';
import type { Piece } from '../source/piece.ts';
import { lastStart } from '../source/positions.ts';
import type { Source } from '../source/source.ts';
import { keeping } from '../values/keeping.ts';
import { perChunk } from './perChunk.ts';

/** Both from 0, the column in UTF-16 units, as editors count. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Made once for each text. */
export function linesOf(source: Source): SourceLines {
  let lines = bySource.get(source);
  if (!lines) bySource.set(source, (lines = new SourceLines(source)));
  return lines;
}

export class SourceLines {
  private readonly chunks: readonly Chunk[];
  /** First line of each chunk. */
  private readonly first: Int32Array;
  private orders: Map<Chunk, number> | null = null;

  constructor(source: Source) {
    const counts = breaksOf(source);
    this.chunks = source.chunks;
    this.first = new Int32Array(counts.length);
    for (let i = 1; i < counts.length; i++) this.first[i] = this.first[i - 1]! + counts[i - 1]!;
  }

  rangeOf({ chunk, start, end, endChunk }: Spot): LineRange {
    return { start: this.positionOf(chunk, start), end: this.positionOf(endChunk ?? chunk, end) };
  }

  /** `at` counts from the beginning of the chunk. */
  positionOf(chunk: Chunk, at: number): LinePosition {
    const starts = startsIn(chunk);
    const line = lastStart(starts, at);
    return { line: this.firstOf(chunk) + line, character: at - starts[line]! };
  }

  firstOf(chunk: Chunk): number {
    return this.first[this.orderOf(chunk)] ?? 0;
  }

  private orderOf(chunk: Chunk): number {
    const hint = (chunk as Piece).order;
    if (this.chunks[hint] === chunk) return hint;
    this.orders ??= new Map(this.chunks.map((other, order) => [other, order]));
    return this.orders.get(chunk) ?? -1;
  }
}

/** Where the chunk's lines begin; the last is what follows its last line break. */
export function startsIn(chunk: Chunk): readonly number[] {
  let starts = known.get(chunk);
  if (starts) return starts;
  const { text } = chunk;
  starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  known.set(chunk, starts);
  return starts;
}

const known = new WeakMap<Chunk, number[]>();
const breaksOf = perChunk((chunk) => startsIn(chunk).length - 1);
const bySource = keeping<Source, SourceLines>();

/** Lines and columns of a source, from those of its chunks: after an edit only the chunk that changed is looked through again. */
import type { Chunk, Spot } from '../source/node.ts';
import { lastStart } from '../source/positions.ts';
import type { Source } from '../source/source.ts';

/** Both from 0, the column in UTF-16 units, as editors count. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export class SourceLines {
  private readonly first = new Map<Chunk, number>();

  constructor(source: Source) {
    let line = 0;
    for (const chunk of source.chunks) {
      this.first.set(chunk, line);
      line += startsIn(chunk).length - 1;
    }
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
    return this.first.get(chunk) ?? 0;
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

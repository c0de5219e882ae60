/** Where the lines of a text begin, kept up to date over its edits, as a language server needs it: lines and characters from 0. */
import { lastStart } from '../../src/core/source/positions.ts';
import type { TextEdit } from '../../src/core/source/source.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export class LineStarts {
  private starts: Uint32Array;

  constructor(text: string) {
    this.starts = Uint32Array.from([0, ...breaksIn(text, 0)]);
  }

  offsetAt({ line, character }: Position): number {
    return this.starts[line]! + character;
  }

  positionAt(offset: number): Position {
    const line = lastStart(this.starts, offset);
    return { line, character: offset - this.starts[line]! };
  }

  edit({ start, end, text }: TextEdit): void {
    const kept = lastStart(this.starts, start) + 1;
    const next = lastStart(this.starts, end) + 1;
    const added = breaksIn(text, start);
    const moved = text.length - (end - start);
    const starts = new Uint32Array(kept + added.length + this.starts.length - next);
    starts.set(this.starts.subarray(0, kept));
    starts.set(added, kept);
    for (let from = next, to = kept + added.length; from < this.starts.length; from++, to++) starts[to] = this.starts[from]! + moved;
    this.starts = starts;
  }
}

/** The offsets behind the line breaks of a text that begins at `from`. */
function breaksIn(text: string, from: number): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(from + at + 1);
  return breaks;
}

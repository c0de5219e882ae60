/** The lines around an offset, read from the chunks near it: the whole text of a large plan is never put together for it. */
import type { Chunk } from '../../source/node.ts';
import type { Source } from '../../source/source.ts';

export interface Line {
  /** Offset in the text of the source. */
  readonly start: number;
  /** Without its line break. */
  readonly text: string;
  /** Column of its first character that is no blank; its length where there is none. */
  readonly indent: number;
  readonly chunk: number;
  /** Where it begins in that chunk. */
  readonly at: number;
}

export class LinesAround {
  private readonly source: Source;
  private readonly chunks: readonly Chunk[];

  constructor(source: Source) {
    this.source = source;
    this.chunks = source.chunks;
  }

  /** The line that the offset stands in, 0 to the length of the text. */
  lineAt(offset: number): Line {
    const chunk = this.chunkAt(offset);
    const { text } = this.chunks[chunk]!;
    const within = Math.max(0, Math.min(text.length, offset - this.source.offsetOf(this.chunks[chunk]!)));
    return this.line(chunk, within === 0 ? 0 : text.lastIndexOf('\n', within - 1) + 1);
  }

  textOf({ chunk }: Line): string {
    return this.chunks[chunk]!.text;
  }

  /** Lines above that say something at the column or left of it, the nearest first. */
  *above(line: Line, column: number): Iterable<Line> {
    let { at } = line;
    for (let chunk = line.chunk; chunk >= 0; chunk--) {
      const { text } = this.chunks[chunk]!;
      if (chunk < line.chunk) at = text.length;
      if (chunk < line.chunk && this.standsDeeper(chunk, column)) continue;
      while (at > 0) {
        at = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
        const other = this.line(chunk, at);
        if (other.indent <= column && saysSomething(other)) yield other;
      }
    }
  }

  /** Lines below, in the same way. */
  *below(line: Line, column: number): Iterable<Line> {
    let at = line.at;
    for (let chunk = line.chunk; chunk < this.chunks.length; chunk++) {
      const { text } = this.chunks[chunk]!;
      if (chunk > line.chunk && this.standsDeeper(chunk, column)) continue;
      at = chunk > line.chunk ? 0 : nextLine(text, at);
      for (; at < text.length; at = nextLine(text, at)) {
        const other = this.line(chunk, at);
        if (other.indent <= column && saysSomething(other)) yield other;
      }
    }
  }

  /** Every line that says something. */
  *all(): Iterable<Line> {
    const first = this.line(0, 0);
    if (saysSomething(first)) yield first;
    yield* this.below(first, Infinity);
  }

  /** How lines end here. */
  newlineAt(line: Line): '\n' | '\r\n' {
    const around = [line.chunk, line.chunk - 1].map((chunk) => this.chunks[chunk]?.text ?? '').find((text) => text.includes('\n'));
    return around?.includes('\r\n') ? '\r\n' : '\n';
  }

  private line(chunk: number, at: number): Line {
    const { text } = this.chunks[chunk]!;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(at, text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end);
    return { start: this.source.offsetOf(this.chunks[chunk]!) + at, text: content, indent: indentOf(content), chunk, at };
  }

  /** A chunk begins with the line of it that stands least deep, but for the first, which has what stands before the first key. */
  private standsDeeper(chunk: number, column: number): boolean {
    const { text } = this.chunks[chunk]!;
    for (let at = 0; at <= column; at++) if (text.charCodeAt(at) !== 32) return false;
    return chunk > 0;
  }

  private chunkAt(offset: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.source.offsetOf(this.chunks[middle]!) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

function indentOf(text: string): number {
  let indent = 0;
  while (text.charCodeAt(indent) === 32) indent++;
  return indent;
}

/** Neither blank nor a comment nor the mark of a document. */
function saysSomething({ text, indent }: Line): boolean {
  const rest = text.slice(indent);
  return rest.trim() !== '' && !rest.startsWith('#') && !/^(?:---|\.\.\.)(?:\s|$)/.test(text);
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

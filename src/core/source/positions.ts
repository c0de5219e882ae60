/** Offsets and lines: both from a text in UTF-16 units, lines and columns from 1. A line ends with `\n` or `\r\n`. */

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The index of the last of these rising beginnings, of which there is at least one, that is at the offset or before it; else 0. */
export function lastStart(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The beginnings of a text's lines, for many questions about one text. */
export class Lines {
  private readonly starts: readonly number[];
  private readonly text: string;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
    this.text = text;
  }

  get count(): number {
    return this.starts.length;
  }

  /** Offsets outside the text count as its nearest end; one between `\r` and `\n` as the one before `\r`. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    const line = lastStart(this.starts, at);
    return { line: line + 1, column: Math.min(at, this.contentEnd(line)) - this.starts[line]! + 1 };
  }

  /** Lines and columns beyond the text count as its nearest end. */
  offsetAt(position: Position): number {
    const line = Math.min(Math.max(position.line, 1), this.count) - 1;
    return Math.min(this.starts[line]! + Math.max(position.column - 1, 0), this.contentEnd(line));
  }

  /** The text of a line (from 1) without its line break; empty where there is none. */
  lineText(line: number): string {
    const start = this.starts[line - 1];
    return start === undefined ? '' : this.text.slice(start, this.contentEnd(line - 1));
  }

  private contentEnd(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text[next - 2] === '\r' && next - 2 >= this.starts[line]! ? next - 2 : next - 1;
  }
}

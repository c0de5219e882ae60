/** A text by its lines. */

export class FileLines {
  readonly text: string;
  /** What ends a line in this text. */
  readonly newline: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
    // A byte order mark belongs to no line, so that nothing moves it.
    const starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    if (starts.at(-1) === text.length && text.length > 0) starts.pop();
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Where a line begins; the end of the text for the line behind the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Before the line break. */
  endOf(line: number): number {
    const next = this.startOf(line + 1);
    if (this.text[next - 1] !== '\n' || next === this.startOf(line)) return next;
    return this.text[next - 2] === '\r' && next - 2 >= this.startOf(line) ? next - 2 : next - 1;
  }

  /** Whether a line break follows: the last line may have none. */
  isEnded(line: number): boolean {
    return this.text[this.startOf(line + 1) - 1] === '\n';
  }

  /** Without the line break. */
  at(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** The line that holds the offset. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Whether there is nothing but blanks or a comment on it. */
  isAside(line: number): boolean {
    const first = this.firstOf(line);
    return first === this.endOf(line) || this.text[first] === '#';
  }

  isBlank(line: number): boolean {
    return this.firstOf(line) === this.endOf(line);
  }

  /** How far in the first character stands that is no blank. */
  columnOf(line: number): number {
    return this.firstOf(line) - this.startOf(line);
  }

  /** The offset of that character; the end of an empty line. */
  firstOf(line: number): number {
    const end = this.endOf(line);
    let at = this.startOf(line);
    while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at++;
    return at;
  }
}

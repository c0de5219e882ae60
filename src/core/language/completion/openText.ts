/**
 * What is open at an offset of a chunk: brackets, a quote, a text over several lines, a comment. Read from the chunk's beginning by
 * indentation as much as by signs, so that a bracket or quote that nobody closed ends where its key's map goes on.
 */
import { readBlockLine } from './blockLine.ts';

/** A bracket that is open. */
export interface Bracket {
  readonly isMap: boolean;
  /** Offset in the chunk. */
  readonly at: number;
  /** In a map, the key whose value is being read; null before its colon. */
  key: string | null;
  /** Keys of the map, or items of the list, that are finished. */
  readonly words: string[];
  /** Where the word that is being read begins; -1 before its first character. */
  wordAt: number;
  /** A collection or a quoted text has ended, and no comma stands behind it yet. */
  isOver: boolean;
}

export class OpenText {
  readonly brackets: Bracket[] = [];
  /** Where the quote that is open begins; -1 outside of quotes. */
  quoteAt = -1;
  isComment = false;
  /** Inside `|` or `>`. */
  get isBlockText(): boolean {
    return this.blockText >= 0;
  }

  private readonly text: string;
  private at = 0;
  private quote = '';
  /** Column of the key whose block text is open; -1 where none is. */
  private blockText = -1;
  /** Column of the key or dash whose value is open: what stands no deeper does not belong to it. */
  private holder = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads on up to the offset. */
  readTo(offset: number): this {
    while (this.at < offset) {
      const newline = this.text.indexOf('\n', this.at);
      const end = newline < 0 ? this.text.length : newline;
      if (this.isAtLineStart) this.beginLine(end, offset);
      else this.readFlow(Math.min(end, offset));
      if (this.at >= end && this.at < offset) this.at = end + 1;
    }
    if (this.isAtLineStart) this.leaveAt(offset, offset);
    return this;
  }

  private get isAtLineStart(): boolean {
    return this.at === 0 || this.text.charCodeAt(this.at - 1) === 10;
  }

  /** `end` of the line, and the offset to which everything is to be read. */
  private beginLine(end: number, offset: number): void {
    this.isComment = false;
    const start = this.at;
    const until = Math.min(end, offset);
    const blanks = /^[ \t\r]*/.exec(this.text.slice(start, end))![0].length;
    const isBlank = start + blanks === end;
    if (!isBlank) this.leaveAt(start + blanks, start);
    else if (offset <= end) this.leaveAt(offset, start);
    if (this.blockText >= 0 || isBlank) this.at = until;
    else if (this.brackets.length > 0 || this.quoteAt >= 0) this.readFlow(until);
    else this.readBlock(start, end, until);
  }

  /** A line that begins here, at this column, goes on with what is open only where it stands deeper. */
  private leaveAt(first: number, start: number): void {
    const column = first - start;
    const isCloser = /[\]}]/.test(this.text.charAt(first));
    if (this.blockText >= 0 && column <= this.blockText) this.blockText = -1;
    if (column > this.holder || isCloser) return;
    this.brackets.length = 0;
    this.quoteAt = -1;
    this.holder = -1;
  }

  private readBlock(start: number, end: number, until: number): void {
    const line = this.text.slice(start, end).replace(/\r$/, '');
    const { dashes, column, key, valueStart } = readBlockLine(line);
    const value = line.slice(valueStart);
    this.holder = key === null ? (dashes.at(-1) ?? column - 1) : column;
    const comment = commentIn(line, value.startsWith('"') || value.startsWith("'") || /^[[{]/.test(value) ? line.length : 0);
    this.at = until;
    if (comment >= 0 && start + comment < until) this.isComment = true;
    else if (/^[|>][-+\d]*(?:\s|$)/.test(value)) this.blockText = this.holder;
    else if (/^["'[{]/.test(value) && start + valueStart < until) {
      this.at = start + valueStart;
      this.readFlow(until);
    }
  }

  /** Inside brackets or quotes, or where one begins. */
  private readFlow(until: number): void {
    for (; this.at < until; this.at++) {
      const sign = this.text.charAt(this.at);
      if (this.quoteAt >= 0) this.readQuote(sign);
      else if (sign === '#' && /\s/.test(this.text.charAt(this.at - 1))) {
        this.isComment = true;
        this.at = until;
        return;
      } else this.readSign(sign);
    }
  }

  private readQuote(sign: string): void {
    if (sign === '\\' && this.quote === '"') this.at++;
    else if (sign === this.quote) {
      if (sign === "'" && this.text.charAt(this.at + 1) === "'") this.at++;
      else this.quoteAt = -1;
    }
  }

  private readSign(sign: string): void {
    const inner = this.brackets.at(-1);
    if ((sign === '[' || sign === '{') && (!inner || inner.wordAt < 0)) {
      if (inner) inner.wordAt = this.at;
      this.brackets.push({ isMap: sign === '{', at: this.at, key: null, words: [], wordAt: -1, isOver: false });
    } else if ((sign === '"' || sign === "'") && (!inner || inner.wordAt < 0)) {
      if (inner) inner.wordAt = this.at;
      this.quote = sign;
      this.quoteAt = this.at;
    } else if (inner) this.readInBrackets(inner, sign);
  }

  private readInBrackets(inner: Bracket, sign: string): void {
    if (sign === ']' || sign === '}') {
      this.endWord(inner);
      this.brackets.pop();
      const outer = this.brackets.at(-1);
      if (outer) outer.isOver = true;
    } else if (sign === ',') {
      this.endWord(inner);
      inner.key = null;
      inner.isOver = false;
    } else if (
      sign === ':' &&
      inner.isMap &&
      inner.key === null &&
      inner.wordAt >= 0 &&
      /^(?:[\s,[\]{}]|$)/.test(this.text.charAt(this.at + 1))
    ) {
      inner.key = unquoted(this.text.slice(inner.wordAt, this.at));
      inner.words.push(inner.key);
      inner.wordAt = -1;
      inner.isOver = false;
    } else if (inner.wordAt < 0 && !/\s/.test(sign)) inner.wordAt = this.at;
  }

  private endWord(inner: Bracket): void {
    const word = inner.wordAt < 0 ? '' : unquoted(this.text.slice(inner.wordAt, this.at));
    if (word !== '' && (!inner.isMap || inner.key === null)) inner.words.push(word);
    inner.wordAt = -1;
  }
}

/** Column of the comment behind a plain value, -1 where there is none; of others this much is skipped. */
function commentIn(line: string, from: number): number {
  const at = line.slice(from).search(/(?:^|\s)#/);
  return at < 0 ? -1 : from + at + 1;
}

function unquoted(text: string): string {
  const word = text.trim();
  return /^(["']).*\1$/.test(word) ? word.slice(1, -1) : word;
}

/** What one line in block style says by itself: dashes, a key, and where the value begins. */

export interface BlockLine {
  /** Columns of the dashes before everything else. */
  readonly dashes: readonly number[];
  /** Column of what follows the dashes. */
  readonly column: number;
  /** The key, without quotes; null where the line has none. */
  readonly key: string | null;
  /** Column behind the key and its quotes, where the colon stands; that of `column` without a key. */
  readonly keyEnd: number;
  /** Column where the value begins, its comment left out; the length of the line where it has none. */
  readonly valueStart: number;
}

const quotedKey = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*(?=:(?:\s|$))/;
const plainKey = /^[^\s#[\]{},"'&*!|>%@`-][^\n]*?(?=[ \t]*:(?:\s|$))|^-[^\s][^\n]*?(?=[ \t]*:(?:\s|$))/;

export function readBlockLine(text: string): BlockLine {
  const dashes: number[] = [];
  let column = skipBlanks(text, text.startsWith('\uFEFF') ? 1 : 0);
  while (text.charAt(column) === '-' && isGap(text, column + 1)) {
    dashes.push(column);
    column = skipBlanks(text, column + 1);
  }
  const rest = text.slice(column);
  const match = quotedKey.exec(rest) ?? plainKey.exec(rest);
  // In `name: a #b: c` and `a #b: c` the comment is none of the key.
  if (!match || /\s#/.test(match[0])) return { dashes, column, key: null, keyEnd: column, valueStart: withoutComment(text, column) };
  const keyEnd = column + match[0].trimEnd().length;
  const colon = text.indexOf(':', column + match[0].length);
  const key = match[1] ?? match[2] ?? match[0].trimEnd();
  return { dashes, column, key, keyEnd, valueStart: withoutComment(text, skipBlanks(text, colon + 1)) };
}

export function hasValue({ valueStart }: BlockLine, text: string): boolean {
  return valueStart < text.length;
}

function withoutComment(text: string, at: number): number {
  return text.charAt(at) === '#' ? text.length : Math.min(at, text.length);
}

function skipBlanks(text: string, at: number): number {
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at;
}

function isGap(text: string, at: number): boolean {
  return at >= text.length || text.charAt(at) === ' ' || text.charAt(at) === '\t';
}

/** What a value parser says: the value, or what is wrong with which part of the text. */

export type Parsed<T> = Good<T> | Bad;

export interface Good<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Bad {
  readonly ok: false;
  /** What is wrong, then what would be right. */
  readonly message: string;
  /** The part of the text that is wrong: UTF-16 offsets within it, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What to write instead of that part, where that is beyond doubt. */
  readonly right?: string;
}

export function good<T>(value: T): Good<T> {
  return { ok: true, value };
}

export function bad(message: string, start: number, end: number, right?: string | null): Bad {
  return { ok: false, message, start, end, ...(typeof right === 'string' && { right }) };
}

/** The same finding, seen from the longer text in which the part begins at `offset`. */
export function shifted(found: Bad, offset: number): Bad {
  return bad(found.message, found.start + offset, found.end + offset, found.right);
}

/** A text as messages show it: in quotes, on one line, cut when long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `"${line.slice(0, 39)}…"` : `"${line}"`;
}

/** Nobody means a value longer than this. */
const longestGuess = 200;

/** Match what was perhaps meant; on texts too long to be a value, nothing was (and patterns with gaps would take their time). */
export function guess(pattern: RegExp, text: string): RegExpExecArray | null {
  return text.length > longestGuess ? null : pattern.exec(text);
}

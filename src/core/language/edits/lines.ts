/** Whole lines of a text, for edits that take or move what stands on them. */

/** Offset of the first character of the line that holds the offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset behind the line's last character, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  const end = at < 0 ? text.length : at;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** Offset behind the line's break: where the next line begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** What the text ends its lines with. */
export function newlineOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Blanks before the first word of the line that holds the offset; null where that word does not begin at the offset, or tabs are among them. */
export function indentBefore(text: string, offset: number): number | null {
  const start = lineStart(text, offset);
  return /^ *$/.test(text.slice(start, offset)) ? offset - start : null;
}

/** The lines moved to the right, or to the left where `by` is negative; null where a line has not enough blanks to give. */
export function shifted(lines: string, by: number): string | null {
  if (by >= 0) return lines.replaceAll(/^(?=[^\r\n])/gm, ' '.repeat(by));
  const narrow = new RegExp(`^(?! {${-by}}|[ ]*\\r?$)`, 'm');
  return narrow.test(lines) ? null : lines.replaceAll(new RegExp(`^ {${-by}}`, 'gm'), '');
}

/** The same lines with the line ends of another text. */
export function withNewlines(lines: string, newline: '\r\n' | '\n'): string {
  return lines.replaceAll(/\r?\n/g, newline);
}

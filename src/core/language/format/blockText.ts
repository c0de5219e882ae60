/** The lines of a text after `|` or `>`, moved: what the text says stays the same. */

/**
 * `lines` are those below the header, `column` where they are to stand, and `by` how far their key moves. With a number in the header the
 * text stands as far in from its key as that says; else its first line says where it stands.
 */
export function movedBlockText(header: string, lines: readonly string[], column: number, by: number): string[] {
  const first = lines.find((line) => /[^ \r]/.test(line));
  if (first === undefined) return [...lines];
  if (/^[|>][+-]?\d/.test(header)) return lines.map((line) => (line === '' ? '' : shifted(line, by)));
  const indent = columnOf(first);
  return lines.map((line) => (columnOf(line) > indent || /[^ ]/.test(line) ? shifted(line, column - indent) : ''));
}

/** Further in, or out as far as there are blanks. */
export function shifted(line: string, by: number): string {
  if (by >= 0) return ' '.repeat(by) + line;
  return line.slice(Math.min(-by, columnOf(line)));
}

function columnOf(line: string): number {
  let at = 0;
  while (line[at] === ' ') at++;
  return at;
}

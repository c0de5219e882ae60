/** Lines of a text, found from any offset inside them. */

export function lineStart(text: string, at: number): number {
  // A negative position would count as the first.
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Before the line break. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' && newline > at ? newline - 1 : newline;
}

/** After the line break. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** How many blanks the line that begins here begins with. */
export function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
}

/** Where the last written character of a stretch ends. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && ' \t\r\n'.includes(text.charAt(last - 1))) last--;
  return last;
}

/** The end of the line and of all lines below it that stand deeper: what belongs to it. */
export function blockEnd(text: string, at: number): number {
  const indent = indentAt(text, lineStart(text, at));
  let end = nextLine(text, at);
  for (let line = end; line < text.length; line = nextLine(text, line)) {
    const own = indentAt(text, line);
    const isBlank = /[\r\n#]|^$/.test(text.charAt(line + own));
    if (!isBlank && own <= indent) break;
    if (!isBlank) end = nextLine(text, line);
  }
  return end;
}

/** The text with a stretch of it blank; it stays as long as it was and keeps its lines. */
export function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

export function replacedAt(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + character.length);
}

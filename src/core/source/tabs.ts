/** Lines that tabs indent. */
import type { Explanation } from './explain.ts';
import type { TextChange } from './slip.ts';
import { blanked, indentAt, lineEnd, lineStart, nextLine } from './textLines.ts';

/** What to say of the line and of those below it that tabs indent too; null where none does, or nothing else is on the line. */
export function tabbed(text: string, at: number): Explanation | null {
  const start = lineStart(text, at);
  const lines = tabbedLines(text, start);
  if (lines.length === 0) return null;
  const message = 'a tab is used to indent; use spaces';
  const fix = { title: 'Indent with spaces', changes: untabbed(text, lines) };
  const mended = blanked(text, start, lineEnd(text, lines.at(-1)!));
  return { slip: { rule: 'yaml-tab', start, end: start + blanksAt(text, start).length, message, fix }, mended };
}

/** Where such lines begin, from this one on; empty lines between them do not count. */
function tabbedLines(text: string, start: number): number[] {
  const lines: number[] = [];
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const blanks = blanksAt(text, line);
    if (isEmpty(text, line + blanks.length) && lines.length > 0) continue;
    if (!blanks.includes('\t') || isEmpty(text, line + blanks.length)) break;
    lines.push(line);
  }
  return lines;
}

/** The first line goes where the line above says, the others as far in from it as they were. */
function untabbed(text: string, lines: readonly number[]): TextChange[] {
  const first = widthOf(blanksAt(text, lines[0]!));
  const base = expectedIndent(text, lines[0]!);
  return lines.map((line) => {
    const blanks = blanksAt(text, line);
    return { start: line, end: line + blanks.length, text: ' '.repeat(Math.max(0, base + widthOf(blanks) - first)) };
  });
}

/** As far in as the line above, or one step further where that only opens a map. */
function expectedIndent(text: string, start: number): number {
  for (let line = start; line > 0;) {
    line = lineStart(text, line - 1);
    const indent = indentAt(text, line);
    if (isEmpty(text, line + indent) || text[line + indent] === '#') continue;
    return /:[ \t]*(?:#.*)?$/.test(text.slice(line, lineEnd(text, line))) ? indent + 2 : indent;
  }
  return 0;
}

function blanksAt(text: string, start: number): string {
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

function widthOf(blanks: string): number {
  return blanks.replaceAll('\t', '  ').length;
}

function isEmpty(text: string, first: number): boolean {
  return first >= text.length || text[first] === '\n' || text[first] === '\r';
}

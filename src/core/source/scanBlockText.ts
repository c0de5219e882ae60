/** Texts of several lines after `|` and `>`, where they are as simple as in nearly every plan. */
import { trimmedEnd } from './textLines.ts';

export interface BlockText {
  readonly value: string;
  /** Behind its last character. */
  readonly end: number;
  /** Where the line below it begins. */
  readonly below: number;
}

/**
 * The text whose `|`, `|-`, `>` or `>-` stands at `start`, below a key or dash at `column`. Null for other headers, for line ends
 * of Windows, and where blanks say something: lines with nothing else on them, an empty first line, in a folded text lines that stand
 * deeper than the first.
 */
export function blockTextAt(text: string, start: number, column: number): BlockText | null {
  const header = /^[|>]-?\n/.exec(text.slice(start, start + 3))?.[0];
  if (header === undefined || text.includes('\r')) return null;
  const isFolded = header.startsWith('>');
  const body = bodyAt(text, start + header.length, column, isFolded ? 0 : Infinity);
  if (!body) return null;
  const value = isFolded ? folded(body.lines) : body.lines.join('\n');
  return { value: header.includes('-') ? value : `${value}\n`, end: trimmedEnd(text, start, body.end), below: body.end + 1 };
}

/** Its lines without their indent, in which they may stand this much deeper than the first, and the end of the last one. */
function bodyAt(text: string, start: number, column: number, deeper: number): { readonly lines: string[]; readonly end: number } | null {
  const lines: string[] = [];
  let [indent, count, end] = [-1, 0, 0];
  for (let at = start, next = start; at < text.length; at = next + 1) {
    const newline = text.indexOf('\n', at);
    next = newline < 0 ? text.length : newline;
    let first = at;
    while (text[first] === ' ') first++;
    if (first < next && indent < 0) indent = first - at;
    if (indent <= column || (first === next && first > at)) return null;
    if (first < next && first - at < indent) break;
    if (first - at > indent + deeper) return null;
    lines.push(text.slice(at + indent, next));
    if (first < next) [count, end] = [lines.length, next];
  }
  return count > 0 ? { lines: lines.slice(0, count), end } : null;
}

/** A line break is a blank; of several, one is dropped. */
function folded(lines: readonly string[]): string {
  let text = '';
  let gap = '';
  for (const line of lines) {
    if (line === '') gap = gap === ' ' ? '\n' : `${gap}\n`;
    else [text, gap] = [text + gap + line, ' '];
  }
  return text;
}

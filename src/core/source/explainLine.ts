/** Lines that are no key, or stand at the wrong place. */
import type { Explanation } from './explain.ts';
import { tabbed } from './tabs.ts';
import type { Slip } from './slip.ts';
import { blanked, blockEnd, indentAt, lineEnd, lineStart, trimmedEnd } from './textLines.ts';

/** A line that should be `key: value` and is not. */
export function explainLine(text: string, at: number): Explanation {
  const start = lineStart(text, at);
  const first = start + (/^[ \t]*/.exec(text.slice(start, lineEnd(text, at)))?.[0].length ?? 0);
  const end = trimmedEnd(text, first, lineEnd(text, first));
  const line = text.slice(first, end);
  const tab = tabbed(text, first);
  if (tab) return tab;
  const slip: Slip = { rule: 'yaml-syntax', start: first, end: Math.max(end, first + 1), ...reason(line, first) };
  return { slip, mended: blanked(text, start, blockEnd(text, start)) };
}

function reason(line: string, first: number): Pick<Slip, 'message' | 'fix'> {
  const glued = /^(-|"?[\w.-]+"?:)(?=[^\s:-])/.exec(line);
  if (glued) {
    const at = first + glued[0].length;
    return {
      message: `a blank is missing after "${glued[0]}"`,
      fix: { title: 'Insert a blank', changes: [{ start: at, end: at, text: ' ' }] },
    };
  }
  if (line.startsWith('- ')) return { message: 'a list item among keys' };
  if (/^[\w.-]+$/.test(line)) return { message: `a colon is missing after "${line}"` };
  return { message: `"${shortened(line)}" is neither a key with its colon nor part of the text above` };
}

/** A line that does not line up with what stands above it. */
export function misplaced(text: string, at: number): Explanation {
  const start = lineOf(text, at);
  const indent = indentAt(text, start);
  const first = start + indent;
  const end = trimmedEnd(text, first, lineEnd(text, first));
  const line = text.slice(first, end);
  const tab = tabbed(text, start);
  if (tab) return tab;
  if (/^-[^\s-]/.test(line)) return explainLine(text, first);
  const key = /^(?:- +)?("?[\w.-]+"?):(?:\s|$)/.exec(line)?.[1];
  const name = key ?? shortened(line);
  const slip: Slip = {
    rule: 'yaml-indent',
    start: first,
    end: key ? first + line.indexOf(key) + key.length : Math.max(end, first + 1),
    message: why(text, start, indent, name),
  };
  return { slip, mended: blanked(text, start, runEnd(text, start, indent)) };
}

/** The end of the line, what belongs to it, and the lines of the same kind below that stand as wrong as it does. */
function runEnd(text: string, start: number, indent: number): number {
  const isItem = (line: number) => text.startsWith('- ', line + indent);
  let end = blockEnd(text, start);
  while (end < text.length && indentAt(text, end) === indent && isItem(end) === isItem(start)) end = blockEnd(text, end);
  return end;
}

function why(text: string, start: number, indent: number, name: string): string {
  const above = lineAbove(text, start);
  const fitting = fittingIndents(text, start, indent);
  if (above && above.indent < indent && above.key && !fitting.includes(indent))
    return `"${name}" stands below "${above.key}", which has a value already`;
  if (fitting.length === 0 || fitting.includes(indent))
    return `"${name}" does not belong with the lines above; a list and keys cannot be mixed`;
  return `"${name}" is indented by ${spaces(indent)}; ${fitting.join(' or ')} would line up with the lines above`;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/** The indents of the lines above that a line here could line up with, next to its own: none, one or two. */
function fittingIndents(text: string, start: number, indent: number): number[] {
  let higher = Infinity;
  for (let line = previous(text, start); line !== null; line = previous(text, line)) {
    const own = indentAt(text, line);
    if (isEmpty(text, line + own)) continue;
    if (own < indent) return higher < Infinity ? [own, higher] : [own];
    if (own === indent) return [indent];
    higher = Math.min(higher, own);
  }
  return higher < Infinity ? [higher] : [];
}

/** The last line above that is not empty, with its key where it has a value on the same line. */
function lineAbove(text: string, start: number): { readonly indent: number; readonly key: string | null } | null {
  for (let line = previous(text, start); line !== null; line = previous(text, line)) {
    const indent = indentAt(text, line);
    if (isEmpty(text, line + indent)) continue;
    return { indent, key: /^(?:- +)?"?([\w.-]+)"?:[ \t]+[^\s#]/.exec(text.slice(line + indent, lineEnd(text, line)))?.[1] ?? null };
  }
  return null;
}

/** The line of an offset; of one at a line's end, where the parser has only blank left to point at, the next that has text. */
function lineOf(text: string, at: number): number {
  let line = lineStart(text, at);
  while (line < text.length && isEmpty(text, line + indentAt(text, line))) {
    const next = text.indexOf('\n', line);
    if (next < 0) break;
    line = next + 1;
  }
  return line < text.length ? line : lineStart(text, at);
}

function previous(text: string, start: number): number | null {
  return start === 0 ? null : lineStart(text, start - 1);
}

function isEmpty(text: string, first: number): boolean {
  return first >= text.length || '\r\n#'.includes(text.charAt(first));
}

function shortened(line: string): string {
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}

/** From lines as they are to be to the smallest edits: a line that moves is taken out and put in, all others stay where they are. */
import type { TextEdit } from '../../source/source.ts';
import { blankEdits } from './blankEdits.ts';
import type { FormattedLine } from './formattedLines.ts';
import type { FileLines } from './fileLines.ts';

/** For the lines `from` to `to` (exclusive); edits come in the order of the text and never touch one another. */
export function lineEdits(lines: FileLines, from: number, to: number, formatted: readonly FormattedLine[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const anchors = [...longestRise(formatted), formatted.length];
  let [line, done] = [from, 0];
  for (const anchor of anchors) {
    const kept = formatted[anchor];
    const until = kept?.from ?? to;
    if (line < until || done < anchor) {
      const text = formatted.slice(done, anchor).map((one) => one.text + lines.newline);
      append(edits, lines, { start: lines.startOf(line), end: lines.startOf(until), text: text.join('') });
    }
    if (!kept) break;
    const lineBreak = lines.isEnded(until) ? '' : lines.newline;
    for (const edit of blankEdits(lines.startOf(until), lines.at(until), kept.text + lineBreak)) append(edits, lines, edit);
    [line, done] = [until + 1, anchor + 1];
  }
  return edits;
}

/** Joined with the edit before, where they would touch. */
function append(edits: TextEdit[], lines: FileLines, wide: TextEdit): void {
  const edit = narrowed(lines.text, wide);
  if (!edit) return;
  const before = edits.at(-1);
  if (before?.end !== edit.start) edits.push(edit);
  else edits[edits.length - 1] = { start: before.start, end: edit.end, text: before.text + edit.text };
}

/** Without what stays the same at both ends; null where all of it does. */
function narrowed(text: string, { start, end, text: wanted }: TextEdit): TextEdit | null {
  const length = Math.min(end - start, wanted.length);
  let head = 0;
  while (head < length && text[start + head] === wanted[head]) head++;
  if (isHighSurrogate(wanted, head - 1)) head--;
  let tail = 0;
  while (tail < length - head && text[end - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  if (isHighSurrogate(wanted, wanted.length - tail - 1)) tail--;
  if (head === wanted.length && start + head === end) return null;
  return { start: start + head, end: end - tail, text: wanted.slice(head, wanted.length - tail) };
}

/** The first half of a character that takes two units, which are not to be parted. */
function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

/** The places of as many lines as can stay in their order: https://en.wikipedia.org/wiki/Longest_increasing_subsequence */
function longestRise(formatted: readonly FormattedLine[]): number[] {
  const ends: number[] = [];
  const before = new Int32Array(formatted.length);
  for (let i = 0; i < formatted.length; i++) {
    const length = firstNotBelow(formatted, ends, formatted[i]!.from);
    before[i] = ends[length - 1] ?? -1;
    ends[length] = i;
  }
  const rise: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) rise.push(i);
  return rise.reverse();
}

function firstNotBelow(formatted: readonly FormattedLine[], ends: readonly number[], from: number): number {
  let low = -1;
  let high = ends.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (formatted[ends[middle]!]!.from >= from) high = middle;
    else low = middle;
  }
  return high;
}

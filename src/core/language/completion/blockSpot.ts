/** What may be written on a line in block style. */
import { readBlockLine, type BlockLine } from './blockLine.ts';
import { blockWay, followsOneLine, namesBeside, type Place, type Standing } from './blockWay.ts';
import type { Line, LinesAround } from './linesAround.ts';
import type { OpenText } from './openText.ts';
import type { Spot } from './slot.ts';

export function blockSpot(lines: LinesAround, line: Line, offset: number, { quoteAt }: OpenText): Spot | null {
  const { text, start: lineStart } = line;
  const cursor = offset - lineStart;
  const read = readBlockLine(text);
  const column = text.trim() === '' ? cursor : read.column;
  if (/^ *\t/.test(text) || isBeforeText(read, column, cursor)) return null;
  const place: Place = { line, column, dashes: read.dashes };
  const standing = blockWay(lines, place);
  const isBehindColon = read.key !== null && cursor > text.indexOf(':', read.keyEnd);
  const word = isBehindColon ? valueWord(text, read, cursor, quoteAt - line.at) : keyWord(text, read, cursor);
  if (!standing || !word) return null;
  return {
    way: isBehindColon ? [...standing.way, read.key] : standing.way,
    kind: isBehindColon ? 'value' : kindOf(read, standing),
    ...word,
    start: lineStart + word.start,
    end: lineStart + word.end,
    rest: text.slice(cursor, word.end),
    hasColon: !isBehindColon && read.key !== null,
    others: (most) => namesBeside(lines, place, most),
    layout: {
      isFlow: false,
      column,
      step: stepTo(place.dashes[0] ?? column, standing),
      newline: lines.newlineAt(line),
      isOnOneLine: () => followsOneLine(lines, place),
    },
  };
}

/** Before the first sign of a line nothing of it can be meant, but behind a dash. */
function isBeforeText({ dashes }: BlockLine, column: number, cursor: number): boolean {
  return cursor < column && !(dashes.length > 0 && cursor > dashes.at(-1)!);
}

function kindOf({ key, dashes }: BlockLine, { isAlone, way }: Standing): Spot['kind'] {
  if (key !== null) return 'key';
  if (dashes.length > 0) return 'value';
  return isAlone && way.length > 0 ? 'below' : 'key';
}

function stepTo(column: number, { holderColumn }: Standing): number {
  return holderColumn >= 0 && column > holderColumn ? column - holderColumn : 2;
}

type Word = Pick<Spot, 'start' | 'end' | 'typed' | 'lead' | 'isQuoted'>;

/** A key, half typed or whole, or what stands alone behind a dash. Columns. */
function keyWord(text: string, read: BlockLine, cursor: number): Word | null {
  const { column, dashes, keyEnd, key } = read;
  const lead = dashes.length > 0 && cursor === dashes.at(-1)! + 1 ? ' ' : '';
  if (text.slice(column).trim() === '' || cursor < column) return text.slice(cursor).trim() === '' ? { ...emptyAt(cursor), lead } : null;
  const end = key === null ? column + withoutComment(text.slice(column)).length : keyEnd;
  if (cursor > end && key !== null) return null;
  // `own▮ asha` is two things on one line: which of them is meant nobody knows.
  if (key === null && dashes.length === 0 && /\s/.test(text.slice(cursor, end))) return null;
  const typed = text.slice(column, cursor);
  return /^["'[{&*!|>%@`#]/.test(typed) ? null : { start: column, end: Math.max(end, cursor), typed, lead: '', isQuoted: false };
}

/** A value, half typed or whole; `quoteAt` where the cursor stands in quotes. */
function valueWord(text: string, read: BlockLine, cursor: number, quoteAt: number): Word | null {
  const colon = text.indexOf(':', read.keyEnd);
  const { valueStart } = read;
  const isEmpty = valueStart >= text.length;
  if (isEmpty || cursor < valueStart) {
    const lead = cursor === colon + 1 ? ' ' : '';
    const rest = text.slice(cursor).trim();
    return rest === '' || rest.startsWith('#') ? { ...emptyAt(cursor), lead } : null;
  }
  if (quoteAt === valueStart) {
    const closing = text.indexOf(text.charAt(quoteAt), cursor);
    const end = closing < 0 ? text.length : closing;
    return { start: quoteAt + 1, end, typed: text.slice(quoteAt + 1, cursor), lead: '', isQuoted: true };
  }
  const typed = text.slice(valueStart, cursor);
  if (/^["'[{&*!|>%@`]/.test(typed) || /^["'[{&*!|>]/.test(text.slice(valueStart))) return null;
  const end = valueStart + withoutComment(text.slice(valueStart)).length;
  return { start: valueStart, end: Math.max(end, cursor), typed, lead: '', isQuoted: false };
}

function emptyAt(cursor: number): Word {
  return { start: cursor, end: cursor, typed: '', lead: '', isQuoted: false };
}

function withoutComment(text: string): string {
  const comment = text.search(/\s#/);
  return (comment < 0 ? text : text.slice(0, comment)).trimEnd();
}

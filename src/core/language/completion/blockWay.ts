/** The way from the root to the place of a line in block style, by the indentation of the lines above. */
import { hasValue, readBlockLine, type BlockLine } from './blockLine.ts';
import type { Line, LinesAround } from './linesAround.ts';
import type { Way } from './slot.ts';

export interface Standing {
  readonly way: Way;
  /** Column of the key that holds the map or list; -1 at the top. */
  readonly holderColumn: number;
  /** Nothing else stands in the map or list. */
  readonly isAlone: boolean;
}

/** A line with a key at this column, or whose dashes stand at these; the column is then that of what follows them. */
export interface Place {
  readonly line: Line;
  readonly column: number;
  readonly dashes: readonly number[];
}

/** A key without a value, or a dash before the place (then the key is null). */
interface Holder extends Place {
  readonly key: string | null;
}

/** Null where the column fits none of the maps and lists around, or where the line goes on with a text begun above. */
export function blockWay(lines: LinesAround, place: Place): Standing | null {
  const holder = holderOf(lines, place);
  if (holder === 'none') return null;
  const way = wayBelow(lines, place, holder);
  const company = way && companyOf(lines, place, holder);
  return way && company !== 'misfit' ? { way, holderColumn: holder?.column ?? -1, isAlone: company === 'none' } : null;
}

/** Keys of the map, or first words of the list's items, in other lines: above first, the nearest first, and at most so many each way. */
export function namesBeside(lines: LinesAround, { line, column, dashes }: Place, most: number): readonly string[] {
  const isInList = dashes.length > 0;
  const at = dashes[0] ?? column;
  const names: string[] = [];
  for (const other of lines.above(line, at)) {
    const read = readBlockLine(other.text);
    if (!isInList && read.dashes.length > 0 && read.column === at && read.key !== null) names.push(read.key);
    if (other.indent < at || names.length >= most || (isInList && read.dashes.length === 0)) break;
    if (isInList || read.dashes.length === 0) names.push(nameOf(read, other.text));
  }
  const above = names.length;
  for (const other of lines.below(line, at)) {
    const read = readBlockLine(other.text);
    const isDash = read.dashes.length > 0;
    if (other.indent < at || names.length - above >= most || (isInList && !isDash)) break;
    if (isInList === isDash) names.push(nameOf(read, other.text));
  }
  return names;
}

/** The entry before it is written in braces on its line. */
export function followsOneLine(lines: LinesAround, { line, column }: Place): boolean {
  for (const other of lines.above(line, column)) {
    return other.indent === column && other.text.charAt(readBlockLine(other.text).valueStart) === '{';
  }
  return false;
}

function wayBelow(lines: LinesAround, { dashes }: Place, holder: Holder | null): Way | null {
  const own = dashes.map(() => null);
  if (!holder) return own;
  const next = holderOf(lines, holder);
  const outer = next === 'none' ? null : wayBelow(lines, holder, next);
  return outer && [...outer, ...(holder.key === null ? [] : [holder.key]), ...own];
}

/** Null at the top; `none` where nothing can hold the place. */
function holderOf(lines: LinesAround, { line, column, dashes }: Place): Holder | null | 'none' {
  const isInList = dashes.length > 0;
  const at = dashes[0] ?? column;
  if (at === 0 && !isInList) return null;
  // A list may stand at the column of its key.
  for (const other of lines.above(line, isInList ? at : at - 1)) {
    const read = readBlockLine(other.text);
    if (other.indent === at && read.dashes.length > 0) continue;
    if (read.dashes.length > 0 && read.column === at) return { line: other, column: at, dashes: read.dashes, key: null };
    if (read.dashes.length > 0 && read.column > at) return 'none';
    if (read.key === null) continue;
    return hasValue(read, other.text) ? 'none' : { line: other, column: read.column, dashes: read.dashes, key: read.key };
  }
  return 'none';
}

/** Whether others stand in the same map or list, and at the same column. */
function companyOf(lines: LinesAround, { line, column, dashes }: Place, holder: Holder | null): 'none' | 'some' | 'misfit' {
  if (holder?.key === null) return 'some';
  const isInList = dashes.length > 0;
  const at = dashes[0] ?? column;
  const child = firstBelow(lines, holder, line);
  const isDash = child !== null && readBlockLine(child.text).dashes.length > 0;
  const least = holder?.column ?? -1;
  if (!child || child.indent < least || (child.indent === least && !isDash)) return 'none';
  return child.indent === at && isDash === isInList ? 'some' : 'misfit';
}

/** The first line below the holder (null: of the file) that says something and is neither the line itself nor what it holds. */
function firstBelow(lines: LinesAround, holder: Holder | null, line: Line): Line | null {
  const { dashes, key, valueStart, column } = readBlockLine(line.text);
  const mayHold = key !== null || dashes.length > 0 || /[[{]/.test(line.text.charAt(valueStart));
  for (const child of holder ? lines.below(holder.line, Infinity) : lines.all()) {
    const isHeld = mayHold && child.start > line.start && child.indent > (dashes[0] ?? column);
    if (child.start !== line.start && !isHeld) return child;
  }
  return null;
}

function nameOf({ key, dashes, column }: BlockLine, text: string): string {
  return dashes.length === 0 ? (key ?? '') : (/^[^\s,#]*/.exec(text.slice(column))?.[0] ?? '');
}

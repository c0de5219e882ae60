/** Aligned columns for people. */
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import type { Paint } from './paint.ts';
import type { Layout } from '../result.ts';
import { fitted, padded, printable, widthOf } from './width.ts';

export interface Column<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Gives way first where the line is too narrow, down to this many columns. */
  readonly shrinksTo?: number;
  /** Left out where the line is narrower than this. */
  readonly from?: number;
  text(row: Row): string;
  style?(row: Row): Parameters<Paint>[0] | null;
}

/** The columns as a table of Markdown, with everything in them. */
export function tableMarkdown<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const titles = columns.map(({ title }) => title);
  return markdownTable(titles, rows.map((row) => columns.map((column) => markdownText(column.text(row))))); // prettier-ignore
}

const gap = '  ';

/** Lines without their line breaks; `width` null is as wide as it takes. Columns that are empty in every row are left out. */
export function tableLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number | null,
  paint: Paint,
): readonly string[] {
  const shown = columns.filter((column) => (width ?? Infinity) >= (column.from ?? 0));
  const cells = shown.map((column) => rows.map((row) => printable(column.text(row))));
  const kept = shown.flatMap((column, i) => (cells[i]!.some((cell) => cell !== '') ? [{ column, cells: cells[i]! }] : []));
  const natural = kept.map(({ column, cells: texts }) => Math.max(widthOf(column.title), ...texts.map(widthOf)));
  const widths = fitting(natural, kept.map(({ column }) => column.shrinksTo ?? Infinity), width); // prettier-ignore
  const line = (texts: readonly string[], styles: readonly (Parameters<Paint>[0] | null)[]) =>
    kept
      .map(({ column }, i) => {
        const cell = padded(fitted(texts[i]!, widths[i]!), widths[i]!, column.align);
        const style = styles[i];
        return style ? paint(style, cell) : cell;
      })
      .join(gap)
      .trimEnd();
  const head = line(kept.map(({ column }) => column.title), kept.map(() => 'bold')); // prettier-ignore
  return [head, ...rows.map((row, r) => line(kept.map(({ cells: texts }) => texts[r]!), kept.map(({ column }) => column.style?.(row) ?? null)))]; // prettier-ignore
}

/** The same below a title, two columns in. */
export function tableBelow<Row>(columns: readonly Column<Row>[], rows: readonly Row[], { width, paint }: Layout): readonly string[] {
  return tableLines(columns, rows, width === null ? null : width - indent.length, paint).map((line) => `${indent}${line}`);
}

export const indent = '  ';

/** Of a word cut shorter than this nobody knows what it was. */
const shortest = 6;

/** The widest column that may shrink gives way first. Where that is not enough, a name cut short is better than a broken line. */
function fitting(natural: readonly number[], least: readonly number[], width: number | null): readonly number[] {
  const widths = shrunk(natural, least, width);
  return shrunk(widths, least.map((each) => (each === Infinity ? each : Math.min(each, shortest))), width); // prettier-ignore
}

function shrunk(natural: readonly number[], least: readonly number[], width: number | null): readonly number[] {
  const widths = [...natural];
  let excess = width === null ? 0 : widths.reduce((sum, each) => sum + each, 0) + gap.length * (widths.length - 1) - width;
  while (excess > 0) {
    const candidates = widths.map((each, i) => (each > least[i]! ? each : 0));
    const widest = candidates.indexOf(Math.max(...candidates));
    if (candidates[widest] === 0) break;
    widths[widest]!--;
    excess--;
  }
  return widths;
}

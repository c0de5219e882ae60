/** The columns of a Gantt chart that is read as a table: their heads, and the cells beside a name. */
import type { DrawnSheet } from '../../src/editor/preview/messages.ts';
import { html } from '../ui/element.ts';

/** Pixels, enough for what most plans have to say there; what is longer is cut off, and told by its title. */
const widths: Readonly<Record<string, number>> = { Days: 56, Float: 56, Slip: 64, State: 176, 'Waits for': 260, RAID: 84 };
const usualWidth = 116;
/** Read from the right, as figures are. */
const figures: ReadonlySet<string> = new Set(['Days', 'Float', 'Slip']);

export function sheetWidth({ columns }: DrawnSheet): number {
  return columns.reduce((sum, column) => sum + widthOf(column), 0);
}

/** Above the rows, for the eye alone: assistive technology is told by `headRow`. */
export function sheetHead(sheet: DrawnSheet): HTMLElement {
  const heads = sheet.columns.map((column) => html('div', lookOf(column), column));
  return html('div', { class: 'axis sheet-head', style: `width:${sheetWidth(sheet)}px`, 'aria-hidden': 'true' }, ...heads);
}

/** The first row of the table, unseen. */
export function headRow({ columns }: DrawnSheet): HTMLElement {
  const heads = ['Task', ...columns].map((column) => html('div', { role: 'columnheader' }, column));
  return html('div', { class: 'unseen', role: 'row', 'aria-rowindex': 1 }, ...heads);
}

export function sheetCells({ columns }: DrawnSheet, cells: readonly string[]): HTMLElement[] {
  return cells.map((text, at) => html('div', { role: 'gridcell', ...lookOf(columns[at]!), title: text === '' ? null : text }, text));
}

function lookOf(column: string): { class: string; style: string } {
  return { class: figures.has(column) ? 'cell figure' : 'cell', style: `width:${widthOf(column)}px` };
}

function widthOf(column: string): number {
  return widths[column] ?? usualWidth;
}

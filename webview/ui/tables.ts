/** The tables below a picture: what it shows in words, with ways to the lines. */
import type { DrawnTable, Snapshot, TableCell } from '../../src/editor/preview/messages.ts';
import { html, withCode } from './element.ts';

/** Names come from a file; they are text here, never HTML. Where a table is the picture, it is not below it. */
export function tables({ picture, tables: all, marks }: Snapshot): HTMLElement {
  const labels = new Map(marks.map(({ id, label }) => [id, label]));
  const below = picture === 'tables' ? all.slice(1) : all;
  return html('div', { class: 'tables' }, ...below.map((table) => tableElement(table, labels)));
}

/** A picture whose every cell says its figure. */
export function tablePicture({ tables: [first], marks }: Snapshot): HTMLElement {
  const labels = new Map(marks.map(({ id, label }) => [id, label]));
  return html('div', { class: 'tables picture' }, tableElement(first!, labels));
}

function tableElement({ caption, look, columns, rows }: DrawnTable, labels: ReadonlyMap<string, string>): HTMLElement {
  const head = html('tr', {}, ...columns.map((column) => html('th', { scope: 'col' }, column)));
  const body = rows.map(([name, ...cells]) => {
    const own = cells.map((cell) => html('td', { class: classOf(cell) }, ...contentOf(cell, labels)));
    return html('tr', {}, html('th', { scope: 'row' }, ...contentOf(name!, labels)), ...own);
  });
  return html('table', { class: look }, html('caption', {}, caption), html('thead', {}, head), html('tbody', {}, ...body));
}

function contentOf({ text, marks }: TableCell, labels: ReadonlyMap<string, string>): HTMLElement[] {
  const links = marks.map(({ id, text: name }) => link(id, name, labels.get(id) ?? name));
  return text === '' ? links : [html('span', { class: 'said' }, ...withCode(text).flatMap(withWholeDates)), ...links];
}

/** In a narrow column a date would be broken into a word a line. */
function withWholeDates(part: HTMLElement | string): (HTMLElement | string)[] {
  if (typeof part !== 'string') return [part];
  return part
    .split(/(\b\d{1,2} [A-Z][a-z]{2} \d{4}\b)/)
    .map((piece, at) => (at % 2 === 1 ? html('span', { class: 'date' }, piece) : piece));
}

/** All links of the tables are one stop for the Tab key (walkThrough). */
function link(id: string, name: string, label: string): HTMLElement {
  return html('button', { class: 'link', type: 'button', 'data-mark': id, tabindex: -1, 'aria-label': label, title: label }, name);
}

function classOf({ text, band }: TableCell): string {
  return [...(band ? [band] : []), ...(/^(?:short by )?-?\d[\d,.]*(?: %)?$/.test(text) ? ['figure'] : [])].join(' ');
}

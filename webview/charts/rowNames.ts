/** The names at the left of a Gantt chart, or the rows of its table: a tree whose containers and groups open and close, one stop for the Tab key. */
import type { DrawnRows, DrawnSheet, RowName } from '../../src/editor/preview/messages.ts';
import { html, placeInOrder, setAttributes, svg } from '../ui/element.ts';
import { destination, hasModifier, showSelected } from './marks.ts';
import { rowHeight } from './plot.ts';
import { headRow, sheetCells } from './sheet.ts';

export interface RowNames {
  readonly element: HTMLElement;
  /** `sheet` has what stands beside the names, if anything does. */
  update(rows: DrawnRows, sheet: DrawnSheet | null): void;
  /** Null where the row is not drawn. */
  nameOf(row: number): HTMLElement | null;
  select(mark: string | null): void;
}

export interface RowNameActions {
  readonly open: (mark: string) => void;
  readonly toggle: (key: string) => void;
  /** A row that may not be drawn yet is to have the focus. */
  readonly goTo: (row: number) => void;
}

/** Pixels from the top of the element to the first row: a bar stands in the middle of its row. */
const above = 2;

export function rowNames(actions: RowNameActions): RowNames {
  const element = html('div', { class: 'rail', role: 'treegrid', 'aria-label': 'Tasks' });
  const drawn = new Map<number, { readonly name: RowName; readonly said: string; readonly element: HTMLElement }>();
  let rows: DrawnRows | null = null;
  let current = 0;
  let selected: string | null = null;

  const nameAt = (target: EventTarget | null): { row: number; name: RowName } | null => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const row = Number(place?.dataset.row);
    return drawn.has(row) ? { row, name: drawn.get(row)!.name } : null;
  };
  const enter = (row: number): void => {
    current = row;
    const first = drawn.get(row)?.element ?? element.querySelector('.row');
    for (const place of element.querySelectorAll('.row')) setAttributes(place, { tabindex: place === first ? 0 : -1 });
  };
  const mark = (): void => {
    for (const { name, element: place } of drawn.values()) {
      showSelected(place, name.mark !== null && name.mark === selected);
    }
  };

  element.addEventListener('click', ({ target }) => {
    const at = nameAt(target);
    if (!at) return;
    enter(at.row);
    const isTwisty = target instanceof Element && target.closest('.twisty') !== null;
    if (at.name.key !== null && (isTwisty || at.name.mark === null)) actions.toggle(at.name.key);
    else if (at.name.mark !== null) actions.open(at.name.mark);
  });
  element.addEventListener('focusin', ({ target }) => {
    const at = nameAt(target);
    if (at) enter(at.row);
  });
  element.addEventListener('keydown', (event) => {
    const at = nameAt(event.target);
    if (!at || !rows || hasModifier(event)) return;
    if (press(event.key, at.row, at.name, rows, actions)) event.preventDefault();
  });

  return {
    element,
    nameOf: (row) => drawn.get(row)?.element ?? null,
    update(next, sheet) {
      rows = next;
      const head = sheet && headRow(sheet);
      setAttributes(element, { 'aria-rowcount': next.total + (head ? 1 : 0) });
      for (const row of drawn.keys()) if (row < next.first || row >= next.first + next.names.length) drawn.delete(row);
      for (const [index, name] of next.names.entries()) {
        const row = next.first + index;
        const cells = sheet && { sheet, cells: sheet.rows[index]! };
        const said = JSON.stringify([name, cells?.cells]);
        if (drawn.get(row)?.said !== said) drawn.set(row, { name, said, element: rowElement(name, row, cells) });
      }
      const places = next.names.map((_, index) => drawn.get(next.first + index)!.element);
      placeInOrder(element, head ? [head, ...places] : places);
      enter(current);
      mark();
    },
    select(id) {
      selected = id;
      mark();
    },
  };
}

/** Whether the key meant something. As in VS Code's trees: right opens and goes in, left closes and goes out. */
function press(key: string, row: number, name: RowName, rows: DrawnRows, { open, toggle, goTo }: RowNameActions): boolean {
  const canToggle = name.key !== null;
  const next = destination(key, row, rows.total);
  if (key === ' ' && canToggle) toggle(name.key);
  else if (key === 'Enter' || key === ' ') enterRow(name, { open, toggle });
  else if (key === 'ArrowRight' && canToggle && !name.isOpen) toggle(name.key);
  else if (key === 'ArrowLeft' && canToggle && name.isOpen) toggle(name.key);
  else if (key === 'ArrowRight') goTo(name.isOpen ? row + 1 : row);
  else if (key === 'ArrowLeft') goTo(rowAbove(rows, row, name.level));
  else if (next !== null) goTo(next);
  else return false;
  return true;
}

function enterRow({ mark, key }: RowName, { open, toggle }: Pick<RowNameActions, 'open' | 'toggle'>): void {
  if (mark !== null) open(mark);
  else if (key !== null) toggle(key);
}

/** The row that holds this one; as far up as rows are drawn where that is further. */
function rowAbove({ first, names }: DrawnRows, row: number, level: number): number {
  if (level === 0) return row;
  for (let at = row - 1; at > first; at--) if (names[at - first]!.level < level) return at;
  return first;
}

/** With the cells of a table beside the name, below whose head it then stands. */
interface Cells {
  readonly sheet: DrawnSheet;
  readonly cells: readonly string[];
}

function rowElement({ name, level, key, isOpen, mark }: RowName, row: number, table: Cells | null): HTMLElement {
  const twisty = html('span', { class: 'twisty' }, key === null ? null : arrow());
  const kind = mark === null ? ' group' : key !== null || isOpen ? ' container' : '';
  return html(
    'div',
    {
      class: `row${kind}`,
      role: 'row',
      'data-row': row,
      'aria-rowindex': row + (table ? 2 : 1),
      'aria-level': level + 1,
      'aria-expanded': key === null ? null : String(isOpen),
      tabindex: -1,
      title: table ? null : name,
      style: `top:${row * rowHeight + above}px;--level:${level}`,
    },
    html('div', { role: 'gridcell', class: 'name', title: table ? name : null }, twisty, html('span', { class: 'row-name' }, name)),
    ...(table ? sheetCells(table.sheet, table.cells) : []),
  );
}

/** Points right where closed; page.css turns it. */
function arrow(): SVGElement {
  const path = svg('path', { d: 'M6 4l4 4-4 4', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4 });
  return svg('svg', { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, path);
}

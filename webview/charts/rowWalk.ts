/** The bars of a Gantt chart made operable: one stop for the Tab key, walked through row by row, also beyond those that are drawn. */
import type { DrawnRows } from '../../src/editor/preview/messages.ts';
import { destination, hasModifier, showSelected } from './marks.ts';

export interface RowWalk {
  /** After each drawing. */
  update(rows: DrawnRows): void;
  /** Null where the row is not drawn, or has no bar to focus. */
  barOf(row: number): SVGGElement | null;
  select(id: string | null): void;
}

export interface RowWalkActions {
  readonly open: (mark: string) => void;
  /** A row that may not be drawn yet is to have the focus. */
  readonly goTo: (row: number) => void;
}

/** `plot` holds the drawing. */
export function rowWalk(plot: HTMLElement, { open, goTo }: RowWalkActions): RowWalk {
  let rows: DrawnRows | null = null;
  let current = 0;

  const bars = (): SVGGElement[] => [...plot.querySelectorAll<SVGGElement>('.marks > [data-mark]')];
  const barOf = (row: number): SVGGElement | null => plot.querySelector<SVGGElement>(`.marks > [data-mark][data-row="${row}"]`);
  const enter = (row: number): void => {
    current = row;
    const [first, ...others] = [barOf(row), ...bars()].filter((bar) => bar !== null);
    for (const bar of others) if (bar !== first) bar.setAttribute('tabindex', '-1');
    first?.setAttribute('tabindex', '0');
  };
  const barAt = (target: EventTarget | null): SVGGElement | null =>
    target instanceof Element ? target.closest<SVGGElement>('[data-mark]') : null;

  plot.addEventListener('click', ({ target }) => {
    const bar = barAt(target);
    if (!bar) return;
    enter(Number(bar.dataset.row));
    open(bar.dataset.mark!);
  });
  plot.addEventListener('focusin', ({ target }) => {
    const bar = barAt(target);
    if (bar) enter(Number(bar.dataset.row));
  });
  plot.addEventListener('keydown', (event) => {
    const bar = barAt(event.target);
    if (!bar || !rows || hasModifier(event)) return;
    const at = Number(bar.dataset.row);
    const next = destination(event.key, at, rows.total);
    if (event.key === 'Enter' || event.key === ' ') open(bar.dataset.mark!);
    else if (next !== null) goTo(withBar(rows, at, next));
    else return;
    event.preventDefault();
  });

  return {
    barOf,
    update(next) {
      rows = next;
      enter(current);
    },
    select(id) {
      for (const bar of bars()) {
        const isSelected = bar.dataset.mark === id;
        showSelected(bar, isSelected);
        if (isSelected && !plot.contains(document.activeElement)) enter(Number(bar.dataset.row));
      }
    },
  };
}

/** Groups have no bar of their own to stand on: past them in the same direction, where there is anything. */
function withBar({ first, names }: DrawnRows, from: number, wanted: number): number {
  const step = wanted < from ? -1 : 1;
  for (const direction of [step, -step]) {
    for (let row = wanted; row >= first && row < first + names.length; row += direction) if (names[row - first]!.mark !== null) return row;
  }
  return wanted;
}

/** Which rows of a Gantt chart to have drawn: those in sight and some around them, asked for before they are needed. */
import type { DrawnRows } from '../../src/editor/preview/messages.ts';
import { rowHeight } from './plot.ts';

export interface Rows {
  readonly first: number;
  readonly count: number;
}

export interface RowWindow {
  /** Something was scrolled, or the frame has another size. */
  moved(): void;
  /** What came may be the answer, or may be an edit that came first. */
  drawn(rows: DrawnRows): void;
}

export const axisHeight = 42;
/** Before anything is drawn, and in a page that is not on the screen. */
const fewest = 12;

/** Asks for rows where those that are drawn will not do for long; one question at a time, and none twice in a row. */
export function rowWindow(scroller: HTMLElement, ask: (rows: Rows) => void): RowWindow {
  let current: DrawnRows | null = null;
  let asked: Rows | null = null;
  let last = '';
  /** Kept, for to ask where things stand right after they were drawn costs a layout. */
  let inSight: Rows | null = null;

  const lookAround = (): void => {
    if (!current || !inSight || asked) return;
    const { wanted, needed } = around(inSight, current.total);
    const isThere = current.first <= needed.first && current.first + current.names.length >= needed.first + needed.count;
    const question = JSON.stringify([wanted, current.total]);
    if (isThere || question === last) return;
    last = question;
    asked = wanted;
    ask(wanted);
  };
  return {
    moved() {
      inSight = rowsInSight(scroller);
      lookAround();
    },
    drawn(rows) {
      current = rows;
      asked = null;
      lookAround();
    },
  };
}

/** For the first picture, of which nothing is known yet. */
export function firstRows(scroller: HTMLElement): Rows {
  const { count } = rowsInSight(scroller);
  return { first: 0, count: count + marginOf(count) };
}

function rowsInSight({ scrollTop, clientHeight }: HTMLElement): Rows {
  return {
    first: Math.floor(scrollTop / rowHeight),
    count: Math.max(fewest, Math.ceil((clientHeight - axisHeight) / rowHeight) + 1),
  };
}

/** Half a page on either side is drawn, and it is time for more when a sixth is left. */
function around({ first, count }: Rows, total: number): { wanted: Rows; needed: Rows } {
  const [wide, narrow] = [marginOf(count), Math.ceil(count / 6)];
  const from = Math.max(0, first - narrow);
  return {
    wanted: { first: Math.max(0, Math.min(first - wide, total - count - 2 * wide)), count: count + 2 * wide },
    needed: { first: from, count: Math.max(0, Math.min(total, first + count + narrow) - from) },
  };
}

function marginOf(count: number): number {
  return Math.ceil(count / 2);
}

/** Who waits for whom, to be read: a row a task, milestone or thing from outside. */
import { textCell } from './cells.ts';
import type { Cell, Mark, Table } from './diagram.ts';

/** One end of a link: its id in the plan, what it is called, and what is said of it. */
export interface LinkedItem {
  readonly id: string;
  readonly name: string;
  /** Dates and state; empty where they are not known. */
  readonly said: string;
  /** Null for tasks of other plans, which stand in no file of this one. */
  readonly mark: Mark | null;
}

export interface LinkBetween {
  readonly from: string;
  readonly to: string;
  /** `SS+3d`; empty for the plain finish-to-start. */
  readonly text: string;
}

/** In the order of the items. */
export function dependencyTable(items: readonly LinkedItem[], links: readonly LinkBetween[]): Table {
  const byId = new Map(items.map((item) => [item.id, item]));
  const cellOf = (ends: readonly { readonly id: string; readonly text: string }[]): Cell => {
    const known = ends.flatMap(({ id, text }) => {
      const item = byId.get(id);
      return item ? [{ mark: item.mark, text: text === '' ? item.name : `${item.name} (${text})` }] : [];
    });
    return {
      text: known.flatMap(({ mark, text }) => (mark ? [] : [text])).join(', '),
      marks: known.flatMap(({ mark, text }) => (mark ? [{ id: mark.id, text }] : [])),
      band: null,
    };
  };
  return {
    caption: 'Who waits for whom',
    look: 'list',
    columns: ['What', 'When', 'Waits for', 'Holds back'],
    rows: items.map(({ id, said }) => [
      cellOf([{ id, text: '' }]),
      textCell(said),
      cellOf(links.filter(({ to }) => to === id).map(({ from, text }) => ({ id: from, text }))),
      cellOf(links.filter(({ from }) => from === id).map(({ to, text }) => ({ id: to, text }))),
    ]),
  };
}

/** Lead times beside cycle times, where the plan's history is known: how long work took from its first day in the plan until it was done. */
import { extentText, leadColumns, leadRows, leadTitle } from '../compare/history/words.ts';
import { textCell } from './cells.ts';
import type { Table } from './diagram.ts';
import type { Drawable } from './text.ts';

/** The rows of `planloom history`; none while nobody knows, and where nothing that was planned is finished. */
export function leadTables({ plan, settings: { history } }: Drawable): Table[] {
  if (typeof history !== 'object') return [];
  const rows = leadRows(plan, history.leadTimes).map((row) => row.map((text) => textCell(text)));
  return rows.length === 0
    ? []
    : [{ caption: `${leadTitle} (lead time): ${extentText(history)}`, look: 'list', columns: leadColumns, rows }];
}

/** By the task's id; days of the calendar, the first and the last counted. */
export function leadDays({ settings: { history } }: Drawable): ReadonlyMap<string, number> {
  return new Map(typeof history === 'object' ? history.leadTimes.map(({ id, lead }) => [id, lead]) : []);
}

/** A long list of which an edit exchanges a few items: it is kept in rows, and a copy shares those that stay as they are. */

const rowLength = 128;

export interface Rows<T> {
  readonly length: number;
  readonly rows: readonly (readonly T[])[];
}

export function rowsOf<T>(items: readonly T[]): Rows<T> {
  const rows: (readonly T[])[] = [];
  for (let first = 0; first < items.length; first += rowLength) rows.push(items.slice(first, first + rowLength));
  return { length: items.length, rows };
}

/** `index` is that of an item of the list. */
export function inRows<T>({ rows }: Rows<T>, index: number): T {
  return rows[Math.floor(index / rowLength)]![index % rowLength]!;
}

/** A copy with other items at some places, which ascend and stand beside their items. */
export function rowsWith<T>({ length, rows }: Rows<T>, places: readonly number[], items: readonly T[]): Rows<T> {
  const now = rows.slice();
  let own: T[] = [];
  let ownRow = -1;
  for (let i = 0; i < places.length; i++) {
    const row = Math.floor(places[i]! / rowLength);
    if (row !== ownRow) now[(ownRow = row)] = own = rows[row]!.slice();
    own[places[i]! % rowLength] = items[i]!;
  }
  return { length, rows: now };
}

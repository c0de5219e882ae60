/** Figures by task, of which an edit changes a few or none. */

/**
 * The column with that figure in it: `column` itself where it says so already or is not `shared`, the column that others go on reading;
 * else a copy.
 */
export function written<C extends Float64Array | Uint8Array>(column: C, shared: C | null | undefined, index: number, figure: number): C {
  if (Object.is(column[index], figure)) return column;
  const own = column === shared ? (column.slice() as C) : column;
  own[index] = figure;
  return own;
}

/** The cells that tables below a picture are put together from. */
import type { Band, Cell, Mark } from './diagram.ts';

export function textCell(text: string, band: Band | null = null): Cell {
  return { text, marks: [], band };
}

/** A way to a line, under these words. */
export function markCell({ id }: Mark, text: string): Cell {
  return { text: '', marks: [{ id, text }], band: null };
}

/** Comma-separated values that no spreadsheet takes for formulas. */
import papaparse from 'papaparse';

type Cell = string | number | boolean | null;

/** A head line, then a line a row; null is an empty cell. */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  let text = lineText(columns);
  for (const row of rows) text += lineText(row);
  return text;
}

function lineText(cells: readonly Cell[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) line += i === 0 ? cellText(cells[i]!) : `,${cellText(cells[i]!)}`;
  return `${line}\n`;
}

/** Nearly all cells stand as they are; the library knows about the others, at a price. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string' || harmless.test(cell)) return String(cell);
  return papaparse.unparse([[cell]], { escapeFormulae: formula, newline: '\n' });
}

/** The library's own pattern misses formulas that go over several lines. */
const formula = /^[=+\-@\t\r]/;

const harmless = /^[A-Za-z0-9](?:[\w .:/-]*[\w.:/-])?$/;

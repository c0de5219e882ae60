/** Comma-separated values that no spreadsheet takes for formulas. */
import papaparse from 'papaparse';

/** A head line, then a line a row; null is an empty cell. */
export function csvText(columns: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `${papaparse.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: true, newline: '\n' })}\n`;
}

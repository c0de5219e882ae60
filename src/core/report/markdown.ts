/** Tables for the pages of a code host. */
import { printable } from './printable.ts';

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/** A plan's words as mere text: nothing in them is a link, a tag, a mention or the end of a cell. */
export function markdownText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replaceAll('@', '&#64;');
}

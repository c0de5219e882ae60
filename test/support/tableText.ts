/** The tables below a picture as lines of text: cells between bars, links as they are written. */
import type { Table } from '../../src/core/diagram/diagram.ts';

export function tableLines({ caption, columns, rows }: Table): string[] {
  const cells = rows.map((row) => row.map(({ text, marks }) => [text, ...marks.map((mark) => mark.text)].filter(Boolean).join(' ')));
  return [caption, ...[columns, ...cells].map((row) => row.join(' | '))];
}

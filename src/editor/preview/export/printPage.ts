/** A page to print: the picture as an image, which runs nothing, and its tables. It needs nothing from anywhere else. */
import type { DrawnTable } from '../messages.ts';

export interface PrintPage {
  readonly title: string;
  /** A checked SVG as base64. */
  readonly picture: string;
  readonly tables: readonly DrawnTable[];
}

const style = [
  '@page { size: A4 landscape; margin: 12mm; }',
  'body { margin: 0; color: #000; background: #fff; font: 11px/1.4 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }',
  'img { max-width: 100%; }',
  'table { margin: 0 0 16px; border-collapse: collapse; }',
  'caption { padding-bottom: 4px; text-align: start; font-weight: 600; }',
  'th, td { padding: 2px 6px; border: 1px solid #999; text-align: start; vertical-align: top; font-weight: normal; }',
  'tr { break-inside: avoid; }',
].join('\n');

export function printPage({ title, picture, tables }: PrintPage): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<p><img alt="${escaped(title)}" src="data:image/svg+xml;base64,${picture}"></p>
${tables.map(tableHtml).join('\n')}
</body>
</html>
`;
}

function tableHtml({ caption, columns, rows }: DrawnTable): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map(({ text, marks }, at) => {
      const said = escaped([...(text === '' ? [] : [text]), ...marks.map((mark) => mark.text)].join(' '));
      return at === 0 ? `<th scope="row">${said}</th>` : `<td>${said}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The status of a portfolio for people, and as Markdown. */
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { weekLines } from './loadText.ts';
import type { PortfolioReport } from './portfolio.ts';
import { sectionsOf, summaryOf, type Row, type Section } from './portfolioTables.ts';
import { indent, tableBelow, type Column } from './table.ts';
import { printable, sentenceLines } from './width.ts';

export function portfolioLines(report: PortfolioReport, layout: Layout): readonly string[] {
  const { programme, statusDate } = report;
  return [
    layout.paint('bold', printable(programme.portfolio.name)),
    `${statusDate === null ? 'No status date' : `Status at ${formatDay(statusDate)}`}, ${summaryOf(report)}`,
    ...sectionsOf(report).flatMap((section) => ['', ...sectionLines(section, layout)]),
    ...(programme.weeks.length > 0 ? ['', ...sharedLoadLines(report, layout)] : []),
  ];
}

function sectionLines({ title, head, figures, spare, rows, remarks }: Section, layout: Layout): readonly string[] {
  const { paint } = layout;
  const columns = head.map((name, i): Column<Row> => ({
    title: name,
    align: figures.includes(i) ? 'right' : 'left',
    ...(isWide(i, head.length) && !figures.includes(i) && { shrinksTo: 14 }),
    ...(i === spare && { from: 90 }),
    text: ({ cells }) => cells[i]!,
    style: ({ isBad }) => (isBad ? 'red' : null),
  }));
  const told = remarks.flatMap((remark) => sentenceLines(remark, layout, indent.length));
  return [paint('bold', printable(title)), ...tableBelow(columns, rows, layout), ...told];
}

/** Names stand in the first three columns and in the last. */
function isWide(column: number, columns: number): boolean {
  return column < 3 || column === columns - 1;
}

function sharedLoadLines({ programme: { weeks, overloads } }: PortfolioReport, layout: Layout): readonly string[] {
  const nameOf = new Map(weeks.map(({ resource }) => [`${resource.key.chunk.path} ${resource.id}`, resource.name]));
  const loads = weeks.map(({ resource, week, usedHours, capacityHours, over }) => {
    const daysOver = overloads.filter((each) => each.resource === resource && each.to >= week && each.from < week + 7).length;
    return { ...{ resource: `${resource.key.chunk.path} ${resource.id}`, week, usedHours, capacityHours, over, daysOver }, tasks: [] };
  });
  return [layout.paint('bold', 'Shared by several plans'), ...weekLines(loads, (id) => nameOf.get(id)!, layout)];
}

export function portfolioMarkdown(report: PortfolioReport): string {
  const { programme, statusDate } = report;
  const head = `# ${markdownText(programme.portfolio.name)}: status${statusDate === null ? '' : ` at ${formatDay(statusDate)}`}\n`;
  return [head, `${summaryOf(report)}\n`, ...sectionsOf(report).map(sectionMarkdown)].join('\n');
}

function sectionMarkdown({ title, head, rows, remarks }: Section): string {
  const cells = rows.map((row) => row.cells.map((cell) => cellMarkdown(cell.trim(), row)));
  const told = remarks.map((remark) => `\n${markdownText(remark)}\n`).join('');
  return `## ${markdownText(title)}\n\n${markdownTable(head, cells)}${told}`;
}

function cellMarkdown(cell: string, { isBad }: Row): string {
  return isBad && cell !== '' ? `**${markdownText(cell)}**` : markdownText(cell);
}

/** A picture as a page of Markdown: a fenced block that code hosts draw, what it leaves out, and its tables. */
import { capitalised } from '../values/capitalised.ts';
import type { Cell, Diagram, Table } from '../diagram/diagram.ts';
import { sayDay } from '../diagram/days.ts';
import { diagramTitles } from '../diagram/titles.ts';
import type { Day } from '../values/time.ts';
import { markdownTable, markdownText } from './markdown.ts';

/** `name` is the plan's. Where there is nothing to draw, the page says why. */
export function diagramMarkdown(diagram: Diagram, name: string, statusDate: Day | null): string {
  const status = statusDate === null ? '' : `, ${sayDay(statusDate)}`;
  const sections = [
    `# ${markdownText(name)}: ${diagramTitles[diagram.kind]}${status}`,
    ...(diagram.empty === null ? [] : [`${capitalised(diagram.empty)}.`]),
    ...(diagram.text === '' ? [] : [fenced(diagram.text)]),
    ...leftOut(diagram),
    ...diagram.tables.map(tableSection),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** No name can end the block: in Mermaid text a backtick is written as a reference. */
function fenced(text: string): string {
  return `\`\`\`mermaid\n${text.trimEnd()}\n\`\`\``;
}

function leftOut({ hidden }: Diagram): string[] {
  return hidden === 0 ? [] : [`${hidden} more ${hidden === 1 ? 'row is' : 'rows are'} not drawn.`];
}

function tableSection({ caption, columns, rows }: Table): string {
  const table = markdownTable(
    columns.map(markdownText),
    rows.map((row) => row.map(cellText)),
  );
  return `**${markdownText(caption)}**\n\n${table.trimEnd()}`;
}

function cellText({ text, marks }: Cell): string {
  return markdownText([...(text === '' ? [] : [text]), ...marks.map((mark) => mark.text)].join(' '));
}

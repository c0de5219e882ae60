/** A status report as a page of Markdown, which code hosts and wikis draw. */
import { formatDay } from '../../values/civil.ts';
import { markdownTable, markdownText } from '../markdown.ts';
import { milestoneGantt } from './milestoneGantt.ts';
import type { Block, Cell, Line, Section, Sign, StatusReport, Table } from './report.ts';

/** In UTF-16 units, as code hosts count: below what a comment may hold (65,536), with room for a marker. */
const largest = 65_000;

/** Details go first where it would be too long, then whole lines from the end, and that is said. */
export function statusReportMarkdown(report: StatusReport): string {
  const whole = pageOf(report);
  if (whole.length <= largest) return whole;
  const brief = pageOf({ ...report, sections: report.sections.map(withoutDetails) });
  const note = '\n_Details are left out: there is too much for one page._\n';
  if (brief.length + note.length <= largest) return brief + note;
  return cut(brief);
}

/** At the end of a line; a picture that was begun is closed. */
function cut(page: string): string {
  const whole = page.slice(0, page.lastIndexOf('\n', largest - 100));
  const isInPicture = whole.split('\n').filter((line) => line.startsWith('```')).length % 2 === 1;
  return `${whole}\n${isInPicture ? '```\n' : ''}\n_The rest is left out: there is too much for one page._\n`;
}

function withoutDetails(section: Section): Section {
  return { ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'folded') };
}

function pageOf({ name, statusDate, facts, verdict, summary, sections }: StatusReport): string {
  const at = statusDate === null ? '' : ` at ${formatDay(statusDate)}`;
  const parts = [
    `# ${markdownText(name)}: status${at}`,
    `**${markdownText(verdict)}.**`,
    ...(summary === null ? [] : [`> ${beginning(markdownText(summary.text).trim())}\n> — ${markdownText(summary.label)}`]),
    facts.map(({ label, text }) => `${label}: ${markdownText(text)}`).join(' · '),
    ...sections.flatMap(({ title, blocks }) => [`## ${markdownText(title)}`, ...blocks.map(blockText)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'list':
      return linesText(block.lines);
    case 'table':
      return tableText(block.table);
    case 'strip':
      return `\`\`\`mermaid\n${milestoneGantt(block.strip)}\`\`\``;
    case 'group':
      return [`**${markdownText(block.title)}**${block.sign === null ? '' : ` ${signText(block.sign)} ${signWord(block.sign)}`}`, ...(block.lines.length > 0 ? [linesText(block.lines)] : [])].join('\n\n'); // prettier-ignore
    case 'folded':
      return `<details>\n<summary>${markdownText(block.title)}</summary>\n\n${linesText(block.lines)}\n\n</details>`;
  }
}

function linesText(lines: readonly Line[]): string {
  return lines
    .map(({ label, cell }) => `- ${label === null ? beginning(cellText(cell)) : `${markdownText(label)}: ${cellText(cell)}`}`)
    .join('\n');
}

/** What begins a line does not begin a list in it. */
function beginning(text: string): string {
  return text.replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function tableText({ caption, columns, rows }: Table): string {
  const heads = columns.map(({ title }) => markdownText(title));
  return `_${markdownText(caption)}_\n\n${markdownTable(heads, rows.map((row) => row.map(cellText))).trimEnd()}`; // prettier-ignore
}

function cellText({ text, sign, isGrave }: Cell): string {
  const said = markdownText(text).trim();
  const told = isGrave && said !== '' ? `**${said}**` : said;
  return sign === null ? told : `${signText(sign)} ${told}`;
}

const circles = { green: '🟢', amber: '🟡', red: '🔴', unknown: '⚪' } as const;
const arrows = { better: '▲', same: '=', worse: '▼' } as const;

function signText(sign: Sign): string {
  return sign.kind === 'rag' ? circles[sign.colour ?? 'unknown'] : arrows[sign.movement];
}

function signWord(sign: Sign): string {
  return sign.kind === 'rag' ? (sign.colour ?? 'unknown') : sign.movement;
}

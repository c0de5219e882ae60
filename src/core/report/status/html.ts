/** A status report as one HTML file: no scripts, nothing fetched, for screens in light and dark, for paper, and for whoever listens to it. */
import { formatDay } from '../../values/civil.ts';
import { htmlText } from '../html.ts';
import { milestoneStrip } from './milestoneStrip.ts';
import type { Block, Cell, Fact, Line, Section, Sign, StatusReport, Table } from './report.ts';
import { reportStyle } from './style.ts';

export function statusReportHtml({ name, statusDate, facts, verdict, summary, sections }: StatusReport): string {
  const at = statusDate === null ? 'Status' : `Status at ${formatDay(statusDate)}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${htmlText(`${name}: ${at.toLowerCase()}`)}</title>
<style>
${reportStyle}
</style>
</head>
<body>
<header>
<h1>${htmlText(name)}</h1>
<p class="when">${at}</p>
<p class="verdict">${wordsHtml(verdict)}.</p>
${summary === null ? '' : summaryHtml(summary)}<dl class="facts">
${facts.map(({ label, text }) => `<div><dt>${htmlText(label)}</dt><dd>${wordsHtml(text)}</dd></div>`).join('\n')}
</dl>
</header>
<main>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function summaryHtml({ label, text }: Fact): string {
  return `<figure>\n<blockquote><p>${wordsHtml(text).trim()}</p></blockquote>\n<figcaption>${htmlText(label)}</figcaption>\n</figure>\n`;
}

function sectionHtml({ id, title, blocks }: Section): string {
  const inner = blocks.map((block, index) => blockHtml(block, `${id}-${index + 1}`)).join('\n');
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${htmlText(title)}</h2>\n${inner}\n</section>`;
}

/** `id` is its own in the page. */
function blockHtml(block: Block, id: string): string {
  switch (block.kind) {
    case 'list':
      return linesHtml(block.lines);
    case 'table':
      return tableHtml(block.table, id);
    case 'strip':
      return milestoneStrip(block.strip, id);
    case 'group':
      return `<h3>${htmlText(block.title)}${block.sign === null ? '' : ` ${signHtml(block.sign)}`}</h3>\n${linesHtml(block.lines)}`;
    case 'folded':
      return `<details>\n<summary>${htmlText(block.title)}</summary>\n${linesHtml(block.lines)}\n</details>`;
  }
}

function linesHtml(lines: readonly Line[]): string {
  const items = lines.map(({ label, cell }) => `<li>${label === null ? '' : `<b>${htmlText(label)}:</b> `}${cellHtml(cell)}</li>`);
  return items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`;
}

/** What does not fit in scrolls by itself, also for whoever has only keys. */
function tableHtml({ caption, columns, rows }: Table, id: string): string {
  const kind = (at: number) => (columns[at]?.isNumber ? ' class="number"' : '');
  const head = columns.map(({ title }, at) => `<th scope="col"${kind(at)}>${wordsHtml(title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, at) => (at === 0 ? `<th scope="row">${cellHtml(cell)}</th>` : `<td${kind(at)}>${cellHtml(cell)}</td>`));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="${widthOf(columns.length)}">
<caption id="${id}">${wordsHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

/** A narrow screen scrolls a table before it breaks all of its words. */
function widthOf(columns: number): string {
  return columns > 4 ? 'widest' : columns > 3 ? 'wide' : 'plain';
}

/** A date does not fall apart at the end of a line. */
function wordsHtml(text: string): string {
  return htmlText(text).replace(/\d{4}-\d\d(?:-\d\d)?/g, '<span class="date">$&</span>');
}

function cellHtml({ text, sign, isGrave }: Cell): string {
  const said = wordsHtml(text).trim();
  if (sign?.kind === 'rag' && text === wordOf(sign)) return signHtml(sign);
  const told = isGrave ? `<strong>${said}</strong>` : said;
  if (sign === null) return told;
  return sign.kind === 'rag' ? `${letterHtml(sign)} ${told}` : signHtml(sign);
}

/** A letter or an arrow with its word. */
function signHtml(sign: Sign): string {
  const word = wordOf(sign);
  if (sign.kind === 'movement') return `<span aria-hidden="true">${arrows[sign.movement]}</span> ${word}`;
  return `<span class="rag ${word}"><b aria-hidden="true">${letterOf(sign)}</b> ${word}</span>`;
}

/** The letter alone; its word is for whoever listens. */
function letterHtml(sign: Sign): string {
  const word = wordOf(sign);
  return `<span class="rag ${word}"><b aria-hidden="true">${letterOf(sign)}</b><span class="unseen">${word}:</span></span>`;
}

const arrows = { better: '▲', same: '=', worse: '▼' } as const;

function wordOf(sign: Sign): string {
  return sign.kind === 'rag' ? (sign.colour ?? 'unknown') : sign.movement;
}

function letterOf(sign: Sign): string {
  return sign.kind === 'rag' && sign.colour !== null ? sign.colour.charAt(0).toUpperCase() : '?';
}

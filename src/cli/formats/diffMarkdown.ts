/** A comparison as a comment on a pull request: the verdict, what moved, a chart, and the details folded away. */
import { changedGantt } from '../../core/compare/changedGantt.ts';
import type { Comparison, MilestoneShift } from '../../core/compare/compare.ts';
import { causersText } from '../../core/compare/history/words.ts';
import { causesText, isUnchanged, milestoneText, signedDays, verdictOf } from '../../core/compare/words.ts';
import {
  forecastText,
  latenessText,
  overloadText,
  promisedText,
  requestText,
  signedHours,
  weekText,
} from '../../core/compare/workWords.ts';
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import { counted, currencyText, ragWord } from '../../core/status/words.ts';
import { tenthsText } from '../../core/values/numbers.ts';
import type { Compared } from '../commands/diff.ts';
import { dayText } from './dates.ts';
import { diffLines } from './diffText.ts';

/** Of a comment on GitHub: https://docs.github.com/rest/issues/comments; counted in UTF-16 units, with room for a marker. */
const largest = 65_000;

type Both = Extract<Compared, { readonly kind: 'both' }>;

/** What matters least is left out first where it would be too long, and that is said. Of several plans those that did not change are counted. */
export function diffMarkdown(compared: readonly Compared[]): string {
  const told = compared.length > 1 ? compared.filter((one) => one.kind !== 'both' || !isUnchanged(one.comparison)) : compared;
  const blocks: (readonly string[])[] = told.map((one) =>
    one.kind === 'both' ? blocksOf(one, compared.length > 1) : [`## ${markdownText(one.name)}\n\nThis plan was ${one.kind}.\n`],
  );
  if (told.length < compared.length) blocks.push([unchangedText(compared.length - told.length, told.length)]);
  for (let depth = 3; depth > 0; depth--) {
    const text = blocks.map((parts) => parts.slice(0, depth).join('\n')).join('\n');
    if (text.length <= largest)
      return depth === 3 ? text : `${text}\n_${leftOut[depth - 1]!} left out: there is too much for one comment._\n`;
  }
  return cut(blocks.map(([verdict]) => verdict!).join('\n'));
}

function unchangedText(count: number, others: number): string {
  const plans = counted(count, others > 0 ? 'other plan' : 'plan');
  return `Nothing in ${plans} means anything else than before.\n`;
}

const leftOut = ['Charts and details are', 'Details are'];

function cut(text: string): string {
  const end = text.lastIndexOf('\n', largest);
  return `${text.slice(0, end)}\n\n_The rest is left out: there is too much for one comment._\n`;
}

/** The most important first: the verdict with its table, the chart, the details. */
function blocksOf(both: Both, isNamed: boolean): readonly string[] {
  const { comparison, now, name } = both;
  const verdict = verdictOf(comparison).map((sentence) => `**${markdownText(sentence)}.**`).join(' '); // prettier-ignore
  const heading = `## ${markdownText(now.analysis.plan?.project.name ?? name)}${isNamed ? ` (${markdownText(name)})` : ''}`;
  return [`${heading}\n\n${verdict}\n${tables(both)}`, chart(both), details(both)];
}

function tables({ comparison, now }: Both): string {
  const { finish, trend, money, effort, milestones } = comparison;
  const currency = now.analysis.plan?.project.currency ?? null;
  const figures: string[][] = [];
  if (finish && finish.days !== 0) figures.push(['Finish', dayText(finish.from), dayText(finish.to), `${signedDays(finish.days)} d`]);
  for (const { dimension, computed, movement } of trend?.rag.values() ?? [])
    if (computed.from !== computed.to) figures.push([dimension, ragWord(computed.from), ragWord(computed.to), movement ?? '']);
  if (money.from !== money.to && money.from !== null && money.to !== null)
    figures.push([
      'EAC',
      currencyText(money.from, currency),
      currencyText(money.to, currency),
      currencyText(money.to - money.from, currency),
    ]);
  if (effort && effort.tasks.length > 0)
    figures.push(['Effort', `${tenthsText(effort.from)} h`, `${tenthsText(effort.to)} h`, `${signedHours(effort.to - effort.from)} h`]);
  const moved = milestones.map((milestone) => [markdownText(nameOf(milestone)), dayText(milestone.from), dayText(milestone.to), signedDays(milestone.days), markdownText(whyOf(milestone))]); // prettier-ignore
  return [
    figures.length > 0 ? `\n${markdownTable(['', 'Before', 'Now', ''], figures)}` : '',
    moved.length > 0 ? `\n${markdownTable(['Milestone', 'Before', 'Now', 'Working days', 'Because of'], moved)}` : '',
    promiseTables(comparison),
    overTable(comparison),
  ].join('');
}

/** What was promised otherwise, is late or is kept again; where only a forecast moved, the details tell. */
function promiseTables({ committedDates, promises }: Comparison): string {
  const dates = committedDates.map((date) => [`${date.name} (${date.id})`, date.from, date.to ?? 'none', requestText(date)].map(markdownText)); // prettier-ignore
  const shifts = promises
    .filter((promise) => promise.promised.from !== promise.promised.to || latenessText(promise) !== null)
    .map((promise) => [`${promise.name} (${promise.kind})`, promisedText(promise), forecastText(promise), latenessText(promise) ?? ''].map(markdownText)); // prettier-ignore
  return [
    dates.length > 0 ? `\n${markdownTable(['Committed date', 'Before', 'Now', 'Change request'], dates)}` : '',
    shifts.length > 0 ? `\n${markdownTable(['Release or roadmap item', 'Promised', 'Forecast', ''], shifts)}` : '',
  ].join('');
}

const mostOver = 10;

function overTable({ load }: Comparison): string {
  const came = load?.overloads.came ?? [];
  if (came.length === 0) return '';
  const rows = came.slice(0, mostOver).map((over) => [over.name, weekText(over), overloadText(over)].map(markdownText));
  const more = came.length > mostOver ? `\n${counted(came.length - mostOver, 'more week')} in which more is asked than there is.\n` : '';
  return `\n${markdownTable(['Newly over-allocated', '', 'Asked'], rows)}${more}`;
}

function nameOf({ id, name, isCommitted }: MilestoneShift): string {
  return `${name === id ? id : `${name} (${id})`}${isCommitted ? ', committed' : ''}`;
}

function whyOf(milestone: MilestoneShift): string {
  const by = causersText(milestone.by);
  return (milestone.causes ? causesText(milestone.causes) : milestoneText(milestone)) + (by === '' ? '' : `, by ${by}`);
}

function chart({ before, now, comparison }: Both): string {
  const drawn = changedGantt(before.analysis, now.analysis, comparison.changes);
  if (!drawn) return '';
  const more = drawn.hidden > 0 ? `\n${counted(drawn.hidden, 'more task')} moved.\n` : '';
  return `\`\`\`mermaid\n${drawn.text}\`\`\`\n${more}`;
}

/** In a code block, where nothing of it can be anything else than text; its fence is longer than any in it. */
function details(both: Both): string {
  const lines = diffLines([both], { width: null, paint: (_, text) => text });
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `<details>\n<summary>Every change</summary>\n\n${fence}text\n${text}\n${fence}\n\n</details>\n`;
}

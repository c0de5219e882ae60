/** A comparison for people: what it comes to first, then what moved and why, then every change. */
import { changedItems, type ChangedItem } from '../../core/compare/changedItems.ts';
import { causersText } from '../../core/compare/history/words.ts';
import type { Comparison, MilestoneShift } from '../../core/compare/compare.ts';
import type { Overload } from '../../core/compare/load.ts';
import { causesText, milestoneText, signedDays, verdictOf } from '../../core/compare/words.ts';
import { effortText, overloadText, promiseParts, requestText, signedHours, weekText } from '../../core/compare/workWords.ts';
import { counted, currencyText, ragWord } from '../../core/status/words.ts';
import { tenthsText } from '../../core/values/numbers.ts';
import type { Compared } from '../commands/diff.ts';
import { dayText } from './dates.ts';
import type { Layout } from '../result.ts';
import { title } from './status.ts';
import { tableLines, type Column } from './table.ts';
import { printable } from './width.ts';

export function diffLines(compared: readonly Compared[], layout: Layout): readonly string[] {
  const several = compared.length > 1;
  return compared.flatMap((one, i) => [
    ...(i > 0 ? [''] : []),
    ...(several || one.kind !== 'both' ? [layout.paint('bold', printable(one.name))] : []),
    ...(one.kind === 'both' ? comparisonLines(one, layout) : [`This plan was ${one.kind}`]),
  ]);
}

function comparisonLines({ comparison, now }: Extract<Compared, { kind: 'both' }>, layout: Layout): readonly string[] {
  const currency = now.analysis.plan?.project.currency ?? null;
  const blocks = [
    verdictOf(comparison).map((sentence) => layout.paint('bold', printable(sentence))),
    figureLines(comparison, currency),
    milestoneLines(comparison.milestones, layout),
    dateLines(comparison),
    loadLines(comparison),
    taskLines(comparison),
    otherLines(comparison),
    problemLines(comparison),
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}

function figureLines({ finish, trend, money, effort, criticalPath }: Comparison, currency: string | null): readonly string[] {
  const figures: [string, string][] = [];
  if (finish && finish.days !== 0)
    figures.push(['Finish', `${dayText(finish.from)} → ${dayText(finish.to)}  ${signedDays(finish.days)} d`]);
  for (const { dimension, computed } of trend?.rag.values() ?? []) {
    if (computed.from !== computed.to) figures.push([title(dimension), `${ragWord(computed.from)} → ${ragWord(computed.to)}`]);
  }
  const { from, to } = money;
  if (from !== to) figures.push(['EAC', [from, to].map((sum) => (sum === null ? 'unknown' : currencyText(sum, currency))).join(' → ')]);
  const work = effortText(effort);
  if (work !== null) figures.push(['Effort', work]);
  const [came, went] = [without(criticalPath.now, criticalPath.before), without(criticalPath.before, criticalPath.now)];
  if (came.length + went.length > 0) figures.push(['Critical', [...came.map((id) => `+${id}`), ...went.map((id) => `-${id}`)].join(' ')]);
  const width = Math.max(0, ...figures.map(([name]) => name.length));
  return figures.map(([name, figure]) => `${name.padEnd(width)}  ${printable(figure)}`);
}

function milestoneLines(milestones: readonly MilestoneShift[], { width, paint }: Layout): readonly string[] {
  if (milestones.length === 0) return [];
  const columns: readonly Column<MilestoneShift>[] = [
    { title: 'Milestone', text: ({ id, name }) => (name === id ? id : `${id} ${name}`), shrinksTo: 16 },
    { title: 'Before', text: ({ from }) => dayText(from) },
    { title: 'Now', text: ({ to }) => dayText(to) },
    {
      title: 'Days',
      align: 'right',
      text: ({ days }) => signedDays(days),
      style: ({ days }) => (days > 0 ? 'red' : days < 0 ? 'green' : null),
    },
    { title: 'Because of', text: (one) => (one.causes ? causesText(one.causes) : milestoneText(one)) },
    { title: 'By', text: ({ by }) => causersText(by) },
  ];
  return tableLines(columns, milestones, width, paint);
}

function taskLines({ changes: { all, renamed } }: Comparison): readonly string[] {
  const names = renamed.filter(({ section }) => section === 'tasks').map(({ from, to }) => `  ~ ${to}  was ${from}`);
  const tasks = changedItems(all).filter(({ section }) => section === 'tasks');
  return titled('Tasks', [...names, ...tasks.map(itemLine)]);
}

function otherLines({ changes: { all } }: Comparison): readonly string[] {
  const others = changedItems(all).filter(({ section }) => section !== 'tasks');
  return titled('Also', others.map(itemLine));
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

function itemLine({ id, fate, parts }: ChangedItem): string {
  return `  ${signs[fate]} ${id}${parts.length > 0 ? `  ${parts.join('; ')}` : ''}`;
}

function dateLines({ committedDates, promises }: Comparison): readonly string[] {
  const moved = committedDates.map((date) => `  ${date.isApproved ? '~' : '!'} ${date.id}.${date.key}  ${date.from} → ${date.to ?? 'none'}  ${requestText(date)}`); // prettier-ignore
  const shifts = promises.map((promise) => `  ~ ${promise.id} (${promise.kind})  ${promiseParts(promise).join('; ')}`);
  return [...titled('Committed dates', moved), ...titled('Releases, roadmap and requirements', shifts)];
}

function loadLines({ load }: Comparison): readonly string[] {
  if (!load) return [];
  const { people, overloads } = load;
  const hours = people.map(({ id, from, to }) => `  ~ ${id}  ${tenthsText(from)} h → ${tenthsText(to)} h  ${signedHours(to - from)} h`);
  const weeks = (sign: string, over: readonly Overload[]) => over.map((one) => `  ${sign} ${one.resource}  ${weekText(one)}  ${overloadText(one)}`); // prettier-ignore
  return [...titled('Load', hours), ...titled('Over-allocated', [...weeks('+', overloads.came), ...weeks('-', overloads.went)])];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines.map(printable)] : [];
}

function problemLines({ problems: { came, went } }: Comparison): readonly string[] {
  const grave = came.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (grave.length + went.length === 0) return [];
  const gone = went.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  const lines = grave.map(({ severity, message, rule }) => printable(`  ${severity}  ${message}  ${rule}`));
  return [
    ...(lines.length > 0 ? ['New problems', ...lines] : []),
    ...(gone > 0 ? [`${counted(gone, 'error or warning is', 'errors and warnings are')} gone`] : []),
  ];
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return all.filter((id) => !known.has(id));
}

/** A comparison for people: what it comes to first, then what moved and why, then every change. */
import { type Change, type FieldChange, type LooseChange } from '../../core/compare/changes.ts';
import { causersText } from '../../core/compare/history/words.ts';
import type { Comparison, MilestoneShift } from '../../core/compare/compare.ts';
import { causesText, changedText, milestoneText, signedDays, verdictOf } from '../../core/compare/words.ts';
import { counted, currencyText, ragWord } from '../../core/status/words.ts';
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
    taskLines(comparison),
    otherLines(comparison),
    problemLines(comparison),
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}

function figureLines({ finish, trend, money, criticalPath }: Comparison, currency: string | null): readonly string[] {
  const figures: [string, string][] = [];
  if (finish && finish.days !== 0)
    figures.push(['Finish', `${dayText(finish.from)} → ${dayText(finish.to)}  ${signedDays(finish.days)} d`]);
  for (const { dimension, computed } of trend?.rag.values() ?? []) {
    if (computed.from !== computed.to) figures.push([title(dimension), `${ragWord(computed.from)} → ${ragWord(computed.to)}`]);
  }
  const { from, to } = money;
  if (from !== to) figures.push(['EAC', [from, to].map((sum) => (sum === null ? 'unknown' : currencyText(sum, currency))).join(' → ')]);
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
  const tasks = all.filter((change) => change.kind !== 'loose' && change.entry.section === 'tasks');
  const names = renamed.filter(({ section }) => section === 'tasks').map(({ from, to }) => `  ~ ${to}  was ${from}`);
  const lines = [...names, ...itemLines(tasks)];
  return lines.length > 0 ? ['Tasks', ...lines] : [];
}

function otherLines({ changes: { all } }: Comparison): readonly string[] {
  const others = all.filter((change) => change.kind === 'loose' || change.entry.section !== 'tasks');
  const loose = others.filter((change): change is LooseChange => change.kind === 'loose');
  const lines = [
    ...itemLines(others.filter((change) => change.kind !== 'loose')),
    ...loose.map((change) => `  ~ ${change.way}  ${changedText(change)}`),
  ];
  return lines.length > 0 ? ['Also', ...lines.map(printable)] : [];
}

/** One line an item. */
function itemLines(changes: readonly Change[]): readonly string[] {
  const items = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind === 'loose') continue;
    const { id, section } = change.entry;
    const key = `${section}/${id}`;
    items.set(key, [...(items.get(key) ?? []), partOf(change)]);
  }
  return [...items].map(([key, parts]) => {
    const id = key.slice(key.indexOf('/') + 1);
    const [first] = parts;
    if (first === '+' || first === '-') return `  ${first} ${id}`;
    return printable(`  ~ ${id}  ${parts.join('; ')}`);
  });
}

function partOf(change: Exclude<Change, LooseChange>): string {
  switch (change.kind) {
    case 'added':
      return '+';
    case 'removed':
      return '-';
    case 'moved':
      return `moved to ${change.to ?? 'the top'}`;
    case 'field':
      return fieldText(change);
  }
}

function fieldText(change: FieldChange): string {
  return `${change.key} ${changedText(change)}`;
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

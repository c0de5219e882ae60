/** What work is stopped by and what that costs in float, as JSON, as Markdown and for people. */
import type { Plan } from '../../core/plan/model.ts';
import { howText, type Blocker } from '../../core/status/blockers.ts';
import { counted, named } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { dayJson, tenths } from './dates.ts';
import type { Locator } from './place.ts';
import { indent, tableBelow, tableMarkdown, type Column } from './table.ts';

/** Working days in tenths; what is not known is null. The place is that of the entry. */
export function blockersJson(blockers: readonly Blocker[], { wbs }: Plan, locator: Locator): unknown {
  const days = (number: number | null) => number && Number(tenths(number));
  return blockers.map(({ task, entry, how, since, days: age, until, isOverdue, floatDays, costDays, leftDays }) => ({
    ...{ task: wbs.tasks[task]!.id, by: entry.id, kind: entry.kind, name: entry.name, how, since: dayJson(since), days: age },
    ...{ until: dayJson(until), overdue: isOverdue, floatDays: days(floatDays), costDays: days(costDays), leftDays: days(leftDays) },
    place: locator.spot(entry.key),
  }));
}

/** Blockers that people are told; the rest stands in JSON. */
const mostTold = 15;

/** None where nothing is blocked. */
export function blockersLines(blockers: readonly Blocker[], plan: Plan, layout: Layout): readonly string[] {
  if (blockers.length === 0) return [];
  const rows = tableBelow(columnsOf(plan), blockers.slice(0, mostTold), layout);
  return [layout.paint('bold', headlineOf(blockers)), ...rows, ...restOf(blockers).map((line) => `${indent}${line}`)];
}

/** Empty where nothing is blocked. */
export function blockersMarkdown(blockers: readonly Blocker[], plan: Plan): string {
  if (blockers.length === 0) return '';
  const table = tableMarkdown(columnsOf(plan), blockers.slice(0, mostTold));
  return `## ${headlineOf(blockers)}\n\n${table}${restOf(blockers).map((line) => `\n${line}\n`).join('')}`; // prettier-ignore
}

/** `Blocked work: 3 tasks by 4 entries, 1 beyond its float` */
function headlineOf(blockers: readonly Blocker[]): string {
  const many = (values: readonly unknown[]) => new Set(values).size;
  const tasks = counted(many(blockers.map(({ task }) => task)), 'task');
  const entries = counted(many(blockers.map(({ entry }) => entry)), 'entry', 'entries');
  const beyond = many(blockers.filter(isBeyond).map(({ task }) => task));
  return `Blocked work: ${tasks} by ${entries}${beyond === 0 ? '' : `, ${beyond} beyond its float`}`;
}

function isBeyond({ leftDays, floatDays }: Blocker): boolean {
  return (leftDays ?? floatDays ?? 0) < 0;
}

function restOf(blockers: readonly Blocker[]): readonly string[] {
  return blockers.length > mostTold ? [`and ${blockers.length - mostTold} more`] : [];
}

function columnsOf({ wbs }: Plan): readonly Column<Blocker>[] {
  const days = (number: number | null, unknown = '') => (number === null ? unknown : `${tenths(number)} d`);
  return [
    { title: 'Task', shrinksTo: 12, text: ({ task }) => wbs.tasks[task]!.name },
    { title: '', text: howText },
    { title: 'Entry', shrinksTo: 14, text: ({ entry }) => named(entry) },
    { title: 'Since', from: 90, text: ({ since }) => (since === null ? '' : formatDay(since)) },
    { title: 'Until', text: untilText, style: ({ isOverdue }) => (isOverdue ? 'red' : null) },
    { title: 'Float', align: 'right', text: ({ floatDays }) => days(floatDays) },
    { title: 'Costs', align: 'right', text: ({ costDays }) => days(costDays, '?') },
    { title: 'Left', align: 'right', text: ({ leftDays }) => days(leftDays), style: (blocker) => (isBeyond(blocker) ? 'red' : null) },
  ];
}

function untilText({ until, isOverdue }: Blocker): string {
  return until === null ? '?' : `${formatDay(until)}${isOverdue ? ' overdue' : ''}`;
}

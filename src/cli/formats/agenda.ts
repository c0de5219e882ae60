/** What falls due, as JSON, as Markdown and for people. */
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import type { Plan } from '../../core/plan/model.ts';
import type { AgendaItem } from '../../core/status/agenda.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Day } from '../../core/values/time.ts';
import type { Layout } from '../result.ts';
import { dayJson } from './dates.ts';
import type { Locator } from './place.ts';
import { nameOfParty } from './raid.ts';
import { indent, tableBelow, type Column } from './table.ts';
import { printable } from './width.ts';

export interface Agenda {
  /** Null for everybody. */
  readonly party: string | null;
  /** Null for good. */
  readonly until: Day | null;
  readonly items: readonly AgendaItem[];
}

export function agendaJson({ party, until, items }: Agenda, locator: Locator): unknown {
  return {
    owner: party,
    until: dayJson(until),
    items: items.map(({ day, kind, item, owner, isOverdue }) => ({
      ...{ date: formatDay(day), kind, id: item.id, name: item.name, owner, overdue: isOverdue },
      place: locator.spot(item.key),
    })),
  };
}

export function agendaLines(agenda: Agenda, plan: Plan, layout: Layout): readonly string[] {
  const columns: readonly Column<AgendaItem>[] = [
    { title: 'Due', text: dueText, style: ({ isOverdue }) => (isOverdue ? 'red' : null) },
    { title: 'What', text: ({ kind }) => kind },
    { title: 'Id', text: ({ item }) => item.id },
    { title: 'Name', shrinksTo: 20, text: ({ item }) => item.name },
    { title: 'Owner', shrinksTo: 8, text: ({ owner }) => nameOfParty(plan, owner) },
  ];
  const rows = agenda.items.length > 0 ? tableBelow(columns, agenda.items, layout) : [`${indent}Nothing`];
  return [layout.paint('bold', printable(headline(agenda, plan))), ...rows];
}

export function agendaMarkdown(agenda: Agenda, plan: Plan): string {
  const rows = agenda.items.map((due) => [
    due.isOverdue ? `**${dueText(due)}**` : dueText(due),
    ...[due.kind, due.item.id, due.item.name, nameOfParty(plan, due.owner)].map(markdownText),
  ]);
  const table = rows.length > 0 ? markdownTable(['Due', 'What', 'Id', 'Name', 'Owner'], rows) : 'Nothing\n';
  return `## ${markdownText(headline(agenda, plan))}\n\n${table}`;
}

function dueText({ day, isOverdue }: AgendaItem): string {
  return `${formatDay(day)}${isOverdue ? ' overdue' : ''}`;
}

/** `Due by 2026-09-18, of Mara Lindholm` */
function headline({ party, until }: Agenda, plan: Plan): string {
  const by = until === null ? '' : ` by ${formatDay(until)}`;
  return `Due${by}${party === null ? '' : `, of ${nameOfParty(plan, party)}`}`;
}

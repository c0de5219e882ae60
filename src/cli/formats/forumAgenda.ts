/** What a forum has on its table when it meets next, as JSON, as Markdown and for people. */
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import type { ForumAgenda, ForumItem, SinceLast } from '../../core/status/forumAgenda.ts';
import { ragTitles, ragWord } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { dayJson } from './dates.ts';
import { ragStyle } from './paint.ts';
import type { Locator } from './place.ts';
import { indent, tableBelow, type Column } from './table.ts';
import { printable } from './width.ts';

export function forumAgendaJson({ forum, meetings, items, colours, since }: ForumAgenda, locator: Locator): unknown {
  return {
    forum: forum.id,
    meetings: meetings.map(formatDay),
    items: items.map(({ kind, item, due, isOverdue, cannotWait }) => ({
      ...{ kind, id: item.id, name: item.name, due: dayJson(due), overdue: isOverdue, cannotWait },
      place: locator.spot(item.key),
    })),
    colours: colours.map(({ dimension, colour, why }) => ({ dimension, colour, why })),
    since: since && { date: formatDay(since.day), raised: since.raised.map(({ id }) => id), over: since.over.map(({ id }) => id) },
  };
}

export function forumAgendaLines(agenda: ForumAgenda, layout: Layout): readonly string[] {
  const { paint } = layout;
  const columns: readonly Column<ForumItem>[] = [
    { title: 'Needed', text: dueText, style: ({ isOverdue }) => (isOverdue ? 'red' : null) },
    { title: 'What', text: ({ kind }) => kind },
    { title: 'Id', text: ({ item }) => item.id },
    { title: 'Name', shrinksTo: 20, text: ({ item }) => item.name },
  ];
  const rows = agenda.items.length > 0 ? tableBelow(columns, agenda.items, layout) : [`${indent}Nothing to decide`];
  const colours = agenda.colours.map(({ dimension, colour, why }) =>
    printable(`${ragTitles[dimension]} is ${ragWord(colour)}${why === null ? '' : `: ${why}`}`),
  );
  return [
    paint('bold', printable(headline(agenda))),
    ...rows,
    ...colours.map((text, i) => `  ${paint(ragStyle(agenda.colours[i]!.colour), text)}`),
    ...(agenda.since ? [`  ${sinceText(agenda.since)}`] : []),
  ];
}

export function forumAgendaMarkdown(agenda: ForumAgenda): string {
  const rows = agenda.items.map((one) => [
    one.isOverdue ? `**${dueText(one)}**` : dueText(one),
    ...[one.kind, one.item.id, one.item.name].map(markdownText),
  ]);
  const table = rows.length > 0 ? markdownTable(['Needed', 'What', 'Id', 'Name'], rows) : 'Nothing to decide\n';
  const colours = agenda.colours.map(({ dimension, colour, why }) => `- **${ragTitles[dimension]} is ${ragWord(colour)}**${why === null ? '' : `: ${markdownText(why)}`}\n`); // prettier-ignore
  const lines = [...colours, ...(agenda.since ? [`- ${markdownText(sinceText(agenda.since))}\n`] : [])];
  return [`## ${markdownText(headline(agenda))}\n`, table, ...(lines.length > 0 ? [lines.join('')] : [])].join('\n');
}

function dueText({ due, isOverdue, cannotWait }: ForumItem): string {
  if (due === null) return 'no date';
  return `${formatDay(due)}${isOverdue ? ' overdue' : cannotWait ? ' now' : ''}`;
}

/** `Agenda of Steering committee, 2026-09-15; then 2026-09-29, 2026-10-13` */
function headline({ forum, meetings: [next, ...later] }: ForumAgenda): string {
  const when = next === undefined ? 'no meeting ahead' : formatDay(next);
  return `Agenda of ${forum.name}, ${when}${later.length > 0 ? `; then ${later.map(formatDay).join(', ')}` : ''}`;
}

/** `Since 2026-09-01: raised R-9, I-4; over ACT-3` */
function sinceText({ day, raised, over }: SinceLast): string {
  const told = [
    ...(raised.length > 0 ? [`raised ${raised.map(({ id }) => id).join(', ')}`] : []),
    ...(over.length > 0 ? [`over ${over.map(({ id }) => id).join(', ')}`] : []),
  ];
  return `Since ${formatDay(day)}: ${told.length > 0 ? told.join('; ') : 'nothing new in the register'}`;
}

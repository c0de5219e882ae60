/** What is asked of people and equipment, and what it costs, as JSON, as Markdown and for people. */
import type { Schedules } from '../../core/schedule/schedule.ts';
import { markdownText } from '../../core/report/markdown.ts';
import { weeksOf, type Utilisation, type Utilised, type UtilisedWeek } from '../../core/status/utilisation/utilisation.ts';
import { moneyText } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import { tenthsText } from '../../core/values/numbers.ts';
import type { Layout } from '../result.ts';
import { dayJson, hours, percent, share } from './dates.ts';
import { tableBelow, tableMarkdown, type Column } from './table.ts';
import { printable, sentenceLines } from './width.ts';

export type UtilisedBy = 'resource' | 'team' | 'role' | 'skill';

/** Hours in hundredths; what is not known is null, as the name of those who are in no group. */
export function utilisationJson(utilisation: Utilisation, schedules: Schedules): unknown {
  const { from, resources, groups } = utilisation;
  const rowJson = (row: Utilised) => ({
    to: dayJson(row.to),
    ...hoursJson(row),
    ...{ costSpent: row.cost?.spent ?? null, costToCome: row.cost?.toCome ?? null },
    weeks: weeksOf(schedules, utilisation, row).map((week) => ({ week: dayJson(week.week), ...hoursJson(week) })),
  });
  const groupJson = (rows: readonly Utilised[], named: string) =>
    rows.map((row) => ({ [named]: row.key || null, members: row.members.map(({ id }) => id), ...rowJson(row) }));
  return {
    from: dayJson(from),
    resources: resources.map((row) => ({ resource: row.key, kind: row.members[0]!.kind, ...rowJson(row) })),
    ...{ teams: groupJson(groups.team, 'team'), roles: groupJson(groups.role, 'role'), skills: groupJson(groups.skill, 'skill') },
  };
}

function hoursJson(row: Pick<UtilisedWeek, 'usedHours' | 'capacityHours' | 'share'>) {
  return {
    usedHours: hours(row.usedHours),
    capacityHours: hours(row.capacityHours),
    utilisation: row.share === null ? null : share(row.share),
  };
}

export function utilisationMarkdown(utilisation: Utilisation, by: UtilisedBy, currency: string | null): string {
  const rows = askedFor(utilisation, by);
  const idle = idleText(utilisation, by);
  return [
    `## ${titleOf(utilisation, by)}\n`,
    ...(rows.length > 0 ? [tableMarkdown(columnsOf(currency), rows)] : []),
    ...(idle === null ? [] : [`- ${markdownText(idle)}\n`]),
  ].join('\n');
}

export function utilisationLines(utilisation: Utilisation, by: UtilisedBy, currency: string | null, layout: Layout): readonly string[] {
  const rows = askedFor(utilisation, by);
  const table = rows.length === 0 ? [] : tableBelow(columnsOf(currency), rows, layout);
  const idle = idleText(utilisation, by);
  return [layout.paint('bold', titleOf(utilisation, by)), ...table, ...(idle === null ? [] : sentenceLines(idle, layout, 4))];
}

function titleOf({ from }: Utilisation, by: UtilisedBy): string {
  return `${by === 'resource' ? 'People and equipment' : `People by ${by}`}, from ${formatDay(from)} until their last task`;
}

function columnsOf(currency: string | null): readonly Column<Utilised>[] {
  const name = currency === null ? '' : `, ${printable(currency)}`;
  return [
    { title: 'Who', shrinksTo: 14, text: ({ name: who }) => who },
    { title: 'Until', text: ({ to }) => formatDay(to!) },
    { title: 'Asked, h', align: 'right', text: ({ usedHours }) => tenthsText(usedHours) },
    { title: 'There is, h', align: 'right', text: ({ capacityHours }) => tenthsText(capacityHours) },
    { title: 'Utilisation', align: 'right', text: ({ share: part }) => (part === null ? '–' : percent(part)) },
    { title: `Still to cost${name}`, align: 'right', text: ({ cost }) => (cost === null ? '' : moneyText(cost.toCome)) },
  ];
}

function rowsOf({ resources, groups }: Utilisation, by: UtilisedBy): readonly Utilised[] {
  return by === 'resource' ? resources : groups[by];
}

function askedFor(utilisation: Utilisation, by: UtilisedBy): readonly Utilised[] {
  return rowsOf(utilisation, by).filter(({ to }) => to !== null);
}

/** The rest; null where there is none. */
function idleText(utilisation: Utilisation, by: UtilisedBy): string | null {
  const rows = rowsOf(utilisation, by);
  if (rows.length === 0) return by === 'resource' ? 'Nobody can be asked for anything' : `Nobody has a ${by}`;
  const idle = rows.filter(({ to }) => to === null).map(({ name }) => name);
  return idle.length === 0 ? null : `Nothing left to do: ${idle.join(', ')}`;
}

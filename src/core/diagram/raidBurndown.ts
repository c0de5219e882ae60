/** Open RAID entries week by week up to the status date: what came, what went, what is left. */
import type { RaidEntry } from '../plan/model.ts';
import type { RaidKind } from '../plan/words.ts';
import type { Day } from '../values/time.ts';
import { openByWeek, type OpenByWeek, type Unplaced, type Week } from '../status/openByWeek.ts';
import { raidStatusOf } from '../status/raid.ts';
import { named, raidTitles } from '../status/words.ts';
import { markCell, textCell } from './cells.ts';
import { sayDay, sayDayOf } from './days.ts';
import type { Cell, Diagram, Mark, Table } from './diagram.ts';
import { quotedLabel } from './escape.ts';
import { lineMark } from './marks.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, titleLines, type Drawable } from './text.ts';

export function raidBurndown(drawable: Drawable): Diagram {
  const { plan, analysis } = drawable;
  if (plan.raid.size === 0) return emptyDiagram('raid-burndown', 'no RAID entries; add some under `raid:`');
  if (analysis.statusDate === null)
    return emptyDiagram('raid-burndown', 'no status date to count up to; add `statusDate:` under `project:`');
  const register = raidStatusOf(plan, analysis.statusDate);
  const found = openByWeek(register.values(), analysis.statusDate, drawable.settings.flavour === 'preview' ? 26 : 12);
  if (found.weeks.length === 0) return emptyDiagram('raid-burndown', noneCounted(found.unplaced));
  const marks = new Map([...register.values()].map(({ entry }, index) => [entry.id, entryMark(`t${index + 1}`, entry)]));
  const tables = [weekTable(found, marks), ...(found.unplaced.length > 0 ? [unplacedTable(found.unplaced, marks)] : [])];
  return drawnDiagram('raid-burndown', chartLines(drawable, found), [...marks.values()], { tables });
}

/** The first few by name. */
function noneCounted(unplaced: readonly Unplaced[]): string {
  const shown = unplaced.slice(0, 5).map(({ entry, why }) => `${entry.id} (${why})`);
  const more = unplaced.length > 5 ? ` and ${unplaced.length - 5} more` : '';
  return `no RAID entry has the dates to be counted by: ${shown.join(', ')}${more}`;
}

function entryMark(id: string, entry: RaidEntry): Mark {
  const { kind, status, raised, closed, date } = entry;
  const over = closed ?? (kind === 'decision' ? date : null);
  const dates = [...(raised ? [`raised ${sayDay(raised.day)}`] : []), ...(over ? [`closed ${sayDay(over.day)}`] : [])];
  return lineMark(id, entry, kind, status, ...dates);
}

/**
 * Mermaid draws bars of one week over each other. So the preview, which can tell kinds apart by more than colour, gets a bar for all kinds,
 * one for all but the first, and so on: what of each is seen is one kind. Code hosts get the whole.
 */
function chartLines(drawable: Drawable, found: OpenByWeek): string[] {
  const { weeks, length, unplaced } = found;
  const all = weeks.map(openIn);
  const kinds = [...weeks[0]!.open.keys()];
  const from = (first: number) => weeks.map(({ open }) => kinds.slice(first).reduce((sum, kind) => sum + open.get(kind)!, 0));
  const bars = drawable.settings.flavour === 'preview' ? kinds.map((_, index) => from(index)) : [all];
  const missing = unplaced.length > 0 ? `, ${count(unplaced.length, 'entry', 'entries')} without dates not counted` : '';
  const content = `${all.at(-1)!} open at the end, ${Math.max(...all)} at most${missing}`;
  return [
    'xychart-beta',
    ...accessibleLines(drawable, 'open RAID entries by week', content),
    ...titleLines(drawable, 'Open RAID by week', quotedLabel),
    `  x-axis [${weeks.map(({ until }) => quotedLabel(axisDay(until, found))).join(', ')}]`,
    `  y-axis ${quotedLabel(length === 1 ? 'Open at the end of the week' : `Open at the end of ${length} weeks`)} 0 --> ${Math.max(1, ...all)}`,
    ...bars.map((bar) => `  bar [${bar.join(', ')}]`),
  ];
}

/** `13 Mar`; over more than a year `13 Mar 2026`, and where bars stand more than a month apart `Mar 2026`: no two have the same. */
function axisDay(day: Day, { weeks, length }: OpenByWeek): string {
  if (weeks.length * length <= 52) return sayDay(day).slice(0, -5);
  return length < 5 ? sayDay(day) : sayDay(day).replace(/^\d+ /, '');
}

function openIn({ open }: Week): number {
  return [...open.values()].reduce((sum, each) => sum + each, 0);
}

function weekTable({ weeks, length }: OpenByWeek, marks: ReadonlyMap<string, Mark>): Table {
  const kinds = [...weeks[0]!.open.keys()];
  const last = weeks.at(-1)!.until;
  return {
    caption: `Open RAID entries at the end of each ${length === 1 ? 'week' : `${length} weeks`}, up to ${sayDay(last)}`,
    look: 'list',
    columns: ['Week to', 'Open', ...kinds.map((kind: RaidKind) => raidTitles[kind]), 'Raised', 'Closed'],
    rows: weeks.map((week) => [
      textCell(sayDayOf(week.until, last)),
      textCell(String(openIn(week))),
      ...kinds.map((kind) => textCell(String(week.open.get(kind)))),
      idsCell(week.raised, marks),
      idsCell(week.closed, marks),
    ]),
  };
}

function idsCell(entries: readonly RaidEntry[], marks: ReadonlyMap<string, Mark>): Cell {
  return { text: entries.length === 0 ? '–' : '', marks: entries.map(({ id }) => ({ id: marks.get(id)!.id, text: id })), band: null };
}

function unplacedTable(unplaced: readonly Unplaced[], marks: ReadonlyMap<string, Mark>): Table {
  return {
    caption: `Not counted: ${count(unplaced.length, 'entry', 'entries')}`,
    look: 'list',
    columns: ['Entry', 'What is missing'],
    rows: unplaced.map(({ entry, why }) => [markCell(marks.get(entry.id)!, named(entry)), textCell(why)]),
  };
}

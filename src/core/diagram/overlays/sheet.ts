/** A Gantt chart to be read: what its bars and all of its overlays show of each row, in cells beside its name. */
import { formatReference } from '../../values/id.ts';
import { tenthsText } from '../../values/numbers.ts';
import type { Minute } from '../../values/time.ts';
import { sayDay, type Stretch } from '../days.ts';
import type { Diagram, RowsInView } from '../diagram.ts';
import { coverOfGroup, ganttRows } from '../ganttRows.ts';
import { relationText } from '../linkWords.ts';
import { lookOf, lookWords, type Look } from '../marks.ts';
import type { Drawable } from '../text.ts';
import type { ChartRow } from './chartRows.ts';
import { comparedText } from './compared.ts';
import { deadlines } from './deadlines.ts';
import { ghosts } from './ghosts.ts';
import { chartedOf, type Charted } from './overlays.ts';
import { owners } from './owners.ts';
import { raidSigns } from './raidSigns.ts';

export interface Sheet {
  readonly columns: readonly string[];
  /** As many cells as columns, of each row that is drawn; empty where there is nothing to say. */
  readonly rows: readonly (readonly string[])[];
}

/** What stands in a column, by row. */
type Column = readonly (readonly [row: number, text: string])[];

/** Null for pictures other than the preview's Gantt chart. Lengths are working days of the project's calendar, in tenths. */
export function sheetOf(drawable: Drawable, diagram: Diagram): Sheet | null {
  const charted = chartedOf(drawable, diagram);
  if (!charted) return null;
  const columns = Object.entries(columnsOf(drawable, charted, diagram.rows!)).map(([name, cells]) => ({ name, cells: new Map(cells) }));
  const { first, names } = diagram.rows!;
  return {
    columns: columns.map(({ name }) => name),
    rows: names.map((_, at) => columns.map(({ cells }) => cells.get(first + at) ?? '')),
  };
}

function columnsOf(drawable: Drawable, charted: Charted, inView: RowsInView): Readonly<Record<string, Column>> {
  const { plan, rows } = charted;
  const { forecast, calendar } = charted.schedules;
  const days = (minutes: Minute): string => daysText(minutes / calendar.units.d);
  const ofTasks = (say: (row: ChartRow) => string): Column => rows.drawn.map((row) => [row.row, say(row)]);
  const groups = groupsIn(drawable, inView);
  return {
    Start: [
      ...groups.map(([row, { start }]) => [row, sayDay(start)] as const),
      ...ofTasks(({ isPoint, stretch }) => (isPoint ? '' : sayDay(stretch.start))),
    ],
    Finish: [
      ...groups.map(([row, { end }]) => [row, sayDay(end - 1)] as const),
      ...ofTasks(({ isPoint, stretch }) => sayDay(isPoint ? stretch.start : stretch.end - 1)),
    ],
    Days: ofTasks(({ isPoint, index }) => (isPoint ? '' : days(forecast.duration[index]!))),
    State: ofTasks(({ index }) => stateText(lookOf(plan, drawable.schedule, index))),
    Float: ofTasks(({ index }) => (forecast.done[index] === 1 ? '' : days(forecast.totalFloat[index]!))),
    Slip: ghosts(charted).map(({ row, slip }) => [row, slip ?? 'none']),
    ...(charted.compared && { [`In ${charted.compared.name}`]: ofTasks(({ index }) => comparedText(charted, index) ?? '') }),
    Deadline: deadlines(charted).map(({ row, day, isMissed }) => [row, `${sayDay(day)}${isMissed ? ', missed' : ''}`]),
    Owner: owners(charted).map(({ row, name }) => [row, name]),
    'Waits for': ofTasks(({ index }) => waitsFor(charted, index)),
    RAID: raidSigns(charted).map(({ row, counts }) => [row, counts.map(({ letter, count }) => `${letter}${count}`).join(' ')]),
  };
}

/** `planned, critical`, `in progress, 40% complete`, `milestone, done` */
function stateText(look: Look): string {
  const isPlanned = look.state === 'planned' && look.shape !== 'milestone';
  return [...(isPlanned ? ['planned'] : []), ...lookWords(look)].join(', ');
}

/** Names of what a task waits for, with the kind of link where it is not the plain one. */
function waitsFor({ plan: { wbs, raid } }: Charted, index: number): string {
  const said = wbs.tasks[index]!.after.map((link) => {
    const before = link.plan === null ? (wbs.tasks[wbs.indexOf.get(link.id) ?? -1] ?? raid.get(link.id)) : undefined;
    const name = before?.name ?? formatReference(link);
    const relation = relationText(link);
    return relation === '' ? name : `${name} (${relation})`;
  });
  return said.join(', ');
}

/** By row, the days that the tasks of a group cover together. */
function groupsIn(drawable: Drawable, { first, names }: RowsInView): readonly (readonly [number, Stretch])[] {
  const { items, groups } = ganttRows(drawable);
  return names.flatMap((_, at) => {
    const group = groups[-1 - items[first + at]!];
    return group ? [[first + at, coverOfGroup(drawable, group)] as const] : [];
  });
}

function daysText(days: number): string {
  return Number.isFinite(days) ? tenthsText(days) : '';
}

/** The load by week for people: a line a resource, a column a week, as many weeks as fit. */
import type { WeekLoad } from '../../core/schedule/schedule.ts';
import { formatDay, weekdayOf } from '../../core/values/civil.ts';
import type { Day } from '../../core/values/time.ts';
import type { Layout } from '../result.ts';
import { percent } from './dates.ts';
import type { Scheduled } from './schedule.ts';
import { tableLines, type Column } from './table.ts';
import { printable, sentenceLines, widthOf } from './width.ts';

/** Names give way down to this many columns. */
const leastName = 14;

interface Row {
  readonly name: string;
  readonly weeks: ReadonlyMap<Day, WeekLoad>;
}

/** From the week after which nothing is past any more. */
export function loadLines(scheduled: Scheduled, layout: Layout): readonly string[] {
  return weekLines(toCome(scheduled), (id) => scheduled.plan.resources.get(id)?.name ?? id, layout);
}

/** `nameOf` tells what a resource of the loads is called. */
export function weekLines(loads: readonly WeekLoad[], nameOf: (id: string) => string, layout: Layout): readonly string[] {
  const { width, paint } = layout;
  const told = (sentences: readonly string[]) => sentences.flatMap((sentence) => sentenceLines(sentence, layout));
  if (loads.length === 0) return ['Load by week: nobody has anything to do'];
  const rows = rowsOf(loads, nameOf);
  const weeks = weeksOf(loads);
  const shown = weeks.slice(0, weeksThatFit(rows, weeks, width));
  const rowsShown = rows.filter(({ weeks: own }) => shown.some((week) => own.has(week)));
  return [
    ...tableLines([nameColumn, ...shown.map(weekColumn)], rowsShown, width, paint),
    ...told([...legend(loads, weeks[0]!), ...leftOut(weeks.slice(shown.length), rows.length - rowsShown.length)]),
  ];
}

function toCome({ schedules, analysis: { statusDate } }: Scheduled): readonly WeekLoad[] {
  const from = statusDate === null ? -Infinity : statusDate - weekdayOf(statusDate);
  return schedules.loadByWeek.filter(({ week }) => week >= from);
}

function rowsOf(loads: readonly WeekLoad[], nameOf: (id: string) => string): readonly Row[] {
  const byResource = new Map<string, Map<Day, WeekLoad>>();
  for (const load of loads) {
    const known = byResource.get(load.resource);
    if (known) known.set(load.week, load);
    else byResource.set(load.resource, new Map([[load.week, load]]));
  }
  return [...byResource].map(([id, weeks]) => ({ name: nameOf(id), weeks }));
}

/** All from the first to the last, also those in which nobody has anything to do. */
function weeksOf(loads: readonly WeekLoad[]): readonly Day[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { week } of loads) {
    first = Math.min(first, week);
    last = Math.max(last, week);
  }
  return Array.from({ length: (last - first) / 7 + 1 }, (_, i) => first + 7 * i);
}

/** One at least. */
function weeksThatFit(rows: readonly Row[], weeks: readonly Day[], width: number | null): number {
  if (width === null) return weeks.length;
  const longest = rows.reduce((most, { name }) => Math.max(most, widthOf(printable(name))), widthOf(nameColumn.title));
  let left = width - Math.min(longest, leastName);
  const fits = weeks.findIndex((week) => {
    const column = weekColumn(week);
    left -= 2 + rows.reduce((most, row) => Math.max(most, widthOf(column.text(row))), widthOf(column.title));
    return left < 0;
  });
  return fits < 0 ? weeks.length : Math.max(1, fits);
}

const nameColumn: Column<Row> = { title: 'Load by week', shrinksTo: leastName, text: ({ name }) => name };

function weekColumn(week: Day): Column<Row> {
  return {
    title: formatDay(week).slice('2026-'.length),
    align: 'right',
    text: ({ weeks }) => (weeks.has(week) ? cellOf(weeks.get(week)!) : ''),
    style: ({ weeks }) => (weeks.get(week)?.over ? 'red' : null),
  };
}

/** `120%!` where it is too much; hours where there is no capacity to take a share of. */
function cellOf({ usedHours, capacityHours, over, daysOver }: WeekLoad): string {
  const figure = capacityHours > 0 ? percent(usedHours / capacityHours) : `${Math.round(usedHours)}h`;
  return `${figure}${over ? '!' : daysOver > 0 ? '+' : ' '}`;
}

function legend(loads: readonly WeekLoad[], first: Day): readonly string[] {
  const signs = [
    `Weeks by their Monday, from ${formatDay(first)}`,
    ...(loads.some(({ over }) => over) ? ['! more than there is'] : []),
    ...(loads.some(({ over, daysOver }) => !over && daysOver > 0) ? ['+ more than there is on some days'] : []),
  ];
  return [signs.join('; ')];
}

function leftOut(weeks: readonly Day[], resources: number): readonly string[] {
  if (weeks.length === 0) return [];
  const those = resources === 0 ? '' : `, and ${resources} ${resources === 1 ? 'resource' : 'resources'} needed only then`;
  const more = weeks.length === 1 ? '1 more week' : `${weeks.length} more weeks up to`;
  return [`Left out: ${more} ${formatDay(weeks.at(-1)!)}${those} (a wider terminal, a file or --format json has them)`];
}

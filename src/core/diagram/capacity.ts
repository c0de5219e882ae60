/** What is asked of everybody week by week, beside what they can: the heat map is a table, since every cell has to say its figure. */
import type { Resource } from '../plan/model.ts';
import type { WeekLoad } from '../schedule/schedule.ts';
import { weekdayOf } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import { markCell, textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDay, sayDayOf } from './days.ts';
import type { Band, Cell, Diagram, Mark, Table } from './diagram.ts';
import { lineMark, lookOf, markOf, taskWords } from './marks.ts';
import { count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** From this share of their capacity on somebody has next to no room. */
const nearlyFull = 0.9;

interface Asked {
  readonly weeks: readonly Day[];
  readonly of: ReadonlyMap<string, ReadonlyMap<Day, WeekLoad>>;
  /** Weeks that there is no room for. */
  readonly hidden: number;
}

export function capacity(drawable: Drawable): Diagram {
  const { plan, analysis } = drawable;
  if (plan.resources.size === 0) return emptyDiagram('capacity', 'nobody to ask; add people under `resources:`');
  const loads = analysis.schedules!.loadByWeek;
  if (loads.length === 0) return emptyDiagram('capacity', 'nobody is asked for anything; give tasks `assign` and `effort` or `duration`');
  const asked = askedOf(drawable, loads);
  const people = [...asked.of.keys()].map((id) => plan.resources.get(id)!);
  const marks = people.map((person, index) => lineMark(`r${index + 1}`, person, person.role ?? person.kind));
  const over = overTable(drawable, asked);
  return drawnDiagram('capacity', linesOf(drawable, asked), [...marks, ...over.marks], {
    picture: 'tables',
    tables: [heatMap(people, marks, asked, analysis.statusDate), ...over.tables],
    hidden: asked.hidden,
  });
}

/** From the week of the status date on, else from the first; where nothing is ahead, the last there were. */
function askedOf({ analysis, settings }: Drawable, loads: readonly WeekLoad[]): Asked {
  const [first, last] = [Math.min(...loads.map(({ week }) => week)), Math.max(...loads.map(({ week }) => week))];
  const most = settings.flavour === 'preview' ? 26 : 12;
  const now = analysis.statusDate === null ? first : Math.max(first, mondayOf(analysis.statusDate));
  const from = now > last ? Math.max(first, last - 7 * (most - 1)) : now;
  const all = (last - from) / 7 + 1;
  const weeks = Array.from({ length: Math.min(all, most) }, (_, index) => from + 7 * index);
  const of = new Map<string, Map<Day, WeekLoad>>();
  for (const load of loads) {
    if (load.week < from || load.week > weeks.at(-1)!) continue;
    const known = of.get(load.resource);
    if (known) known.set(load.week, load);
    else of.set(load.resource, new Map([[load.week, load]]));
  }
  return { weeks, of, hidden: all - weeks.length };
}

function mondayOf(day: Day): Day {
  return day - weekdayOf(day);
}

function heatMap(people: readonly Resource[], marks: readonly Mark[], { weeks, of }: Asked, status: Day | null): Table {
  return {
    caption: 'Share of their capacity that is asked of everybody; ! is more than there is, + more on some days',
    look: 'heat',
    columns: ['Week of', ...weeks.map((week) => sayDayOf(week, status ?? weeks[0]!))],
    rows: people.map((person, at) => [markCell(marks[at]!, person.name), ...weeks.map((week) => loadCell(of.get(person.id)?.get(week)))]),
  };
}

function loadCell(load: WeekLoad | undefined): Cell {
  return load ? textCell(loadText(load), bandOf(load)) : textCell('–');
}

/** `80 %`, `120 % !`, `90 % +`; in hours where there is no capacity to take a share of. */
function loadText({ usedHours, capacityHours, over, daysOver }: WeekLoad): string {
  const sign = over ? ' !' : daysOver > 0 ? ' +' : '';
  return capacityHours > 0 ? `${Math.round((usedHours / capacityHours) * 100)} %${sign}` : `${hoursText(usedHours)} h${sign}`;
}

function bandOf({ usedHours, capacityHours, over, daysOver }: WeekLoad): Band {
  if (over) return 'high';
  return daysOver > 0 || usedHours >= nearlyFull * capacityHours ? 'medium' : 'low';
}

function hoursText(hours: number): string {
  return String(Math.round(hours * 10) / 10);
}

/** Who is asked for more than there is, when, and by what. */
function overTable({ plan, schedule }: Drawable, { of }: Asked): { tables: Table[]; marks: Mark[] } {
  const marks = new Map<number, Mark>();
  const markFor = (task: number): Mark => {
    let mark = marks.get(task);
    if (!mark) {
      const look = lookOf(plan, schedule, task);
      mark = markOf(`t${marks.size + 1}`, plan.wbs.tasks[task]!, { ...look, shape: 'line' }, taskWords(schedule, task, look));
      marks.set(task, mark);
    }
    return mark;
  };
  const rows = [...of.values()].flatMap((weeks) =>
    [...weeks.values()]
      .filter(({ over, daysOver }) => over || daysOver > 0)
      .map((load) => overRow(load, plan.resources.get(load.resource)!, markFor)),
  );
  if (rows.length === 0) return { tables: [], marks: [] };
  const columns = ['Who', 'Week of', 'Asked, hours', 'There is, hours', 'Days over', 'By'];
  return { tables: [{ caption: 'More is asked than there is', look: 'list', columns, rows }], marks: [...marks.values()] };
}

function overRow(load: WeekLoad, person: Resource, markFor: (task: number) => Mark): Cell[] {
  const { week, usedHours, capacityHours, daysOver, tasks } = load;
  const marks = tasks.map(markFor).map(({ id, item }) => ({ id, text: item }));
  const figures = [sayDay(week), hoursText(usedHours), hoursText(capacityHours), String(daysOver)];
  return [textCell(person.name), ...figures.map((text) => textCell(text)), { text: '', marks, band: null }];
}

/** Mermaid has no heat map: everybody together. */
function linesOf(drawable: Drawable, { weeks, of, hidden }: Asked): string[] {
  const sumOf = (value: (load: WeekLoad) => number) =>
    weeks.map((week) => [...of.values()].reduce((sum, loads) => sum + (loads.has(week) ? value(loads.get(week)!) : 0), 0));
  const overs = [...of.values()].flatMap((loads) => [...loads.values()].filter(({ over }) => over)).length;
  const more = hidden > 0 ? `, ${count(hidden, 'more week')} not shown` : '';
  return chartText(drawable, {
    what: 'hours asked of everybody by week',
    title: 'Hours asked by week (bars) of those there are (line)',
    content: `${count(of.size, 'person or pool', 'persons and pools')}, ${count(overs, 'week')} in which more is asked of one than there is${more}`,
    labels: weeks.map((week) => sayDay(week)),
    unit: 'Hours',
    bars: [sumOf(({ usedHours }) => usedHours)],
    lines: [sumOf(({ capacityHours }) => capacityHours)],
  });
}

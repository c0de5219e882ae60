/** What is asked of everybody week by week, beside what they can: the heat map is a table, since every cell has to say its figure. */
import type { Plan, Resource } from '../plan/model.ts';
import { hoursIn } from '../schedule/around.ts';
import type { WeekLoad } from '../schedule/schedule.ts';
import { groupsOf } from '../status/utilisation/groups.ts';
import { weekdayOf } from '../values/civil.ts';
import { tenthsText } from '../values/numbers.ts';
import type { Day } from '../values/time.ts';
import { markCell, textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDay, sayDayOf } from './days.ts';
import type { Band, CapacityRows, Cell, Diagram, Mark, Table } from './diagram.ts';
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
  const { plan, analysis, settings } = drawable;
  if (plan.resources.size === 0) return emptyDiagram('capacity', 'nobody to ask; add people under `resources:`');
  const loads = analysis.schedules!.loadByWeek;
  if (loads.length === 0) return emptyDiagram('capacity', 'nobody is asked for anything; give tasks `assign` and `effort` or `duration`');
  const asked = askedOf(drawable, loads);
  const people = [...asked.of.keys()].map((id) => plan.resources.get(id)!);
  const marks = people.map((person, index) => lineMark(`r${index + 1}`, person, person.role ?? person.kind));
  const over = overTable(drawable, asked);
  const own = people.map((person, at) => ({ name: markCell(marks[at]!, person.name), members: [person] }));
  const rows = settings.capacityBy === 'resource' ? own : groupRows(plan, settings.capacityBy);
  return drawnDiagram('capacity', linesOf(drawable, asked), [...marks, ...over.marks], {
    picture: 'tables',
    tables: [heatMap(drawable, rows, asked), ...over.tables],
    hidden: asked.hidden,
  });
}

/** One resource, or people that belong together. */
interface HeatRow {
  readonly name: Cell;
  readonly members: readonly Resource[];
}

function groupRows(plan: Plan, by: Exclude<CapacityRows, 'resource'>): readonly HeatRow[] {
  return groupsOf(plan, by).map(({ key, members }) => ({
    name: textCell(`${key === '' ? `no ${by}` : key} (${members.length})`),
    members,
  }));
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

function heatMap({ analysis, settings }: Drawable, rows: readonly HeatRow[], { weeks, of }: Asked): Table {
  const { schedules, statusDate } = analysis;
  const loadIn = (members: readonly Resource[], week: Day): WeekLoad => {
    const loads = members.flatMap(({ id }) => of.get(id)?.get(week) ?? []);
    const idle = members.filter(({ id }) => !of.get(id)?.has(week));
    return sumOf(
      loads,
      idle.reduce((hours, { id }) => hours + hoursIn(schedules!, id, week), 0),
    );
  };
  return {
    caption: captions[settings.capacityBy],
    look: 'heat',
    columns: ['Week of', 'In all', ...weeks.map((week) => sayDayOf(week, statusDate ?? weeks[0]!))],
    rows: rows.map(({ name, members }) => {
      const loads = weeks.map((week) => loadIn(members, week));
      return [name, textCell(shareText(sumOf(loads, 0))), ...loads.map((load) => loadCell(load))];
    }),
  };
}

const sign = '! is more than there is, + more on some days';
const captions: Readonly<Record<CapacityRows, string>> = {
  resource: `Share of their capacity that is asked of everybody; ${sign}`,
  team: `Share of the capacity of each team that is asked; ${sign}, or of one of its people`,
  role: `Share of the capacity of each role that is asked; ${sign}, or of one of its people`,
  skill: `Share of the capacity of people with a skill that is asked, for whatever work; ${sign}, or of one of them`,
};

/** Of several loads together; more than there is of one of them counts as more on some days of all. */
function sumOf(loads: readonly WeekLoad[], idleHours: number): WeekLoad {
  const sum = (value: (load: WeekLoad) => number): number => loads.reduce((total, load) => total + value(load), 0);
  const [usedHours, capacityHours] = [sum((load) => load.usedHours), sum((load) => load.capacityHours) + idleHours];
  const [first] = loads;
  const over = loads.length === 1 && idleHours === 0 ? first!.over : usedHours > capacityHours + negligibleHours;
  const daysOver = sum((load) => (load.over ? Math.max(1, load.daysOver) : load.daysOver));
  return { resource: first?.resource ?? '', week: first?.week ?? 0, usedHours, capacityHours, over, daysOver, tasks: [] };
}

/** Shares are counted in millionths. */
const negligibleHours = 0.002;

function loadCell(load: WeekLoad): Cell {
  return load.usedHours > 0 ? textCell(loadText(load), bandOf(load)) : textCell('–');
}

/** `80 %`, `120 % !`, `90 % +`; in hours where there is no capacity to take a share of. */
function loadText(load: WeekLoad): string {
  return `${shareText(load)}${load.over ? ' !' : load.daysOver > 0 ? ' +' : ''}`;
}

function shareText({ usedHours, capacityHours }: WeekLoad): string {
  return capacityHours > 0 ? `${Math.round((usedHours / capacityHours) * 100)} %` : `${tenthsText(usedHours)} h`;
}

function bandOf({ usedHours, capacityHours, over, daysOver }: WeekLoad): Band {
  if (over) return 'high';
  return daysOver > 0 || usedHours >= nearlyFull * capacityHours ? 'medium' : 'low';
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
  const figures = [sayDay(week), tenthsText(usedHours), tenthsText(capacityHours), String(daysOver)];
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

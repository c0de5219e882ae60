/**
 * A roadmap as a table: lanes down, now, next and later across. Code hosts get a timeline, whose sections are the horizons; the
 * preview gets a Gantt chart of three columns, which it draws in compact mode, so that the lanes stay in line with each other.
 */
import { dayOf } from '../values/civil.ts';
import { isoDay, quarterNumber, sayQuarter } from './days.ts';
import type { Diagram, Mark } from './diagram.ts';
import { bareLabel } from './escape.ts';
import { markOf, type Look } from './marks.ts';
import type { Entry, Roadmap } from './roadmap.ts';
import { roadmapTable } from './roadmapTable.ts';
import { accessibleLines, count, drawnDiagram, titleLines, type Drawable } from './text.ts';

const horizons = ['Now', 'Next', 'Later'] as const;
/** A column is a day wide; which day does not matter, since nobody sees it. */
const firstColumn = dayOf(2001, 1, 1);

export function roadmapByHorizon(drawable: Drawable, content: Roadmap): Diagram {
  return drawable.settings.flavour === 'preview' ? tableOfCards(drawable, content) : timeline(drawable, content);
}

function tableOfCards(drawable: Drawable, { lanes, hidden, undated }: Roadmap): Diagram {
  const marks: Mark[] = [];
  const body = lanes.flatMap((lane) => [
    `  section ${bareLabel(lane.name)}`,
    ...lane.entries.map((entry) => {
      const id = nextMark(marks, entry, lane.name);
      const column = firstColumn + entry.horizon;
      return `    ${bareLabel(cardText(entry))} :${id}, ${isoDay(column)}, ${isoDay(column + 1)}`;
    }),
  ]);
  const summary = `${count(marks.length, 'entry', 'entries')} in ${count(lanes.length, 'lane')}`;
  // Columns that nothing falls into are there all the same: the axis covers all three.
  const edges = [`    – :vert, first, ${isoDay(firstColumn)}, 0d`, `    – :vert, last, ${isoDay(firstColumn + horizons.length)}, 0d`];
  return drawnDiagram(
    'roadmap',
    ['gantt', ...accessibleLines(drawable, 'roadmap', summary), '  dateFormat YYYY-MM-DD', '  todayMarker off', ...body, ...edges],
    marks,
    {
      hidden,
      undated,
      span: { start: firstColumn, end: firstColumn + horizons.length },
      columns: columnNames(drawable),
      tables: [roadmapTable(lanes, marks)],
    },
  );
}

function timeline(drawable: Drawable, { lanes, hidden, undated }: Roadmap): Diagram {
  const marks: Mark[] = [];
  const markOfEntry = new Map<Entry, Mark>();
  const body = columnNames(drawable).flatMap((name, column) => {
    const periods = lanes.flatMap((lane) => {
      const entries = lane.entries.filter((entry) => entry.horizon === column);
      for (const entry of entries) {
        nextMark(marks, entry, lane.name);
        markOfEntry.set(entry, marks.at(-1)!);
      }
      return entries.length === 0 ? [] : [`    ${[lane.name, ...entries.map(cardText)].map((text) => bareLabel(text)).join(' : ')}`];
    });
    return periods.length === 0 ? [] : [`  section ${bareLabel(name)}`, ...periods];
  });
  const inOrder = lanes.flatMap((lane) => lane.entries.map((entry) => markOfEntry.get(entry)!));
  const tables = [roadmapTable(lanes, inOrder)];
  return drawnDiagram('roadmap', ['timeline', ...titleLines(drawable, 'Roadmap'), ...body], marks, { hidden, undated, tables });
}

/** `Now · Q1 2026`, where the plan knows what now is. */
function columnNames({ analysis }: Drawable): string[] {
  const { statusDate } = analysis;
  if (statusDate === null) return [...horizons];
  const quarter = (column: number): string => sayQuarter(quarterNumber(statusDate) + column);
  return horizons.map((name, column) => (column === 2 ? `${name} · from ${quarter(column)}` : `${name} · ${quarter(column)}`));
}

/** `Pilot · 2 Oct · +4 days · gate g4 pending` */
export function cardText({ item, notes }: Entry): string {
  return [item.name, ...notes].join(' · ');
}

function nextMark(marks: Mark[], entry: Entry, lane: string): string {
  const id = `t${marks.length + 1}`;
  const { look } = entry;
  marks.push(entryMark(id, entry, { ...look, shape: look.shape === 'milestone' ? 'milestone' : 'card' }, [cardText(entry), lane]));
  return id;
}

/** What it says begins with what stands on it. */
export function entryMark(
  id: string,
  { item, words, notes }: Entry,
  look: Look,
  [text, lane]: readonly [text: string, lane: string],
): Mark {
  const others = words.filter((word) => !notes.includes(word));
  return markOf(id, { ...item, name: text }, look, [...others, lane]);
}

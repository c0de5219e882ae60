/** A roadmap against the calendar: a Gantt chart whose sections are the lanes and whose ticks are quarters or months. */
import { coverOf, sayDays } from './days.ts';
import type { Diagram, Mark } from './diagram.ts';
import { bareLabel } from './escape.ts';
import type { Entry, Roadmap } from './roadmap.ts';
import { cardText, entryMark } from './roadmapByHorizon.ts';
import { roadmapTable } from './roadmapTable.ts';
import { accessibleLines, count, drawnDiagram, titleLines, type Drawable } from './text.ts';
import { axisLines, axisSpan, barLine, barSpan, statusLines, type Bar } from './timeAxis.ts';

export function roadmapOverTime(drawable: Drawable, { lanes, hidden, undated }: Roadmap): Diagram {
  const marks: Mark[] = [];
  const bars: Bar[] = [];
  const body = lanes.flatMap((lane) => [
    `  section ${bareLabel(lane.name)}`,
    ...lane.entries.map((entry) => {
      const { look, stretch } = entry;
      const bar: Bar = { id: `t${marks.length + 1}`, name: barName(entry), look, stretch };
      marks.push(entryMark(bar.id, entry, look, [bar.name, lane.name]));
      bars.push(bar);
      return barLine(bar);
    }),
  ]);
  const drawn = barSpan(bars);
  const span = axisSpan(drawable, drawn);
  const covered = coverOf(bars.map(({ stretch }) => stretch));
  const content = `${count(marks.length, 'entry', 'entries')} in ${count(lanes.length, 'lane')}, ${sayDays(covered.start, covered.end - 1)}`;
  return drawnDiagram(
    'roadmap',
    [
      'gantt',
      ...accessibleLines(drawable, `roadmap by ${drawable.settings.roadmapBy}`, content),
      ...titleLines(drawable, 'Roadmap'),
      ...axisLines(drawable, span, ticks[drawable.settings.roadmapBy]),
      ...body,
      ...statusLines(drawable, drawn),
    ],
    marks,
    { hidden, undated, span, tables: [roadmapTable(lanes, marks)] },
  );
}

const ticks = {
  horizon: { every: '3month', format: 'Q%q %Y' },
  quarter: { every: '3month', format: 'Q%q %Y' },
  month: { every: '1month', format: '%b %Y' },
} as const;

/** The axis says the date already. */
function barName(entry: Entry): string {
  return entry.look.shape === 'milestone' ? cardText({ ...entry, notes: entry.notes.slice(1) }) : cardText(entry);
}

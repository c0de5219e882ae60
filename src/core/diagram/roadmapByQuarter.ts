/** A roadmap against the calendar: a Gantt chart whose sections are the lanes and whose ticks are the quarters. */
import { sayDays } from './days.ts';
import type { Diagram, Mark } from './diagram.ts';
import { bareLabel } from './escape.ts';
import { markOf } from './marks.ts';
import type { Roadmap } from './roadmap.ts';
import { accessibleLines, count, drawnDiagram, titleLines, type Drawable } from './text.ts';
import { axisLines, axisSpan, barLine, barSpan, coverOf, statusLines, type Bar } from './timeAxis.ts';

export function roadmapByQuarter(drawable: Drawable, { lanes, hidden, undated }: Roadmap): Diagram {
  const marks: Mark[] = [];
  const bars: Bar[] = [];
  const body = lanes.flatMap((lane) => [
    `  section ${bareLabel(lane.name)}`,
    ...lane.entries.map(({ item, look, stretch, words }) => {
      const bar: Bar = { id: `t${marks.length + 1}`, name: item.name, look, stretch };
      marks.push(markOf(bar.id, item, look, [...words, lane.name]));
      bars.push(bar);
      return barLine(bar);
    }),
  ]);
  const drawn = barSpan(bars);
  const span = axisSpan(drawable, drawn);
  const covered = coverOf(bars);
  const content = `${count(marks.length, 'entry', 'entries')} in ${count(lanes.length, 'lane')}, ${sayDays(covered.start, covered.end - 1)}`;
  return drawnDiagram(
    'roadmap',
    [
      'gantt',
      ...accessibleLines(drawable, 'roadmap by quarter', content),
      ...titleLines(drawable, 'Roadmap'),
      ...axisLines(drawable, span, { every: '3month', format: 'Q%q %Y' }),
      ...body,
      ...statusLines(drawable, drawn),
    ],
    marks,
    { hidden, undated, span },
  );
}

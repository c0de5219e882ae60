/** The plan over time: one bar a task, in sections, dates from the schedule and nowhere else. */
import { coverOf, sayDays } from './days.ts';
import type { Diagram, Mark } from './diagram.ts';
import { bareLabel } from './escape.ts';
import { ganttWindow, whyEmpty } from './ganttWindow.ts';
import { lookOf, markOf, taskWords } from './marks.ts';
import { rowsOf, type Section } from './rows.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, titleLines, type Drawable } from './text.ts';
import { axisLines, axisSpan, barLine, barSpan, type Bar } from './timeAxis.ts';

export function gantt(drawable: Drawable): Diagram {
  return drawable.settings.flavour === 'preview' ? ganttWindow(drawable) : wholeGantt(drawable);
}

function wholeGantt(drawable: Drawable): Diagram {
  const { plan, schedule, settings } = drawable;
  const rows = rowsOf(plan, schedule, settings);
  if (rows.drawn === 0) return emptyDiagram('gantt', whyEmpty(rows));
  const marks: Mark[] = [];
  const bars: Bar[] = [];
  const body = rows.sections.flatMap((section) => sectionLines(drawable, section, marks, bars));
  const covered = coverOf(bars.map(({ stretch }) => stretch));
  const span = axisSpan(drawable, barSpan(bars));
  return drawnDiagram(
    'gantt',
    [
      'gantt',
      ...accessibleLines(drawable, 'Gantt chart', `${count(rows.drawn, 'row')} from ${sayDays(covered.start, covered.end - 1)}`),
      ...titleLines(drawable, 'Gantt'),
      ...axisLines(drawable, span),
      ...body,
    ],
    marks,
    { hidden: rows.hidden, undated: rows.undated, span },
  );
}

function sectionLines({ plan, schedule }: Drawable, section: Section, marks: Mark[], bars: Bar[]): string[] {
  const lines = section.name === null ? [] : [`  section ${bareLabel(section.name)}`];
  for (const { index, stretch } of section.rows) {
    const task = plan.wbs.tasks[index]!;
    const look = lookOf(plan, schedule, index);
    const bar: Bar = { id: `t${marks.length + 1}`, name: task.name, look, stretch };
    marks.push(markOf(bar.id, task, look, taskWords(schedule, index, look)));
    bars.push(bar);
    lines.push(barLine(bar));
  }
  return lines;
}

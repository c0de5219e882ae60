/** What is left of a sprint, day by day, against an even pace. */
import { evenPace, type SprintDays } from '../status/delivery/sprints.ts';
import { tenthsText } from '../values/numbers.ts';
import { textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDay } from './days.ts';
import type { Diagram, Table } from './diagram.ts';
import { dayLabels, drawnSprint } from './sprintDays.ts';
import { count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

export function burndown(drawable: Drawable): Diagram {
  const drawn = drawnSprint(drawable);
  if ('why' in drawn) return emptyDiagram('burndown', drawn.why);
  const { sprint, start, finish, found } = drawn;
  const lines = chartText(drawable, {
    what: `burn-down of ${sprint.name}`,
    title: `${sprint.name}, points left`,
    content: `${count(Math.round(found.left[0]! || found.most), 'point')} at the start, ${sayDay(start)} to ${sayDay(finish)}`,
    labels: dayLabels(found),
    unit: 'Points',
    bars: [found.left.map((points) => (Number.isNaN(points) ? 0 : points))],
    lines: [evenPace(found)],
  });
  return drawnDiagram('burndown', lines, [], { tables: [dayTable(found, sprint.name)] });
}

function dayTable(found: SprintDays, name: string): Table {
  const pace = evenPace(found);
  return {
    caption: `Points left of ${name}, at the end of each day`,
    look: 'list',
    columns: ['Day', 'Left', 'Even pace'],
    rows: found.days.map((day, at) => [textCell(sayDay(day)), textCell(pointsText(found.left[at]!)), textCell(pointsText(pace[at]!))]),
  };
}

/** `12.5`; a dash for a day to come. */
export function pointsText(points: number): string {
  return Number.isNaN(points) ? '–' : tenthsText(points);
}

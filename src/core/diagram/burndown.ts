/** What is left of a sprint, day by day, against an even pace. */
import { textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDay } from './days.ts';
import type { Diagram, Table } from './diagram.ts';
import { chosenSprint, datedSprints, evenPace, noSprint, sprintDays, type SprintDays } from './sprintDays.ts';
import { count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

export function burndown(drawable: Drawable): Diagram {
  const dated = datedSprints(drawable);
  if (dated.length === 0) return emptyDiagram('burndown', noSprint);
  const chosen = chosenSprint(drawable, dated);
  if (!chosen) return emptyDiagram('burndown', `no sprint "${drawable.settings.sprint!}" with \`start\` and \`finish\``);
  const { sprint, start, finish } = chosen;
  const found = sprintDays(drawable, chosen);
  if (found.most === 0) {
    return emptyDiagram('burndown', `sprint "${sprint.name}" has no points; give its tasks \`points\`, or type its \`remaining\``);
  }
  const lines = chartText(drawable, {
    what: `burn-down of ${sprint.name}`,
    title: `${sprint.name}, points left`,
    content: `${count(Math.round(found.left[0]! || found.most), 'point')} at the start, ${sayDay(start)} to ${sayDay(finish)}`,
    labels: found.days.map((day) => sayDay(day).slice(0, -5)),
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
  return Number.isNaN(points) ? '–' : String(Math.round(points * 10) / 10);
}

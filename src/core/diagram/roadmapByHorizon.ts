/** A roadmap as a table of cards: lanes down, now, next and later across. */
import { sayQuarter, quarterNumber } from './days.ts';
import type { Diagram, Mark } from './diagram.ts';
import { wrappedLabel } from './escape.ts';
import { markOf } from './marks.ts';
import type { Entry, Lane, Roadmap } from './roadmap.ts';
import { drawnDiagram, type Drawable } from './text.ts';

const horizons = ['Now', 'Next', 'Later'] as const;
/** Characters a line; cards do not wrap by themselves. */
const cardWidth = 28;
const laneWidth = 16;

export function roadmapByHorizon(drawable: Drawable, { lanes, hidden, undated }: Roadmap): Diagram {
  const marks: Mark[] = [];
  const rows = lanes.flatMap((lane, index) => laneLines(lane, index + 1, marks));
  const cards = marks.map((mark) => mark.id);
  return drawnDiagram(
    'roadmap',
    [
      'block-beta',
      '  columns 4',
      `  corner[" "] ${horizons.map((name, column) => `h${column}[${wrappedLabel(heading(drawable, name, column), cardWidth)}]`).join(' ')}`,
      ...rows,
      '  classDef head stroke-width:0px',
      '  classDef card stroke-width:1px',
      '  classDef crit stroke-width:3px',
      '  classDef done stroke-dasharray:4 3',
      `  class corner,h0,h1,h2,${lanes.map((_, index) => `l${index + 1}`).join(',')} head`,
      `  class ${cards.join(',')} card`,
      ...classLine(
        marks.filter((mark) => mark.critical),
        'crit',
      ),
      ...classLine(
        marks.filter((mark) => mark.state === 'done'),
        'done',
      ),
    ],
    marks,
    { hidden, undated },
  );
}

/** `Now · Q1 2026`, where the plan knows what now is. */
function heading({ analysis }: Drawable, name: string, column: number): string {
  if (analysis.statusDate === null) return name;
  const quarter = sayQuarter(quarterNumber(analysis.statusDate) + column);
  return column === 2 ? `${name} · from ${quarter}` : `${name} · ${quarter}`;
}

function laneLines(lane: Lane, row: number, marks: Mark[]): string[] {
  const cells = horizons.map((_, column) => cellLines(lane, column, `c${row}x${column}`, marks));
  return [`  l${row}[${wrappedLabel(lane.name, laneWidth)}]`, ...cells.flat()];
}

function cellLines(lane: Lane, column: number, id: string, marks: Mark[]): string[] {
  const entries = lane.entries.filter((entry) => entry.horizon === column);
  if (entries.length === 0) return ['  space'];
  return [`  block:${id}`, '    columns 1', ...entries.map((entry) => cardLine(lane, entry, marks)), '  end'];
}

function cardLine(lane: Lane, entry: Entry, marks: Mark[]): string {
  const id = `t${marks.length + 1}`;
  const shape = entry.look.shape === 'milestone' ? 'milestone' : 'card';
  marks.push(markOf(id, entry.item, { ...entry.look, shape }, [...entry.words, lane.name]));
  const name = entry.note === null ? entry.item.name : `${entry.item.name} · ${entry.note}`;
  const label = wrappedLabel(name, cardWidth);
  return shape === 'milestone' ? `    ${id}{{${label}}}` : `    ${id}[${label}]`;
}

function classLine(marks: readonly Mark[], name: string): string[] {
  return marks.length === 0 ? [] : [`  class ${marks.map((mark) => mark.id).join(',')} ${name}`];
}

/** Who does, answers for, is asked and is told, task by task; what nobody does or answers for, and who has too much of it. */
import { partyName } from '../plan/partyName.ts';
import { raciRoles, raciRows, type RaciRole, type RaciRow } from '../status/raci.ts';
import { markCell, textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import type { Diagram, Mark, Table } from './diagram.ts';
import { lookOf, markOf, taskWords } from './marks.ts';
import { stakeholderTable } from './stakeholderTable.ts';
import { count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** Whoever answers for more than this share of the work, of so many tasks at least, may be a bottleneck. */
const tooMuch = 0.5;
const manyEnough = 10;

/** Parties that a chart of code hosts has room for. */
const mostBars = 20;

interface Party {
  readonly id: string;
  readonly counts: Readonly<Record<RaciRole, number>>;
}

export function raci(drawable: Drawable): Diagram {
  const { plan, schedule, settings } = drawable;
  const rows = raciRows(plan, schedule.done);
  const parties = partiesOf(rows);
  if (parties.length === 0)
    return emptyDiagram('raci', 'nobody has a part in work that is open; give tasks `assign`, `owner`, `consulted` and `informed`');
  const shown = settings.flavour === 'preview' ? rows.slice(0, settings.maxRows) : rows;
  const marks = new Map(shown.map((row, at) => [row.task, markFor(drawable, row, at)]));
  const gaps = gapTable(drawable, rows, marks);
  return drawnDiagram('raci', linesOf(drawable, rows, parties), [...marks.values()], {
    picture: 'tables',
    tables: [matrixTable(drawable, shown, parties, marks), ...gaps, partyTable(drawable, rows, parties), ...stakeholderTable(drawable)],
    hidden: rows.length - shown.length,
  });
}

function markFor({ plan, schedule }: Drawable, { task }: RaciRow, at: number): Mark {
  const look = lookOf(plan, schedule, task);
  return markOf(`t${at + 1}`, plan.wbs.tasks[task]!, { ...look, shape: 'line' }, taskWords(schedule, task, look));
}

/** Those that answer for most first, then those that do most. */
function partiesOf(rows: readonly RaciRow[]): readonly Party[] {
  const counts = new Map<string, Record<RaciRole, number>>();
  for (const { roles } of rows)
    for (const [party, letters] of roles) {
      const known = counts.get(party) ?? { R: 0, A: 0, C: 0, I: 0 };
      for (const letter of letters) known[letter]++;
      counts.set(party, known);
    }
  const parties = [...counts].map(([id, each]) => ({ id, counts: each }));
  return parties.sort((a, b) => b.counts.A - a.counts.A || b.counts.R - a.counts.R);
}

function matrixTable({ plan }: Drawable, rows: readonly RaciRow[], parties: readonly Party[], marks: ReadonlyMap<number, Mark>): Table {
  return {
    caption: 'Open work by who has a part in it: R responsible, A accountable, C consulted, I informed',
    look: 'heat',
    columns: ['Task', ...parties.map(({ id }) => partyName(plan, id))],
    rows: rows.map(({ task, roles }) => [
      markCell(marks.get(task)!, plan.wbs.tasks[task]!.name),
      ...parties.map(({ id }) => textCell(roles.get(id)?.join(' ') ?? '–')),
    ]),
  };
}

/** Nothing where there are none. */
function gapTable({ plan }: Drawable, rows: readonly RaciRow[], marks: ReadonlyMap<number, Mark>): readonly Table[] {
  const kinds = [
    { text: 'Nobody is accountable (owner)', lacking: rows.filter(({ lacksAccountable }) => lacksAccountable) },
    { text: 'Nobody is responsible (assign)', lacking: rows.filter(({ lacksResponsible }) => lacksResponsible) },
  ].filter(({ lacking }) => lacking.length > 0);
  if (kinds.length === 0) return [];
  const cells = kinds.map(({ text, lacking }) => {
    const ways = lacking.flatMap(({ task }) => {
      const mark = marks.get(task);
      return mark ? [{ id: mark.id, text: plan.wbs.tasks[task]!.name }] : [];
    });
    return [textCell(text), textCell(String(lacking.length)), { text: '', marks: ways, band: null }];
  });
  return [{ caption: 'Gaps', look: 'list', columns: ['What is missing', 'Tasks', 'Where'], rows: cells }];
}

function partyTable({ plan }: Drawable, rows: readonly RaciRow[], parties: readonly Party[]): Table {
  return {
    caption: `Who has how much of ${count(rows.length, 'open task or milestone', 'open tasks and milestones')}`,
    look: 'list',
    columns: ['Who', 'Responsible', 'Accountable', 'Consulted', 'Informed', 'Note'],
    rows: parties.map(({ id, counts }) => [
      ...[partyName(plan, id), ...raciRoles.map((role) => String(counts[role]))].map((text) => textCell(text)),
      textCell(noteOn(counts, rows.length)),
    ]),
  };
}

function noteOn({ A }: Party['counts'], all: number): string {
  return all >= manyEnough && A > tooMuch * all ? `answers for ${Math.round((A / all) * 100)} % of it` : '';
}

/** Code hosts draw how many each does and answers for. */
function linesOf(drawable: Drawable, rows: readonly RaciRow[], parties: readonly Party[]): string[] {
  const drawn = parties.slice(0, mostBars);
  const gaps = rows.filter(({ lacksAccountable, lacksResponsible }) => lacksAccountable || lacksResponsible).length;
  return chartText(drawable, {
    what: 'who is accountable and responsible',
    title: 'Open work by who is accountable (bars) and responsible (line)',
    content: `${count(rows.length, 'open task or milestone', 'open tasks and milestones')}, ${count(parties.length, 'party', 'parties')}, ${count(gaps, 'gap')}`,
    labels: drawn.map(({ id }) => partyName(drawable.plan, id)),
    unit: 'Tasks and milestones',
    bars: [drawn.map(({ counts }) => counts.A)],
    lines: [drawn.map(({ counts }) => counts.R)],
  });
}

/** Points that each sprint took on and finished, and the average of the last that are over. */
import type { Sprint } from '../plan/model.ts';
import { pointsText } from './burndown.ts';
import { slotAxis, valueAxis } from './axes.ts';
import { markCell, textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDays } from './days.ts';
import type { Diagram, Mark, Table } from './diagram.ts';
import type { Figure, FigurePoint } from './figure.ts';
import { markOf } from './marks.ts';
import { datedSprints, noSprint, sprintDays, type DatedSprint } from './sprintDays.ts';
import { drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** Sprints that count in the average at most. */
const averaged = 3;

interface Done {
  readonly dated: DatedSprint;
  readonly mark: Mark;
  readonly committed: number;
  /** Null where nobody says. */
  readonly done: number | null;
  readonly isOver: boolean;
}

export function velocity(drawable: Drawable): Diagram {
  const dated = datedSprints(drawable).sort((a, b) => a.start - b.start);
  if (dated.length === 0) return emptyDiagram('velocity', noSprint);
  const all = dated.map((one, index) => doneIn(drawable, one, index)).filter(({ committed, done }) => committed > 0 || (done ?? 0) > 0);
  if (all.length === 0) {
    return emptyDiagram('velocity', 'no sprint has points; give tasks `points` and `sprint`, or type `committed` and `remaining`');
  }
  const kept = all.slice(-drawable.settings.maxRows);
  const average = averageOf(kept);
  const lines = chartText(drawable, {
    what: 'velocity',
    title: 'Points a sprint',
    content: `${kept.length} sprints${average === null ? '' : `, ${pointsText(average)} points on average of the last that are over`}`,
    labels: kept.map(({ dated: { sprint } }) => sprint.name),
    unit: 'Points',
    bars: [kept.map(({ committed }) => committed), kept.map(({ done }) => done ?? 0)],
    lines: average === null ? [] : [kept.map(() => average)],
  });
  const marks = kept.map(({ mark }) => mark);
  return drawnDiagram('velocity', lines, marks, {
    figure: figureOf(kept, average),
    tables: [table(kept, average)],
    hidden: all.length - kept.length,
  });
}

function doneIn(drawable: Drawable, dated: DatedSprint, index: number): Done {
  const { sprint, start, finish } = dated;
  const counted = sprint.remaining.length > 0 ? null : countedIn(drawable, sprint);
  const { committed, done } = counted ?? typedIn(drawable, dated);
  const isOver = drawable.analysis.statusDate !== null && finish <= drawable.analysis.statusDate;
  const words = [sayDays(start, finish), `${pointsText(committed)} points taken on`, doneText(done)];
  const look = { shape: 'point', state: isOver ? 'done' : 'planned', critical: false, progress: null } as const;
  return { dated, mark: markOf(`t${index + 1}`, sprint, look, words), committed, done, isOver };
}

/** A task that was carried over was taken on by each of its sprints, and is finished in the last. Null where the sprint has no points. */
function countedIn({ plan, schedule }: Drawable, sprint: Sprint): Pick<Done, 'committed' | 'done'> | null {
  let [committed, done] = [0, 0];
  plan.wbs.tasks.forEach((task, at) => {
    if (task.points === null || task.status === 'cancelled' || !task.sprints.includes(sprint.id)) return;
    committed += task.points;
    if (task.sprints.at(-1) === sprint.id && schedule.done[at] === 1) done += task.points;
  });
  return committed === 0 ? null : { committed: sprint.committed ?? committed, done };
}

/** What there was, with what was added and without what was removed, less what is left on the last day that is known. */
function typedIn(drawable: Drawable, dated: DatedSprint): Pick<Done, 'committed' | 'done'> {
  const { committed, added, removed, remaining } = dated.sprint;
  if (remaining.length === 0) return { committed: committed ?? 0, done: null };
  const { left, atStart } = sprintDays(drawable, dated);
  const all = atStart + (added ?? 0) - (removed ?? 0);
  const last = left.findLast((points) => !Number.isNaN(points));
  return { committed: atStart, done: last === undefined ? null : Math.max(0, all - last) };
}

function doneText(done: number | null): string {
  return done === null ? 'not known' : `${pointsText(done)} done`;
}

function averageOf(all: readonly Done[]): number | null {
  const over = all.flatMap(({ isOver, done }) => (isOver && done !== null ? [done] : [])).slice(-averaged);
  return over.length === 0 ? null : over.reduce((sum, done) => sum + done, 0) / over.length;
}

function figureOf(all: readonly Done[], average: number | null): Figure {
  const most = Math.max(...all.flatMap(({ committed, done }) => [committed, done ?? 0]));
  const points = (shift: number, value: (one: Done) => number | null, what: string): FigurePoint[] =>
    all.flatMap((one, at) => {
      const y = value(one);
      const said = `${one.dated.sprint.name}: ${pointsText(y ?? 0)} ${what}`;
      return y === null ? [] : [{ x: at + shift, y, said, mark: what === 'done' ? one.mark.id : null }];
    });
  return {
    x: slotAxis(
      'Sprint',
      all.map(({ dated: { sprint } }) => sprint.name),
    ),
    y: valueAxis('Points', most),
    series: [
      { name: 'Taken on', look: 'hatched', points: points(-0.2, ({ committed }) => committed, 'taken on'), width: 0.36 },
      { name: 'Done', look: 'bars', points: points(0.2, ({ done }) => done, 'done'), width: 0.36 },
    ],
    rules: average === null ? [] : [{ axis: 'y', at: average, text: `Average ${pointsText(average)}` }],
  };
}

function table(all: readonly Done[], average: number | null): Table {
  return {
    caption: average === null ? 'Points a sprint' : `Points a sprint; the last that are over finished ${pointsText(average)} on average`,
    look: 'list',
    columns: ['Sprint', 'From to', 'Taken on', 'Done', 'Over'],
    rows: all.map(({ dated: { sprint, start, finish }, mark, committed, done, isOver }) => [
      markCell(mark, sprint.name),
      ...[sayDays(start, finish), pointsText(committed), done === null ? 'not known' : pointsText(done), isOver ? 'yes' : 'not yet'].map(
        (text) => textCell(text),
      ),
    ]),
  };
}

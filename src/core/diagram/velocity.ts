/** Points that each sprint took on and finished, and the average of the last that are over. */
import { datedSprints, type SprintOutcome } from '../status/delivery/sprints.ts';
import type { Throughput } from '../status/delivery/throughput.ts';
import { velocityOf } from '../status/delivery/velocity.ts';
import type { Day } from '../values/time.ts';
import { pointsText } from './burndown.ts';
import { slotAxis, valueAxis } from './axes.ts';
import { markCell, textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDay, sayDays } from './days.ts';
import type { Diagram, Mark, Table } from './diagram.ts';
import type { Figure, FigurePoint } from './figure.ts';
import { markOf } from './marks.ts';
import { deliveryIn, noSprint } from './sprintDays.ts';
import { count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** What a sprint did, and the mark that leads to it. */
interface Done {
  readonly outcome: SprintOutcome;
  readonly mark: Mark;
}

export function velocity(drawable: Drawable): Diagram {
  if (datedSprints(drawable.plan).length === 0) return emptyDiagram('velocity', noSprint);
  const { sprints: outcomes, releases } = deliveryIn(drawable);
  if (outcomes.length === 0) {
    return emptyDiagram('velocity', 'no sprint has points; give tasks `points` and `sprint`, or type `committed` and `remaining`');
  }
  const kept = outcomes.slice(-drawable.settings.maxRows).map((outcome, index) => ({ outcome, mark: markOfSprint(outcome, index) }));
  const average = velocityOf(outcomes)?.average ?? null;
  const lines = chartText(drawable, {
    what: 'velocity',
    title: 'Points a sprint',
    content: `${kept.length} sprints${average === null ? '' : `, ${pointsText(average)} points on average of the last that are over`}`,
    labels: kept.map(({ outcome: { sprint } }) => sprint.name),
    unit: 'Points',
    bars: [kept.map(({ outcome }) => outcome.committed), kept.map(({ outcome }) => outcome.done ?? 0)],
    lines: average === null ? [] : [kept.map(() => average)],
  });
  const marks = kept.map(({ mark }) => mark);
  const atThisPace = releaseTable(releases);
  return drawnDiagram('velocity', lines, marks, {
    figure: figureOf(kept, average),
    tables: [table(kept, average), ...(atThisPace ? [atThisPace] : [])],
    hidden: outcomes.length - kept.length,
  });
}

function markOfSprint({ sprint, start, finish, committed, done, isOver }: SprintOutcome, index: number): Mark {
  const words = [sayDays(start, finish), `${pointsText(committed)} points taken on`, doneText(done)];
  return markOf(`t${index + 1}`, sprint, { shape: 'point', state: isOver ? 'done' : 'planned', critical: false, progress: null }, words);
}

function doneText(done: number | null): string {
  return done === null ? 'not known' : `${pointsText(done)} done`;
}

function figureOf(all: readonly Done[], average: number | null): Figure {
  const most = Math.max(...all.flatMap(({ outcome: { committed, done } }) => [committed, done ?? 0]));
  const points = (shift: number, value: (outcome: SprintOutcome) => number | null, what: string): FigurePoint[] =>
    all.flatMap(({ outcome, mark }, at) => {
      const y = value(outcome);
      const said = `${outcome.sprint.name}: ${pointsText(y ?? 0)} ${what}`;
      return y === null ? [] : [{ x: at + shift, y, said, mark: what === 'done' ? mark.id : null }];
    });
  return {
    x: slotAxis(
      'Sprint',
      all.map(({ outcome: { sprint } }) => sprint.name),
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
    columns: ['Sprint', 'From to', 'Taken on', 'Added', 'Removed', 'Done', 'Carried over'],
    rows: all.map(({ outcome, mark }) => [
      markCell(mark, outcome.sprint.name),
      ...[
        sayDays(outcome.start, outcome.finish),
        pointsText(outcome.committed),
        outcome.added === 0 ? '' : pointsText(outcome.added),
        outcome.removed === 0 ? '' : pointsText(outcome.removed),
        outcome.done === null ? 'not known' : pointsText(outcome.done),
        outcome.isOver ? (outcome.left === null ? 'not known' : pointsText(outcome.left)) : 'not over yet',
      ].map((text) => textCell(text)),
    ]),
  };
}

/** When each release will be done at the pace of the sprints that are over; null where no release has points left. */
function releaseTable(forecasts: readonly Throughput[]): Table | null {
  if (forecasts.length === 0) return null;
  const dayText = (day: Day | null): string => (day === null ? 'not known' : sayDay(day));
  return {
    caption: 'When the points of a release are done, at the pace of the sprints that are over',
    look: 'list',
    columns: ['Release', 'Points left', 'Before it', 'Half of the runs (P50)', '80 % of the runs (P80)', 'Without points'],
    rows: forecasts.map(({ release, remaining, ahead, p50, p80, unestimated }) =>
      [
        release.name,
        pointsText(remaining),
        ahead === 0 ? '' : pointsText(ahead),
        dayText(p50),
        dayText(p80),
        unestimated === 0 ? '' : count(unestimated, 'task'),
      ].map((text) => textCell(text)),
    ),
  };
}

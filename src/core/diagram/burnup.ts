/** What is done of a sprint, day by day, against all that there is to do and an even pace. */
import type { SprintDays } from '../status/delivery/sprints.ts';
import type { Day } from '../values/time.ts';
import { slotAxis, valueAxis } from './axes.ts';
import { pointsText } from './burndown.ts';
import { textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDay } from './days.ts';
import type { Diagram, Table } from './diagram.ts';
import type { Figure, FigurePoint } from './figure.ts';
import { dayLabels, drawnSprint } from './sprintDays.ts';
import { drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

export function burnup(drawable: Drawable): Diagram {
  const drawn = drawnSprint(drawable);
  if ('why' in drawn) return emptyDiagram('burnup', drawn.why);
  const { sprint, start, finish, found } = drawn;
  const progress = progressOf(found);
  const { done, scope, ideal } = progress;
  const last = done.findLastIndex((points) => !Number.isNaN(points));
  const lines = chartText(drawable, {
    what: `burn-up of ${sprint.name}`,
    title: `${sprint.name}, points done`,
    content: `${pointsText(done[last] ?? 0)} of ${pointsText(scope.at(-1)!)} points done, ${sayDay(start)} to ${sayDay(finish)}`,
    labels: dayLabels(found),
    unit: 'Points',
    bars: [done.map((points) => (Number.isNaN(points) ? 0 : points))],
    lines: [ideal, scope],
  });
  const figure = figureOf(drawable, found.days, progress);
  return drawnDiagram('burnup', lines, [], { figure, tables: [dayTable(found.days, sprint.name, progress)] });
}

/** At the end of each day. */
interface Progress {
  /** NaN for days to come. */
  readonly done: readonly number[];
  /** All that there was to do by then; of days to come as on the last that is known. */
  readonly scope: readonly number[];
  readonly ideal: readonly number[];
}

/** Whatever what is left goes down by is done, whatever it goes up by was added: of both on one day only the difference is seen. */
function progressOf({ days, left, atStart }: SprintDays): Progress {
  let [before, sum, all] = [atStart, 0, atStart];
  const done: number[] = [];
  const scope: number[] = [];
  for (const points of left) {
    const change = Number.isNaN(points) ? 0 : points - before;
    [sum, all] = [sum - Math.min(0, change), all + Math.max(0, change)];
    before += change;
    done.push(Number.isNaN(points) ? NaN : sum);
    scope.push(all);
  }
  return { done, scope, ideal: days.map((_, index) => (all * index) / Math.max(1, days.length - 1)) };
}

function figureOf({ analysis }: Drawable, days: readonly Day[], { done, scope, ideal }: Progress): Figure {
  const points = (values: readonly number[], what: string): FigurePoint[] =>
    days.flatMap((day, at) =>
      Number.isNaN(values[at]!) ? [] : [{ x: at, y: values[at]!, said: `${sayDay(day)}: ${pointsText(values[at]!)} ${what}`, mark: null }],
    );
  const status = days.findLastIndex((day) => day <= (analysis.statusDate ?? -Infinity));
  const isUnderWay = status >= 0 && analysis.statusDate! <= days.at(-1)!;
  return {
    x: slotAxis('Day', dayLabels({ days })),
    y: valueAxis('Points', scope.at(-1)!),
    series: [
      { name: 'Done', look: 'line', points: points(done, 'done'), width: 0 },
      { name: 'To do in all', look: 'dashed', points: points(scope, 'to do in all'), width: 0 },
      { name: 'Even pace', look: 'dotted', points: points(ideal, 'at an even pace'), width: 0 },
    ],
    rules: isUnderWay ? [{ axis: 'x', at: status, text: 'Status date' }] : [],
  };
}

function dayTable(days: readonly Day[], name: string, { done, scope, ideal }: Progress): Table {
  return {
    caption: `Points done of ${name}, at the end of each day`,
    look: 'list',
    columns: ['Day', 'Done', 'Even pace', 'To do in all'],
    rows: days.map((day, at) =>
      [sayDay(day), ...[done, ideal, scope].map((values) => pointsText(values[at]!))].map((text) => textCell(text)),
    ),
  };
}

/** How long finished tasks took, by the day on which they were finished. */
import type { Task } from '../plan/model.ts';
import type { Day } from '../values/time.ts';
import { dayAxis, valueAxis } from './axes.ts';
import { markCell, textCell } from './cells.ts';
import { chartText, thinned } from './chartText.ts';
import { sayDay, sayDays } from './days.ts';
import type { Diagram, Mark } from './diagram.ts';
import type { Figure } from './figure.ts';
import { markOf } from './marks.ts';
import { count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

interface Finished {
  readonly task: Task;
  readonly start: Day;
  readonly finish: Day;
  /** Of the calendar, the first and the last counted. */
  readonly days: number;
  readonly mark: Mark;
}

export function cycleTime(drawable: Drawable): Diagram {
  const all = finishedTasks(drawable);
  if (all.length === 0) return emptyDiagram('cycle-time', 'no finished task has both `actualStart` and `actualFinish`');
  const lengths = all.map(({ days }) => days).sort((a, b) => a - b);
  const [half, most] = [percentile(lengths, 0.5), percentile(lengths, 0.85)];
  const shown = thinned(all, drawable.settings.maxRows);
  const lines = chartText(drawable, {
    what: 'cycle times',
    title: 'Days from start to finish',
    content: `${count(all.length, 'finished task')}, half of them within ${count(half, 'day')}, 85 % within ${count(most, 'day')}`,
    labels: shown.map(({ finish }) => sayDay(finish)),
    unit: 'Days',
    bars: [shown.map(({ days }) => days)],
    lines: [shown.map(() => most), shown.map(() => half)],
  });
  const tables = [
    {
      caption: `Finished tasks, the slowest first; half took at most ${count(half, 'day')}, 85 % at most ${count(most, 'day')}`,
      look: 'list' as const,
      columns: ['Task', 'Worked on', 'Days'],
      rows: shown
        .toSorted((a, b) => b.days - a.days)
        .map(({ task, start, finish, days, mark }) => [
          markCell(mark, task.name),
          textCell(sayDays(start, finish)),
          textCell(String(days)),
        ]),
    },
  ];
  const marks = shown.map(({ mark }) => mark);
  return drawnDiagram('cycle-time', lines, marks, { figure: figureOf(shown, half, most), tables, hidden: all.length - shown.length });
}

/** By the day they were finished. */
function finishedTasks({ plan }: Drawable): Finished[] {
  const found = plan.wbs.tasks.flatMap((task) => {
    const [start, finish] = [task.actuals.start?.day, task.actuals.finish?.day];
    const isWork = task.shape !== 'container' && task.shape !== 'milestone' && task.shape !== 'spans';
    return isWork && start !== undefined && finish !== undefined && finish >= start
      ? [{ task, start, finish, days: finish - start + 1 }]
      : [];
  });
  const look = { shape: 'point', state: 'done', critical: false, progress: 1 } as const;
  return found
    .sort((a, b) => a.finish - b.finish)
    .map((one, index) => {
      const words = [sayDays(one.start, one.finish), count(one.days, 'day')];
      return { ...one, mark: markOf(`t${index + 1}`, one.task, look, words) };
    });
}

/** The least that so many of the sorted values do not exceed (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

function figureOf(all: readonly Finished[], half: number, most: number): Figure {
  const [first, last] = [all[0]!.finish, all.at(-1)!.finish];
  return {
    x: dayAxis('Finished', first - 3, last + 3),
    y: valueAxis('Days from start to finish', Math.max(...all.map(({ days }) => days))),
    series: [
      {
        name: 'Finished task',
        look: 'points',
        points: all.map(({ finish, days, mark }) => ({ x: finish, y: days, said: mark.label, mark: mark.id })),
        width: 0,
      },
    ],
    rules: [
      { axis: 'y', at: half, text: `Half within ${count(half, 'day')}` },
      ...(most === half ? [] : [{ axis: 'y' as const, at: most, text: `85 % within ${count(most, 'day')}` }]),
    ],
  };
}

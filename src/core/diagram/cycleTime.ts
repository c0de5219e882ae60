/** How long finished tasks took, by the day on which they were finished. */
import type { Task } from '../plan/model.ts';
import type { FinishedWork, Flow } from '../status/delivery/flow.ts';
import { dayAxis, valueAxis } from './axes.ts';
import { markCell, textCell } from './cells.ts';
import { chartText, thinned } from './chartText.ts';
import { sayDay, sayDays } from './days.ts';
import type { Diagram, Mark, Table } from './diagram.ts';
import type { Figure } from './figure.ts';
import { leadDays, leadTables } from './leadTimes.ts';
import { lineMark, markOf } from './marks.ts';
import { deliveryIn } from './sprintDays.ts';
import { count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

interface Finished extends Omit<FinishedWork, 'task'> {
  readonly task: Task;
  readonly mark: Mark;
}

export function cycleTime(drawable: Drawable): Diagram {
  const flow = deliveryIn(drawable).flow;
  const all = marked(drawable, flow.finished);
  const [half, most] = [flow.half ?? 0, flow.most ?? 0];
  const leads = leadTables(drawable);
  const open = openWork(drawable, flow);
  if (all.length === 0) return withoutCycles(leads, open);
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
  const tables = [finishedTable(drawable, shown, half, most), ...stageTables(flow), ...leads, ...open.tables];
  const marks = [...shown.map(({ mark }) => mark), ...open.marks];
  return drawnDiagram('cycle-time', lines, marks, { figure: figureOf(shown, half, most), tables, hidden: all.length - shown.length });
}

/** Lead times want no actual start. */
function withoutCycles(leads: readonly Table[], { marks, tables }: ReturnType<typeof openWork>): Diagram {
  if (leads.length > 0) return drawnDiagram('cycle-time', [], marks, { picture: 'tables', tables: [...leads, ...tables] });
  return emptyDiagram('cycle-time', 'no finished task has both `actualStart` and `actualFinish`');
}

function finishedTable(drawable: Drawable, shown: readonly Finished[], half: number, most: number): Table {
  const leads = leadDays(drawable);
  const leadTexts = ({ id }: Task) => (leads.size === 0 ? [] : [String(leads.get(id) ?? '–')]);
  return {
    caption: `Finished tasks, the slowest first; half took at most ${count(half, 'day')}, 85 % at most ${count(most, 'day')}`,
    look: 'list',
    columns: ['Task', 'Worked on', 'Days', ...(leads.size === 0 ? [] : ['Days from plan to done'])],
    rows: shown
      .toSorted((a, b) => b.days - a.days)
      .map(({ task, start, finish, days, mark }) => [
        markCell(mark, task.name),
        ...[sayDays(start, finish), String(days), ...leadTexts(task)].map((text) => textCell(text)),
      ]),
  };
}

/** None where all of the work is in no stage. */
function stageTables({ byStage }: Flow): Table[] {
  if (byStage.every(({ stage }) => stage === null)) return [];
  const rows = byStage.map(({ stage, count: finished, half }) =>
    [stage ?? 'no stage', String(finished), String(half)].map((text) => textCell(text)),
  );
  return [{ caption: 'By stage of the project', look: 'list', columns: ['Stage', 'Finished', 'Days, half of them'], rows }];
}

/** Work in progress, the oldest first; what is older than most work ever gets is named so. */
function openWork({ plan }: Drawable, { underWay, ageing }: Flow): { readonly tables: Table[]; readonly marks: Mark[] } {
  if (underWay.length === 0) return { tables: [], marks: [] };
  const old = new Set(ageing);
  const marks = underWay.map(({ task, since, age }, index) =>
    lineMark(`w${index + 1}`, plan.wbs.tasks[task]!, `under way since ${sayDay(since)}`, count(age, 'day')),
  );
  const rows = underWay.map((work, index) => [
    markCell(marks[index]!, plan.wbs.tasks[work.task]!.name),
    ...[sayDay(work.since), String(work.age), old.has(work) ? 'older than 85 % of what was finished' : ''].map((text) => textCell(text)),
  ]);
  const caption = `${count(underWay.length, 'task')} under way, the oldest first`;
  return { tables: [{ caption, look: 'list', columns: ['Task', 'Since', 'Days', 'Ageing'], rows }], marks };
}

/** By the day they were finished. */
function marked({ plan }: Drawable, finished: readonly FinishedWork[]): Finished[] {
  const look = { shape: 'point', state: 'done', critical: false, progress: 1 } as const;
  return finished.map((one, index) => {
    const task = plan.wbs.tasks[one.task]!;
    const words = [sayDays(one.start, one.finish), count(one.days, 'day')];
    return { ...one, task, mark: markOf(`t${index + 1}`, task, look, words) };
  });
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

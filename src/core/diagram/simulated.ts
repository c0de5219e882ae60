/** How the finish spreads over the runs of a simulation: a histogram with P50 and P80, and the milestones that were promised. */
import type { SimulatedDate, SimulationOptions } from '../schedule/simulation/result.ts';
import { percentText } from '../status/words.ts';
import { weekdayOf } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import { dayAxis, valueAxis } from './axes.ts';
import { markCell, textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { lastDayBefore, sayDay } from './days.ts';
import type { Cell, Diagram, Mark, Table } from './diagram.ts';
import type { Figure } from './figure.ts';
import { lookOf, markOf, taskWords } from './marks.ts';
import { drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** Runs enough to see the shape by; percentiles are then known to about a per cent. The seed is that of `planloom simulate`. */
export const picturedSimulation: SimulationOptions = { iterations: 2000, seed: 1, distribution: 'pert' };

/** Days that runs ended on, taken together. */
interface Bin {
  readonly from: Day;
  /** The last day of it. */
  readonly to: Day;
  /** Shares of the runs, 0–1: in the bin, and until its end. */
  readonly share: number;
  readonly until: number;
}

export function simulated(drawable: Drawable): Diagram {
  const { simulation } = drawable.settings;
  if (simulation === undefined) return emptyDiagram('simulation', 'the simulation is still under way');
  if (!simulation) return emptyDiagram('simulation', 'the plan has no dates to simulate; mend what is underlined');
  const { finish, finishDays } = simulation;
  if (finishDays.length < 2) {
    return emptyDiagram(
      'simulation',
      'nothing is left to chance; give tasks estimates such as `3d/5d/10d`, a `confidence`, or risks that affect them',
    );
  }
  const bins = binsOf(finishDays);
  const marks = milestoneMarks(drawable);
  const [p50, p80] = [lastDayBefore(finish.p50), lastDayBefore(finish.p80)];
  const lines = chartText(drawable, {
    what: 'simulated finish',
    title: `Finish of ${simulation.iterations} runs, P50 ${sayDay(p50)}, P80 ${sayDay(p80)}`,
    content: `half of the runs end by ${sayDay(p50)}, 80 % by ${sayDay(p80)}, 95 % by ${sayDay(lastDayBefore(finish.p95))}`,
    labels: bins.map(({ to }) => sayDay(to)),
    unit: 'Per cent of the runs',
    bars: [bins.map(({ share }) => share * 100)],
  });
  const tables = [dateTable(drawable, marks), binTable(bins)];
  return drawnDiagram('simulation', lines, marks, { figure: figureOf(drawable, bins), tables });
}

const mostBins = 26;

/** Days, weeks, or so many weeks, that are few enough. Weeks begin on Monday. */
function binsOf(finishDays: readonly (readonly [Day, number])[]): Bin[] {
  const [first, last] = [finishDays[0]![0], finishDays.at(-1)![0]];
  const monday = first - weekdayOf(first);
  const width = last - first < mostBins ? 1 : 7 * Math.ceil((last - monday + 1) / 7 / mostBins);
  const start = width === 1 ? first : monday;
  const runs = finishDays.reduce((sum, [, count]) => sum + count, 0);
  const bins: Bin[] = [];
  let until = 0;
  for (let from = start; from <= last; from += width) {
    const to = from + width - 1;
    const within = finishDays.reduce((sum, [day, count]) => sum + (day >= from && day <= to ? count : 0), 0);
    until += within;
    bins.push({ from, to, share: within / runs, until: until / runs });
  }
  return bins;
}

function figureOf({ settings, plan }: Drawable, bins: readonly Bin[]): Figure {
  const { finish } = settings.simulation!;
  const [from, to] = [bins[0]!.from, bins.at(-1)!.to];
  const width = to - from + 1 === bins.length ? 1 : bins[0]!.to - bins[0]!.from + 1;
  const rule = (text: string, day: Day) =>
    day >= from && day <= to ? [{ axis: 'x' as const, at: day + 0.5, text: `${text} ${sayDay(day)}` }] : [];
  const deadline = plan.project.deadline?.day ?? null;
  return {
    x: dayAxis('Finish', from, to + 1),
    y: valueAxis('Per cent of the runs', Math.max(...bins.map(({ share }) => share * 100))),
    series: [
      {
        name: 'Runs that end then',
        look: 'bars',
        points: bins.map((bin) => ({
          x: bin.from + width / 2,
          y: bin.share * 100,
          said: `${daysText(bin)}: ${percentText(bin.share)} of the runs, ${percentText(bin.until)} by then`,
          mark: null,
        })),
        width: width * 0.86,
      },
    ],
    rules: [
      ...rule('P50', lastDayBefore(finish.p50)),
      ...rule('P80', lastDayBefore(finish.p80)),
      ...(deadline === null ? [] : rule('Deadline', deadline)),
    ],
  };
}

function daysText({ from, to }: Bin): string {
  return from === to ? sayDay(to) : `${sayDay(from)} to ${sayDay(to)}`;
}

function milestoneMarks({ plan, schedule, settings }: Drawable): Mark[] {
  return settings.simulation!.milestones.flatMap(({ task }, index) => {
    const milestone = plan.wbs.tasks[task];
    if (!milestone) return [];
    const look = lookOf(plan, schedule, task);
    return [markOf(`t${index + 1}`, milestone, { ...look, shape: 'line' }, taskWords(schedule, task, look))];
  });
}

function dateTable({ plan, settings }: Drawable, marks: readonly Mark[]): Table {
  const { finish, milestones, iterations } = settings.simulation!;
  return {
    caption: `By when so many of ${iterations} runs are there`,
    look: 'list',
    columns: ['What', 'Forecast', 'P50', 'P80', 'P95', 'Deadline', 'Kept in'],
    rows: [
      [textCell('Finish'), ...dateCells(finish)],
      ...milestones.flatMap((milestone, at) => {
        const task = plan.wbs.tasks[milestone.task];
        return task && marks[at] ? [[markCell(marks[at], task.name), ...dateCells(milestone)]] : [];
      }),
    ],
  };
}

function dateCells({ forecast, p50, p80, p95, deadline, chanceByDeadline }: SimulatedDate): Cell[] {
  const days = [forecast, p50, p80, p95].map((minute) => textCell(sayDay(lastDayBefore(minute))));
  const kept = chanceByDeadline === null ? '–' : `${Math.floor(chanceByDeadline * 100)} %`;
  return [...days, textCell(deadline === null ? '–' : sayDay(lastDayBefore(deadline))), textCell(kept)];
}

function binTable(bins: readonly Bin[]): Table {
  return {
    caption: 'When the runs end',
    look: 'list',
    columns: ['Finish', 'Share of the runs', 'Until then'],
    rows: bins.map((bin) => [textCell(daysText(bin)), textCell(percentText(bin.share)), textCell(percentText(bin.until))]),
  };
}

/** Money over time: what was to be done (PV), what is done (EV), what it cost (AC), and where that leads (EAC). */
import { dayEndingAt } from '../values/civil.ts';
import { currencyText, moneyText } from '../status/words.ts';
import { valueCurve, type ValueAt } from '../status/valueCurve.ts';
import { type Day } from '../values/time.ts';
import { dayAxis, valueAxis } from './axes.ts';
import { textCell } from './cells.ts';
import { chartText } from './chartText.ts';
import { sayDay } from './days.ts';
import type { Diagram, Table } from './diagram.ts';
import type { Figure, FigurePoint } from './figure.ts';
import { drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** Where the estimate at completion leads. */
interface End {
  readonly day: Day;
  readonly eac: number;
}

export function sCurve(drawable: Drawable): Diagram {
  const { plan, analysis } = drawable;
  const { statusDate, schedules, status } = analysis;
  const missing = (status?.earned.pv ?? null) === null ? whyNone(drawable) : null;
  if (missing !== null || statusDate === null)
    return emptyDiagram('s-curve', missing ?? 'no status date; add `statusDate:` under `project:`');
  const days = daysOf(drawable, statusDate);
  const curve = valueCurve({ plan, schedules: schedules!, status: status!, statusDate }, days);
  const end = endOf(drawable, statusDate);
  return drawnDiagram('s-curve', linesOf(drawable, curve, end), [], {
    figure: figureOf(drawable, curve, end),
    tables: [figureTable(drawable), curveTable(drawable, curve)],
  });
}

function whyNone({ analysis }: Drawable): string {
  if (!analysis.baseline) return 'no baseline to measure against; name one with `baseline:` under `project:`';
  if (analysis.statusDate === null) return 'no status date; add `statusDate:` under `project:`';
  return 'the baseline holds no money; give resources a `rate`, tasks a `cost` or the budget `lines`, and make a baseline of that';
}

/** The ends of weeks (of so many, where there are more than the picture has room for) from the first day to the last; the status date among them. */
function daysOf({ analysis, schedule, settings }: Drawable, statusDate: Day): Day[] {
  const { start, finish } = analysis.baseline!;
  const first = dayEndingAt(Math.min(start ?? Infinity, schedule.projectStart));
  const last = Math.max(dayEndingAt(Math.max(finish ?? -Infinity, schedule.projectFinish)), statusDate);
  const most = settings.flavour === 'preview' ? 52 : 16;
  const step = 7 * Math.max(1, Math.ceil((last - first + 1) / 7 / most));
  // Before the first day nothing is due, which is where the curves begin.
  const days = new Set([first - 1, statusDate]);
  for (let day = statusDate; day >= first; day -= step) days.add(day);
  for (let day = statusDate; day <= last + step - 1; day += step) days.add(day);
  return [...days].sort((a, b) => a - b);
}

/** The forecast finish; the status date where that is later. */
function endOf({ analysis, schedule }: Drawable, statusDate: Day): End | null {
  const eac = analysis.status!.earned.eac;
  return eac === null ? null : { day: Math.max(dayEndingAt(schedule.projectFinish), statusDate + 1), eac };
}

/** On the straight line from what is spent to the estimate at completion; null before the status date and after the finish. */
function toCome(curve: readonly ValueAt[], end: End | null, day: Day): number | null {
  const now = curve.findLast(({ spent }) => spent !== null);
  if (!end || !now || day < now.day) return null;
  if (day >= end.day) return end.eac;
  return now.spent! + ((end.eac - now.spent!) * (day - now.day)) / (end.day - now.day);
}

/** Mermaid ends no line early: earned value is bars, and what is spent goes on as what it will come to. */
function linesOf(drawable: Drawable, curve: readonly ValueAt[], end: End | null): string[] {
  const { currency } = drawable.plan.project;
  const { earned, money } = drawable.analysis.status!;
  const say = (name: string, amount: number | null) => (amount === null ? [] : [`${name} ${currencyText(amount, currency)}`]);
  const content = [...say('PV', earned.pv), ...say('EV', earned.ev), ...say('AC', money.ac), ...say('EAC', earned.eac)].join(', ');
  return chartText(drawable, {
    what: 'budget over time',
    title: 'PV and AC to EAC as lines, EV as bars',
    content,
    labels: curve.map(({ day }) => sayDay(day)),
    unit: currency ?? 'Money',
    bars: [curve.map((at) => at.earned ?? 0)],
    lines: [curve.map(({ planned }) => planned), curve.map(({ day, spent }) => spent ?? toCome(curve, end, day) ?? 0)],
  });
}

function figureOf(drawable: Drawable, curve: readonly ValueAt[], end: End | null): Figure {
  const { currency } = drawable.plan.project;
  const status = drawable.analysis.statusDate!;
  const points = (name: string, valueAt: (at: ValueAt) => number | null): FigurePoint[] =>
    curve.flatMap((at) => {
      const value = valueAt(at);
      return value === null
        ? []
        : [{ x: at.day, y: value, said: `${name}, ${sayDay(at.day)}: ${currencyText(value, currency)}`, mark: null }];
    });
  const now = curve.findLast(({ spent }) => spent !== null);
  const forecast: FigurePoint[] =
    end && now
      ? [
          { x: now.day, y: now.spent!, said: `AC, ${sayDay(now.day)}: ${currencyText(now.spent!, currency)}`, mark: null },
          { x: end.day, y: end.eac, said: `EAC, ${sayDay(end.day)}: ${currencyText(end.eac, currency)}`, mark: null },
        ]
      : [];
  const series: Figure['series'] = [
    { name: 'Planned value (PV)', look: 'line', points: points('PV', ({ planned }) => planned), width: 0 },
    { name: 'Earned value (EV)', look: 'dashed', points: points('EV', ({ earned }) => earned), width: 0 },
    { name: 'Actual cost (AC)', look: 'points', points: points('AC', ({ spent }) => spent), width: 0 },
    { name: 'Estimate at completion (EAC)', look: 'dotted', points: forecast, width: 0 },
  ];
  const last = Math.max(curve.at(-1)!.day, end?.day ?? 0);
  return {
    x: dayAxis('End of', curve[0]!.day, last),
    y: valueAxis(currency ?? 'Money', Math.max(...series.flatMap((one) => one.points.map(({ y }) => y))), moneyText),
    series,
    rules: [{ axis: 'x', at: status, text: `Status ${sayDay(status)}` }],
  };
}

function figureTable({ plan, analysis }: Drawable): Table {
  const { earned, money } = analysis.status!;
  const said = (amount: number | null) => (amount === null ? 'not known' : moneyText(amount));
  const rows: [string, number | null][] = [
    ['Budget at completion (BAC)', money.bac],
    ['Planned value (PV)', earned.pv],
    ['Earned value (EV)', earned.ev],
    ['Actual cost (AC)', money.ac],
    ['Estimate at completion (EAC)', earned.eac],
    ['Variance at completion (VAC)', earned.vac],
  ];
  return {
    caption: `At the status date, ${sayDay(analysis.statusDate!)}`,
    look: 'list',
    columns: ['Figure', plan.project.currency ?? 'Money'],
    rows: rows.map(([name, amount]) => [textCell(name), textCell(said(amount))]),
  };
}

function curveTable({ plan }: Drawable, curve: readonly ValueAt[]): Table {
  const said = (amount: number | null) => textCell(amount === null ? '–' : moneyText(amount));
  return {
    caption: `Over time, in ${plan.project.currency ?? 'money'}`,
    look: 'list',
    columns: ['End of', 'PV', 'EV', 'AC'],
    rows: curve.map(({ day, planned, earned, spent }) => [textCell(sayDay(day)), said(planned), said(earned), said(spent)]),
  };
}

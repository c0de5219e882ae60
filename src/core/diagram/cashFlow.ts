/** Money by month: what was planned, what is spent and what is still to come, altogether and by category. */
import { cashFlowOf, type CashFlow, type MonthFlow } from '../status/cashFlow/cashFlow.ts';
import { currencyText, moneyText } from '../status/words.ts';
import { slotAxis, valueAxis } from './axes.ts';
import { textCell } from './cells.ts';
import { chartText, thinned } from './chartText.ts';
import type { Diagram, Table } from './diagram.ts';
import type { Figure, FigureAxis, FigurePoint } from './figure.ts';
import { drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** Names of months that stand beside each other below the axis. */
const mostNames = 12;

export function cashFlow(drawable: Drawable): Diagram {
  const { plan, analysis } = drawable;
  const { schedules, status, statusDate } = analysis;
  if (statusDate === null) return emptyDiagram('cash-flow', 'no status date; add `statusDate:` under `project:`');
  const flow = cashFlowOf({ plan, schedules: schedules!, status: status!, statusDate });
  if (!flow || flow.months.length === 0)
    return emptyDiagram('cash-flow', 'nothing costs anything; give resources a `rate`, tasks a `cost` or the budget `lines`');
  return drawnDiagram('cash-flow', linesOf(drawable, flow), [], {
    figure: figureOf(drawable, flow),
    tables: [monthTable(drawable, flow), categoryTable(drawable, flow), categoriesByMonth(drawable, flow)],
  });
}

/** Mermaid draws bars over each other: one bar for what is spent and to come. */
function linesOf(drawable: Drawable, { months }: CashFlow): string[] {
  const { currency } = drawable.plan.project;
  const spent = months.reduce((sum, month) => sum + month.spent, 0);
  const isPlanned = months.every(({ planned }) => planned !== null);
  return chartText(drawable, {
    what: 'cash flow by month',
    title: isPlanned ? 'Spent and to come by month as bars, planned as a line' : 'Spent and to come by month',
    content: `${currencyText(spent, currency)} spent, ${currencyText(months.at(-1)!.soFar, currency)} at completion`,
    labels: months.map(({ month }) => month),
    unit: currency ?? 'Money',
    bars: [months.map((month) => month.spent + month.toCome)],
    lines: isPlanned ? [months.map(({ planned }) => planned!)] : [],
  });
}

function figureOf({ plan }: Drawable, { months }: CashFlow): Figure {
  const { currency } = plan.project;
  const points = (name: string, shift: number, valueOf: (month: MonthFlow) => number | null): FigurePoint[] =>
    months.flatMap((month, at) => {
      const y = valueOf(month);
      return y === null
        ? []
        : [{ x: at + shift, y: Math.max(0, y), said: `${name}, ${month.month}: ${currencyText(y, currency)}`, mark: null }];
    });
  const planned = points('Planned', 0, (month) => month.planned);
  const most = Math.max(0, ...months.flatMap((month) => [month.planned ?? 0, month.spent, month.toCome]));
  return {
    x: monthAxis(months),
    y: valueAxis(currency ?? 'Money', most, moneyText),
    series: [
      { name: 'Spent', look: 'bars', points: points('Spent', -0.2, ({ spent }) => spent), width: 0.36 },
      { name: 'Still to come', look: 'hatched', points: points('Still to come', 0.2, ({ toCome }) => toCome), width: 0.36 },
      ...(planned.length > 0 ? [{ name: 'Planned', look: 'points' as const, points: planned, width: 0 }] : []),
    ],
    rules: [],
  };
}

function monthAxis(months: readonly MonthFlow[]): FigureAxis {
  const axis = slotAxis('Month', months.map(({ month }) => month)); // prettier-ignore
  return { ...axis, ticks: thinned(axis.ticks, mostNames) };
}

function monthTable({ plan }: Drawable, { months }: CashFlow): Table {
  return {
    caption: `By month, in ${plan.project.currency ?? 'money'}; so far: with the months before`,
    look: 'list',
    columns: ['Month', 'Planned', 'Spent', 'Still to come', 'Planned so far', 'Spent and to come so far'],
    rows: months.map(({ month, planned, spent, toCome, plannedSoFar, soFar }) =>
      [month, ...[planned, spent, toCome, plannedSoFar, soFar].map(said)].map((text) => textCell(text)),
    ),
  };
}

function categoryTable({ plan }: Drawable, { categories }: CashFlow): Table {
  return {
    caption: `By category, in ${plan.project.currency ?? 'money'}`,
    look: 'list',
    columns: ['Category', 'Planned', 'Actual', 'Committed', 'Forecast at completion'],
    rows: categories.map(({ category, planned, actual, committed, forecast }) =>
      [category, ...[planned, actual, committed, forecast].map(said)].map((text) => textCell(text)),
    ),
  };
}

/** `12,000 of 9,000 planned`, the first spent and still to come. */
function categoriesByMonth({ plan }: Drawable, { months, categories }: CashFlow): Table {
  const cell = (spent: number, planned: number | null) =>
    planned === null ? moneyText(spent) : `${moneyText(spent)} of ${moneyText(planned)}`;
  return {
    caption: `Spent and still to come by category and month, of what was planned, in ${plan.project.currency ?? 'money'}`,
    look: 'list',
    columns: ['Month', ...categories.map(({ category }) => category)],
    rows: months.map(({ month }, at) => [
      textCell(month),
      ...categories.map((category) => {
        const { spent, toCome, planned } = category.months[at]!;
        return textCell(spent + toCome === 0 && !planned ? '' : cell(spent + toCome, planned));
      }),
    ]),
  };
}

function said(amount: number | null): string {
  return amount === null ? '–' : moneyText(amount);
}

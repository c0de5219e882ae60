/** What falls due when, by category: planned in the baseline, spent, and still to come. */
import type { BudgetLine, Plan } from '../../plan/model.ts';
import type { Schedule, Schedules } from '../../schedule/schedule.ts';
import type { Day, Minute } from '../../values/time.ts';
import { minutesPerDay } from '../../values/time.ts';
import { agreedValueOf } from '../agreedValue.ts';
import type { Baseline } from '../baseline.ts';
import { costsAsOf, type TaskCosts } from '../cost.ts';
import { evenly, monthlyOr, type Instalment } from '../instalments.ts';
import { isLabour, labourFigure, lineAtCompletion } from '../money.ts';
import { plannedLine, workedIn } from '../valueCurve.ts';
import { byMonthsAhead } from './monthsAhead.ts';

/** Labour and equipment by assignments and rates, or the lines of this category in their place. */
export const labour = 'labour';
/** The `cost` of tasks. */
export const fixedCosts = 'fixed costs';
/** Lines that say no category. */
const uncategorised = 'other';

/** Money that falls due over time. */
export interface Flows {
  readonly planned: Instalment[];
  readonly spent: Instalment[];
  readonly toCome: Instalment[];
}

export interface CashFacts {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly statusDate: Day;
  readonly baseline: Baseline | null;
}

/** By category: labour and fixed costs first, where there are any, then those of the lines in the plan's order. */
export function flowsByCategory({ plan, schedules, statusDate, baseline }: CashFacts): ReadonlyMap<string, Flows> {
  const flows = new Map<string, Flows>();
  const of = (category: string): Flows => {
    let known = flows.get(category);
    if (!known) flows.set(category, (known = { planned: [], spent: [], toCome: [] }));
    return known;
  };
  const now = (statusDate + 1) * minutesPerDay;
  const { costs } = costsAsOf(plan, schedules, statusDate, baseline);
  const lines = [...(plan.budget?.lines.values() ?? [])];
  addLabour(of(labour), lines, schedules.forecast, costs, now);
  addFixed(of(fixedCosts), schedules.forecast, costs, now);
  for (const line of lines.filter((one) => !isLabour(one))) addLine(of(categoryOf(line)), line, schedules.forecast, now);
  if (baseline) addPlanned(of, plan, baseline);
  else for (const line of lines) of(categoryOf(line)).planned.push(...asWritten(line, schedules.forecast));
  return new Map([...flows].filter(([, { planned, spent, toCome }]) => planned.length + spent.length + toCome.length > 0));
}

export function categoryOf({ category }: BudgetLine): string {
  return category ?? uncategorised;
}

/** Where lines of labour say what is spent or what it comes to, they say it in place of the tasks. */
function addLabour({ spent, toCome }: Flows, all: readonly BudgetLine[], forecast: Schedule, costs: TaskCosts, now: Minute): void {
  const lines = all.filter(isLabour);
  const given = labourFigure(lines, 'actual');
  const byTasks = overTasks(forecast, (task) => costs.labourSpent[task]!, workedUntil(forecast, now));
  if (given === null) spent.push(...byTasks);
  else for (const line of lines) spent.push(...spentOn(line, forecast, now));
  const ahead = overTasks(forecast, (task) => costs.labour[task]! - costs.labourSpent[task]!, workedFrom(forecast, now));
  const forecastGiven = labourFigure(lines, 'forecast');
  if (forecastGiven === null) toCome.push(...ahead);
  else toCome.push(...inProportion(ahead, forecastGiven - (given ?? sum(byTasks)), now, endOf(forecast, now)));
}

function addFixed({ spent, toCome }: Flows, forecast: Schedule, costs: TaskCosts, now: Minute): void {
  spent.push(...overTasks(forecast, (task) => costs.fixedSpent[task]!, workedUntil(forecast, now)));
  toCome.push(...overTasks(forecast, (task) => costs.fixed[task]! - costs.fixedSpent[task]!, workedFrom(forecast, now)));
}

/** What is ordered comes when the line says so; the rest by the months of its forecast, else of its plan, else evenly until the finish. */
function addLine({ spent, toCome }: Flows, line: BudgetLine, forecast: Schedule, now: Minute): void {
  spent.push(...spentOn(line, forecast, now));
  const rest = lineAtCompletion(line) - (line.actual ?? 0);
  const end = endOf(forecast, now);
  const ordered = line.committedByMonth ? Math.max(0, Math.min(line.committed ?? 0, rest)) : 0;
  if (ordered > 0) toCome.push(...byMonthsAhead(line.committedByMonth, null, ordered, now, end));
  if (rest !== ordered)
    toCome.push(...byMonthsAhead(line.forecastByMonth ?? line.plannedByMonth, line.actualByMonth, rest - ordered, now, end));
}

/** The sums that the baseline agreed on, which are its budget at completion together. */
function addPlanned(of: (category: string) => Flows, plan: Plan, baseline: Baseline): void {
  const agreed = agreedValueOf(baseline);
  for (const [id, amount] of agreed.tasks) {
    const { start, finish, cost } = baseline.tasks.get(id)!;
    const to = finish ?? baseline.finish ?? Infinity;
    if (amount !== cost) of(labour).planned.push(...evenly(amount - cost, start ?? to, to));
    if (cost !== 0) of(fixedCosts).planned.push(...evenly(cost, start ?? to, to));
  }
  const lines = new Map([...(plan.budget?.lines.values() ?? [])].flatMap((line) => [[line.id, line] as const, ...(line.was ? [[line.was, line] as const] : [])])); // prettier-ignore
  for (const [id, amount] of agreed.lines) {
    const line = lines.get(id);
    of(line ? categoryOf(line) : uncategorised).planned.push(...plannedLine(baseline, id, amount));
  }
}

/** Without a baseline, what the line says was planned. */
function asWritten({ planned, plannedByMonth }: BudgetLine, { projectStart, projectFinish }: Schedule): Instalment[] {
  return planned === null ? [] : monthlyOr(plannedByMonth, planned, projectStart, projectFinish);
}

function spentOn({ actual, actualByMonth }: BudgetLine, { projectStart }: Schedule, now: Minute): Instalment[] {
  return actual === null ? [] : monthlyOr(actualByMonth, actual, Math.min(projectStart, now), now);
}

type Stretch = Pick<Instalment, 'from' | 'to'>;

function overTasks({ start }: Schedule, amountOf: (task: number) => number, when: (task: number) => Stretch): Instalment[] {
  const instalments: Instalment[] = [];
  for (let task = 0; task < start.length; task++) {
    const amount = amountOf(task);
    if (amount !== 0) instalments.push({ amount, ...when(task) });
  }
  return instalments;
}

function workedUntil(forecast: Schedule, now: Minute): (task: number) => Stretch {
  return (task) => workedIn(forecast, task, now);
}

/** From the status date, or from its start, to its finish; what has no dates is due at the end. */
function workedFrom(forecast: Schedule, now: Minute): (task: number) => Stretch {
  const end = endOf(forecast, now);
  return (task) => {
    const finish = forecast.finish[task]!;
    const to = Number.isFinite(finish) ? Math.max(now, finish) : end;
    return { from: Math.min(to, Math.max(now, Number.isFinite(finish) ? forecast.start[task]! : to)), to };
  };
}

function endOf({ projectFinish }: Schedule, now: Minute): Minute {
  return Number.isFinite(projectFinish) ? Math.max(now, projectFinish) : now;
}

/** The same stretches with another sum; evenly where there are none to share it among. */
function inProportion(instalments: readonly Instalment[], whole: number, from: Minute, to: Minute): Instalment[] {
  const known = sum(instalments);
  if (!(known > 0)) return whole === 0 ? [] : evenly(whole, from, to);
  return instalments.map((one) => ({ ...one, amount: (one.amount / known) * whole }));
}

function sum(instalments: readonly Instalment[]): number {
  return instalments.reduce((total, { amount }) => total + amount, 0);
}

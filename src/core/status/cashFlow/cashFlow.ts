/**
 * Cash flow by month: what was planned, what is spent, what is still to come, and all of it so far; the same by category. Costs count in the
 * month in which their work is done or their line says, not when an invoice is paid.
 */
import type { Plan } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { civilOf, dayEndingAt, firstDayOfMonth, formatMonth, lastDayOfMonth } from '../../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../../values/time.ts';
import { amountByTime, type Instalment } from '../instalments.ts';
import type { Status } from '../status.ts';
import { inCents } from '../words.ts';
import { categoryOf, flowsByCategory, type Flows } from './flows.ts';

/** Money in cents precision. */
export interface Flow {
  /** Of the baseline, or without one of the lines; null for labour and fixed costs without a baseline, and for all together then. */
  readonly planned: number | null;
  readonly spent: number;
  readonly toCome: number;
}

export interface MonthFlow extends Flow {
  /** `2026-03` */
  readonly month: string;
  readonly plannedSoFar: number | null;
  /** Spent and to come, with the months before. */
  readonly soFar: number;
}

export interface CategoryFlow {
  readonly category: string;
  readonly planned: number | null;
  readonly actual: number;
  /** Ordered and not yet paid. */
  readonly committed: number;
  /** At completion. */
  readonly forecast: number;
  /** By month, in the order of `CashFlow.months`. */
  readonly months: readonly Flow[];
}

export interface CashFlow {
  /** Every month from the first in which anything falls due to the last. */
  readonly months: readonly MonthFlow[];
  readonly categories: readonly CategoryFlow[];
}

/** An `Analysis` with a plan, dates and a status is one. */
export interface Costly {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly status: Status;
  readonly statusDate: Day | null;
}

/** Null where nothing costs anything or there is no status date to tell what is spent from what is to come. */
export function cashFlowOf({ plan, schedules, status, statusDate }: Costly): CashFlow | null {
  if (statusDate === null || status.money.ac === null) return null;
  const baseline = status.baseline?.bac === null ? null : status.baseline;
  const flows = flowsByCategory({ plan, schedules, statusDate, baseline });
  const months = monthsOf([...flows.values()]);
  const found = [...flows].map(([category, flow]) => ({ category, sums: sumsOf(schedules, months, flow, baseline !== null) }));
  const whole = totalOf(found.map(({ sums }) => sums), months.length); // prettier-ignore
  return {
    months: months.map(({ month }, at) => ({
      ...{ month, ...flowAt(whole, at) },
      plannedSoFar: whole.planned && inCents(whole.planned[at]!),
      soFar: inCents(whole.spent[at]! + whole.toCome[at]!),
    })),
    categories: found.map(({ category, sums }) => categoryFlow(plan, category, sums)),
  };
}

function categoryFlow({ budget }: Plan, category: string, sums: Sums): CategoryFlow {
  const lines = [...(budget?.lines.values() ?? [])].filter((line) => categoryOf(line) === category);
  const [spent, toCome] = [sums.spent.at(-1) ?? 0, sums.toCome.at(-1) ?? 0];
  return {
    category,
    planned: sums.planned && inCents(sums.planned.at(-1) ?? 0),
    actual: inCents(spent),
    committed: inCents(lines.reduce((total, { committed }) => total + (committed ?? 0), 0)),
    forecast: inCents(spent + toCome),
    months: sums.spent.map((_, at) => flowAt(sums, at)),
  };
}

/** By month, so far. */
interface Sums {
  readonly planned: readonly number[] | null;
  readonly spent: readonly number[];
  readonly toCome: readonly number[];
}

/** Without a baseline only lines say what was planned. */
function sumsOf({ calendar }: Schedules, months: readonly Month[], { planned, spent, toCome }: Flows, hasBaseline: boolean): Sums {
  const ends = months.map(({ end }) => end);
  const sums = (instalments: readonly Instalment[]) => (ends.length === 0 ? [] : amountByTime(calendar, instalments, ends));
  return { planned: hasBaseline || planned.length > 0 ? sums(planned) : null, spent: sums(spent), toCome: sums(toCome) };
}

/** Rounded so far and not by month, so that months add up to the whole. */
function flowAt({ planned, spent, toCome }: Sums, at: number): Flow {
  const within = (sums: readonly number[]) => inCents(inCents(sums[at]!) - inCents(at > 0 ? sums[at - 1]! : 0));
  return { planned: planned && within(planned), spent: within(spent), toCome: within(toCome) };
}

function totalOf(all: readonly Sums[], count: number): Sums {
  const add = (of: (sums: Sums) => readonly number[]) => Array.from({ length: count }, (_, at) => all.reduce((sum, one) => sum + of(one)[at]!, 0)); // prettier-ignore
  const isPlanned = all.every(({ planned }) => planned !== null);
  return {
    planned: isPlanned ? add(({ planned }) => planned!) : null,
    spent: add(({ spent }) => spent),
    toCome: add(({ toCome }) => toCome),
  };
}

interface Month {
  readonly month: string;
  readonly end: Minute;
}

/** Fifty years; what is later counts in the last of them. */
const mostMonths = 600;

function monthsOf(flows: readonly Flows[]): readonly Month[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { planned, spent, toCome } of flows) {
    for (const { from, to } of [...planned, ...spent, ...toCome]) {
      if (!Number.isFinite(to)) continue;
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
  }
  if (first > last) return [];
  const months: Month[] = [];
  let { year, month } = civilOf(Math.floor(first / minutesPerDay));
  for (const end = dayEndingAt(last); months.length < mostMonths && firstDayOfMonth(year, month) <= end;) {
    months.push({ month: formatMonth(firstDayOfMonth(year, month)), end: (lastDayOfMonth(year, month) + 1) * minutesPerDay });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months.with(-1, { ...months.at(-1)!, end: Math.max(months.at(-1)!.end, last) });
}

/** The project's money at the status date: what was planned, what is spent, what it will come to. */
import type { BudgetLine, Plan } from '../plan/model.ts';
import type { Baseline } from './baseline.ts';
import type { TaskCosts } from './cost.ts';
import type { Money } from './status.ts';
import { inCents } from './words.ts';

export function moneyOf(plan: Plan, costs: TaskCosts | null, baseline: Baseline | null): Money {
  const bac = baseline?.bac ?? null;
  const sums = costs && sumsOf(costs);
  if (!sums || !hasMoney(plan, sums)) return { bac, ac: null, eacByForecast: null };
  const lines = linesOf(plan);
  return {
    bac,
    ac: inCents((labourFigure(lines, 'actual') ?? sums.labourSpent) + sums.fixedSpent + others(lines, (line) => line.actual ?? 0)),
    eacByForecast: inCents(labourAtCompletion(lines, sums) + sums.fixed + others(lines, lineAtCompletion)),
  };
}

/** What the plan comes to as it stands, which is what a baseline keeps of it. Null where nothing costs anything. */
export function plannedSum(plan: Plan, costs: TaskCosts): number | null {
  const sums = sumsOf(costs);
  if (!hasMoney(plan, sums)) return null;
  const lines = linesOf(plan);
  return inCents((labourFigure(lines, 'planned') ?? sums.labour) + sums.fixed + others(lines, (line) => line.planned ?? 0));
}

/** Without its own forecast a line comes to what was planned, or to what is spent and promised where that is more. */
export function lineAtCompletion(line: BudgetLine): number {
  return line.forecast ?? Math.max(line.planned ?? 0, (line.actual ?? 0) + (line.committed ?? 0));
}

function labourAtCompletion(lines: readonly BudgetLine[], { labour, labourSpent: spent }: Sums): number {
  const toCome = labour - spent;
  return labourFigure(lines, 'forecast') ?? (labourFigure(lines, 'actual') ?? spent) + toCome;
}

/** A line of category `labour` replaces what assignments and rates give, where it says the figure; null where none does. */
export function labourFigure(lines: readonly BudgetLine[], figure: 'planned' | 'actual' | 'forecast'): number | null {
  const given = lines.filter(isLabour).flatMap((line) => line[figure] ?? []);
  return given.length > 0 ? given.reduce((total, amount) => total + amount, 0) : null;
}

function others(lines: readonly BudgetLine[], figure: (line: BudgetLine) => number): number {
  return lines.reduce((total, line) => total + (isLabour(line) ? 0 : figure(line)), 0);
}

export function isLabour(line: BudgetLine): boolean {
  return line.category === 'labour';
}

function linesOf(plan: Plan): readonly BudgetLine[] {
  return [...(plan.budget?.lines.values() ?? [])];
}

function hasMoney(plan: Plan, { labour, fixed }: Sums): boolean {
  return (plan.budget?.lines.size ?? 0) > 0 || labour > 0 || fixed > 0;
}

/** Of all tasks. */
type Sums = Readonly<Record<'labour' | 'labourSpent' | 'fixed' | 'fixedSpent', number>>;

/** In one walk: each sum waits for its last figure, and four of them need not wait for each other. */
function sumsOf(costs: TaskCosts): Sums {
  let [labour, labourSpent, fixed, fixedSpent] = [0, 0, 0, 0];
  for (let i = 0; i < costs.labour.length; i++) {
    labour += costs.labour[i]!;
    labourSpent += costs.labourSpent[i]!;
    fixed += costs.fixed[i]!;
    fixedSpent += costs.fixedSpent[i]!;
  }
  return { labour, labourSpent, fixed, fixedSpent };
}

/** The money of the plans of a portfolio, and what it adds up to. */
import type { Plan } from '../../plan/model.ts';
import { inCents } from '../words.ts';
import type { Member } from './programme.ts';

export const figures = ['approved', 'bac', 'ac', 'eac', 'contingency', 'drawn'] as const;

/** Money in cents precision; null where it cannot be known. `contingency` is the whole of it, `drawn` what is used. */
export type Figures = Readonly<Record<(typeof figures)[number], number | null>>;

export interface PlanFigures extends Figures {
  readonly plan: Plan;
}

export interface Totals {
  /** Of each plan that has money in it. */
  readonly plans: readonly PlanFigures[];
  /** Null where the plans have more than one currency, or no money at all. A figure is null where one of the plans does not know it. */
  readonly total: Figures | null;
  /** Each once; null for plans that give none. */
  readonly currencies: readonly (string | null)[];
  /** Why something does not add up, a sentence each. */
  readonly missing: readonly string[];
}

export function totalsOf(members: readonly Member[]): Totals {
  const plans = members.map(figuresOf).filter((plan) => figures.some((figure) => plan[figure] !== null));
  const currencies = [...new Set(plans.map(({ plan }) => plan.project.currency))];
  if (currencies.length !== 1) return { plans, total: null, currencies, missing: currencies.length > 1 ? [differentText(currencies)] : [] };
  const total = Object.fromEntries(figures.map((figure) => [figure, sumOf(plans, figure)])) as Figures;
  return { plans, total, currencies, missing: figures.flatMap((figure) => missingText(plans, figure)) };
}

function figuresOf({ plan, status: { money, earned } }: Member): PlanFigures {
  const contingency = plan.budget?.contingency ?? null;
  return {
    plan,
    approved: plan.budget?.approved ?? null,
    bac: money.bac,
    ac: money.ac,
    eac: earned.eac,
    contingency: contingency?.amount ?? null,
    drawn: contingency?.drawn ?? null,
  };
}

/** Not every plan has a contingency, and then it has drawn nothing of it; what else is missing leaves the sum unknown. */
function sumOf(plans: readonly PlanFigures[], figure: keyof Figures): number | null {
  const known = plans.flatMap((plan) => plan[figure] ?? []);
  const isWhole = known.length === plans.length || (isReserve(figure) && known.length > 0);
  return isWhole ? inCents(known.reduce((sum, amount) => sum + amount, 0)) : null;
}

function isReserve(figure: keyof Figures): boolean {
  return figure === 'contingency' || figure === 'drawn';
}

function missingText(plans: readonly PlanFigures[], figure: keyof Figures): string[] {
  const without = plans.filter((plan) => plan[figure] === null).map(({ plan }) => `"${plan.project.id}"`);
  if (without.length === 0 || isReserve(figure)) return [];
  return [`${figureTitles[figure]} does not add up: not known of ${without.join(', ')}`];
}

function differentText(currencies: readonly (string | null)[]): string {
  return `Money does not add up: ${currencies.map((currency) => currency ?? 'no currency').join(', ')}`;
}

export const figureTitles: Readonly<Record<keyof Figures, string>> = {
  approved: 'Approved',
  bac: 'BAC',
  ac: 'AC',
  eac: 'EAC',
  contingency: 'Contingency',
  drawn: 'Drawn',
};

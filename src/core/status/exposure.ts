/** What the open risks of a register may cost together, in money and in days, before and after their responses. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import { isOpportunity } from '../plan/opportunity.ts';
import { calendarOf } from '../schedule/planCalendar.ts';
import { expectedAt, exposureOfEntry, type Exposure } from './expected.ts';
import type { Status } from './status.ts';
import { inCents } from './words.ts';

export interface RiskExposure {
  readonly risk: RaidEntry;
  /** What it costs if it happens. */
  readonly full: Exposure;
  /** Times the chance of its probability; null without one. */
  readonly expected: Exposure;
  /** Times the chance that is left after the response; where no `residual` is given, as expected now. */
  readonly residual: Exposure;
}

/** In the plan's order; also those that do not say what they may cost. */
export function riskExposures(plan: Plan, { raid }: Status): readonly RiskExposure[] {
  const clock = calendarOf(plan);
  const open = [...raid.values()].filter(({ entry, isOpen }) => isOpen && entry.kind === 'risk');
  return open.map(({ entry: risk }) => {
    const full = exposureOfEntry(risk, clock);
    const left = risk.residual?.probability ?? risk.probability;
    return { risk, full, expected: expectedAt(risk, full, risk.probability), residual: expectedAt(risk, full, left) };
  });
}

/** Of one measure; each sum is null where no open risk says how much. */
export interface ExposureSums {
  /** If all open threats happened; opportunities do not count. */
  readonly full: number | null;
  /** Each weighed by its chance, opportunities against it; a risk without a probability does not count. */
  readonly expected: number | null;
  /** The same after the responses. */
  readonly residual: number | null;
}

/**
 * Money in cents precision, working days unrounded. Days are summed as if each delay met the same path: what parallel work and float take
 * up of them only a simulation tells.
 */
export function sumsOf(exposures: readonly RiskExposure[], measure: keyof Exposure): ExposureSums {
  const known = exposures.filter(({ full }) => full[measure] !== null);
  if (known.length === 0) return { full: null, expected: null, residual: null };
  const sum = (valueOf: (one: RiskExposure) => number | null) => {
    const total = known.reduce((all, one) => all + (valueOf(one) ?? 0), 0);
    return measure === 'cost' ? inCents(total) : total;
  };
  return {
    full: sum(({ risk, full }) => (isOpportunity(risk) ? 0 : full[measure])),
    expected: sum(({ expected }) => expected[measure]),
    residual: sum(({ residual }) => residual[measure]),
  };
}

/** What is left of the contingency, negative where more is drawn than there is; null where the plan has none. */
export function contingencyLeft({ budget }: Plan): number | null {
  return budget?.contingency ? inCents(budget.contingency.amount - budget.contingency.drawn) : null;
}

/** Money in cents precision, in the project's currency. */
export interface RegisterExposure {
  readonly cost: number;
  readonly expectedCost: number;
  readonly contingencyLeft: number | null;
}

/** Null where no open risk says what it may cost. */
export function exposureOf(plan: Plan, status: Status): RegisterExposure | null {
  const { full, expected } = sumsOf(riskExposures(plan, status), 'cost');
  return full === null ? null : { cost: full, expectedCost: expected!, contingencyLeft: contingencyLeft(plan) };
}

/** What the open risks of a register may cost together, beside what was set aside for it. */
import type { Plan } from '../plan/model.ts';
import { isOpportunity } from '../plan/opportunity.ts';
import type { Outlook } from './outlook.ts';
import type { Status } from './status.ts';
import { inCents } from './words.ts';

/** Money in cents precision, in the project's currency. */
export interface RegisterExposure {
  /** If all open threats happened; opportunities do not count. */
  readonly cost: number;
  /** Each weighed by its chance, opportunities against it (expected monetary value); a risk without a probability does not count. */
  readonly expectedCost: number;
  /** Null where the plan has no contingency. */
  readonly contingencyLeft: number | null;
}

/** Null where no open risk says what it may cost. */
export function exposureOf(plan: Plan, { raid }: Status, outlooks: ReadonlyMap<string, Outlook>): RegisterExposure | null {
  let [cost, expectedCost, isKnown] = [0, 0, false];
  for (const { entry, isOpen } of raid.values()) {
    const { exposure, expected } = outlooks.get(entry.id)!;
    if (!isOpen || entry.kind !== 'risk' || exposure.cost === null) continue;
    isKnown = true;
    expectedCost += expected.cost ?? 0;
    if (!isOpportunity(entry)) cost += exposure.cost;
  }
  const contingency = plan.budget?.contingency;
  if (!isKnown) return null;
  return {
    cost: inCents(cost),
    expectedCost: inCents(expectedCost),
    contingencyLeft: contingency ? inCents(contingency.amount - contingency.drawn) : null,
  };
}

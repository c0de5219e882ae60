/** What is set aside, what of it is used, and whether the rest is enough for the open risks. */
import type { Plan } from '../plan/model.ts';
import { contingencyLeft, riskExposures, sumsOf } from './exposure.ts';
import type { Status } from './status.ts';
import { currencyText, moneyText } from './words.ts';

/** Money in cents precision. */
export interface ContingencyStatus {
  readonly amount: number;
  readonly drawn: number;
  readonly left: number;
  /** What the open threats would cost if all happened; null where no open risk says. */
  readonly exposure: number | null;
  /** The same by their chances, opportunities against it. */
  readonly expected: number | null;
}

/** Null where the plan sets nothing aside. */
export function contingencyOf(plan: Plan, status: Status): ContingencyStatus | null {
  const contingency = plan.budget?.contingency;
  if (!contingency) return null;
  const { full, expected } = sumsOf(riskExposures(plan, status), 'cost');
  return { ...contingency, left: contingencyLeft(plan)!, exposure: full, expected };
}

/** `Contingency 60,000 EUR: 9,000 drawn, 51,000 left; open risks are expected to cost 24,000 (72,000 if all happen), which it covers` */
export function contingencyText({ amount, drawn, left, exposure, expected }: ContingencyStatus, currency: string | null): string {
  const there = `Contingency ${currencyText(amount, currency)}: ${moneyText(drawn)} drawn, ${moneyText(left)} left`;
  if (exposure === null || expected === null) return `${there}; no open risk says what it may cost`;
  const covers = left >= expected ? 'which it covers' : `${moneyText(expected - left)} more than is left`;
  return `${there}; open risks are expected to cost ${moneyText(expected)} (${moneyText(exposure)} if all happen), ${covers}`;
}

/** Budget: the forecast at completion against what is approved. CPI joins it with earned value. */
import type { Plan } from '../plan/model.ts';
import { child } from '../source/node.ts';
import { evidence, ragOf, remark } from './evidence.ts';
import type { StatusFacts } from './facts.ts';
import type { Evidence, RagStatus } from './status.ts';
import { isCancelled, isUnpriced } from './taskColumns.ts';
import { counted, moneyText, percentText } from './words.ts';

export function budgetRag(facts: StatusFacts): RagStatus {
  const { plan, money } = facts;
  const approved = plan.budget?.approved ?? null;
  const eac = money.eacByForecast;
  const at = child(plan.budget?.node, 'approved') ?? plan.budget?.node ?? null;
  if (approved === null) return ragOf(plan, 'budget', [remark('No approved budget: give `budget.approved`', at)], false);
  if (eac === null) return ragOf(plan, 'budget', [remark('No forecast: no budget line, cost or rate', at)], false);
  return ragOf(plan, 'budget', [forecastEvidence(facts, eac, approved), ...spentEvidence(facts), ...unpriced(facts)], true);
}

function forecastEvidence({ plan, thresholds }: StatusFacts, eac: number, approved: number): Evidence {
  const share = approved > 0 ? eac / approved : eac > 0 ? Infinity : 1;
  const { amber, red } = thresholds.budget;
  const colour = share > red ? 'red' : share > amber ? 'amber' : 'green';
  const ratio = Number.isFinite(share) ? `, ${percentText(share)}` : '';
  const text = `Forecast at completion ${inCurrency(plan, eac)}${ratio} of the approved ${moneyText(approved)}`;
  return evidence(colour, text, child(plan.budget?.node, 'approved') ?? plan.budget?.node ?? null);
}

function spentEvidence({ plan, money }: StatusFacts): readonly Evidence[] {
  const contingency = plan.budget?.contingency;
  if (money.ac === null) return [];
  const left = contingency
    ? `; ${moneyText(contingency.amount - contingency.drawn)} of ${moneyText(contingency.amount)} contingency left`
    : '';
  return [remark(`Spent so far ${inCurrency(plan, money.ac)}${left}`, child(plan.budget?.node, 'contingency'))];
}

function inCurrency(plan: Plan, amount: number): string {
  return plan.project.currency ? `${moneyText(amount)} ${plan.project.currency}` : moneyText(amount);
}

function unpriced(facts: StatusFacts): readonly Evidence[] {
  const parties = unpricedParties(facts);
  if (parties.length === 0) return [];
  const shown = parties.slice(0, 3).join(', ');
  const more = parties.length > 3 ? ` and ${parties.length - 3} more` : '';
  return [remark(`Not counted: work of ${counted(parties.length, 'resource')} without a rate (${shown}${more})`)];
}

/** Who has work and no rate, in the plan's order; nobody where the plan gives no rates at all. */
function unpricedParties({ plan, columns: { flags, prices } }: StatusFacts): readonly string[] {
  const candidates = [...prices].flatMap(([party, price]) => (price === null ? [party] : []));
  if (candidates.length === prices.size) return [];
  const found = new Set<string>();
  for (let i = 0; i < flags.length && found.size < candidates.length; i++) {
    if ((flags[i]! & isUnpriced) === 0 || flags[i]! & isCancelled) continue;
    for (const { party } of plan.wbs.tasks[i]!.assign) if (prices.get(party) === null) found.add(party);
  }
  return candidates.filter((party) => found.has(party));
}

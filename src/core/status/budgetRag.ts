/** Budget: the forecast at completion against what is approved, and CPI. */
import type { Plan } from '../plan/model.ts';
import { child, type Spot } from '../source/node.ts';
import { evidence, ragOf, remark } from './evidence.ts';
import type { StatusFacts } from './facts.ts';
import { cpiEvidence } from './indexEvidence.ts';
import type { Evidence, RagStatus } from './status.ts';
import { isCancelled, isUnpriced } from './taskColumns.ts';
import { counted, currencyText, moneyText, percentText } from './words.ts';

export function budgetRag(facts: StatusFacts): RagStatus {
  const { plan, baseline, earned } = facts;
  const approved = plan.budget?.approved ?? null;
  const without = withoutForecast(plan, approved, earned.eac);
  if (without !== null) return ragOf(plan, 'budget', [without, ...cpiEvidence(facts)], false);
  const found = [
    forecastEvidence(facts, earned.eac!, approved!),
    ...cpiEvidence(facts),
    ...unreadable(facts),
    ...spentEvidence(facts),
    ...unpriced(facts),
  ];
  return ragOf(plan, 'budget', found, baseline !== 'unreadable');
}

function withoutForecast(plan: Plan, approved: number | null, eac: number | null): Evidence | null {
  if (approved === null) return remark('No approved budget: give `budget.approved`', approvedSpot(plan));
  return eac === null ? remark('No forecast: no budget line, cost or rate', approvedSpot(plan)) : null;
}

function forecastEvidence({ plan, thresholds, money }: StatusFacts, eac: number, approved: number): Evidence {
  const share = approved > 0 ? eac / approved : eac > 0 ? Infinity : 1;
  const { amber, red } = thresholds.budget;
  const colour = share > red ? 'red' : share > amber ? 'amber' : 'green';
  const ratio = Number.isFinite(share) ? `, ${percentText(share)}` : '';
  const how = eac === money.eacByForecast ? '' : ' by index (BAC ÷ CPI)';
  const amount = currencyText(eac, plan.project.currency);
  const text = `Forecast at completion${how} ${amount}${ratio} of the approved ${moneyText(approved)}`;
  return evidence(colour, 'EAC', text, approvedSpot(plan));
}

function unreadable({ plan, baseline }: StatusFacts): readonly Evidence[] {
  const { node } = plan.project;
  return baseline === 'unreadable' ? [remark('The baseline cannot be read: CPI is unknown', child(node, 'baseline') ?? node)] : [];
}

function spentEvidence({ plan, money }: StatusFacts): readonly Evidence[] {
  const contingency = plan.budget?.contingency;
  if (money.ac === null) return [];
  const left = contingency
    ? `; ${moneyText(contingency.amount - contingency.drawn)} of ${moneyText(contingency.amount)} contingency left`
    : '';
  return [remark(`Spent so far ${currencyText(money.ac, plan.project.currency)}${left}`, child(plan.budget?.node, 'contingency'), 'AC')];
}

function approvedSpot({ budget }: Plan): Spot | null {
  return child(budget?.node, 'approved') ?? budget?.node ?? null;
}

function unpriced(facts: StatusFacts): readonly Evidence[] {
  const parties = unpricedParties(facts);
  if (parties.length === 0) return [];
  const shown = parties.slice(0, 3).join(', ');
  const more = parties.length > 3 ? ` and ${parties.length - 3} more` : '';
  const text = `Not counted: work of ${counted(parties.length, 'resource')} without a rate (${shown}${more})`;
  return [remark(text, facts.plan.resources.get(parties[0]!)!.key)];
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

/** What the performance indices of earned value say: below 1 less is done than was planned (SPI), or than was paid for (CPI). */
import { child, type Spot } from '../source/node.ts';
import type { Colour } from '../plan/words.ts';
import { formatDay } from '../values/civil.ts';
import { evidence } from './evidence.ts';
import type { StatusFacts } from './facts.ts';
import type { Evidence } from './status.ts';
import type { Limits } from './thresholds.ts';
import { currencyText, indexText, moneyText } from './words.ts';

/** Nothing where there is no index: what is missing is told with the earned value. */
export function spiEvidence(facts: StatusFacts): readonly Evidence[] {
  const { plan, earned, statusDate, thresholds } = facts;
  if (earned.spi === null) return [];
  const done = currencyText(earned.ev!, plan.project.currency);
  const text = `SPI ${indexText(earned.spi)}: work worth ${done} is done, ${moneyText(earned.pv!)} was planned by ${formatDay(statusDate!)}`;
  return [evidence(colourOf(earned.spi, thresholds.spi), 'SPI', text, baselineSpot(facts))];
}

export function cpiEvidence(facts: StatusFacts): readonly Evidence[] {
  const { plan, earned, money, thresholds } = facts;
  if (earned.cpi === null) return [];
  const done = currencyText(earned.ev!, plan.project.currency);
  const text = `CPI ${indexText(earned.cpi)}: work worth ${done} is done for ${moneyText(money.ac!)}`;
  return [evidence(colourOf(earned.cpi, thresholds.cpi), 'CPI', text, baselineSpot(facts))];
}

function colourOf(index: number, { amber, red }: Limits): Colour {
  if (index < red) return 'red';
  return index < amber ? 'amber' : 'green';
}

function baselineSpot({ plan: { project } }: StatusFacts): Spot | null {
  return child(project.node, 'baseline') ?? project.node;
}

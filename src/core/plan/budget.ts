/** Money as written: the approved sum, the contingency, and the lines that are not labour. */
import { child, keyText, type MapNode, type Node, type Pair } from '../source/node.ts';
import { collector, type Collection } from './collect.ts';
import * as field from './fields.ts';
import { itemOf } from './item.ts';
import type { Joined } from './join.ts';
import type { Budget, BudgetLine } from './model.ts';

export const readLines: (maps: readonly MapNode[]) => Collection<BudgetLine> = collector(lineOf);

/** Null where the plan says nothing of money. */
export function budgetOf(joined: Joined, lines: ReadonlyMap<string, BudgetLine>, node: Node | null): Budget | null {
  if (!node) return null;
  return {
    node,
    approved: field.numberOf(joined.value('budget.approved')),
    contingency: contingencyOf(joined.value('budget.contingency')),
    lines,
  };
}

function contingencyOf(node: Node | null): Budget['contingency'] {
  const amount = field.numberOf(node) ?? field.number(node, 'amount');
  return amount === null ? null : { amount, drawn: field.number(node, 'drawn') ?? 0 };
}

function lineOf(pair: Pair): BudgetLine {
  const node = pair.value;
  const [planned, actual] = [child(node, 'planned'), child(node, 'actual')];
  const [committed, forecast] = [child(node, 'committed'), child(node, 'forecast')];
  return {
    ...itemOf(pair),
    category: field.text(node, 'category'),
    planned: sumOf(planned),
    actual: sumOf(actual),
    committed: sumOf(committed),
    forecast: sumOf(forecast),
    plannedByMonth: seriesOf(planned),
    actualByMonth: seriesOf(actual),
    committedByMonth: seriesOf(committed),
    forecastByMonth: seriesOf(forecast),
  };
}

/** A number, or the sum of a series by month; null where neither was given. */
function sumOf(node: Node | null): number | null {
  const series = seriesOf(node);
  return series ? [...series.values()].reduce((sum, amount) => sum + amount, 0) : field.numberOf(node);
}

function seriesOf(node: Node | null): ReadonlyMap<string, number> | null {
  if (node?.kind !== 'map') return null;
  return new Map(
    node.pairs.flatMap(({ key, value }) => {
      const amount = field.numberOf(value);
      return amount === null || field.isExtension(key) ? [] : [[keyText(key), amount] as const];
    }),
  );
}

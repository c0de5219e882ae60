/** What a plan says of each item, whatever the text looks like. */
import type { Analysis } from '../../src/core/analysis.ts';
import { itemsBesidesTasks, type DefinedItem } from '../../src/core/plan/items.ts';

/** In the plan's order. */
export function itemsOf({ plan }: Analysis): readonly DefinedItem[] {
  if (!plan) return [];
  const others = itemsBesidesTasks(plan).flatMap(([definition, items]) => [...items.values()].map((item) => ({ definition, item })));
  return [...plan.wbs.tasks.map((item) => ({ definition: 'task' as const, item })), ...others];
}

/** By definition and id, as JSON without places in the text. */
export function saidIn(analysis: Analysis): ReadonlyMap<string, string> {
  return new Map(itemsOf(analysis).map(({ definition, item }) => [`${definition} ${item.id}`, JSON.stringify(item, withoutNodes)]));
}

function withoutNodes(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'chunk' in value ? undefined : value;
}

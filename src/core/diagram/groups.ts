/** What tasks are grouped by: who owns them, the release, the sprint or the stage they belong to. */
import type { Item, Plan } from '../plan/model.ts';
import { inherited } from '../plan/wbs.ts';
import type { Grouping } from './diagram.ts';

/** Groupings that gather tasks from all over the plan. */
export type Gathering = Exclude<Grouping, 'container' | 'none'>;

/** The id of the group that a task is in; empty where it is in none. Of several sprints the last is the current one. */
export function groupKey(plan: Plan, index: number, groupBy: Gathering): string {
  if (groupBy === 'sprint') return plan.wbs.tasks[index]!.sprints.at(-1) ?? '';
  return inherited(plan, index, groupBy) ?? '';
}

export function groupName(plan: Plan, key: string, groupBy: Gathering): string {
  if (key === '') return `No ${groupBy}`;
  return (
    maps[groupBy](plan)
      .find((items) => items.has(key))
      ?.get(key)?.name ?? key
  );
}

/** The keys in the order in which the plan has the groups, those that it does not know behind them, the tasks in no group last. */
export function inGroupOrder(plan: Plan, keys: readonly string[], groupBy: Gathering): string[] {
  const known = groupBy === 'stage' ? [...plan.stages.project] : maps[groupBy](plan).flatMap((items) => [...items.keys()]);
  const place = new Map(known.map((key, index) => [key, index]));
  const rank = (key: string): number => (key === '' ? Infinity : (place.get(key) ?? known.length));
  return keys.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

const maps: Readonly<Record<Gathering, (plan: Plan) => readonly ReadonlyMap<string, Item>[]>> = {
  owner: (plan) => [plan.resources, plan.stakeholders, plan.forums],
  release: (plan) => [plan.releases],
  sprint: (plan) => [plan.sprints],
  stage: () => [],
};

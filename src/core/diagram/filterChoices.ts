/** What there is to choose from in a filter. */
import type { Plan } from '../plan/model.ts';
import { keeping } from '../values/keeping.ts';
import { groupName, inGroupOrder } from './groups.ts';

/** Only what tasks have; owners and releases in the order of groups, labels in alphabetical order. */
export interface FilterChoices {
  readonly owners: readonly Choice[];
  readonly releases: readonly Choice[];
  readonly labels: readonly string[];
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Remembered under the plan. */
export function filterChoices(plan: Plan): FilterChoices {
  let choices = remembered.get(plan);
  if (!choices) remembered.set(plan, (choices = collected(plan)));
  return choices;
}

const remembered = keeping<Plan, FilterChoices>();

function collected(plan: Plan): FilterChoices {
  const [owners, releases, labels] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { own } of plan.wbs.tasks) {
    if (own.owner !== null) owners.add(own.owner);
    if (own.release !== null) releases.add(own.release);
    for (const label of own.labels ?? []) labels.add(label);
  }
  const named = (keys: ReadonlySet<string>, groupBy: 'owner' | 'release'): Choice[] =>
    inGroupOrder(plan, [...keys], groupBy).map((id) => ({ id, name: groupName(plan, id, groupBy) }));
  return { owners: named(owners, 'owner'), releases: named(releases, 'release'), labels: [...labels].sort() };
}

/** Every item of a plan with the definition it is made after. */
import type { ItemName, RefKind } from '../schema/generated/shape.ts';
import type { Item, Plan } from './model.ts';

/** Items that can be gone through, in the plan's order. */
export interface Items {
  values(): Iterable<Item>;
}

export interface DefinedItem {
  readonly definition: ItemName;
  readonly item: Item;
}

const raidKinds = ['risk', 'assumption', 'issue', 'dependency', 'decision', 'action'] as const;

/** All maps keyed by id but that of the tasks, which stand in a tree (`plan.wbs`). */
export function itemsBesidesTasks(plan: Plan): readonly (readonly [ItemName, Items])[] {
  return [
    ['objective', plan.objectives],
    ['deliverable', plan.deliverables],
    ['baseline', plan.baselines],
    ['calendar', plan.calendars],
    ['resource', plan.resources],
    ['stakeholder', plan.stakeholders],
    ['gate', plan.gates],
    ['release', plan.releases],
    ['lane', plan.lanes],
    ['roadmapItem', plan.roadmap],
    ['sprint', plan.sprints],
    ['requirement', plan.requirements],
    ...entriesOf(plan.raid),
    ['budgetLine', plan.budget?.lines ?? new Map<string, Item>()],
    ['forum', plan.forums],
    ['change', plan.changes],
    ['lesson', plan.lessons],
  ];
}

type Entries = readonly (readonly [ItemName, Items])[];

/** The same register gives the same objects. */
const entriesByKind = new WeakMap<Plan['raid'], Entries>();

function entriesOf(raid: Plan['raid']): Entries {
  let entries = entriesByKind.get(raid);
  if (!entries) {
    const all = [...raid.values()];
    entries = raidKinds.map((kind) => {
      const own = all.filter((entry) => entry.kind === kind);
      return [kind, { values: () => own }] as const;
    });
    entriesByKind.set(raid, entries);
  }
  return entries;
}

/**
 * What the id names where any of these kinds is meant, or null. Stages, teams and rules are names without an item, so they give null, and
 * so does `project`, which is another plan.
 */
export function itemNamed(plan: Plan, refs: readonly RefKind[], id: string): DefinedItem | null {
  for (const kind of refs) {
    const found = itemOfKind(plan, kind, id);
    if (found) return found;
  }
  return null;
}

function itemOfKind(plan: Plan, kind: RefKind, id: string): DefinedItem | null {
  switch (kind) {
    case 'task':
    case 'milestone':
      return taskWith(plan, id);
    case 'work':
      return taskWith(plan, id) ?? raidWith(plan, id);
    case 'raid':
    case 'decision':
    case 'action':
    case 'dependency':
      return raidWith(plan, id);
    case 'party':
      return first(['resource', 'stakeholder', 'forum'], [plan.resources, plan.stakeholders, plan.forums], id);
    case 'baseline':
      return first([kind], [plan.baselines], id);
    case 'calendar':
      return first([kind], [plan.calendars], id);
    case 'change':
      return first([kind], [plan.changes], id);
    case 'deliverable':
      return first([kind], [plan.deliverables], id);
    case 'lane':
      return first([kind], [plan.lanes], id);
    case 'objective':
      return first([kind], [plan.objectives], id);
    case 'release':
      return first([kind], [plan.releases], id);
    case 'requirement':
      return first([kind], [plan.requirements], id);
    case 'resource':
      return first([kind], [plan.resources], id);
    case 'sprint':
      return first([kind], [plan.sprints], id);
    case 'project':
    case 'project-stage':
    case 'product-stage':
    case 'team':
    case 'rule':
      return null;
  }
}

function taskWith({ wbs }: Plan, id: string): DefinedItem | null {
  const item = wbs.tasks[wbs.indexOf.get(id) ?? -1];
  return item ? { definition: 'task', item } : null;
}

function raidWith({ raid }: Plan, id: string): DefinedItem | null {
  const item = raid.get(id);
  return item ? { definition: item.kind, item } : null;
}

function first(definitions: readonly ItemName[], maps: readonly ReadonlyMap<string, Item>[], id: string): DefinedItem | null {
  const index = maps.findIndex((map) => map.has(id));
  return index < 0 ? null : { definition: definitions[index]!, item: maps[index]!.get(id)! };
}

/** Who answers to an id: the sets of ids that each kind of reference may name. */
import type { RefKind } from '../schema/generated/shape.ts';
import type { ScalarNode } from '../source/node.ts';
import type { Item, Plan } from './model.ts';
import type { RaidKind } from './words.ts';

export interface Ids {
  /** Whether something of this kind has the id. A milestone counts as any task; see `wrong-kind-of-reference`. */
  has(kind: RefKind, id: string): boolean;
  /** All ids of a kind, in the plan's order. */
  of(kind: RefKind): Iterable<string>;
  /** What has the id, whatever its kind, in words ("resource", "risk", "sprint"); null where nothing has. */
  kindOf(id: string): string | null;
}

/** Everything below that an answer depends on; while it is all the same, so are the answers. */
interface World {
  readonly parts: readonly unknown[];
  readonly ids: Ids;
}

const worlds = new WeakMap<object, World>();

/** The same object again as long as no id came or went since the last plan with these tasks. */
export function idsOf(plan: Plan): Ids {
  const parts = [
    plan.raid,
    plan.resources,
    plan.stakeholders,
    plan.forums,
    plan.releases,
    plan.requirements,
    plan.sprints,
    plan.calendars,
    plan.deliverables,
    plan.lanes,
    plan.objectives,
    plan.baselines,
    plan.changes,
    plan.gates,
    plan.roadmap,
    plan.lessons,
    plan.stages.project.join(' '),
    plan.stages.product.join(' '),
  ];
  const known = worlds.get(plan.wbs.indexOf);
  if (known?.parts.every((part, i) => part === parts[i])) return known.ids;
  const ids = gather(plan);
  worlds.set(plan.wbs.indexOf, { parts, ids });
  return ids;
}

/** Where the id is given to something, or null. */
export function keyOfId(plan: Plan, id: string): ScalarNode | null {
  const task = plan.wbs.tasks[plan.wbs.indexOf.get(id) ?? -1];
  if (task) return task.key;
  for (const map of itemMaps(plan)) {
    const item = map.get(id);
    if (item) return item.key;
  }
  return null;
}

function itemMaps(plan: Plan): readonly ReadonlyMap<string, Item>[] {
  const { raid, resources, stakeholders, forums, releases, requirements, sprints, changes, deliverables, objectives, calendars } = plan;
  const { baselines, gates, roadmap, lanes, lessons } = plan;
  const first = [raid, resources, stakeholders, forums, releases, requirements, sprints, changes, deliverables, objectives, calendars];
  return [...first, baselines, gates, roadmap, lanes, lessons];
}

/** What a message calls each kind. */
export const kindNames: Readonly<Record<RefKind, string>> = {
  party: 'resource, stakeholder or forum',
  resource: 'resource',
  work: 'task or RAID entry',
  task: 'task',
  milestone: 'milestone',
  raid: 'RAID entry',
  decision: 'decision',
  action: 'action',
  change: 'change',
  dependency: 'RAID dependency',
  release: 'release',
  requirement: 'requirement',
  sprint: 'sprint',
  'project-stage': 'project stage',
  'product-stage': 'product stage',
  calendar: 'calendar',
  deliverable: 'deliverable',
  lane: 'roadmap lane',
  objective: 'objective',
  baseline: 'baseline',
  team: 'team',
  project: 'plan',
  rule: 'rule',
};

type IdSet = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

function gather(plan: Plan): Ids {
  const { wbs, raid } = plan;
  const tasks: IdSet = wbs.indexOf;
  const sets: Partial<Record<RefKind, readonly IdSet[]>> = {
    party: [plan.resources, plan.stakeholders, plan.forums],
    resource: [plan.resources],
    work: [tasks, raid],
    task: [tasks],
    milestone: [tasks],
    raid: [raid],
    decision: [raidOf(plan, 'decision')],
    action: [raidOf(plan, 'action')],
    dependency: [raidOf(plan, 'dependency')],
    change: [plan.changes],
    release: [plan.releases],
    requirement: [plan.requirements],
    sprint: [plan.sprints],
    'project-stage': [new Set(plan.stages.project)],
    'product-stage': [new Set(plan.stages.product)],
    // The calendar that plans without one are scheduled by can be named too.
    calendar: [plan.calendars.size > 0 ? plan.calendars : new Set(['standard'])],
    deliverable: [plan.deliverables],
    lane: [plan.lanes],
    objective: [plan.objectives],
    baseline: [plan.baselines],
    team: [new Set([...plan.resources.values()].flatMap(({ team }) => team ?? []))],
  };
  const named = namedMaps(plan);
  return {
    has(kind, id) {
      const all = sets[kind];
      for (let i = 0; all && i < all.length; i++) if (all[i]!.has(id)) return true;
      return !all;
    },
    *of(kind) {
      for (const set of sets[kind] ?? []) yield* set.keys();
    },
    kindOf: (id) => raid.get(id)?.kind ?? named.find(([, map]) => map.has(id))?.[0] ?? null,
  };
}

function raidOf(plan: Plan, kind: RaidKind): IdSet {
  return new Set([...plan.raid.values()].flatMap((entry) => (entry.kind === kind ? entry.id : [])));
}

function namedMaps(plan: Plan): readonly (readonly [string, IdSet])[] {
  return [
    ['task', plan.wbs.indexOf],
    ['resource', plan.resources],
    ['stakeholder', plan.stakeholders],
    ['forum', plan.forums],
    ['release', plan.releases],
    ['requirement', plan.requirements],
    ['sprint', plan.sprints],
    ['change', plan.changes],
    ['deliverable', plan.deliverables],
    ['objective', plan.objectives],
    ['calendar', plan.calendars],
    ['baseline', plan.baselines],
    ['gate', plan.gates],
    ['roadmap item', plan.roadmap],
    ['roadmap lane', plan.lanes],
    ['lesson', plan.lessons],
    ['budget line', plan.budget?.lines ?? new Map<string, Item>()],
    ['project stage', new Set(plan.stages.project)],
    ['product stage', new Set(plan.stages.product)],
  ];
}

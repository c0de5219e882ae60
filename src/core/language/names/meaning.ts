/** What an id means, in the plans that know it. */
import type { Analysis } from '../../analysis.ts';
import { buildPlan } from '../../plan/buildPlan.ts';
import { gatherParts } from '../../plan/include.ts';
import { itemNamed } from '../../plan/items.ts';
import type { Plan } from '../../plan/model.ts';
import type { RefKind } from '../../schema/generated/shape.ts';
import { child, type ScalarNode } from '../../source/node.ts';
import type { Source } from '../../source/source.ts';
import { keeping } from '../../values/keeping.ts';
import type { Given, Mention } from './mention.ts';

/** The analyses of every plan and portfolio of one root, in the order of their paths; which of them a file is part of, they say. */
export type Plans = readonly Analysis[];

export interface Meaning {
  readonly kind: Given['to'] | 'rule';
  readonly id: string;
  /** The scalar that gives the id, the same for all plans that share its file; null for a team, which many give, and for a rule. */
  readonly key: ScalarNode | null;
}

export function isSame(a: Meaning, b: Meaning): boolean {
  return a.kind === b.kind && a.id === b.id && a.key === b.key;
}

/** What the mention means where it is read as part of this plan; null where nothing has the id. */
export function meaningOf(mention: Mention, analysis: Analysis, plans: Plans): Meaning | null {
  const { id, scalar } = mention;
  if (mention.role === 'given') return { kind: mention.to, id, key: mention.to === 'team' ? null : scalar };
  if (mention.role === 'plan') return planMeaning(id, plans);
  const home = mention.plan === null ? analysis : planCalled(mention.plan, plans);
  return home && within(home, mention.refs, id);
}

/** What the mention means in each plan that its file is part of, each meaning once. */
export function meaningsOf(mention: Mention, path: string, plans: Plans): readonly Meaning[] {
  const found: Meaning[] = [];
  for (const analysis of plansWith(path, plans)) {
    const meaning = meaningOf(mention, analysis, plans);
    if (meaning && !found.some((other) => isSame(other, meaning))) found.push(meaning);
  }
  return found;
}

export function plansWith(path: string, plans: Plans): Plans {
  return plans.filter(({ sources }) => sources.has(path));
}

/** The plan with that project id: of two the first, as for its dates. */
export function planCalled(id: string, plans: Plans): Analysis | null {
  return plans.find(({ plan }) => plan?.project.id === id) ?? null;
}

/** The plan as it can be read, also of a part that is opened alone and while `project:` is broken; null for a portfolio. */
export function planIn(analysis: Analysis): Plan | null {
  if (analysis.plan || analysis.kind === 'portfolio') return analysis.plan;
  const known = readAlone.get(analysis);
  if (known) return known;
  const entry = analysis.sources.get(analysis.entry);
  const plan = entry ? buildPlan(gatherParts(entry, (path) => analysis.sources.get(path) ?? 'missing').parts, null).plan : null;
  if (plan) readAlone.set(analysis, plan);
  return plan;
}

const readAlone = keeping<Analysis, Plan>();

export function sourceOf(path: string, plans: Plans): Source | null {
  for (const { sources } of plans) {
    const source = sources.get(path);
    if (source) return source;
  }
  return null;
}

function within(analysis: Analysis, refs: readonly RefKind[], id: string): Meaning | null {
  const plan = planIn(analysis);
  if (!plan) return null;
  const item = itemNamed(plan, refs, id);
  if (item) return { kind: item.definition, id, key: item.item.key };
  for (const kind of refs) {
    const found = nameWithoutItem(analysis, plan, kind, id);
    if (found) return found;
  }
  return null;
}

function nameWithoutItem(analysis: Analysis, plan: Plan, kind: RefKind, id: string): Meaning | null {
  if (kind === 'project-stage') return stage(analysis, kind, 'project', id);
  if (kind === 'product-stage') return stage(analysis, kind, 'product', id);
  if (kind === 'rule') return { kind, id, key: null };
  const isTeam = kind === 'team' && [...plan.resources.values()].some(({ team }) => team === id);
  return isTeam ? { kind, id, key: null } : null;
}

/** In the first list that the plan's files have; null where the plan lists none, or not this one. */
function stage({ sources }: Analysis, kind: 'project-stage' | 'product-stage', list: string, id: string): Meaning | null {
  for (const { root } of sources.values()) {
    const listed = child(child(root, 'lifecycle'), list);
    if (!listed) continue;
    const items = listed.kind === 'list' ? listed.items : [listed];
    const key = items.find((item): item is ScalarNode => item.kind === 'scalar' && item.value === id);
    return key ? { kind, id, key } : null;
  }
  return null;
}

function planMeaning(id: string, plans: Plans): Meaning | null {
  const root = planCalled(id, plans)?.plan?.project.node;
  const key = child(root, 'id');
  return key?.kind === 'scalar' ? { kind: 'plan', id, key } : null;
}

const work: readonly string[] = ['task', 'risk', 'assumption', 'issue', 'dependency', 'decision', 'action', 'milestone', 'raid'];
const party: readonly string[] = ['resource', 'stakeholder', 'forum'];

/** The set in which an id must be the only one: `work`, `party`, or what else it is given to. */
export function spaceOf(kind: Meaning['kind'] | RefKind): string {
  if (work.includes(kind)) return 'work';
  if (party.includes(kind)) return 'party';
  return kind === 'project' ? 'plan' : kind;
}

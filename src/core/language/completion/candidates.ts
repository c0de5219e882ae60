/** What the plan has of a kind that a place may name; where there is no plan that can be read, what its texts have. */
import { itemMapAt, itemMapsIn } from '../../schema/itemMaps.ts';
import type { ItemName, RefKind } from '../../schema/generated/shape.ts';
import type { Item, Plan, RaidEntry } from '../../plan/model.ts';
import { child, keyText, type Node } from '../../source/node.ts';
import type { OfferKind, Question } from './offer.ts';
import { partyDetail, raidDetail } from './details.ts';
import { taskCandidates } from './taskCandidates.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: OfferKind;
  /** How far from the cursor, in any unit; the same for all where there is no order but the plan's. */
  readonly distance: number;
  /** Put together only for those that are shown. */
  readonly detail?: () => string | null;
}

/** Each id once. */
export function candidatesOf(question: Question, refs: readonly RefKind[]): readonly Candidate[] {
  const { plan } = question.analysis;
  const all = refs.flatMap((kind) => (plan ? ofPlan(question, plan, kind) : ofTexts(question, kind)));
  return refs.length < 2 ? all : [...new Map(all.toReversed().map((candidate) => [candidate.id, candidate])).values()].toReversed();
}

function ofPlan(question: Question, plan: Plan, kind: RefKind): readonly Candidate[] {
  const { slot, host } = question;
  switch (kind) {
    case 'task':
    case 'milestone':
      return taskCandidates(question, plan, kind);
    case 'work':
      return [...taskCandidates(question, plan, 'task'), ...raid(question, plan, null)];
    case 'raid':
      return raid(question, plan, null);
    case 'decision':
    case 'action':
    case 'dependency':
      return raid(question, plan, kind);
    case 'party':
      return [
        ...named(plan.resources, 'person', partyDetail),
        ...named(plan.stakeholders, 'person', partyDetail),
        ...named(plan.forums, 'reference'),
      ];
    case 'resource':
      return named(plan.resources, 'person', partyDetail);
    case 'calendar':
      return plan.calendars.size > 0 ? withoutSelf(named(plan.calendars, 'reference'), slot.items.at(-1)?.id) : words(['standard']);
    case 'baseline':
      return named(plan.baselines, 'reference');
    case 'change':
      return named(plan.changes, 'reference');
    case 'deliverable':
      return named(plan.deliverables, 'reference');
    case 'lane':
      return named(plan.lanes, 'reference');
    case 'objective':
      return named(plan.objectives, 'reference');
    case 'release':
      return named(plan.releases, 'reference');
    case 'requirement':
      return named(plan.requirements, 'reference');
    case 'sprint':
      return named(plan.sprints, 'reference');
    case 'project-stage':
      return words(plan.stages.project);
    case 'product-stage':
      return words(plan.stages.product);
    case 'team':
      return words([...plan.resources.values()].flatMap(({ team }) => team ?? []));
    case 'project':
      return plans(question);
    case 'rule':
      return words(host.ruleIds);
  }
}

function raid(question: Question, plan: Plan, kind: RaidEntry['kind'] | null): readonly Candidate[] {
  const { slot, analysis } = question;
  const own = slot.items.at(-1)?.id;
  return [...plan.raid.values()].flatMap((entry) => {
    if ((kind !== null && entry.kind !== kind) || entry.id === own) return [];
    return { id: entry.id, name: entry.name, kind: 'reference' as const, distance: 0, detail: () => raidDetail(analysis, entry) };
  });
}

function named<T extends Item>(items: ReadonlyMap<string, T>, kind: OfferKind, detail?: (item: T) => string | null): readonly Candidate[] {
  return [...items.values()].map((item) => ({
    id: item.id,
    name: item.name,
    kind,
    distance: 0,
    ...(detail && { detail: () => detail(item) }),
  }));
}

function withoutSelf(candidates: readonly Candidate[], own: string | undefined): readonly Candidate[] {
  return candidates.filter(({ id }) => id !== own);
}

function words(all: readonly string[]): readonly Candidate[] {
  return [...new Set(all)].map((id) => ({ id, name: id, kind: 'word', distance: 0 }));
}

function plans({ host, analysis }: Question): readonly Candidate[] {
  const all = [analysis, ...host.others].flatMap(({ plan }) => (plan && plan.project.id !== '' ? [plan.project] : []));
  return [...new Map(all.map(({ id, name }) => [id, { id, name, kind: 'plan' as const, distance: 0 }])).values()];
}

/** Which items answer to a kind of reference. */
const definitions: Partial<Record<RefKind, readonly ItemName[]>> = {
  party: ['resource', 'stakeholder', 'forum'],
  work: ['task', 'risk', 'assumption', 'issue', 'dependency', 'decision', 'action'],
  raid: ['risk', 'assumption', 'issue', 'dependency', 'decision', 'action'],
};

function ofTexts(question: Question, kind: RefKind): readonly Candidate[] {
  if (kind === 'project') return plans(question);
  if (kind === 'rule') return words(question.host.ruleIds);
  if (kind === 'milestone') return [];
  const wanted = new Set<string>(definitions[kind] ?? [kind]);
  const found: Candidate[] = [];
  for (const { root } of question.analysis.sources.values()) collect(root, 'part', wanted, found, question.slot.items.at(-1)?.id);
  return found;
}

function collect(
  node: Node,
  definition: ItemName | 'part',
  wanted: ReadonlySet<string>,
  found: Candidate[],
  own: string | undefined,
): void {
  for (const map of itemMapsIn(definition)) {
    const isWanted = wanted.has(map.definition);
    if (!isWanted && map.definition !== 'task') continue;
    for (const { key, value } of itemMapAt(node, map)?.pairs ?? []) {
      const id = keyText(key);
      const name = child(value, 'name');
      const text = name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : id;
      if (isWanted && id !== own) found.push({ id, name: text, kind: 'reference', distance: 0 });
      if (map.definition === 'task') collect(value, 'task', wanted, found, own);
    }
  }
}

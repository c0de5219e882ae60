/** What the plan has of a kind that a place may name; where there is no plan that can be read, what its texts have. */
import type { Item, Plan, RaidEntry } from '../../plan/model.ts';
import type { RefKind } from '../../schema/generated/shape.ts';
import { partyDetail, raidDetail } from './details.ts';
import type { OfferKind, Question } from './offer.ts';
import { candidatesInTexts } from './textCandidates.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: OfferKind;
  /** Put together only for those that are shown. */
  readonly detail?: () => string | null;
}

/** All of a kind but the tasks, of which there may be many (see `nearestTasks`), in the plan's order. */
export function candidatesOf(question: Question, kind: RefKind): readonly Candidate[] {
  const { plan } = question.analysis;
  if (kind === 'project') return plans(question);
  if (kind === 'rule') return words(question.host.ruleIds);
  return plan ? ofPlan(question, plan, kind) : candidatesInTexts(question, kind);
}

function ofPlan(question: Question, plan: Plan, kind: Exclude<RefKind, 'project' | 'rule'>): readonly Candidate[] {
  switch (kind) {
    case 'task':
    case 'milestone':
      return [];
    case 'work':
    case 'raid':
      return raid(question, plan, null);
    case 'decision':
    case 'action':
    case 'dependency':
      return raid(question, plan, kind);
    case 'party':
      return [...named(plan.resources, 'person', partyDetail), ...named(plan.stakeholders, 'person', partyDetail), ...named(plan.forums)];
    case 'resource':
      return named(plan.resources, 'person', partyDetail);
    case 'calendar':
      return plan.calendars.size > 0 ? named(plan.calendars).filter(({ id }) => id !== ownId(question)) : words(['standard']);
    case 'baseline':
      return named(plan.baselines);
    case 'change':
      return named(plan.changes);
    case 'deliverable':
      return named(plan.deliverables);
    case 'lane':
      return named(plan.lanes);
    case 'objective':
      return named(plan.objectives);
    case 'release':
      return named(plan.releases);
    case 'requirement':
      return named(plan.requirements);
    case 'sprint':
      return named(plan.sprints);
    case 'project-stage':
      return words(plan.stages.project);
    case 'product-stage':
      return words(plan.stages.product);
    case 'team':
      return words([...plan.resources.values()].flatMap(({ team }) => team ?? []));
  }
}

/** The id of the item that the cursor is in. */
export function ownId({ slot }: Question): string | undefined {
  return slot.items.at(-1)?.id;
}

function raid(question: Question, plan: Plan, kind: RaidEntry['kind'] | null): readonly Candidate[] {
  const own = ownId(question);
  const entries = [...plan.raid.values()].filter((entry) => (kind === null || entry.kind === kind) && entry.id !== own);
  return entries.map((entry) => ({
    id: entry.id,
    name: entry.name,
    kind: 'reference',
    detail: () => raidDetail(question.analysis, entry),
  }));
}

function named<T extends Item>(
  items: ReadonlyMap<string, T>,
  kind: OfferKind = 'reference',
  detail?: (item: T) => string | null,
): readonly Candidate[] {
  return [...items.values()].map((item) => ({ id: item.id, name: item.name, kind, ...(detail && { detail: () => detail(item) }) }));
}

function words(all: readonly string[]): readonly Candidate[] {
  return [...new Set(all)].map((id) => ({ id, name: id, kind: 'word' }));
}

function plans({ host, analysis }: Question): readonly Candidate[] {
  const projects = [analysis, ...host.others].flatMap(({ plan }) => (plan && plan.project.id !== '' ? [plan.project] : []));
  return [...new Map(projects.map(({ id, name }) => [id, { id, name, kind: 'plan' as const }])).values()];
}

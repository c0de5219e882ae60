/** Scope: changes that wait, requirements nobody works on, work nobody agreed to, and what was dropped in silence. */
import type { ChangeRequest, Plan } from '../plan/model.ts';
import { child, type Spot } from '../source/node.ts';
import { mustPriority, type Baseline } from './baseline.ts';
import { evidence, ragOf, remark } from './evidence.ts';
import { readableBaseline, type StatusFacts } from './facts.ts';
import { approvedIds, effortIn, growthEvidence } from './growth.ts';
import type { Evidence, RagStatus } from './status.ts';
import { hasRequirements, isCancelled } from './taskColumns.ts';
import { counted, named } from './words.ts';

export function scopeRag(facts: StatusFacts): RagStatus {
  const { plan, statusDate, costs } = facts;
  const baseline = readableBaseline(facts);
  const approved = approvedIds(plan);
  const found = [
    ...droppedEvidence(plan, baseline, approved),
    ...(baseline && costs ? growthEvidence(facts, baseline) : []),
    ...waitingChanges(facts),
    ...unplannedRequirements(facts),
  ];
  const isWhole = baseline !== null && effortIn(baseline) > 0 && costs !== null && statusDate !== null;
  return ragOf(plan, 'scope', [...found, ...missing(facts)], isWhole);
}

function waitingChanges({ plan, statusDate, thresholds }: StatusFacts): readonly Evidence[] {
  const waited = ({ raised }: ChangeRequest) => (raised && statusDate !== null ? statusDate - raised.day : 0);
  const waiting = [...plan.changes.values()].filter(({ status }) => status === 'proposed');
  const late = waiting.filter((change) => waited(change) > thresholds.waiting);
  if (late.length === 0 && waiting.length > 0)
    return [evidence('green', 'waiting', `${waitText(waiting.length)}, none for long`, waiting[0]!.key)];
  return late.map((change) =>
    evidence(
      'amber',
      `waiting ${change.id}`,
      `${named(change)}: waiting ${counted(waited(change), 'day')} for a decision`,
      child(change.node, 'raised') ?? change.key,
    ),
  );
}

function waitText(count: number): string {
  return count === 1 ? '1 change waits for a decision' : `${count} changes wait for a decision`;
}

function unplannedRequirements(facts: StatusFacts): readonly Evidence[] {
  const approved = [...facts.plan.requirements.values()].filter(({ status }) => status === 'approved');
  if (approved.length === 0) return [];
  const planned = plannedRequirements(facts);
  const idle = approved.filter(({ id }) => !planned.has(id));
  if (idle.length === 0) {
    return [evidence('green', 'idle', `${counted(approved.length, 'approved requirement')}, each with a task`, approved[0]!.key)];
  }
  return idle.map((requirement) =>
    evidence('amber', `idle ${requirement.id}`, `${named(requirement)}: approved, and no task serves it`, requirement.key),
  );
}

function plannedRequirements({ plan, columns: { flags } }: StatusFacts): ReadonlySet<string> {
  const planned = new Set<string>();
  for (let i = 0; i < flags.length; i++) {
    if (flags[i]! & hasRequirements && (flags[i]! & isCancelled) === 0) for (const id of plan.wbs.tasks[i]!.requirements) planned.add(id);
  }
  return planned;
}

function droppedEvidence(plan: Plan, baseline: Baseline | null, approved: ReadonlySet<string>): readonly Evidence[] {
  const dropped = (id: string, what: string, at: Spot | null) => evidence('red', `dropped ${id}`, `${what} without an approved change`, at);
  const at = child(plan.project.node, 'baseline');
  return [
    ...[...plan.requirements.values()]
      .filter(({ status, priority, id }) => status === 'dropped' && ((priority ?? 0) >= mustPriority || isMust(baseline, id)))
      .filter(({ id }) => !approved.has(id))
      .map((item) => dropped(item.id, `${named(item)}: a must, dropped`, child(item.node, 'status') ?? item.key)),
    ...goneFrom(baseline?.mustRequirements, plan.requirements, approved).map((id) =>
      dropped(id, `Requirement ${id}: a must of the baseline, gone`, at),
    ),
    ...goneFrom(baseline?.deliverables, plan.deliverables, approved).map((id) =>
      dropped(id, `Deliverable ${id}: in the baseline, gone`, at),
    ),
  ];
}

function isMust(baseline: Baseline | null, id: string): boolean {
  return baseline?.mustRequirements.has(id) ?? false;
}

/** What the baseline knew and the plan does not any more, under no name. */
function goneFrom(
  agreed: ReadonlySet<string> | undefined,
  items: ReadonlyMap<string, { readonly was: string | null }>,
  approved: ReadonlySet<string>,
): readonly string[] {
  if (!agreed || agreed.size === 0) return [];
  const known = new Set([...items].flatMap(([id, { was }]) => (was ? [id, was] : [id])));
  return [...agreed].filter((id) => !known.has(id) && !approved.has(id));
}

function missing({ plan, baseline, statusDate, costs }: StatusFacts): readonly Evidence[] {
  const { node } = plan.project;
  return [
    ...(baseline === null ? [remark('No baseline: growth of the work and what was dropped are unknown', node)] : []),
    ...(baseline === 'unreadable' ? [remark('The baseline cannot be read: growth of the work is unknown', child(node, 'baseline'))] : []),
    ...(costs === null ? [remark('No dates: the effort of the work is unknown')] : []),
    ...(statusDate === null ? [remark('No status date: how long changes wait is unknown')] : []),
  ];
}

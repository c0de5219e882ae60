/** Scope: changes that wait, requirements nobody works on, work nobody agreed to, and what was dropped in silence. */
import type { ChangeRequest, Plan, Task } from '../plan/model.ts';
import { child } from '../source/node.ts';
import { mustPriority, type Baseline } from './baseline.ts';
import { evidence, ragOf, remark } from './evidence.ts';
import { readableBaseline, type StatusFacts } from './facts.ts';
import type { Evidence, RagStatus } from './status.ts';
import { hasRequirements, inBaseline, isCancelled } from './taskColumns.ts';
import { counted, named, percentText } from './words.ts';

export function scopeRag(facts: StatusFacts): RagStatus {
  const { plan, statusDate, costs } = facts;
  const baseline = readableBaseline(facts);
  const approved = approvedIds(plan);
  const found = [
    ...droppedEvidence(plan, baseline, approved),
    ...(baseline && costs ? growthEvidence(facts, baseline, approved) : []),
    ...waitingChanges(facts),
    ...unplannedRequirements(facts),
  ];
  return ragOf(plan, 'scope', [...found, ...missing(facts)], baseline !== null && costs !== null && statusDate !== null);
}

/** Everything that approved changes name: tasks, requirements, deliverables, releases. */
function approvedIds(plan: Plan): ReadonlySet<string> {
  const approved = [...plan.changes.values()].filter(({ status }) => status === 'approved');
  return new Set(approved.flatMap(({ affects, impact }) => [...affects, ...impact.scope]));
}

function waitingChanges({ plan, statusDate, thresholds }: StatusFacts): readonly Evidence[] {
  const waited = ({ raised }: ChangeRequest) => (raised && statusDate !== null ? statusDate - raised.day : 0);
  return [...plan.changes.values()]
    .filter((change) => change.status === 'proposed' && waited(change) > thresholds.waiting)
    .map((change) =>
      evidence(
        'amber',
        `${named(change)}: waiting ${counted(waited(change), 'day')} for a decision`,
        child(change.node, 'raised') ?? change.key,
      ),
    );
}

function unplannedRequirements({ plan, columns: { flags } }: StatusFacts): readonly Evidence[] {
  if (plan.requirements.size === 0) return [];
  const planned = new Set<string>();
  for (let i = 0; i < flags.length; i++) {
    if (flags[i]! & hasRequirements && (flags[i]! & isCancelled) === 0) for (const id of plan.wbs.tasks[i]!.requirements) planned.add(id);
  }
  return [...plan.requirements.values()]
    .filter(({ id, status }) => status === 'approved' && !planned.has(id))
    .map((requirement) => evidence('amber', `${named(requirement)}: approved, and no task serves it`, requirement.key));
}

function droppedEvidence(plan: Plan, baseline: Baseline | null, approved: ReadonlySet<string>): readonly Evidence[] {
  const dropped = [...plan.requirements.values()]
    .filter(
      ({ id, status, priority }) => status === 'dropped' && ((priority ?? 0) >= mustPriority || isMust(baseline, id)) && !approved.has(id),
    )
    .map((requirement) =>
      evidence(
        'red',
        `${named(requirement)}: a must, dropped without an approved change`,
        child(requirement.node, 'status') ?? requirement.key,
      ),
    );
  const gone = [
    ...goneFrom(baseline?.mustRequirements, plan.requirements, approved).map((id) => `Requirement ${id}: a must of the baseline`),
    ...goneFrom(baseline?.deliverables, plan.deliverables, approved).map((id) => `Deliverable ${id}: in the baseline`),
  ];
  return [...dropped, ...gone.map((what) => evidence('red', `${what}, gone without an approved change`, plan.project.node))];
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

/** Tasks that neither the baseline knows nor an approved change names, by the effort they take. */
function growthEvidence(facts: StatusFacts, baseline: Baseline, approved: ReadonlySet<string>): readonly Evidence[] {
  const agreed = effortIn(baseline);
  if (agreed <= 0) return [remark('The baseline holds no effort: growth of the work is unknown')];
  const added = addedTasks(facts, approved);
  const share = added.reduce((sum, { effort }) => sum + effort, 0) / agreed;
  const { amber, red } = facts.thresholds.growth;
  const colour = share > red ? 'red' : share > amber ? 'amber' : 'green';
  const largest = [...added].sort((a, b) => b.effort - a.effort)[0]?.task;
  return [evidence(colour, growthText(share, added.length, largest), largest?.key ?? null)];
}

const efforts = new WeakMap<Baseline, number>();

function effortIn(baseline: Baseline): number {
  let sum = efforts.get(baseline);
  if (sum === undefined) efforts.set(baseline, (sum = [...baseline.tasks.values()].reduce((total, { effort }) => total + effort, 0)));
  return sum;
}

function addedTasks({ plan, columns: { flags }, costs }: StatusFacts, approved: ReadonlySet<string>): { task: Task; effort: number }[] {
  const added: { task: Task; effort: number }[] = [];
  for (let i = 0; i < flags.length; i++) {
    if (flags[i]! & inBaseline || !(costs!.effort[i]! > 0) || isApproved(plan, i, approved)) continue;
    added.push({ task: plan.wbs.tasks[i]!, effort: costs!.effort[i]! });
  }
  return added;
}

/** A container's approval holds for what is below it. */
function isApproved({ wbs }: Plan, index: number, approved: ReadonlySet<string>): boolean {
  for (let i = index; i >= 0; i = wbs.parent[i]!) {
    const { id, requirements } = wbs.tasks[i]!;
    if (approved.has(id) || requirements.some((requirement) => approved.has(requirement))) return true;
  }
  return false;
}

function growthText(share: number, count: number, largest: Task | undefined): string {
  if (!largest) return 'All work is in the baseline or in an approved change';
  const most = count > 1 ? `, most of it ${largest.name}` : '';
  const what = count > 1 ? counted(count, 'task') : largest.name;
  return `Work outside the baseline and approved changes: ${percentText(share)} of its effort (${what}${most})`;
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

/** Scope: changes that wait, requirements nobody works on, work nobody agreed to, and what was dropped in silence. */
import type { ChangeRequest, Plan, Task } from '../plan/model.ts';
import { child } from '../source/node.ts';
import { mustPriority, type Baseline } from './baseline.ts';
import { evidence, ragOf, remark } from './evidence.ts';
import { readableBaseline, type StatusFacts } from './facts.ts';
import type { Evidence, RagStatus } from './status.ts';
import { counted, named, percentText } from './words.ts';

export function scopeRag(facts: StatusFacts): RagStatus {
  const { plan, statusDate, costs } = facts;
  const baseline = readableBaseline(facts);
  const approved = approvedIds(plan);
  const found = [
    ...droppedEvidence(plan, baseline, approved),
    ...(baseline && costs ? growthEvidence(facts, baseline, approved) : []),
    ...waitingChanges(facts),
    ...unplannedRequirements(plan),
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

function unplannedRequirements(plan: Plan): readonly Evidence[] {
  if (plan.requirements.size === 0) return [];
  const planned = new Set<string>();
  for (const task of plan.wbs.tasks) if (task.status !== 'cancelled') for (const id of task.requirements) planned.add(id);
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
function growthEvidence({ plan, costs, thresholds }: StatusFacts, baseline: Baseline, approved: ReadonlySet<string>): readonly Evidence[] {
  const agreed = [...baseline.tasks.values()].reduce((sum, { effort }) => sum + effort, 0);
  if (agreed <= 0) return [remark('The baseline holds no effort: growth of the work is unknown')];
  const isAgreed = agreedTasks(plan, baseline, approved);
  const added = plan.wbs.tasks.flatMap((task, i) => (costs!.effort[i]! > 0 && !isAgreed[i] ? [{ task, effort: costs!.effort[i]! }] : []));
  const share = added.reduce((sum, { effort }) => sum + effort, 0) / agreed;
  const { amber, red } = thresholds.growth;
  const colour = share > red ? 'red' : share > amber ? 'amber' : 'green';
  const largest = [...added].sort((a, b) => b.effort - a.effort)[0]?.task;
  return [evidence(colour, growthText(share, added.length, largest), largest?.key ?? null)];
}

function growthText(share: number, count: number, largest: Task | undefined): string {
  if (!largest) return 'All work is in the baseline or in an approved change';
  const most = count > 1 ? `, most of it ${largest.name}` : '';
  const what = count > 1 ? counted(count, 'task') : largest.name;
  return `Work outside the baseline and approved changes: ${percentText(share)} of its effort (${what}${most})`;
}

/** By WBS index; a container's approval holds for what is below it. */
function agreedTasks(plan: Plan, baseline: Baseline, approved: ReadonlySet<string>): readonly boolean[] {
  const { tasks, parent } = plan.wbs;
  const byChange: boolean[] = [];
  return tasks.map((task, i) => {
    const above = parent[i]! >= 0 && byChange[parent[i]!]!;
    byChange.push(above || approved.has(task.id) || task.requirements.some((id) => approved.has(id)));
    return byChange[i]! || baseline.tasks.has(task.id) || baseline.tasks.has(task.was ?? '');
  });
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

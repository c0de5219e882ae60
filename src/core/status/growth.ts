/** How much work has come in beside what was agreed. */
import type { Plan, Task } from '../plan/model.ts';
import { child } from '../source/node.ts';
import type { Baseline } from './baseline.ts';
import { evidence, remark } from './evidence.ts';
import type { StatusFacts } from './facts.ts';
import type { Evidence } from './status.ts';
import type { TaskCosts } from './cost.ts';
import { inBaseline, type TaskColumns } from './taskColumns.ts';
import { counted, percentText } from './words.ts';

/** Tasks that neither the baseline knows nor an approved change names, by the effort they take. */
export function growthEvidence({ plan, added, costs, thresholds }: StatusFacts, baseline: Baseline): readonly Evidence[] {
  const agreed = effortIn(baseline);
  if (agreed <= 0) return [remark('The baseline holds no effort: growth of the work is unknown')];
  const { effort } = costs!;
  const share = added.reduce((sum, index) => sum + effort[index]!, 0) / agreed;
  const { amber, red } = thresholds.growth;
  const colour = share > red ? 'red' : share > amber ? 'amber' : 'green';
  const largest = plan.wbs.tasks[[...added].sort((a, b) => effort[b]! - effort[a]!)[0] ?? -1];
  const at = largest?.key ?? child(plan.project.node, 'baseline');
  return [evidence(colour, 'growth', growthText(share, added.length, largest), at)];
}

const efforts = new WeakMap<Baseline, number>();

/** Minutes of people's work that were agreed. */
export function effortIn(baseline: Baseline): number {
  let sum = efforts.get(baseline);
  if (sum === undefined) efforts.set(baseline, (sum = [...baseline.tasks.values()].reduce((total, { effort }) => total + effort, 0)));
  return sum;
}

/** By WBS index, in the plan's order. */
export function addedTasks(plan: Plan, { flags }: TaskColumns, { effort }: TaskCosts): readonly number[] {
  const approved = approvedIds(plan);
  const added: number[] = [];
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & inBaseline) === 0 && effort[i]! > 0 && !isApproved(plan, i, approved)) added.push(i);
  }
  return added;
}

/** Everything that approved changes name: tasks, requirements, deliverables, releases. */
export function approvedIds(plan: Plan): ReadonlySet<string> {
  const approved = [...plan.changes.values()].filter(({ status }) => status === 'approved');
  return new Set(approved.flatMap(({ affects, impact }) => [...affects, ...impact.scope]));
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

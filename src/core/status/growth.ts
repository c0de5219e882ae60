/** How much work has come in beside what was agreed. */
import type { Plan, Task } from '../plan/model.ts';
import { child } from '../source/node.ts';
import type { Baseline } from './baseline.ts';
import { evidence, remark } from './evidence.ts';
import type { StatusFacts } from './facts.ts';
import type { Evidence } from './status.ts';
import { inBaseline } from './taskColumns.ts';
import { counted, percentText } from './words.ts';

/** Tasks that neither the baseline knows nor an approved change names, by the effort they take. */
export function growthEvidence(facts: StatusFacts, baseline: Baseline, approved: ReadonlySet<string>): readonly Evidence[] {
  const agreed = effortIn(baseline);
  if (agreed <= 0) return [remark('The baseline holds no effort: growth of the work is unknown')];
  const added = addedTasks(facts, approved);
  const share = added.reduce((sum, { effort }) => sum + effort, 0) / agreed;
  const { amber, red } = facts.thresholds.growth;
  const colour = share > red ? 'red' : share > amber ? 'amber' : 'green';
  const largest = [...added].sort((a, b) => b.effort - a.effort)[0]?.task;
  const at = largest?.key ?? child(facts.plan.project.node, 'baseline');
  return [evidence(colour, 'growth', growthText(share, added.length, largest), at)];
}

const efforts = new WeakMap<Baseline, number>();

/** Minutes of people's work that were agreed. */
export function effortIn(baseline: Baseline): number {
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

/** Project's baselines as those of a plan: baseline 0 is `baseline`, the others `baseline-1` to `baseline-10`. */
import type { Baseline, BaselineTask } from '../../status/baseline.ts';
import type { Minute } from '../../values/time.ts';
import { isContainer, type Outline, type Row } from './outline.ts';
import type { ProjectBaseline } from './projectFile.ts';

/** Which there are, by number. */
export function baselineNames(outline: Outline): readonly string[] {
  return numbersOf(outline).map(nameOf);
}

export function baselinesOf(outline: Outline, plan: string): ReadonlyMap<string, Baseline> {
  return new Map(numbersOf(outline).map((number) => [nameOf(number), baselineOf(outline, plan, number)]));
}

function numbersOf({ rows }: Outline): readonly number[] {
  const numbers = new Set(rows.flatMap(({ task }) => task.baselines.map(({ number }) => number)));
  return [...numbers].sort((a, b) => a - b);
}

function nameOf(number: number): string {
  return number === 0 ? 'baseline' : `baseline-${number}`;
}

function baselineOf(outline: Outline, plan: string, number: number): Baseline {
  const tasks = new Map<string, BaselineTask>();
  for (const row of outline.rows) {
    const agreed = row.task.baselines.find((baseline) => baseline.number === number);
    if (agreed) tasks.set(row.id, taskOf(row, agreed));
  }
  const all = [...tasks.values()];
  const costs = all.reduce((sum, { labour, cost }) => sum + labour + cost, 0);
  return {
    plan,
    name: nameOf(number),
    statusDate: null,
    start: extreme(all.map(({ start }) => start), Math.min), // prettier-ignore
    finish: extreme(all.map(({ finish }) => finish), Math.max), // prettier-ignore
    bac: costs === 0 ? null : Math.round(costs * 100) / 100,
    tasks,
    lines: new Map(),
    mustRequirements: new Set(),
    deliverables: new Set(),
  };
}

/** A container's work and money are those of what it holds. */
function taskOf(row: Row, { start, finish, work, cost, fixedCost }: ProjectBaseline): BaselineTask {
  if (isContainer(row)) return { start, finish, kind: 'container', effort: 0, labour: 0, cost: 0 };
  const fixed = fixedCost ?? (work > 0 ? 0 : cost);
  const kind = (row.task.duration ?? 0) <= 0 ? 'milestone' : 'task';
  return { start, finish, kind, effort: Math.round(work), labour: Math.max(0, Math.round((cost - fixed) * 100) / 100), cost: fixed };
}

function extreme(moments: readonly (Minute | null)[], of: (a: number, b: number) => number): Minute | null {
  return moments.reduce((sofar, moment) => (sofar === null || moment === null ? (sofar ?? moment) : of(sofar, moment)), null);
}

/** Changes to a plan that might pull a task in: each on what drives it, as the author could write it. */
import { child, type Spot } from '../../source/node.ts';
import type { Link, Plan, Task } from '../../plan/model.ts';
import { formatDuration } from '../../values/duration.ts';
import { formatLag } from '../../values/link.ts';
import type { Duration, Estimate } from '../../values/time.ts';
import type { BoundKey } from './causes.ts';
import type { Step } from './chain.ts';
import { linkOf } from './linkSteps.ts';
import { isBegun, isLeaf, isOver, type View } from './view.ts';
import { nameOf } from './words.ts';

export interface Change {
  /** In the imperative, with names and figures. */
  readonly text: string;
  readonly spot: Spot;
  /** By WBS index: the task to put in the plan instead. */
  readonly task: number;
  readonly instead: Task;
}

/** By how much work is shortened. */
const shorter = 0.8;

/** In the chain's order, each once. */
export function changesOn(view: View, target: number, chain: readonly Step[]): readonly Change[] {
  const tasks = new Set<number>();
  const changes: Change[] = [];
  for (const task of [target, ...chain.map((step) => step.task)]) {
    if (task < 0 || tasks.has(task)) continue;
    tasks.add(task);
    changes.push(...workChanges(view, task));
  }
  for (const step of chain) {
    const change = step.task < 0 && step.kind !== 'external' ? null : stepChange(view, step);
    if (change) changes.push(change);
  }
  return changes;
}

function workChanges(view: View, task: number): readonly Change[] {
  const { outline } = view;
  if (!isLeaf(view, task) || outline.isCancelled[task] || isOver(view, task) || !(view.space.left[task]! > 0)) return [];
  return [...shortened(view, task), ...fullTime(view, task)];
}

function shortened(view: View, task: number): readonly Change[] {
  const item = view.plan.wbs.tasks[task]!;
  const name = nameOf(view, task);
  const key = item.shape === 'effort' ? 'effort' : 'duration';
  const estimate = item.shape === 'points' ? null : item[key];
  const isForecast = view.kind === 'forecast';
  const { remaining, progress } = item.actuals;
  if (isForecast && (remaining !== null || (isBegun(view, task) && estimate))) {
    const left = remaining ?? scaled(estimate!.likely, 1 - Math.min(Math.max(progress ?? 0, 0), 1));
    const less = scaled(left, shorter);
    const instead = { ...item, actuals: { ...item.actuals, remaining: less } };
    const spot = child(item.node, 'remaining') ?? child(item.node, key) ?? item.key;
    return [
      { text: `cut what is left of ${name} by a fifth, from ${formatDuration(left)} to ${formatDuration(less)}`, spot, task, instead },
    ];
  }
  if (!estimate) return [];
  const less = scaled(estimate.likely, shorter);
  const instead: Task = { ...item, [key]: { ...estimate, likely: less } satisfies Estimate };
  const what = key === 'effort' ? `the effort of ${name}` : name;
  const text = `cut ${what} by a fifth, from ${formatDuration(estimate.likely)} to ${formatDuration(less)}`;
  return [{ text, spot: child(item.node, key) ?? item.key, task, instead }];
}

/** To all of the time a person has for projects. */
function fullTime(view: View, task: number): readonly Change[] {
  const item = view.plan.wbs.tasks[task]!;
  if (item.shape !== 'effort') return [];
  return item.assign.flatMap((assignment, i): Change[] => {
    const person = view.plan.resources.get(assignment.party);
    const { share } = assignment;
    if (person?.kind !== 'person' || share === null || !(share > 0 && share < person.capacity)) return [];
    const assign = item.assign.map((each, j) => (j === i ? { ...each, share: person.capacity } : each));
    const text = `give ${nameOf(view, task)} ${percent(person.capacity)} of ${person.name} instead of ${percent(share)}`;
    return [{ text, spot: assignment.node, task, instead: { ...item, assign } }];
  });
}

function stepChange(view: View, { kind, task, cause }: Step): Change | null {
  const item = view.plan.wbs.tasks[task];
  if (!item || !cause) return null;
  if (kind === 'lag' && cause.kind === 'link') return withoutLag(view, task, linkOf(view, task, cause.edge));
  if (cause.kind === 'outside') {
    const link = item.after[cause.bound.at];
    const text = `let ${nameOf(view, task)} begin without waiting for ${link?.id ?? ''}`;
    return link ? { text, spot: link.node, task, instead: { ...item, after: item.after.filter((each) => each !== link) } } : null;
  }
  if (cause.kind === 'bound') return withoutBound(view, task, cause.key);
  if (cause.kind === 'resume') {
    const text = `take up ${nameOf(view, task)} again at once`;
    return { text, spot: child(item.node, 'resume') ?? item.key, task, instead: { ...item, resume: null } };
  }
  return null;
}

function withoutLag(view: View, task: number, link: Link | null): Change | null {
  const item = view.plan.wbs.tasks[task]!;
  if (!link?.lag || ('share' in link.lag ? link.lag.share : link.lag.amount) < 0) return null;
  const after = item.after.map((each) => (each === link ? { ...each, lag: null } : each));
  const text = `drop the lag ${formatLag(link.lag)} between "${link.id}" and ${nameOf(view, task)}`;
  return { text, spot: link.node, task, instead: { ...item, after } };
}

function withoutBound(view: View, task: number, key: BoundKey): Change {
  const item = view.plan.wbs.tasks[task]!;
  const instead = { ...item, constraints: { ...item.constraints, [key]: null } };
  return { text: `drop ${key} of ${nameOf(view, task)}`, spot: child(item.node, key) ?? item.key, task, instead };
}

/** The plan with the change made; nothing that is remembered of the plan is touched. */
export function changed(plan: Plan, { task, instead }: Change): Plan {
  const tasks = plan.wbs.tasks.map((item, index) => (index === task ? instead : item));
  return { ...plan, wbs: { ...plan.wbs, tasks, indexOf: new Map(plan.wbs.indexOf) } };
}

function scaled({ amount, unit }: Duration, factor: number): Duration {
  return { amount: Math.round(amount * factor * 10_000) / 10_000, unit };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

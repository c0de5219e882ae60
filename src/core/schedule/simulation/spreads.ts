/** How uncertain the work still to come is: three points for each task, from its estimate or from the confidence in it. */
import type { Task } from '../../plan/model.ts';
import type { Confidence } from '../../plan/words.ts';
import { minutesOf } from '../../values/duration.ts';
import type { Duration, Estimate } from '../../values/time.ts';
import { crewOf } from '../crew.ts';
import type { Outline } from '../outline.ts';

/** Minutes still to do on the task's own time, for each person of the crew, as `TaskFacts.remaining` counts them; not whole minutes. */
export interface Spread {
  readonly task: number;
  readonly optimistic: number;
  readonly likely: number;
  readonly pessimistic: number;
}

/** By how much less and more than a single-point estimate work may take. */
const confidences: Readonly<Record<Confidence, readonly [less: number, more: number]>> = {
  high: [0.9, 1.15],
  medium: [0.8, 1.4],
  low: [0.7, 2],
};

/** Leaves whose length is not known for certain, in the plan's order; without what is done, cancelled or has no dates. */
export function spreadsOf(outline: Outline): readonly Spread[] {
  return openTasks(outline).flatMap((task) => {
    const spread = spreadOf(outline, task);
    return spread && spread.optimistic < spread.pessimistic ? [{ task, ...spread }] : [];
  });
}

/** Leaves with dates that are still to be done, in the plan's order. */
export function openTasks({ network, facts, isCancelled }: Outline): readonly number[] {
  const { order, count, isContainer } = network;
  const open = [...order].filter((node) => node < count && !isContainer[node] && !isCancelled[node] && !facts[node]!.isDone);
  return open.sort((a, b) => a - b);
}

function spreadOf(outline: Outline, index: number): Omit<Spread, 'task'> | null {
  const { task, remaining, progress } = outline.facts[index]!;
  const points = pointsOf(outline, task);
  if (!points) return null;
  const [optimistic, likely, pessimistic] = points;
  if (task.actuals.remaining) {
    if (!(likely > 0)) return null;
    return { optimistic: (remaining * optimistic) / likely, likely: remaining, pessimistic: (remaining * pessimistic) / likely };
  }
  const left = (1 - progress) / strengthOf(outline, index);
  return { optimistic: optimistic * left, likely: likely * left, pessimistic: pessimistic * left };
}

/** Minutes of the whole task, of all who share in it; null where it is scheduled by something else than an estimate. */
function pointsOf({ table }: Outline, task: Task): readonly [number, number, number] | null {
  const estimate = estimateOf(task);
  if (!estimate) return null;
  const minutes = (duration: Duration) => minutesOf(duration, table.times.units);
  const likely = minutes(estimate.likely);
  // Units apart, what is ascending in one calendar need not be in another.
  const [optimistic, pessimistic] = [Math.min(minutes(estimate.optimistic), likely), Math.max(minutes(estimate.pessimistic), likely)];
  if (optimistic < pessimistic || !task.confidence) return [optimistic, likely, pessimistic];
  const [less, more] = confidences[task.confidence];
  return [likely * less, likely, likely * more];
}

function estimateOf(task: Task): Estimate | null {
  if (task.shape === 'effort') return task.effort;
  return task.shape === 'duration' || task.shape === 'fixed' ? task.duration : null;
}

function strengthOf({ plan, table }: Outline, index: number): number {
  const task = table.tasks[index]!;
  return task.shape === 'effort' ? crewOf(task, plan.resources, table.times, table.calendars[index]!).strength : 1;
}

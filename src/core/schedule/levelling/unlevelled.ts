/** What no levelling can put right: told by task, so that each can be said on the line that causes it. */
import { minutesPerDay } from '../../values/time.ts';
import { loadsOf } from '../load.ts';
import type { Outline } from '../outline.ts';
import type { Schedule, Unlevelled } from '../schedule.ts';
import type { Generator } from './generator.ts';
import type { PlanProblem } from './planProblem.ts';
import { hold } from './problem.ts';

/** `generator` holds the schedule, `forecast` has its dates. */
export function unlevelledIn(outline: Outline, found: PlanProblem, generator: Generator, forecast: Schedule): readonly Unlevelled[] {
  const { ids, nodes, problem } = found;
  const told = new Map(found.unlevelled.map((item) => [keyOf(item), item]));
  const add = (item: Unlevelled) => {
    if (!told.has(keyOf(item))) told.set(keyOf(item), item);
  };
  const isBound = new Set<number>();
  for (let activity = 0; activity < problem.count; activity++) {
    const task = nodes[activity]!;
    for (const resource of generator.missed(activity)) add({ task, resource: ids[resource]!, why: 'never-there' });
    const mayOverlap = generator.problem.hold[activity] !== hold.free || problem.latest[activity]! < Infinity;
    if (!mayOverlap || forecast.done[task] === 1) continue;
    isBound.add(task);
    for (const over of generator.overloaded(activity)) add({ task, resource: ids[over]!, why: 'no-room' });
  }
  // Where nothing has to keep its dates, nothing can be left over.
  const mayBeOver = isBound.size > 0 || found.background.size > 0;
  for (const { task, resource } of mayBeOver ? stillOver(outline, forecast, told) : []) {
    if (isBound.has(task) || outline.network.isSpans[task] === 1) add({ task, resource, why: 'no-room' });
  }
  return [...told.values()].sort((a, b) => a.task - b.task);
}

/** Who takes part in more than there is, to come, of which nothing is told: level of effort follows the dates of others. */
function stillOver(outline: Outline, forecast: Schedule, told: ReadonlyMap<string, Unlevelled>) {
  return loadsOf(outline, forecast).over.flatMap(({ resource, to, tasks }) => {
    const isPast = (to + 1) * minutesPerDay <= outline.now;
    if (isPast || tasks.some((task) => told.has(keyOf({ task, resource })))) return [];
    return tasks.map((task) => ({ task, resource }));
  });
}

function keyOf({ task, resource }: Pick<Unlevelled, 'task' | 'resource'>): string {
  return `${task} ${resource}`;
}

/** What no levelling can put right: told by task, so that each can be said on the line that causes it. */
import type { Schedule, Unlevelled } from '../schedule.ts';
import type { Generator } from './generator.ts';
import type { PlanProblem } from './planProblem.ts';
import { hold } from './problem.ts';

/** `generator` holds the schedule. */
export function unlevelledIn(
  { ids, nodes, problem, unlevelled }: PlanProblem,
  generator: Generator,
  { done }: Schedule,
): readonly Unlevelled[] {
  const found = new Map(unlevelled.map((item) => [keyOf(item), item]));
  const add = (item: Unlevelled) => {
    if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  };
  for (let activity = 0; activity < problem.count; activity++) {
    const task = nodes[activity]!;
    const missing = generator.missing[activity]!;
    if (missing >= 0) add({ task, resource: ids[missing]!, why: 'never-there' });
    const mayOverlap = generator.problem.hold[activity] !== hold.free || problem.latest[activity]! < Infinity || missing >= 0;
    if (!mayOverlap || done[task] === 1) continue;
    for (const over of generator.overloaded(activity)) add({ task, resource: ids[over]!, why: 'no-room' });
  }
  return [...found.values()].sort((a, b) => a.task - b.task);
}

function keyOf({ task, resource }: Unlevelled): string {
  return `${task} ${resource}`;
}

/** Tasks that a place may name, the nearest in the plan first. */
import type { Plan, Task } from '../../plan/model.ts';
import type { Candidate } from './candidates.ts';
import { taskDetail } from './details.ts';
import type { Question } from './offer.ts';

export function taskCandidates(question: Question, plan: Plan, kind: 'task' | 'milestone'): readonly Candidate[] {
  const { analysis, slot } = question;
  const { wbs } = plan;
  const here = indexHere(question, plan);
  const isOwn = ownTasks(question, plan);
  const isLink = slot.field.shape.value === 'predecessor';
  const candidates: Candidate[] = [];
  for (let index = 0; index < wbs.tasks.length; index++) {
    const task = wbs.tasks[index]!;
    if ((kind === 'milestone' && task.shape !== 'milestone') || isOwn(index)) continue;
    // What follows is named less often than what comes before.
    const distance = index < here ? here - index : (isLink ? 3 : 1) * (index - here) + 1;
    candidates.push({
      id: task.id,
      name: task.name,
      kind: isMilestone(task) ? 'milestone' : 'task',
      distance,
      detail: () => taskDetail(analysis, index),
    });
  }
  return candidates;
}

function isMilestone({ shape }: Task): boolean {
  return shape === 'milestone';
}

/** Where the cursor's task stands, or its container; the end of the plan elsewhere. */
function indexHere({ slot }: Question, { wbs }: Plan): number {
  for (const { definition, id } of slot.items.toReversed()) {
    const index = definition === 'task' ? wbs.indexOf.get(id) : undefined;
    if (index !== undefined) return index;
  }
  return wbs.tasks.length;
}

/** A task never waits for itself, for what it is in or for what is in it. */
function ownTasks({ slot }: Question, { wbs }: Plan): (index: number) => boolean {
  const own = slot.items.findLast(({ definition }) => definition === 'task')?.id;
  const index = own === undefined ? undefined : wbs.indexOf.get(own);
  const above = new Set(slot.items.filter(({ definition }) => definition === 'task').map(({ id }) => wbs.indexOf.get(id)));
  const end = index === undefined ? 0 : wbs.end[index]!;
  return (other) => above.has(other) || (index !== undefined && other > index && other < end);
}

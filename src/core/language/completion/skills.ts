/** Skills in the words of the plan: free texts, which are of use where a task and a resource write them alike. */
import type { Plan, Task } from '../../plan/model.ts';
import { picking } from '../../plan/sparse.ts';
import type { Field } from '../../schema/field.ts';
import { counted } from '../../status/words.ts';
import { listed, present } from '../hover/lines.ts';
import { ownId, type Candidate } from './candidates.ts';
import type { Question } from './offer.ts';

/** Whether it is the list of skills of a task or a resource, or one of them. */
export function isSkills({ path }: Field): boolean {
  return path[0] === 'skills';
}

/**
 * For a task what somebody in the plan can do, for a resource also what tasks ask for; what most have comes first, then what most tasks ask
 * for, of equals what the plan names first. What the resource at hand has itself does not count: it is being written.
 */
export function skillCandidates(question: Question): readonly Candidate[] {
  const { plan } = question.analysis;
  if (!plan) return [];
  const isResource = question.slot.items.at(-1)?.definition === 'resource';
  const held = holders(plan, isResource ? ownId(question) : undefined);
  const needed = isResource ? needs(plan.wbs.tasks) : new Map<string, number>();
  return [...new Set([...held.keys(), ...needed.keys()])]
    .map((skill) => ({ skill, who: held.get(skill) ?? [], tasks: needed.get(skill) ?? 0 }))
    .sort((a, b) => b.who.length - a.who.length || b.tasks - a.tasks)
    .map(({ skill, who, tasks }) => ({ id: skill, name: skill, kind: 'word', detail: () => detailOf(who, tasks) }));
}

function detailOf(who: readonly string[], tasks: number): string {
  return present([who.length > 0 ? listed(who) : null, tasks > 0 ? `asked for by ${counted(tasks, 'task')}` : null]).join(', ');
}

/** By skill the names of those who have it. */
function holders({ resources }: Plan, besides: string | undefined): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const { id, name, skills } of resources.values()) {
    for (const skill of id === besides ? [] : new Set(skills)) held.set(skill, [...(held.get(skill) ?? []), name]);
  }
  return held;
}

const asking = picking<Task>(({ skills }) => skills.length > 0);

/** The same tasks are counted once. */
const known = new WeakMap<readonly Task[], ReadonlyMap<string, number>>();

/** By skill how many tasks name it. */
function needs(tasks: readonly Task[]): ReadonlyMap<string, number> {
  const before = known.get(tasks);
  if (before) return before;
  const needed = new Map<string, number>();
  for (const index of asking(tasks)) for (const skill of new Set(tasks[index]!.skills)) needed.set(skill, (needed.get(skill) ?? 0) + 1);
  known.set(tasks, needed);
  return needed;
}

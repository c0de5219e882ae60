/** What a filter keeps of a plan. */
import type { Task } from '../plan/model.ts';
import { inherited } from '../plan/wbs.ts';
import { agreedTask } from '../status/baseline.ts';
import type { Filter } from './diagram.ts';
import type { Drawable } from './text.ts';

type Filtered = Pick<Drawable, 'analysis' | 'plan' | 'schedule'>;

export function isFiltering(filter: Filter): boolean {
  const { text, ...others } = filter;
  return text.trim() !== '' || Object.values(others).some((wanted) => wanted !== null && wanted !== false);
}

/** By the task's index: 1 for tasks and milestones that the filter keeps, and for the containers that they are in. Null where it keeps all. */
export function keptTasks(filtered: Filtered, filter: Filter): Uint8Array | null {
  if (!isFiltering(filter)) return null;
  const { tasks, end, parent } = filtered.plan.wbs;
  const isKept = testOf(filtered, filter);
  const isNamed = namedTasks(filtered, filter.text);
  const kept = new Uint8Array(tasks.length);
  for (let index = tasks.length - 1; index >= 0; index--) {
    const isLeaf = end[index] === index + 1;
    if (isLeaf && isNamed(index) && isKept(index)) kept[index] = 1;
    if (kept[index] === 1 && parent[index]! >= 0) kept[parent[index]!] = 1;
  }
  return kept;
}

/** All but its words. */
function testOf(filtered: Filtered, filter: Filter): (index: number) => boolean {
  const { plan, schedule } = filtered;
  const { owner, release, label, critical, late } = filter;
  const isLate = late ? lateness(filtered) : null;
  return (index) =>
    (owner === null || inherited(plan, index, 'owner') === owner) &&
    (release === null || inherited(plan, index, 'release') === release) &&
    (label === null || inherited(plan, index, 'labels')?.includes(label) === true) &&
    (!critical || schedule.critical[index] === 1) &&
    (!isLate || isLate(index));
}

/** Whether each word is in the id or the name of a task, or of a container above it. */
function namedTasks({ plan }: Filtered, text: string): (index: number) => boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  const { tasks, parent } = plan.wbs;
  const missing: (readonly string[])[] = [];
  for (let index = 0; index < tasks.length; index++) {
    const above = parent[index]! < 0 ? words : missing[parent[index]!]!;
    missing.push(above.length === 0 ? above : missingIn(above, tasks[index]!));
  }
  return (index) => missing[index]!.length === 0;
}

function missingIn(words: readonly string[], { id, name }: Task): readonly string[] {
  const own = `${id}\n${name}`.toLowerCase();
  return words.some((word) => own.includes(word)) ? words.filter((word) => !own.includes(word)) : words;
}

/** Unfinished, and forecast to finish after its baseline (without one, after its plan) or its deadline. */
function lateness({ analysis, plan, schedule }: Filtered): (index: number) => boolean {
  const { calendar, plan: planned } = analysis.schedules!;
  return (index) => {
    const task = plan.wbs.tasks[index]!;
    const { deadline } = task.constraints;
    const agreed = agreedTask(analysis.baseline, task)?.finish ?? planned.finish[index]!;
    const finish = schedule.finish[index]!;
    return schedule.done[index] !== 1 && (finish > agreed || (deadline !== null && finish > calendar.finishOf(deadline)));
  };
}

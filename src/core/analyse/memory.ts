/**
 * What the last analysis of a plan worked out, so that the next one need not. Each stage checks for itself what still holds, so that
 * an analysis depends on its facts alone: without memory it is the same, only slower.
 */
import type { PlanReading } from '../plan/buildPlan.ts';
import type { Plan, Task } from '../plan/model.ts';
import type { References } from '../plan/references.ts';
import type { Sparse } from '../plan/sparse.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from '../rules/rule.ts';
import type { Externals, Schedules } from '../schedule/schedule.ts';
import type { Source } from '../source/source.ts';
import { TaskColumns } from '../status/taskColumns.ts';
import { Latest } from '../values/latest.ts';
import type { Day } from '../values/time.ts';

export interface Memory {
  sources: readonly Source[];
  reading: PlanReading | null;
  references: References | null;
  /** Of rules that look at the task alone. */
  taskFindings: Remembered | null;
  /** Of rules that look at more. */
  amongFindings: Remembered | null;
  scheduled: Scheduled | null;
  readonly columns: TaskColumns;
}

/** What rules found at tasks: it holds while their world, the rules that were asked among it, is the same. */
interface Remembered {
  readonly world: readonly unknown[];
  readonly found: Sparse<Task, { readonly rule: Rule; readonly finding: Finding }>;
}

/** A schedule with everything it was computed from. */
export interface Scheduled {
  readonly plan: Plan;
  readonly statusDate: Day | null;
  readonly externals: Externals;
  readonly schedules: Schedules | null;
}

/** More plans than this are not worked on at a time; the one longest unused is forgotten. */
const most = 256;
const memories = new Latest<Memory>(most);

export function memoryOf(entry: string): Memory {
  return memories.use(entry, memories.get(entry) ?? blank());
}

/** Lets go of a plan that is no longer open. Nothing depends on it but time and space. */
export function forget(entry: string): void {
  memories.forget(entry);
}

/** For baselines and tests: the work of one analysis, kept for nobody. */
export function blank(): Memory {
  return {
    sources: [],
    reading: null,
    references: null,
    taskFindings: null,
    amongFindings: null,
    scheduled: null,
    columns: new TaskColumns(),
  };
}

/** All tasks in minutes, laid out in arrays, with what follows from hierarchy. An edit takes over what it did not touch. */
import type { Plan, Task } from '../plan/model.ts';
import type { Minute } from '../values/time.ts';
import type { Steps } from '../steps.ts';
import { written } from '../values/columns.ts';
import { differences, exchanged } from '../values/differences.ts';
import type { Times } from './calendars.ts';
import { sameFacts } from './sameFacts.ts';
import { factsOf, hardKeys, type TaskFacts } from './taskFacts.ts';
import type { WorkingTime } from './workingTime.ts';

export interface TaskTable {
  readonly times: Times;
  readonly tasks: readonly Task[];
  readonly facts: readonly TaskFacts[];
  /** By task: the calendar it says itself or inherits. */
  readonly calendars: readonly (string | null)[];
  /** By task: it, or a container above it, is cancelled. */
  readonly isCancelled: Uint8Array;
  /** By task: bits of `trait`. */
  readonly traits: Uint8Array;
  /** By task: figures of its facts, side by side for the passes. */
  readonly clocks: readonly WorkingTime[];
  readonly minutes: Float64Array;
  readonly remaining: Float64Array;
  readonly effort: Float64Array;
  readonly progress: Float64Array;
  /** By task: levelling has it wait until then, -Infinity where it has not; null where nothing is levelled. */
  readonly heldUntil: Float64Array | null;
  /** Stays the same while nothing changes that dates could depend on. */
  readonly meaning: object;
}

export const trait = {
  /** Nothing but a length: no dates of its own, no crew, no sprint's window. */
  isPlain: 1,
  isStarted: 2,
  isDone: 4,
  isLateAsPossible: 8,
  isElapsed: 16,
  /** Plain working time on the project's own calendar that takes part: it can be placed by adding up working minutes. */
  isStraight: 32,
  /** Nobody is assigned and it costs nothing. */
  isNobodys: 64,
  /** It keeps a date even against its predecessors. */
  isHard: 128,
} as const;

/** `before` is the table of an earlier state with the same tasks in the same places, or null. */
export function taskTableOf(plan: Plan, times: Times, before: TaskTable | null): TaskTable {
  return (before?.times === times ? revised(plan, before) : null) ?? fromScratch(plan, times);
}

/** Tasks whose facts are read between two pauses. */
const some = 32;

/** Reads the facts of each task and lays out its hours around `start`, with pauses; `taskTableOf` then finds them read. */
export function* factSteps({ wbs, resources }: Plan, times: Times, start: Minute): Steps<void> {
  const calendars = calendarsOf(wbs);
  for (let i = 0; i < calendars.length; i++) {
    factsOf(wbs.tasks[i]!, resources, times, calendars[i]!).time.workBefore(start);
    if (i % some === some - 1) yield;
  }
}

/** By task: what it says itself or inherits. */
function calendarsOf({ tasks, parent }: Plan['wbs']): (string | null)[] {
  const calendars: (string | null)[] = [];
  for (let i = 0; i < tasks.length; i++) calendars.push(tasks[i]!.own.calendar ?? (parent[i]! < 0 ? null : calendars[parent[i]!]!));
  return calendars;
}

function fromScratch({ wbs, resources }: Plan, times: Times): TaskTable {
  const { tasks, parent } = wbs;
  const count = tasks.length;
  const table: Writable = {
    times,
    tasks,
    facts: new Array<TaskFacts>(count),
    calendars: calendarsOf(wbs),
    isCancelled: new Uint8Array(count),
    traits: new Uint8Array(count),
    clocks: new Array<WorkingTime>(count),
    minutes: new Float64Array(count),
    remaining: new Float64Array(count),
    effort: new Float64Array(count),
    progress: new Float64Array(count),
    heldUntil: null,
    meaning: {},
  };
  for (let i = 0; i < count; i++) {
    const task = tasks[i]!;
    const above = parent[i]!;
    if (task.status === 'cancelled' || (above >= 0 && table.isCancelled[above] === 1)) table.isCancelled[i] = 1;
    enter(table, i, factsOf(task, resources, times, table.calendars[i]!));
  }
  return table;
}

/** Null where a change reaches beyond the tasks it was made to. */
function revised({ wbs, resources }: Plan, before: TaskTable): TaskTable | null {
  const { tasks } = wbs;
  const changed = differences(before.tasks, tasks);
  if (changed.length === 0) return before;
  const staysInPlace = (i: number): boolean => {
    const [task, was] = [tasks[i]!, before.tasks[i]!];
    return task.own.calendar === was.own.calendar && task.status === was.status && task.shape === was.shape;
  };
  if (!changed.every(staysInPlace)) return null;
  const facts = changed.map((i) => factsOf(tasks[i]!, resources, before.times, before.calendars[i]!));
  const haveOwnHours = changed.some((task, i) => before.clocks[task] !== facts[i]!.time);
  const table = {
    ...before,
    tasks,
    facts: exchanged(before.facts, changed, facts),
    clocks: haveOwnHours ? exchanged(before.clocks, changed, facts.map(({ time }) => time)) : before.clocks, // prettier-ignore
  } as Writable;
  changed.forEach((task, i) => {
    const [old, now] = [before.facts[task]!, facts[i]!];
    const means = sameFacts(old, now);
    if (!means) table.meaning = {};
    if (!means || traitsOf(old) !== traitsOf(now)) enterFigures(table, task, now, before);
  });
  return table;
}

type Writable = { -readonly [K in keyof TaskTable]: TaskTable[K] } & {
  facts: TaskFacts[];
  calendars: (string | null)[];
  clocks: WorkingTime[];
};

function enter(table: Writable, index: number, facts: TaskFacts): void {
  table.facts[index] = facts;
  table.clocks[index] = facts.time;
  enterFigures(table, index, facts, null);
}

/** `before` is a table whose columns are not to be written to. */
function enterFigures(table: Writable, index: number, facts: TaskFacts, before: TaskTable | null): void {
  const traits = traitsOf(facts) | (isStraight(table, index, facts) ? trait.isStraight : 0);
  table.traits = written(table.traits, before?.traits, index, traits);
  table.minutes = written(table.minutes, before?.minutes, index, facts.minutes);
  table.remaining = written(table.remaining, before?.remaining, index, facts.remaining);
  table.effort = written(table.effort, before?.effort, index, facts.effort);
  table.progress = written(table.progress, before?.progress, index, facts.progress);
}

function isStraight({ times, isCancelled }: Writable, index: number, facts: TaskFacts): boolean {
  return facts.time === times.project && isPlain(facts) && isCancelled[index] === 0;
}

function isPlain({ task, bounds, others, resume }: TaskFacts): boolean {
  return bounds === null && others.length === 0 && Number.isNaN(resume) && task.shape !== 'points';
}

function isHard({ bounds }: TaskFacts): boolean {
  return bounds !== null && hardKeys.some((key) => !Number.isNaN(bounds[key]));
}

function traitsOf(facts: TaskFacts): number {
  const { task, isStarted, isDone, isElapsed } = facts;
  const isLate = task.constraints.asLateAsPossible;
  return (
    (isPlain(facts) ? trait.isPlain : 0) |
    (isStarted ? trait.isStarted : 0) |
    (isDone ? trait.isDone : 0) |
    (isLate ? trait.isLateAsPossible : 0) |
    (isElapsed ? trait.isElapsed : 0) |
    (task.assign.length === 0 && !task.cost ? trait.isNobodys : 0) |
    (isHard(facts) ? trait.isHard : 0)
  );
}

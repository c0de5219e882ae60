/** Runs by the ordinary passes, for any plan: whatever they know of calendars, people and constraints, the simulation knows too. */
import type { Minute } from '../../values/time.ts';
import { backwardPass } from '../backward.ts';
import { forwardPass } from '../forward.ts';
import type { Stretch } from '../hours.ts';
import type { Outline } from '../outline.ts';
import { findSlack } from '../slack.ts';
import { noBounds, type TaskFacts } from '../taskFacts.ts';
import { trait, type TaskTable } from '../taskTable.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';
import type { Variable } from './draws.ts';
import type { Runs } from './run.ts';
import { openTasks } from './spreads.ts';

export class CalendarRuns implements Runs {
  readonly tasks: Int32Array;
  readonly isCritical: Uint8Array;
  finish: Minute;
  finishWork: number;
  readonly #variables: readonly Variable[];
  readonly #outline: Outline;
  /** The same without any date that must be kept: only the finish counts for what is critical. */
  readonly #free: Outline;
  readonly #space: Workspace;
  /** By task: where it would have to end for the finish's sake. */
  readonly #lateWork: Float64Array;
  readonly #facts: Lengthened[];
  readonly #remaining: Float64Array;
  readonly #whole: Float64Array;
  /** Minutes by which the sprint's window of a task with points alone is longer in this run. */
  readonly #overrun: Float64Array;
  readonly #wantsToBeLate: boolean;

  constructor(outline: Outline, variables: readonly Variable[]) {
    const { facts, table, network } = outline;
    this.tasks = Int32Array.from(openTasks(outline));
    this.isCritical = new Uint8Array(this.tasks.length);
    this.finish = outline.projectStart;
    this.finishWork = outline.time.workBefore(outline.projectStart);
    this.#variables = variables;
    this.#facts = variables.map(({ task }) => ({ ...facts[task]! }));
    this.#remaining = table.remaining.slice();
    this.#whole = Float64Array.from(variables, ({ task }) => facts[task]!.minutes);
    this.#overrun = new Float64Array(network.count);
    const all = facts.slice();
    variables.forEach(({ task }, variable) => (all[task] = this.#facts[variable]!));
    const lengthened: TaskTable = { ...table, facts: all, remaining: this.#remaining };
    this.#outline = { ...outline, facts: all, table: lengthened, windowOf: (task) => this.#windowOf(outline, task) };
    this.#free = { ...outline, facts: facts.map(withoutBounds), projectDeadline: Infinity };
    this.#space = makeWorkspace(network);
    this.#lateWork = new Float64Array(network.count);
    this.#wantsToBeLate = table.traits.some((traits) => (traits & trait.isLateAsPossible) !== 0);
  }

  run(lengths: Float64Array): void {
    for (let variable = 0; variable < lengths.length; variable++) this.#lengthen(variable, lengths[variable]!);
    const space = this.#space;
    const { projectFinish } = forwardPass(this.#outline, 'forecast', space);
    this.finish = projectFinish;
    this.finishWork = this.#outline.time.workBefore(projectFinish);
    backwardPass(this.#free, 'forecast', projectFinish, space);
    this.#lateWork.set(space.lateWork);
    if (this.#wantsToBeLate) {
      backwardPass(this.#outline, 'forecast', projectFinish, space);
      findSlack(this.#outline, 'forecast', projectFinish, space);
    }
    this.#markCritical();
  }

  finishOf(task: number): Minute {
    return this.#space.finish[task]!;
  }

  #lengthen(variable: number, minutes: number): void {
    const { task, likely } = this.#variables[variable]!;
    const facts = this.#facts[variable]!;
    const more = minutes - likely;
    // What is done stays done: the whole grows with what remains.
    facts.minutes = Math.max(0, this.#whole[variable]! + more);
    facts.remaining = this.#remaining[task] = minutes;
    this.#overrun[task] = more;
  }

  #markCritical(): void {
    const { finishWork } = this.#space;
    const lateWork = this.#lateWork;
    const { tasks, isCritical } = this;
    for (let place = 0; place < tasks.length; place++) {
      const task = tasks[place]!;
      isCritical[place] = lateWork[task]! <= finishWork[task]! ? 1 : 0;
    }
  }

  #windowOf(outline: Outline, task: number): Stretch | null {
    const window = outline.windowOf(task);
    if (!window || !this.#overrun[task]) return window;
    return { from: window.from, to: outline.facts[task]!.time.add(window.to, this.#overrun[task]) };
  }
}

type Lengthened = { -readonly [K in keyof TaskFacts]: TaskFacts[K] };

function withoutBounds(facts: TaskFacts): TaskFacts {
  return facts.bounds ? { ...facts, bounds: noBounds } : facts;
}

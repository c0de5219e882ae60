/**
 * What status needs to know of each task by itself, in columns by WBS index. A task is read when it is new or has changed; the rest
 * is taken over from the last time, for at ten thousand tasks looking at every one of them again takes longer than the arithmetic.
 */
import type { Assignment, Plan, Task } from '../plan/model.ts';
import { agreedValueOf, type AgreedValue } from './agreedValue.ts';
import type { Baseline } from './baseline.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import { differences, sameEnds } from '../values/differences.ts';
import { isElapsed, minutesOf, minutesPerUnit, type UnitMinutes } from '../values/duration.ts';

export const isWork = 1;
/** Its estimate is effort; else it is a duration. */
export const byEffort = 2;
/** Its length is found, not fixed: when it is done, it took as long as it took. */
export const byDuration = 4;
export const isElapsedTime = 8;
export const bySpan = 16;
export const byPoints = 32;
export const isCancelled = 64;
/** A milestone with a deadline. */
export const isCommitted = 128;
export const hasRequirements = 256;
/** Somebody of its people or equipment has no rate. */
export const isUnpriced = 512;
/** The baseline knows it, under this name or the one before. */
export const inBaseline = 1024;
/** The baseline knows it under its earlier name only. */
export const isRenamed = 2048;

/** Tasks read between two pauses. */
const some = 100;

/** The people and the equipment of a task together. */
export interface Crew {
  /** Full-time persons. */
  people: number;
  /** Money a working minute for all of them. */
  peoplePrice: number;
  equipmentPrice: number;
}

/** Minutes are working minutes, or elapsed ones where the task's time is; NaN stands for "not said". */
export class TaskColumns {
  tasks: readonly Task[] = [];
  flags = new Uint16Array(0);
  people = new Float64Array(0);
  peoplePrice = new Float64Array(0);
  equipmentPrice = new Float64Array(0);
  /** Estimated minutes of people's work, where it was estimated so. */
  effort = new Float64Array(0);
  actualEffort = new Float64Array(0);
  remaining = new Float64Array(0);
  cost = new Float64Array(0);
  actualCost = new Float64Array(0);
  /** Money that the baseline agreed on for it; 0 where it agreed on none. */
  agreed = new Float64Array(0);
  /** Counts the changes: two looks between which it stayed the same saw the same figures. */
  version = 0;
  /** Money a working minute; null where a resource has no rate. */
  prices: ReadonlyMap<string, number | null> = new Map();
  private resources: Plan['resources'] = new Map();
  private units: UnitMinutes = { d: 0, w: 0, mo: 0 };
  private baseline: Baseline | null = null;
  private value: AgreedValue | null = null;
  /** Of the last change, from one version to the next: the tasks that were read, ascending; null where all were. */
  change: { readonly from: number; readonly to: number; readonly tasks: readonly number[] | null } = { from: 0, to: 0, tasks: null };

  /** Brings the columns up to the plan. */
  update(plan: Plan, units: UnitMinutes, baseline: Baseline | null): void {
    toTheEnd(this.updateSteps(plan, units, baseline));
  }

  /** `update` with pauses where many tasks are read. Put aside at one of them, it is begun anew by the next. */
  *updateSteps({ wbs, resources }: Plan, units: UnitMinutes, baseline: Baseline | null): Steps<void> {
    const { d, w, mo } = this.units;
    const hasSameUnits = units.d === d && units.w === w && units.mo === mo;
    const isSame = hasSameUnits && resources === this.resources && baseline === this.baseline;
    const before = isSame ? this.tasks : [];
    const from = this.version;
    if (!isSame) {
      this.version++;
      this.resources = resources;
      this.units = units;
      this.baseline = baseline;
      this.value = baseline && agreedValueOf(baseline);
      this.prices = pricesOf(resources, units);
    }
    const edited = isSame && wbs.tasks.length === before.length ? differences(before, wbs.tasks) : null;
    if (!edited) yield* this.resize(before, wbs.tasks);
    else for (const index of edited) this.read(wbs.tasks[index]!, index);
    this.tasks = wbs.tasks;
    if (this.version !== from) this.change = { from, to: this.version, tasks: edited };
  }

  /** The tasks, ascending, outside of which nothing has changed since that version; null where more may have. */
  changedSince(version: number): readonly number[] | null {
    if (version === this.version) return [];
    return version === this.change.from && this.version === this.change.to ? this.change.tasks : null;
  }

  /** How much of a party goes into a task: what was said, else what `left` gives. */
  crewOf(task: Task, left: (assignment: Assignment, capacity: number) => number): Crew {
    const crew = { people: 0, peoplePrice: 0, equipmentPrice: 0 };
    for (const assignment of task.assign) {
      const price = this.prices.get(assignment.party) ?? 0;
      const weight = this.weightOf(assignment, left);
      if (this.isPerson(assignment)) {
        crew.people += weight;
        crew.peoplePrice += weight * price;
      } else {
        crew.equipmentPrice += weight * price;
      }
    }
    return crew;
  }

  /** In full-time persons, or items of equipment. */
  weightOf(assignment: Assignment, left: (assignment: Assignment, capacity: number) => number): number {
    const capacity = this.resources.get(assignment.party)?.capacity ?? 1;
    const share = assignment.share === null ? null : assignment.share * (this.isPerson(assignment) ? 1 : capacity);
    return assignment.items ?? share ?? left(assignment, capacity);
  }

  /** Who is not known counts as a person. */
  isPerson({ party }: Assignment): boolean {
    return (this.resources.get(party)?.kind ?? 'person') === 'person';
  }

  /** Tasks were added or removed: what stands before and after them keeps its figures. */
  private *resize(before: readonly Task[], tasks: readonly Task[]): Steps<void> {
    this.version++;
    this.tasks = [];
    const { head, tail } = sameEnds(before, tasks);
    const moved = <T extends Uint16Array | Float64Array>(old: T, fresh: T): T => {
      fresh.set(old.subarray(0, head));
      fresh.set(old.subarray(before.length - tail, before.length), tasks.length - tail);
      return fresh;
    };
    const column = (old: Float64Array<ArrayBuffer>) => moved(old, new Float64Array(tasks.length));
    this.flags = moved(this.flags, new Uint16Array(tasks.length));
    this.people = column(this.people);
    this.peoplePrice = column(this.peoplePrice);
    this.equipmentPrice = column(this.equipmentPrice);
    this.effort = column(this.effort);
    this.actualEffort = column(this.actualEffort);
    this.remaining = column(this.remaining);
    this.cost = column(this.cost);
    this.actualCost = column(this.actualCost);
    this.agreed = column(this.agreed);
    for (let i = head; i < tasks.length - tail; i++) {
      this.read(tasks[i]!, i);
      if ((i - head) % some === some - 1) yield;
    }
  }

  private read(task: Task, index: number): void {
    const { actuals, effort } = task;
    const crew = this.crewOf(task, (_, capacity) => capacity);
    const minutes = (duration: typeof actuals.effort) => (duration ? minutesOf(duration, this.units) : NaN);
    const flags = this.flagsOf(task);
    // Who shares out a sprint looks at the task itself.
    if (flags & byPoints) this.version++;
    this.put(this.flags, index, flags);
    this.put(this.people, index, crew.people);
    this.put(this.peoplePrice, index, crew.peoplePrice);
    this.put(this.equipmentPrice, index, crew.equipmentPrice);
    this.put(this.effort, index, minutes(effort?.likely ?? null));
    this.put(this.actualEffort, index, minutes(actuals.effort));
    this.put(this.remaining, index, minutes(actuals.remaining));
    this.put(this.cost, index, task.cost ?? 0);
    this.put(this.actualCost, index, actuals.cost ?? NaN);
    const agreed = flags & isRenamed ? task.was! : task.id;
    this.put(this.agreed, index, this.value?.tasks.get(agreed) ?? 0);
  }

  private put(column: Uint16Array | Float64Array, index: number, figure: number): void {
    if (Object.is(column[index], figure)) return;
    column[index] = figure;
    this.version++;
  }

  private flagsOf({ id, was, shape, duration, status, constraints, requirements, assign }: Task): number {
    return (
      (shape === 'milestone' || shape === 'none' || shape === 'container' ? 0 : isWork) |
      (shape === 'effort' ? byEffort : 0) |
      (shape === 'duration' ? byDuration : 0) |
      (shape === 'spans' ? bySpan : 0) |
      (shape === 'points' ? byPoints : 0) |
      (duration && isElapsed(duration.likely) ? isElapsedTime : 0) |
      (status === 'cancelled' ? isCancelled : 0) |
      (shape === 'milestone' && constraints.deadline ? isCommitted : 0) |
      (requirements.length > 0 ? hasRequirements : 0) |
      (assign.some(({ party }) => this.prices.get(party) === null) ? isUnpriced : 0) |
      this.knownAs(id, was)
    );
  }

  private knownAs(id: string, was: string | null): number {
    const agreed = this.baseline?.tasks;
    if (agreed?.has(id)) return inBaseline;
    return was !== null && agreed?.has(was) ? inBaseline | isRenamed : 0;
  }
}

function pricesOf(resources: Plan['resources'], units: UnitMinutes): ReadonlyMap<string, number | null> {
  const prices = new Map<string, number | null>();
  for (const [id, { rate }] of resources) prices.set(id, rate ? rate.amount / minutesPerUnit(rate.per, units) : null);
  return prices;
}

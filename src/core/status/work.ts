/** How much work a task is for whom: what was estimated, what is spent of it and what is still to come. */
import type { Assignment, Plan, Task } from '../plan/model.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { isElapsed, minutesOf } from '../values/duration.ts';
import type { Minute } from '../values/time.ts';
import type { Clock } from './clock.ts';

export interface Work {
  /** Estimated working minutes from start to finish. */
  readonly duration: number;
  /** Estimated minutes of people's work; of one person's where nobody is assigned, 0 for elapsed time without anybody. */
  readonly effort: number;
  /** For each assignment: share of full time, or items of equipment. */
  readonly weights: readonly number[];
  /** The weights of the people together. */
  readonly people: number;
  /** Shares of the estimate: spent so far (by people, by equipment) and to come; together more than 1 where the task overruns. */
  readonly spent: { readonly people: number; readonly equipment: number };
  readonly toCome: number;
}

/** What reading the work of one task needs to know of the whole. */
export interface WorkSetting {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly clock: Clock;
  /** The status moment: of work that only runs along (`spans`), what lies before it is spent. */
  readonly now: Minute | null;
  /** All points of a party's tasks in a sprint, by `party sprint`. */
  readonly points: ReadonlyMap<string, number>;
}

export function workOf(task: Task, index: number, setting: WorkSetting): Work {
  const duration = durationOf(task, index, setting);
  const weights = task.assign.map((assignment) => weightOf(assignment, task, setting));
  const people = task.assign.reduce((sum, assignment, i) => sum + (isEquipment(setting.plan, assignment.party) ? 0 : weights[i]!), 0);
  const alone = task.duration && isElapsed(task.duration.likely) ? 0 : 1;
  const effort = task.effort ? minutesOf(task.effort.likely, setting.clock.units) : duration * (people || alone);
  const { spent, toCome } = progressOf(task, index, task.shape === 'effort' ? effort : duration, setting);
  const typed = task.actuals.effort && effort > 0 ? minutesOf(task.actuals.effort, setting.clock.units) / effort : null;
  return { duration, effort, weights, people, spent: { people: typed ?? spent, equipment: spent }, toCome };
}

/** Who shares a sprint's time among stories does so by their points. */
export function pointsBySprint(plan: Plan): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const task of plan.wbs.tasks) {
    if (task.shape !== 'points' || task.status === 'cancelled') continue;
    for (const { party } of task.assign) {
      const key = sprintKey(party, task);
      sums.set(key, (sums.get(key) ?? 0) + (task.points ?? 0));
    }
  }
  return sums;
}

export function isEquipment(plan: Plan, party: string): boolean {
  return (plan.resources.get(party)?.kind ?? 'person') !== 'person';
}

function durationOf(task: Task, index: number, { schedules, clock }: WorkSetting): number {
  const { start, finish, duration } = schedules.plan;
  if (task.duration && isElapsed(task.duration.likely)) return orZero(clock.workingMinutes(start[index]!, finish[index]!));
  return orZero(duration[index]!);
}

function weightOf(assignment: Assignment, task: Task, { plan, points }: WorkSetting): number {
  const capacity = plan.resources.get(assignment.party)?.capacity ?? 1;
  if (assignment.items !== null) return assignment.items;
  if (assignment.share !== null) return isEquipment(plan, assignment.party) ? assignment.share * capacity : assignment.share;
  if (task.shape !== 'points') return capacity;
  const all = points.get(sprintKey(assignment.party, task)) ?? 0;
  return all > 0 ? (capacity * (task.points ?? 0)) / all : 0;
}

/** Shares of the estimate, which is given in working minutes. */
function progressOf(
  task: Task,
  index: number,
  estimate: number,
  setting: WorkSetting,
): { readonly spent: number; readonly toCome: number } {
  const { forecast } = setting.schedules;
  const lasted = estimate > 0 ? orZero(forecast.duration[index]!) / estimate : 0;
  if (task.status === 'cancelled') return { spent: forecast.progress[index]!, toCome: 0 };
  if (task.shape === 'spans') return spanProgress(index, setting);
  if (forecast.done[index] === 1) return { spent: task.shape === 'duration' && lasted > 0 ? lasted : 1, toCome: 0 };
  const spent = forecast.progress[index]!;
  const remaining = task.actuals.remaining ? minutesOf(task.actuals.remaining, setting.clock.units) : null;
  return { spent, toCome: remaining !== null && estimate > 0 ? remaining / estimate : 1 - spent };
}

/** Level of effort costs what its forecast stretch costs, measured by the plan's. */
function spanProgress(index: number, { schedules, clock, now }: WorkSetting): { readonly spent: number; readonly toCome: number } {
  const { start, finish, duration } = schedules.forecast;
  const planned = orZero(schedules.plan.duration[index]!);
  const whole = planned > 0 ? orZero(duration[index]!) / planned : 0;
  const until = now === null ? NaN : Math.min(now, finish[index]!);
  const spent = planned > 0 && until > start[index]! ? clock.workingMinutes(start[index]!, until) / planned : 0;
  return { spent, toCome: Math.max(0, whole - spent) };
}

function sprintKey(party: string, task: Task): string {
  return `${party} ${task.sprints.at(-1) ?? ''}`;
}

function orZero(minutes: number): number {
  return Number.isFinite(minutes) ? minutes : 0;
}

/** How much of what is wanted is traced to what delivers it, and what each requirement lacks. */
import type { Plan } from '../../plan/model.ts';
import type { Schedule, Schedules } from '../../schedule/schedule.ts';
import type { Minute } from '../../values/time.ts';
import { tracedWork, tracesOf, type Trace } from './traces.ts';

/** How many of the requirements that are not dropped; and of the ordinary tasks, how many serve one. */
export interface Coverage {
  readonly requirements: number;
  readonly withTasks: number;
  readonly inRelease: number;
  readonly withSpec: number;
  readonly withAcceptance: number;
  readonly withTests: number;
  /** Implemented or verified. */
  readonly built: number;
  /** With all five: specification, tasks, release, acceptance criteria and tests. */
  readonly whole: number;
  readonly tasks: number;
  readonly serving: number;
}

/** Null where the plan has no requirements but such as were dropped. */
export function coverageOf(plan: Plan): Coverage | null {
  const wanted = [...tracesOf(plan).values()].filter(isWanted);
  if (wanted.length === 0) return null;
  const gaps = wanted.map(gapsOf);
  const having = (gap: Gap) => gaps.filter((own) => !own.includes(gap)).length;
  const { serving, others } = tracedWork(plan);
  return {
    requirements: wanted.length,
    withTasks: having('no task'),
    inRelease: having('no release'),
    withSpec: having('no specification'),
    withAcceptance: having('no acceptance criteria'),
    withTests: having('no tests'),
    built: wanted.filter(({ requirement: { status } }) => status === 'implemented' || status === 'verified').length,
    whole: gaps.filter((own) => own.length === 0).length,
    tasks: serving.length + others.length,
    serving: serving.length,
  };
}

export type Gap = 'no specification' | 'no task' | 'no release' | 'no acceptance criteria' | 'no tests';

/** What lacks between what is wanted and the test that shows it, in this order; nothing of what was dropped. */
export function gapsOf(trace: Trace): readonly Gap[] {
  const { requirement, tasks, releases } = trace;
  if (!isWanted(trace)) return [];
  const lacks: readonly (readonly [Gap, boolean])[] = [
    ['no specification', requirement.spec === null],
    ['no task', tasks.length === 0],
    ['no release', releases.length === 0],
    ['no acceptance criteria', requirement.acceptance.length === 0],
    ['no tests', requirement.tests.length === 0],
  ];
  return lacks.flatMap(([gap, isLacking]) => (isLacking ? [gap] : []));
}

/** It was not dropped. */
export function isWanted({ requirement }: Trace): boolean {
  return requirement.status !== 'dropped';
}

/** How far the tasks of a requirement are. */
export interface Delivered {
  readonly done: number;
  /** When the last of them is forecast to finish, or has; null where none has a date. */
  readonly finish: Minute | null;
}

export function deliveredOf({ tasks }: Trace, schedules: Schedules | null): Delivered {
  if (!schedules) return { done: 0, finish: null };
  const { done, finish } = schedules.forecast;
  const last = tasks.reduce((latest, index) => (finish[index]! > latest ? finish[index]! : latest), -Infinity);
  return { done: tasks.filter((index) => done[index] === 1).length, finish: Number.isFinite(last) ? last : null };
}

/** When the milestone of a release is reached by these dates; null where it has none, or that has no date. */
export function releaseFinish({ releases, wbs }: Plan, schedule: Schedule | undefined, id: string): Minute | null {
  const milestone = wbs.indexOf.get(releases.get(id)?.milestone ?? '');
  const finish = milestone === undefined ? NaN : (schedule?.finish[milestone] ?? NaN);
  return Number.isFinite(finish) ? finish : null;
}

/** `Requirements that have tasks`, `9 of 12, 75 %`: a row a figure. */
export function coverageFigures(coverage: Coverage): readonly (readonly [what: string, figure: string])[] {
  const { requirements: all } = coverage;
  return [
    ['Requirements that have tasks', shareText(coverage.withTasks, all)],
    ['… are in a release', shareText(coverage.inRelease, all)],
    ['… have a specification', shareText(coverage.withSpec, all)],
    ['… have acceptance criteria', shareText(coverage.withAcceptance, all)],
    ['… have tests', shareText(coverage.withTests, all)],
    ['… have all of these', shareText(coverage.whole, all)],
    ['… are implemented or verified', shareText(coverage.built, all)],
    ['Tasks that serve a requirement', shareText(coverage.serving, coverage.tasks)],
  ];
}

/** `12 of 14, 85 %` */
function shareText(some: number, all: number): string {
  return all === 0 ? 'none' : `${some} of ${all}, ${percentBelow(some, all)} %`;
}

/** Whole per cent, cut off, so that a share never reads better than it is. */
export function percentBelow(some: number, all: number): number {
  return Math.floor((100 * some) / all);
}

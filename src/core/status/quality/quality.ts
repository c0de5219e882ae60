/**
 * How good a schedule is, by the 14 checks of the DCMA (Defense Contract Management Agency, Earned Value Management System Program
 * Analysis Pamphlet, DCMA-EA PAM 200.1, October 2012, section 4). Computed only for who asks: it schedules the plan again.
 */
import type { Plan, Task } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Spot } from '../../source/node.ts';
import { toTheEnd, type Steps } from '../../steps.ts';
import type { Day } from '../../values/time.ts';
import type { Baseline } from '../baseline.ts';
import { allowedShare } from '../../schedule/quality/tasks.ts';
import { counting, indexed } from './check.ts';
import { executionChecks } from './execution.ts';
import * as judged from './judged.ts';
import { lengthIndex, pathTest } from './path.ts';

/** In the DCMA's order. */
export type QualityCheckId =
  | 'logic'
  | 'leads'
  | 'lags'
  | 'link-types'
  | 'hard-constraints'
  | 'high-float'
  | 'negative-float'
  | 'high-duration'
  | 'invalid-dates'
  | 'resources'
  | 'missed-tasks'
  | 'critical-path-test'
  | 'cpli'
  | 'bei';

/** A task that a check finds fault with; several for one task where several of its links or dates offend. */
export interface Offender {
  readonly task: Task;
  /** What is wrong: what the task has. */
  readonly text: string;
  readonly at: Spot;
}

export interface QualityCheck {
  readonly id: QualityCheckId;
  readonly title: string;
  /** What `value` is: how many, a share (0–1), or an index. */
  readonly unit: 'count' | 'share' | 'index';
  /** Null where it cannot be said; `why` then says why. */
  readonly value: number | null;
  /** The most that passes; of an index the least. */
  readonly limit: number;
  /** What a count or a share was counted from; null for an index and where nothing can be said. */
  readonly counted: { readonly found: number; readonly of: number } | null;
  readonly result: 'pass' | 'fail' | null;
  readonly why: string | null;
  /** In the plan's order; there may be some where the check is passed. Of counts and shares worked out when first asked for. */
  readonly offenders: readonly Offender[];
}

export interface Quality {
  /** All 14, in the DCMA's order. */
  readonly checks: readonly QualityCheck[];
  readonly passed: number;
  /** How many checks can be judged. */
  readonly judged: number;
  /** passed ÷ judged, 0–1; null where nothing can be judged. */
  readonly score: number | null;
}

export interface QualityFacts {
  readonly plan: Plan;
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
  /** Null where the plan names none, or one that cannot be read. */
  readonly baseline: Baseline | null;
}

/** An `Analysis` of a plan is what it asks for. */
export function qualityOf(facts: QualityFacts): Quality {
  return toTheEnd(qualitySteps(facts));
}

/** `qualityOf` with pauses. */
export function* qualitySteps(facts: QualityFacts): Steps<Quality> {
  const checks = yield* checksOf(facts);
  const judgedOnes = checks.filter(({ result }) => result !== null).length;
  const passed = checks.filter(({ result }) => result === 'pass').length;
  return { checks, passed, judged: judgedOnes, score: judgedOnes === 0 ? null : passed / judgedOnes };
}

/** Of links, one in ten may be other than finish-to-start. */
const unusualShare = 0.1;

function* checksOf(facts: QualityFacts): Steps<readonly QualityCheck[]> {
  const { plan, statusDate } = facts;
  const noLinks = 'no links into unfinished tasks';
  const noTasks = 'no unfinished tasks with dates';
  const path = yield* pathTest(facts, noTasks);
  yield;
  const [missed, execution] = executionChecks(facts);
  yield;
  const ofTasks = [
    counting('logic', 'Missing logic', allowedShare, judged.missingLogic(facts), noTasks),
    counting('leads', 'Leads', 0, judged.leads(facts), noLinks),
    counting('lags', 'Lags', allowedShare, judged.lags(facts), noLinks),
    counting('link-types', 'Links other than FS', unusualShare, judged.unusualLinks(facts), noLinks),
    counting('hard-constraints', 'Hard constraints', allowedShare, judged.hardConstraints(facts), noTasks),
    counting('high-float', 'Float above 44 days', allowedShare, judged.highFloat(facts), noTasks),
    counting('negative-float', 'Negative float', 0, judged.negativeFloat(facts), noTasks),
    counting('high-duration', 'Duration above 44 days', allowedShare, judged.highDuration(facts), noTasks),
  ];
  yield;
  return [
    ...ofTasks,
    counting('invalid-dates', 'Invalid dates', 0, judged.actualsAhead(facts), statusDate === null ? 'no status date' : 'no tasks'),
    counting('resources', 'Work without resources', 0, judged.unassigned(facts), plan.resources.size === 0 ? 'no resources' : noTasks),
    missed,
    path,
    indexed('cpli', 'Path length index (CPLI)', lengthIndex(facts, noTasks)),
    execution,
  ];
}

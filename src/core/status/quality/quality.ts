/**
 * How good a schedule is, by the 14 checks of the DCMA (Defense Contract Management Agency, Earned Value Management System Program
 * Analysis Pamphlet, DCMA-EA PAM 200.1, October 2012, section 4). Computed only for who asks: it schedules the plan again.
 */
import type { Plan, Task } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Spot } from '../../source/node.ts';
import type { Day } from '../../values/time.ts';
import type { Baseline } from '../baseline.ts';
import { baselineChecks } from './baselineChecks.ts';
import { linkChecks } from './linkChecks.ts';
import { pathChecks } from './pathChecks.ts';
import { taskChecks } from './taskChecks.ts';

/** In the DCMA's order. */
export const qualityCheckIds = [
  'logic',
  'leads',
  'lags',
  'link-types',
  'hard-constraints',
  'high-float',
  'negative-float',
  'high-duration',
  'invalid-dates',
  'resources',
  'missed-tasks',
  'critical-path-test',
  'cpli',
  'bei',
] as const;
export type QualityCheckId = (typeof qualityCheckIds)[number];

/** A task that a check finds fault with; several for one task where several of its links or dates offend. */
export interface Offender {
  readonly task: Task;
  /** What is wrong, a few words that go with the task's name. */
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
  readonly limit: number;
  readonly want: 'at-most' | 'at-least';
  /** What a count or a share was counted from; null for an index and where nothing can be said. */
  readonly counted: { readonly found: number; readonly of: number } | null;
  readonly result: 'pass' | 'fail' | null;
  readonly why: string | null;
  /** In the plan's order; there may be some where the check is passed. */
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
  const all = [...linkChecks(facts), ...taskChecks(facts), ...pathChecks(facts), ...baselineChecks(facts)];
  const checks = qualityCheckIds.map((id) => all.find((check) => check.id === id)!);
  const judged = checks.filter(({ result }) => result !== null).length;
  const passed = checks.filter(({ result }) => result === 'pass').length;
  return { checks, passed, judged, score: judged === 0 ? null : passed / judged };
}

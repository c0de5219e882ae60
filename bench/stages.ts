/** The stages of an analysis, each on its own, as `analysePlan` puts them together. */
import { blank } from '../src/core/analyse/memory.ts';
import { noExternals } from '../src/core/analyse/externals.ts';
import { readPlan, type ReadPlan } from '../src/core/analyse/readPlan.ts';
import { ruleFindings } from '../src/core/analyse/ruleFindings.ts';
import { statusDateOf } from '../src/core/analyse/statusDate.ts';
import { ruleIds } from '../src/core/rules/registry.ts';
import type { RuleContext } from '../src/core/rules/rule.ts';
import type { Schedules } from '../src/core/schedule/schedule.ts';
import { schedulePlan } from '../src/core/schedule/schedulePlan.ts';
import { shapeReport, type ShapeReport } from '../src/core/schema/shape.ts';
import { soundnessOf } from '../src/core/schema/soundness.ts';
import { noFacts } from '../src/core/settle.ts';
import { toTheEnd } from '../src/core/steps.ts';
import type { Source } from '../src/core/source/source.ts';
import type { Status } from '../src/core/status/status.ts';
import { statusOf } from '../src/core/status/statusOf.ts';

/** Measures what it is given. */
export type Measure = <T>(stage: string, work: () => T) => T;

/** Everything after parsing, of a source that no stage has seen. */
export function runStages(source: Source, measure: Measure): void {
  const memory = blank();
  const shape = measure('validate', () => shapeReport(source, 'plan'));
  const read = measure('plan', () => readPlan(source, () => undefined, memory));
  const statusDate = statusDateOf(read.plan, noFacts);
  const schedules = measure('schedule', () => schedulePlan(read.plan, { statusDate, externals: noExternals }));
  const status = measure('status', () => statusOf({ plan: read.plan, schedules, statusDate, baseline: null, columns: memory.columns }));
  measure('rules', () => toTheEnd(ruleFindings(contextOf(read, shape, schedules, status, statusDate), memory)));
}

function contextOf(
  read: ReadPlan,
  shape: ShapeReport,
  schedules: Schedules | null,
  status: Status,
  statusDate: RuleContext['statusDate'],
): RuleContext {
  return {
    ...read,
    includes: read.parts.includes,
    isWhole: true,
    soundness: soundnessOf([shape]),
    damaged: [],
    schedules,
    status,
    statusDate,
    isStatusDateGiven: false,
    others: null,
    planIds: [],
    planCycles: [],
    externals: noExternals,
    baseline: { kind: 'none' },
    ruleIds,
    exists: () => true,
    lastChange: () => null,
    offsetAt: () => null,
  };
}

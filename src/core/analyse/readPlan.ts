/** From the facts to a plan with dates: the part of the pipeline that baselines and other plans go through too. */
import type { Unreadable } from '../analysis.ts';
import { planSteps, type PlanReading } from '../plan/buildPlan.ts';
import { sameItems } from '../plan/collect.ts';
import { gatherParts, type Parts } from '../plan/include.ts';
import { referenceSteps, type References } from '../plan/references.ts';
import type { Plan } from '../plan/model.ts';
import { levelPlan } from '../schedule/levelling/levelPlan.ts';
import type { Externals, Schedules } from '../schedule/schedule.ts';
import { schedulePlan } from '../schedule/schedulePlan.ts';
import type { Source } from '../source/source.ts';
import type { Day } from '../values/time.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import type { Memory, Scheduled } from './memory.ts';

export interface ReadPlan extends PlanReading {
  readonly parts: Parts;
  readonly references: References;
}

export type LookUp = (path: string) => Source | Unreadable | undefined;

export function readPlan(source: Source, lookUp: LookUp, memory: Memory): ReadPlan {
  return toTheEnd(readSteps(source, lookUp, memory));
}

/** `readPlan` with pauses. */
export function* readSteps(source: Source, lookUp: LookUp, memory: Memory): Steps<ReadPlan> {
  const parts = gatherParts(source, lookUp);
  const sources = parts.parts.map((part) => part.source);
  if (!memory.reading || !sameItems(memory.sources, sources)) {
    const reading = yield* planSteps(parts.parts, memory.reading);
    yield;
    const references = yield* referenceSteps(reading.plan, parts.parts, memory.references);
    yield;
    Object.assign(memory, { reading, references, sources } satisfies Partial<Memory>);
  }
  return { ...memory.reading!, parts, references: memory.references! };
}

/** Null where the plan has no start. The same question gets the same answer object. */
export function scheduleOnce(
  { plan }: Pick<PlanReading, 'plan'>,
  statusDate: Day | null,
  externals: Externals,
  memory: Memory,
): Schedules | null {
  const known = knownSchedules({ plan }, statusDate, externals, memory);
  if (known) return known.schedules;
  const schedules = plan.project.node ? levelledAsAsked(plan, schedulePlan(plan, { statusDate, externals })) : null;
  memory.scheduled = { plan, statusDate, externals, schedules };
  return schedules;
}

/** What came of the last question, where it was this one; else null. */
export function knownSchedules(
  { plan }: Pick<PlanReading, 'plan'>,
  statusDate: Day | null,
  externals: Externals,
  { scheduled }: Memory,
): Scheduled | null {
  const isSame = scheduled?.plan === plan && scheduled.statusDate === statusDate && sameExternals(scheduled.externals, externals);
  return isSame ? scheduled : null;
}

/** By `project.levelling`. Quick, since it happens at every edit; with more effort only on request. */
function levelledAsAsked(plan: Plan, schedules: Schedules | null): Schedules | null {
  const { levelling } = plan.project;
  return schedules && levelling !== 'none' ? levelPlan(plan, schedules, { mode: levelling, effort: 'quick', seed: 0 }) : schedules;
}

function sameExternals(a: Externals, b: Externals): boolean {
  if (a.size !== b.size) return false;
  for (const [id, { start, finish }] of a) {
    const other = b.get(id);
    if (!other || !Object.is(other.start, start) || !Object.is(other.finish, finish)) return false;
  }
  return true;
}

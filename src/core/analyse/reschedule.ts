/** The dates that a plan would have if its files said something else, for questions of what if. */
import type { Analysis } from '../analysis.ts';
import { planSteps, type PlanReading } from '../plan/buildPlan.ts';
import type { Externals, Schedules } from '../schedule/schedule.ts';
import { isComputed, scheduleSteps } from '../schedule/schedulePlan.ts';
import type { MapNode } from '../source/node.ts';
import type { Source } from '../source/source.ts';
import type { Steps } from '../steps.ts';
import { blank } from './memory.ts';
import { scheduleOnce } from './readPlan.ts';

export interface Rescheduled {
  readonly reading: PlanReading;
  /** Null where the plan has no start. */
  readonly schedules: Schedules | null;
}

/**
 * The plan that the root says in one file, scheduled as of the analysis' status date and beside the other plans that it knew; with
 * pauses. `before` is the reading of an earlier such question, which makes this one cheaper; null for the first.
 */
export function* rescheduleSteps(now: Analysis, root: MapNode, before: PlanReading | null): Steps<Rescheduled> {
  const source: Source = now.sources.get(now.entry)!;
  const reading = yield* planSteps([{ path: now.entry, source, root }], before);
  const { plan } = reading;
  // A status date that the host gave holds for every such plan; the plan's own is one of the things that may have changed.
  const own = now.plan?.project.statusDate?.day ?? null;
  const day = own === now.statusDate ? (plan.project.statusDate?.day ?? null) : now.statusDate;
  const externals = externalsOf(now);
  yield* scheduleSteps(plan, { statusDate: day, externals });
  yield;
  const schedules = scheduleOnce(reading, day, externals, blank());
  yield;
  return { reading, schedules };
}

function externalsOf({ schedules }: Analysis): Externals {
  return schedules && isComputed(schedules) ? schedules.outline.externals : new Map();
}

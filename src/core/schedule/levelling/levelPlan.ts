/**
 * A forecast in which nobody has more to do than they can: the search finds the starts, the ordinary passes then compute every date from
 * them, so that a levelled schedule has its float, its containers and its conflicts like any other.
 */
import type { Plan } from '../../plan/model.ts';
import { onceAsked } from '../../values/onceAsked.ts';
import { findConflicts } from '../conflicts.ts';
import type { Outline } from '../outline.ts';
import { finishOfWork, lastWork, latestStart } from '../placing.ts';
import { progressOf } from '../progress.ts';
import { scheduleDates, type Dates, type Result } from '../result.ts';
import type { Effort, LevellingMode, Schedules } from '../schedule.ts';
import { beforeLevelling, complete, PlanSchedules } from '../schedulePlan.ts';
import { noBounds, type TaskFacts } from '../taskFacts.ts';
import { trait, type TaskTable } from '../taskTable.ts';
import { delaysOf } from './delays.ts';
import { directionOf, type Direction } from './direction.ts';
import type { Generator } from './generator.ts';
import { planProblem, type PlanProblem } from './planProblem.ts';
import { hold, type LevellingProblem } from './problem.ts';
import { search } from './search.ts';
import { smooth } from './smooth.ts';
import { unlevelledIn } from './unlevelled.ts';

export interface LevelOptions {
  readonly mode: LevellingMode;
  readonly effort: Effort;
  readonly seed: number;
}

/** Schedules to generate. */
const budgets: Readonly<Record<Effort, number>> = { quick: 6, normal: 1000, best: 10_000 };

/** How often dates that the passes put elsewhere are given back to the search's schedule. */
const mostRounds = 8;

/** The schedules with a levelled forecast; without, where there is nothing to level. What was levelled before is levelled afresh. */
export function levelPlan(plan: Plan, schedules: Schedules, options: LevelOptions): Schedules {
  const basis = beforeLevelling(schedules);
  if (!basis || plan.resources.size === 0) return schedules;
  const { outline } = basis;
  const found = planProblem(outline, 'forecast');
  if (found.ids.length === 0 && found.unlevelled.length === 0 && found.background.size === 0) return basis;
  const isFull = options.mode === 'full';
  const levelled = isFull ? fully(outline, found, options) : smoothly(outline, found, basis);
  const { planned } = basis;
  const forecast = complete(levelled.outline, levelled.forecast.dates, progressOf(outline, planned.dates));
  const conflicts = findConflicts(levelled.outline, planned, levelled.forecast);
  const { mode, effort, seed } = options;
  const { generator, generated } = levelled;
  const unlevelled = isFull ? unlevelledIn(levelled.outline, found, generator, forecast) : found.unlevelled;
  const levelling = onceAsked({ mode, effort, seed, generated, unlevelled }, 'delays', () =>
    delaysOf({ outline, found, generator, before: basis.forecast, after: forecast, isSmooth: !isFull }),
  );
  return new PlanSchedules(levelled.outline, planned, basis.plan, forecast, conflicts, { basis, levelling });
}

interface Levelled {
  /** With the starts that were found as bounds. */
  readonly outline: Outline;
  readonly forecast: Result;
  /** Holds the schedule as the search sees it. */
  readonly generator: Generator;
  readonly generated: number;
}

function fully(outline: Outline, found: PlanProblem, { effort, seed }: LevelOptions): Levelled {
  const forward = directionOf(found.problem);
  const { start, generated } = search(found.problem, { schedules: budgets[effort], seed }, forward);
  return settled(outline, found, forward, start, generated);
}

/** Where smoothing would move the finish after all, the forecast stays as it was. */
function smoothly(outline: Outline, found: PlanProblem, { forecast }: Schedules): Levelled {
  const start = smooth(found, forecast);
  const levelled = settled(outline, found, directionOf(movedOnly(found.problem, start)), start, 1);
  if (levelled.forecast.dates.projectFinish <= forecast.projectFinish) return levelled;
  return { ...levelled, outline, forecast: scheduleDates(outline, 'forecast') };
}

/** Whatever the resources: each starts when it was told to, or when its links allow. */
function movedOnly(problem: LevellingProblem, start: Float64Array): LevellingProblem {
  return {
    ...problem,
    release: problem.release.map((release, activity) =>
      problem.hold[activity] === hold.free ? Math.max(release, start[activity]!) : release,
    ),
    hold: problem.hold.map((state) => (state === hold.free ? hold.driven : state)),
  };
}

/** Builds the schedule that has these starts, and repeats where the passes say otherwise (links and constraints know best). */
function settled(outline: Outline, found: PlanProblem, given: Direction, starts: Float64Array, generated: number): Levelled {
  let { generator, lists } = given;
  let start = starts;
  for (let round = 1; ; round++) {
    generator.serial(lists.byStart(start), -Infinity);
    const bound = boundBy(outline, found, generator.start);
    const forecast = scheduleDates(bound, 'forecast');
    const corrected = corrections(outline, found, generator, forecast.dates);
    if (!corrected || round === mostRounds) return { outline: bound, forecast, generator, generated: generated + round - 1 };
    start = generator.start;
    ({ generator, lists } = directionOf(corrected));
  }
}

/** The plan's outline with each task held back to its start. */
function boundBy(outline: Outline, { nodes, problem }: PlanProblem, start: Float64Array): Outline {
  const { table, network } = outline;
  const facts = outline.facts.slice();
  const traits = table.traits.slice();
  const heldUntil = new Float64Array(network.count).fill(-Infinity);
  for (let activity = 0; activity < nodes.length; activity++) {
    const node = nodes[activity]!;
    if (node >= network.count || problem.hold[activity] !== hold.free || !hasNeeds(problem, activity)) continue;
    facts[node] = heldBack(facts[node]!, start[activity]!);
    traits[node] = traits[node]! & ~trait.isLateAsPossible;
    heldUntil[node] = start[activity]!;
  }
  const held: TaskTable = { ...table, facts, traits, heldUntil };
  return { ...outline, facts, table: held };
}

function hasNeeds({ needs }: LevellingProblem, activity: number): boolean {
  return needs.first[activity]! < needs.first[activity + 1]!;
}

function heldBack(facts: TaskFacts, start: number): TaskFacts {
  return { ...facts, bounds: { ...(facts.bounds ?? noBounds), startNoEarlier: start } };
}

/** The problem with what the passes found out, or null where they agree with its schedule. */
function corrections({ facts }: Outline, found: PlanProblem, generator: Generator, { start, finish }: Dates): LevellingProblem | null {
  const { problem } = generator;
  let corrected: LevellingProblem | null = null;
  for (let activity = 0; activity < problem.count; activity++) {
    const node = found.nodes[activity]!;
    if (found.problem.hold[activity] === hold.fixed || !hasNeeds(problem, activity)) continue;
    const length = problem.length[activity]!;
    const isDriven = found.problem.hold[activity] === hold.driven;
    // What is held open by what it follows needs nobody any more.
    const end = isDriven ? lastWork(facts[node]!, finish[node]!) : finishOfWork(facts[node]!, start[node]!, length);
    const begin = isDriven ? latestStart(facts[node]!, end, length) : start[node]!;
    if (generator.finish[activity] === end && (isDriven || generator.start[activity] === begin)) continue;
    corrected ??= { ...problem, release: problem.release.slice(), hold: problem.hold.slice(), fixedStart: problem.fixedStart.slice(), fixedFinish: problem.fixedFinish.slice() }; // prettier-ignore
    if (problem.hold[activity] === hold.free && begin > generator.start[activity]!) corrected.release[activity] = begin;
    else {
      corrected.hold[activity] = hold.fixed;
      corrected.fixedStart[activity] = begin;
      corrected.fixedFinish[activity] = end;
    }
  }
  return corrected;
}

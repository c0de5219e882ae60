/** What became of a plan: two analyses of it → what moved, what changed, and which changes made it move. */
import { rescheduleSteps } from '../analyse/reschedule.ts';
import type { Analysis } from '../analysis.ts';
import { wayTo } from '../language/way.ts';
import type { Problem } from '../problem.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import { trendOf, type Trend } from '../status/trend.ts';
import { numbered } from '../values/numbered.ts';
import type { Minute } from '../values/time.ts';
import type { Commit } from './history/commit.ts';
import { causeSteps, type Causes } from './causes.ts';
import { changeSteps, formerTasks, type Changes } from './changes.ts';
import { committedDatesBetween, type CommittedDate } from './committedDates.ts';
import { effortBetween, type EffortChanges } from './effort.ts';
import { loadBetween, type LoadChanges } from './load.ts';
import { promisesBetween, type PromiseShift } from './promises.ts';
import { Replanning, type Reschedule } from './replan.ts';
import { sheetOf } from './sheet.ts';
import { daysBetween, shiftBetween, type Shift } from './shift.ts';

export type { Shift };

export interface MilestoneShift extends Shift {
  readonly id: string;
  readonly name: string;
  /** Somebody was promised the date: `committed`, or it has a deadline. */
  readonly isCommitted: boolean;
  /** Null where it came or went. */
  readonly causes: Causes | null;
  /** Whose commits brought the causes, in their order, null for what is not committed; left out where there is no history between the sides. */
  readonly by?: readonly (Commit | null)[];
}

export interface Comparison {
  readonly changes: Changes;
  /** Of the project's forecast; null where one of the plans has no dates. */
  readonly finish: Shift | null;
  /** Those that have moved, came or went, in the order of the plan. */
  readonly milestones: readonly MilestoneShift[];
  /** Ids of critical tasks that are not containers, by WBS order. */
  readonly criticalPath: { readonly before: readonly string[]; readonly now: readonly string[] };
  /** Null where one of the two has no status. */
  readonly trend: Trend | null;
  readonly money: { readonly from: number | null; readonly to: number | null };
  /** Null where one of the two has no dates; so are effort, and promises are none. */
  readonly load: LoadChanges | null;
  readonly effort: EffortChanges | null;
  readonly promises: readonly PromiseShift[];
  readonly committedDates: readonly CommittedDate[];
  /** Problems that one of the two has and the other has not, by their rule and what they are about. */
  readonly problems: { readonly came: readonly Problem[]; readonly went: readonly Problem[] };
}

/** Both are plans. */
export function compare(before: Analysis, now: Analysis): Comparison {
  return toTheEnd(compareSteps(before, now, rescheduleSteps));
}

/** `compare` with pauses; what takes longest is to schedule the plan again and again. */
export function* compareSteps(before: Analysis, now: Analysis, reschedule: Reschedule): Steps<Comparison> {
  const sheet = sheetOf(now);
  yield;
  const changes = yield* changeSteps(sheetOf(before), sheet);
  yield;
  const newNames = new Map(changes.renamed.map(({ from, to }) => [from, to]));
  const replanning = new Replanning(now, sheet, changes.all, newNames, reschedule);
  const milestones = yield* milestoneSteps(before, now, changes, replanning);
  return {
    changes,
    finish: shiftOf(before, now, (analysis) => analysis.schedules!.forecast.projectFinish),
    milestones,
    criticalPath: { before: criticalIn(before), now: criticalIn(now) },
    trend:
      before.plan && before.status && now.plan && now.status
        ? trendOf({ plan: before.plan, status: before.status }, { plan: now.plan, status: now.status })
        : null,
    money: { from: eacOf(before), to: eacOf(now) },
    load: loadBetween(before, now, changes.renamed),
    effort: effortBetween(before, now, changes.renamed),
    promises: promisesBetween(before, now, changes.renamed),
    committedDates: committedDatesBetween(before, now, changes.all),
    problems: problemsBetween(before, now),
  };
}

function shiftOf(before: Analysis, now: Analysis, momentOf: (analysis: Analysis) => Minute): Shift | null {
  if (!before.schedules || !now.schedules) return null;
  return shiftBetween(now, momentOf(before), momentOf(now));
}

function* milestoneSteps(
  before: Analysis,
  now: Analysis,
  { all, renamed }: Changes,
  replanning: Replanning,
): Steps<readonly MilestoneShift[]> {
  const formerId = formerTasks(renamed);
  const shifts: MilestoneShift[] = [];
  const met = new Set<string>();
  for (const { id, name, isCommitted } of milestonesIn(now)) {
    const old = formerId.get(id) ?? id;
    met.add(old);
    const [from, to] = [finishIn(before, old), finishIn(now, id)];
    if (from === to || (Number.isNaN(from) && Number.isNaN(to))) continue;
    const isThere = before.plan?.wbs.indexOf.has(old) ?? false;
    shifts.push({
      id,
      name,
      isCommitted,
      from,
      to,
      days: daysBetween(now, from, to),
      causes: isThere ? yield* causeSteps(id, from, all, replanning) : null,
    });
  }
  for (const { id, name, isCommitted } of milestonesIn(before)) {
    if (!met.has(id) && !now.plan?.wbs.indexOf.has(id)) {
      const from = finishIn(before, id);
      shifts.push({ id, name, isCommitted, from, to: NaN, days: NaN, causes: null });
    }
  }
  return shifts;
}

function milestonesIn({ plan }: Analysis) {
  return (plan?.wbs.tasks ?? []).flatMap(({ id, name, shape, constraints }) =>
    shape === 'milestone' ? [{ id, name, isCommitted: constraints.deadline !== null }] : [],
  );
}

function finishIn({ plan, schedules }: Analysis, id: string): Minute {
  return schedules?.forecast.finish[plan?.wbs.indexOf.get(id) ?? -1] ?? NaN;
}

function criticalIn({ plan, schedules }: Analysis): readonly string[] {
  if (!plan || !schedules) return [];
  return plan.wbs.tasks.flatMap(({ id, shape }, i) => (shape !== 'container' && schedules.forecast.critical[i] === 1 ? [id] : []));
}

function eacOf({ status }: Analysis): number | null {
  return status?.earned.eac ?? status?.money.eacByForecast ?? null;
}

/** By rule and place in the plan, for its lines move and its message changes with the dates; of several alike each by its number. */
function problemsBetween(before: Analysis, now: Analysis): Comparison['problems'] {
  const [old, fresh] = [knownBy(before), knownBy(now)];
  const those = (all: ReadonlyMap<string, Problem>, others: ReadonlyMap<string, Problem>) =>
    [...all].flatMap(([key, problem]) => (others.has(key) ? [] : [problem]));
  return { came: those(fresh, old), went: those(old, fresh) };
}

function knownBy({ problems, sources }: Analysis): ReadonlyMap<string, Problem> {
  const keys = numbered(
    problems.map(({ rule, at }) => {
      const source = sources.get(at.file);
      return `${rule} ${source ? wayTo(source, at.start) : ''}`;
    }),
  );
  return new Map(problems.map((problem, i) => [keys[i]!, problem]));
}

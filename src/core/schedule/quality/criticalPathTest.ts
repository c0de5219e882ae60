/**
 * The critical path test: a critical task is made much longer, and the end of the project has to move by as much. Where it does not, a
 * date that must be kept or a missing link breaks the path, and the forecast cannot be trusted to follow what happens.
 */
import type { Outline } from '../outline.ts';
import type { Steps } from '../../steps.ts';
import { dateSteps, type Dates } from '../result.ts';
import type { Schedules } from '../schedule.ts';
import { makeWorkspace } from '../workspace.ts';
import { measurableOf, type Measurable } from './measured.ts';

/** Working days that the task takes longer, as many as the DCMA takes: no float swallows that. */
export const delayDays = 600;

export interface CriticalPathTest {
  /** The task that was delayed; null where work is left and none of it is critical. */
  readonly task: number | null;
  /**
   * How far what ends the project moved, as a share of how far the end of the task did; of several that end it, the one that moved
   * most. 0 where no task is critical. That the delayed task itself ends later than all others proves nothing.
   */
  readonly moved: number;
}

/** Null where there are no dates or nothing is left to do. Schedules the plan again, without levelling: it is the links that are tested. */
export function* criticalPathTest(schedules: Schedules | null): Steps<CriticalPathTest | null> {
  const measurable = measurableOf(schedules);
  if (!measurable || measurable.unfinished.length === 0) return null;
  const task = firstCritical(measurable);
  if (task === null) return { task, moved: 0 };
  const { outline } = measurable;
  const { isContainer, isSpans } = outline.network;
  const before = yield* datesOf(outline);
  yield;
  const after = yield* datesOf(delayed(outline, task, delayDays * outline.table.times.units.d));
  yield;
  const movedBy = (each: number): number => outline.time.between(before.finish[each]!, after.finish[each]!);
  const isLast = (finish: number, each: number): boolean => finish === before.projectFinish && !isContainer[each] && !isSpans[each];
  const ends = [...before.finish.keys()].filter((each) => isLast(before.finish[each]!, each));
  return { task, moved: Math.max(...ends.map(movedBy)) / movedBy(task) };
}

function* datesOf(outline: Outline): Steps<Dates> {
  const { dates } = yield* dateSteps(outline, 'forecast', makeWorkspace(outline.network));
  return dates;
}

/**
 * The critical task that starts first among those held by the end of the project; where only deadlines hold, among all. A task with
 * points alone has the length of its sprint and cannot be made longer.
 */
function firstCritical({ outline, forecast, unfinished }: Measurable): number | null {
  const { critical, limitedBy, start } = forecast;
  const all = [...unfinished].filter((task) => critical[task] === 1 && outline.facts[task]!.task.shape !== 'points');
  const ofFinish = all.filter((task) => limitedBy[task] === 'finish' || limitedBy[task] === 'project-deadline');
  const candidates = ofFinish.length > 0 ? ofFinish : all;
  return candidates.reduce<number | null>((first, task) => (first === null || start[task]! < start[first]! ? task : first), null);
}

/** The same plan with more to do in one task. */
function delayed(outline: Outline, task: number, delay: number): Outline {
  const { table } = outline;
  const facts = outline.facts.slice();
  const { minutes, remaining } = facts[task]!;
  facts[task] = { ...facts[task]!, minutes: minutes + delay, remaining: remaining + delay };
  return { ...outline, facts, table: { ...table, facts, remaining: table.remaining.with(task, remaining + delay) } };
}

/** Against the baseline: missed tasks and the baseline execution index (checks 11 and 14). */
import { dayEndingAt } from '../../values/civil.ts';
import type { Task } from '../../plan/model.ts';
import { measurableOf } from '../../schedule/quality/measured.ts';
import { minutesPerDay, type Day, type Minute } from '../../values/time.ts';
import { agreedTask, type BaselineTask } from '../baseline.ts';
import { workingDaysBetween } from '../clock.ts';
import { workingDays } from '../words.ts';
import { allowedShare } from '../../schedule/quality/tasks.ts';
import { counting, indexed } from './check.ts';
import type { Offender, QualityCheck, QualityFacts } from './quality.ts';

/**
 * Missed are, of the tasks that were to be finished by now, those that are finished, or will be, on a later working day.
 *
 * BEI = tasks that are finished ÷ (tasks that were to be finished by now + tasks that the baseline does not know). What was due and has
 * been cancelled or taken out of the plan since counts as not finished, as it earns nothing.
 */
export function executionChecks(facts: QualityFacts): readonly [missed: QualityCheck, index: QualityCheck] {
  const { plan, schedules, statusDate, baseline } = facts;
  const measurable = measurableOf(schedules);
  const unknown = whyUnknown(facts);
  const missed: Offender[] = [];
  const open: Offender[] = [];
  let [due, finished, added] = [0, 0, 0];
  const now = statusDate === null || !measurable ? -Infinity : (statusDate + 1) * minutesPerDay;
  for (const index of measurable?.ordinary ?? []) {
    const task = plan.wbs.tasks[index]!;
    const agreed = agreedTask(baseline, task);
    const isDone = measurable!.forecast.done[index] === 1;
    if (isDone) finished++;
    if (!agreed) added++;
    if (!isDue(agreed, now)) continue;
    due++;
    const days = daysLate(facts, agreed.finish!, measurable!.forecast.finish[index]!);
    if (days > 0) missed.push(offender(task, `${workingDays(days)} more than the baseline`));
    if (!isDone) open.push(offender(task, 'a baseline finish that has passed'));
  }
  const wanted = added + [...(baseline?.tasks.values() ?? [])].filter((agreed) => isDue(agreed, now)).length;
  const judged = unknown === null ? { count: missed.length, of: due, offender: (index: number) => missed[index]! } : null;
  const why = unknown ?? 'no task was due by the status date';
  return [
    counting('missed-tasks', 'Missed tasks', allowedShare, judged, why),
    indexed('bei', 'Execution index (BEI)', unknown === null && wanted > 0 ? finished / wanted : why, unknown === null ? open : []),
  ];
}

function whyUnknown({ plan, schedules, statusDate, baseline }: QualityFacts): string | null {
  if (!baseline) return plan.project.baseline === null ? 'no baseline' : 'the baseline cannot be read';
  if (statusDate === null) return 'no status date';
  return schedules ? null : 'no dates';
}

function offender(task: Task, text: string): Offender {
  return { task, text, at: task.key };
}

/** Milestones, containers and level of effort do not count. */
function isDue(agreed: BaselineTask | undefined, now: Minute): agreed is BaselineTask {
  return agreed?.kind === 'task' && agreed.finish !== null && agreed.finish > (agreed.start ?? Infinity) && agreed.finish <= now;
}

/** Hours do not count: 0 on the same day. */
function daysLate({ schedules }: QualityFacts, due: Minute, finish: Minute): number {
  return lastDayOf(finish) > lastDayOf(due) ? workingDaysBetween(schedules!.calendar, due, finish) : 0;
}

/** Midnight ends the day before. */
function lastDayOf(finish: Minute): Day {
  return dayEndingAt(finish);
}

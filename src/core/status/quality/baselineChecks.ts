/** Against the baseline: missed tasks and the baseline execution index (checks 11 and 14). */
import type { Task } from '../../plan/model.ts';
import { measurableOf, type Measurable } from '../../schedule/quality/measured.ts';
import { minutesPerDay, type Day, type Minute } from '../../values/time.ts';
import type { Baseline, BaselineTask } from '../baseline.ts';
import { workingDaysBetween } from '../clock.ts';
import { workingDays } from '../words.ts';
import { fewOf, indexOf, type Judged } from './check.ts';
import type { Offender, QualityCheck, QualityFacts } from './quality.ts';

const nothingDue = 'no task was due by the status date';

export function baselineChecks(facts: QualityFacts): readonly QualityCheck[] {
  const missed = { id: 'missed-tasks', title: 'Missed tasks' } as const;
  const index = { id: 'bei', title: 'Baseline execution index' } as const;
  const basis = basisOf(facts);
  if (typeof basis === 'string') return [fewOf(missed, null, basis), indexOf(index, basis)];
  return [fewOf(missed, missedTasks(facts, basis), nothingDue), executionIndex(index, facts, basis)];
}

interface Basis {
  readonly measurable: Measurable;
  readonly baseline: Baseline;
  /** The end of the status day. */
  readonly now: number;
}

/** Or why there is none. */
function basisOf({ plan, schedules, statusDate, baseline }: QualityFacts): Basis | string {
  if (!baseline) return plan.project.baseline === null ? 'no baseline' : 'the baseline cannot be read';
  if (statusDate === null) return 'no status date';
  const measurable = measurableOf(schedules);
  return measurable ? { measurable, baseline, now: (statusDate + 1) * minutesPerDay } : 'no dates';
}

/** Of the tasks that were to be finished by now, those that were, or will be, finished on a later working day. Hours do not count. */
function missedTasks({ plan, schedules }: QualityFacts, { measurable, baseline, now }: Basis): Judged {
  const { finish } = measurable.forecast;
  const offenders: Offender[] = [];
  let of = 0;
  for (const index of measurable.ordinary) {
    const task = plan.wbs.tasks[index]!;
    const due = dueOf(agreedFor(baseline, task), now);
    if (due === null) continue;
    of++;
    const days = lastDayOf(finish[index]!) > lastDayOf(due) ? workingDaysBetween(schedules!.calendar, due, finish[index]!) : 0;
    if (days > 0) offenders.push({ task, text: `${workingDays(days)} after the baseline`, at: task.key });
  }
  return { offenders, of };
}

/**
 * BEI = tasks that are finished ÷ (tasks that were to be finished by now + tasks that the baseline does not know). What was due and has
 * been cancelled or taken out of the plan since counts as not finished, as it earns nothing.
 */
function executionIndex(named: Parameters<typeof indexOf>[0], { plan }: QualityFacts, { measurable, baseline, now }: Basis): QualityCheck {
  const { ordinary, forecast } = measurable;
  const tasks = ordinary.map((index) => ({ task: plan.wbs.tasks[index]!, isDone: forecast.done[index] === 1 }));
  const due = [...baseline.tasks.values()].filter((agreed) => dueOf(agreed, now) !== null).length;
  const unknown = tasks.filter(({ task }) => !agreedFor(baseline, task)).length;
  if (due + unknown === 0) return indexOf(named, nothingDue);
  const open = tasks.filter(({ task, isDone }) => !isDone && dueOf(agreedFor(baseline, task), now) !== null);
  const offenders = open.map(({ task }): Offender => ({ task, text: 'was due and is not finished', at: task.key }));
  return indexOf(named, tasks.filter(({ isDone }) => isDone).length / (due + unknown), offenders);
}

/** Midnight ends the day before. */
function lastDayOf(finish: Minute): Day {
  return Math.ceil(finish / minutesPerDay) - 1;
}

function agreedFor({ tasks }: Baseline, { id, was }: Task): BaselineTask | null {
  return tasks.get(id) ?? tasks.get(was ?? '') ?? null;
}

/** When a task was to be finished, where that is not after now; milestones, containers and level of effort do not count. */
function dueOf(agreed: BaselineTask | null, now: number): number | null {
  if (agreed?.kind !== 'task') return null;
  const { start, finish } = agreed;
  return start !== null && finish !== null && finish > start && finish <= now ? finish : null;
}

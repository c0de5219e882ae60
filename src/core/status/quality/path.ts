/** The critical path test and the critical path length index (checks 12 and 13). */
import { criticalPathTest } from '../../schedule/quality/criticalPathTest.ts';
import type { Steps } from '../../steps.ts';
import { minutesPerDay } from '../../values/time.ts';
import { percentText } from '../words.ts';
import { indexed } from './check.ts';
import type { QualityCheck, QualityFacts } from './quality.ts';

/** Calendars of what follows may take up a little of the delay, so that 0.95 is enough here too. */
export function* pathTest({ plan, schedules }: QualityFacts, nothingLeft: string): Steps<QualityCheck> {
  const test = yield* criticalPathTest(schedules);
  const task = test && plan.wbs.tasks[test.task ?? -1];
  const offenders =
    task && test.moved < 0.95 ? [{ task, text: `a delay that moves the end by ${percentText(test.moved)}`, at: task.key }] : [];
  return indexed('critical-path-test', 'Critical path test', test?.moved ?? nothingLeft, offenders);
}

/**
 * CPLI = (critical path length + total float) ÷ critical path length: the length in working time from the status date (or the start of
 * the project, if that is later) to the forecast finish, the float from there to the date that was agreed.
 */
export function lengthIndex({ plan, schedules, statusDate, baseline }: QualityFacts, nothingLeft: string): number | string {
  if (statusDate === null) return 'no status date';
  if (!schedules) return nothingLeft;
  const { calendar, forecast } = schedules;
  const { deadline } = plan.project;
  const agreed = Math.min(deadline ? calendar.finishOf(deadline) : Infinity, baseline?.finish ?? Infinity);
  if (agreed === Infinity) return 'no project deadline, no baseline';
  const length = calendar.workingMinutes(Math.max((statusDate + 1) * minutesPerDay, forecast.projectStart), forecast.projectFinish);
  return length > 0 ? (length + calendar.workingMinutes(forecast.projectFinish, agreed)) / length : nothingLeft;
}

/** The critical path test and the critical path length index (checks 12 and 13). */
import { criticalPathTest, delayDays } from '../../schedule/quality/criticalPathTest.ts';
import { measurableOf } from '../../schedule/quality/measured.ts';
import { minutesPerDay, type Minute } from '../../values/time.ts';
import { percentText } from '../words.ts';
import { indexOf } from './check.ts';
import type { QualityCheck, QualityFacts } from './quality.ts';

const nothingLeft = 'no unfinished tasks with dates';

export function pathChecks(facts: QualityFacts): readonly QualityCheck[] {
  return [pathTest(facts), indexOf({ id: 'cpli', title: 'Critical path length index' }, lengthIndex(facts))];
}

/** The later of what follows may take up a little of the delay on another calendar; hence 0.95 here too. */
function pathTest({ plan, schedules }: QualityFacts): QualityCheck {
  const named = { id: 'critical-path-test', title: 'Critical path test' } as const;
  const test = criticalPathTest(schedules);
  if (!test) return indexOf(named, nothingLeft);
  const task = test.task === null ? null : plan.wbs.tasks[test.task]!;
  const check = indexOf(named, test.moved);
  if (check.result !== 'fail' || !task) return check;
  const text = `${delayDays} days later, the end moves by ${percentText(test.moved)} of that`;
  return { ...check, offenders: [{ task, text, at: task.key }] };
}

/**
 * CPLI = (critical path length + total float) ÷ critical path length: the length in working days from the status date (or the start of
 * the project, if that is later) to the forecast finish, the float from there to the date that was agreed.
 */
function lengthIndex({ plan, schedules, statusDate, baseline }: QualityFacts): number | string {
  if (statusDate === null) return 'no status date';
  if (!schedules || measurableOf(schedules)?.unfinished.length === 0) return nothingLeft;
  const { calendar, forecast } = schedules;
  const { deadline } = plan.project;
  const agreed: Minute = Math.min(deadline ? calendar.finishOf(deadline) : Infinity, baseline?.finish ?? Infinity);
  if (agreed === Infinity) return 'no deadline of the project and no baseline';
  const length = calendar.workingMinutes(Math.max((statusDate + 1) * minutesPerDay, forecast.projectStart), forecast.projectFinish);
  if (!(length > 0)) return nothingLeft;
  return (length + calendar.workingMinutes(forecast.projectFinish, agreed)) / length;
}

/** What has happened, so far as it had by the status date. */
import { dayOfMinute } from '../../values/civil.ts';
import { formatPercentage } from '../../values/numbers.ts';
import type { Minute } from '../../values/time.ts';
import { actualFinishText, actualStartText } from './dates.ts';
import { durationText } from './durations.ts';
import type { Crew } from './crew.ts';
import type { Frame } from './frame.ts';
import type { ProjectTask } from './projectFile.ts';
import type { Row } from './outline.ts';
import type { Work } from './work.ts';

type Entries = Readonly<Record<string, string | null>>;

export function actualEntries(row: Row, work: Work, crew: Crew, frame: Frame): Entries {
  const { task } = row;
  if (work.kind === 'container' || !task.isActive) return {};
  const [begun, ended] = [task.actualStart ?? (task.percentComplete > 0 ? task.start : null), task.actualFinish];
  if (isAhead(begun, frame) || isAhead(ended, frame)) frame.notes.add('actual dates after the status date are left out', task.name);
  const start = isAhead(begun, frame) ? null : begun;
  const dates = { actualStart: start === null || work.kind === 'milestone' ? null : actualStartText(start, work.times[0]!) };
  if (isDone(task)) return { ...dates, ...doneEntries(row, work, frame), actualEffort: effortSpent(task, crew, 1, frame) };
  if (task.percentComplete === 0 && task.actualStart === null) return {};
  // A milestone is reached or not, never in part.
  if (work.kind === 'milestone') return {};
  return { ...dates, ...underWay(task, work), actualEffort: effortSpent(task, crew, progressOf(task), frame) };
}

function isDone({ percentComplete, actualFinish }: ProjectTask): boolean {
  return percentComplete === 100 || actualFinish !== null;
}

/** A finish whose date is not known, or lies after the status date, is a task that is done. */
function doneEntries({ task }: Row, work: Work, frame: Frame): Entries {
  const finish = task.actualFinish;
  if (finish === null || isAhead(finish, frame)) return { status: 'done' };
  return { actualFinish: actualFinishText(finish, work.times[0]!) };
}

/** After the status date: people mark work as done before its planned day, and Project then takes the planned date. */
function isAhead(moment: Minute | null, { statusDay }: Frame): boolean {
  return moment !== null && statusDay !== null && dayOfMinute(moment) > statusDay;
}

function underWay(task: ProjectTask, work: Work): Entries {
  const progress = progressOf(task);
  const left = work.kind === 'effort' ? task.remainingWork : task.remainingDuration;
  const expected = work.minutes * (1 - progress);
  const isAsExpected = left === null || left <= 0 || Math.abs(left - expected) < 1;
  return { progress: progress > 0 ? formatPercentage(progress) : null, remaining: isAsExpected ? null : work.write(left) };
}

/** 0–1; what is at 100 % but not finished counts as nearly done. */
function progressOf({ physicalPercentComplete, percentComplete }: ProjectTask): number {
  return Math.min(physicalPercentComplete ?? percentComplete, 99) / 100;
}

/** Work done, where it is not what progress says; half a per cent is Project's rounding. */
function effortSpent({ actualWork }: ProjectTask, { work }: Crew, progress: number, { times }: Frame): string | null {
  if (actualWork === null || actualWork < 1 || work < 1) return null;
  return Math.abs(actualWork - progress * work) < 1 + work * 0.005 ? null : durationText(actualWork, 'd', times.units);
}

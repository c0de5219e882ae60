/** Which day counts as now. */
import { dayOfMinute, formatDay } from '../../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../../values/time.ts';
import type { Notes } from '../notes.ts';
import type { ProjectFile } from './projectFile.ts';

/** A status date before this time of day means the day before: a plan's status date is the end of its day. */
const morning = 12 * 60;

/**
 * The status date of the file. Where it has none, Project takes the day on which the file is looked at; here that is the day it was saved,
 * or its eve while nothing was done on that day. Null where the file does not say when it was saved.
 */
export function statusDayOf(file: ProjectFile, notes: Notes): Day | null {
  if (file.statusDate !== null) return endedDay(file.statusDate);
  if (file.currentDate === null) return null;
  const saved = dayOfMinute(file.currentDate);
  const eve = endedDay(file.currentDate);
  const day = file.tasks.some((task) => isOn(task.actualStart, saved) || isOn(task.actualFinish, saved)) ? saved : eve;
  notes.add(`the file has no status date; it is taken as of ${formatDay(day)}, when it was saved`);
  return day;
}

function endedDay(moment: Minute): Day {
  const day = dayOfMinute(moment);
  return moment - day * minutesPerDay < morning ? day - 1 : day;
}

function isOn(moment: Minute | null, day: Day): boolean {
  return moment !== null && dayOfMinute(moment) === day;
}

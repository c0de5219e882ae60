/** Moves a task: to begin no sooner than on another day, or where a fixed date holds it, on another fixed date. */
import type { Analysis } from '../../analysis.ts';
import type { Item, Task } from '../../plan/model.ts';
import { dayEndingAt, dayOfMinute, formatDate } from '../../values/civil.ts';
import type { Day, Minute, PlanDate } from '../../values/time.ts';
import { setValue } from '../edits/setValue.ts';
import type { Value } from '../edits/value.ts';
import { unsafe, type Edited } from '../register/sayings.ts';
import { whyNotMoved } from './refusals.ts';
import { shiftedDay, type Shift } from './shift.ts';
import type { Timed } from './timing.ts';

/** A link stays a link: what waits for another task only begins later than that would let it, never sooner. */
export function moveTask(timed: Timed, by: Shift): Edited {
  const refusal = whyNotMoved(timed);
  if (refusal) return { refusal };
  const { analysis, task, schedules } = timed;
  const { key, date, from } = holdOf(timed);
  const day = shiftedDay(schedules.calendar, from, by);
  if (day === from) return { changes: [] };
  return written(analysis, task, key, formatDate({ day, time: date?.time ?? null }));
}

type Hold = 'mustStart' | 'mustFinish' | 'startNoEarlier';

/** The key that moves it, what it says now, and the day on which that end of the task lies. */
function holdOf({ task, schedules, index }: Timed): { readonly key: Hold; readonly date: PlanDate | null; readonly from: Day } {
  const { mustStart, mustFinish, startNoEarlier } = task.constraints;
  const [start, finish] = [schedules.forecast.start[index]!, schedules.forecast.finish[index]!];
  if (mustStart) return { key: 'mustStart', date: mustStart, from: beginDay(start, finish) };
  if (mustFinish) return { key: 'mustFinish', date: mustFinish, from: endDay(finish) };
  return { key: 'startNoEarlier', date: startNoEarlier, from: beginDay(start, finish) };
}

/** A milestone at midnight belongs to the day that ends there. */
export function beginDay(start: Minute, finish: Minute): Day {
  return start < finish ? dayOfMinute(start) : endDay(finish);
}

export function endDay(finish: Minute): Day {
  return dayEndingAt(finish);
}

export function written(analysis: Analysis, task: Task & Pick<Item, 'key'>, key: string, value: Value): Edited {
  const changes = setValue(analysis, task, key, value);
  return changes ? { changes } : unsafe(task.id, task.key.chunk.path);
}

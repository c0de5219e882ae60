/** Makes a task longer or shorter: its duration, its effort where that drives it, what remains of it once it is under way. */
import { crewOf } from '../../schedule/crew.ts';
import { timesOf } from '../../schedule/calendars.ts';
import { formatDuration, formatEstimate, isElapsed, minutesOf } from '../../values/duration.ts';
import { quoted } from '../../values/parsed.ts';
import { minutesPerDay, type Duration, type Estimate } from '../../values/time.ts';
import type { Edited } from '../register/sayings.ts';
import { inUnitOf } from './inUnitOf.ts';
import { endDay, written } from './moveTask.ts';
import { whyNotStretched } from './refusals.ts';
import { workingDaysTo, type Shift } from './shift.ts';
import type { Timed } from './timing.ts';

export function stretchTask(timed: Timed, by: Shift): Edited {
  const refusal = whyNotStretched(timed);
  if (refusal) return { refusal };
  const length = lengthOf(timed);
  if (!length) return { refusal: `${quoted(timed.task.name)} has no length that can be read; give it a duration or an effort` };
  const { units } = timed.schedules.calendar;
  const now = minutesOf(length.duration, units);
  const wanted = Math.max(now + longerBy(timed, length.duration, by), Math.min(now, shortestOf(length.duration, units.d)));
  const duration = inUnitOf(length.duration, wanted, units);
  if (wanted === now) return { changes: [] };
  return written(
    timed.analysis,
    timed.task,
    length.key,
    length.estimate ? estimateText(length.estimate, duration, timed) : formatDuration(duration),
  );
}

interface Length {
  readonly key: 'duration' | 'effort' | 'remaining';
  readonly duration: Duration;
  /** What the key says, where it takes three points; only the likely one is what counts. */
  readonly estimate: Estimate | null;
}

/** What remains beats the estimate, and what is under way has nothing else that could change. */
function lengthOf({ task, schedules: { forecast, calendar }, index }: Timed): Length | null {
  const { remaining, start } = task.actuals;
  const key = task.shape === 'effort' ? 'effort' : 'duration';
  const estimate = task[key];
  if (remaining) return { key: 'remaining', duration: remaining, estimate: null };
  if (!estimate) return null;
  const progress = forecast.progress[index]!;
  if (!start && !(progress > 0)) return { key, duration: estimate.likely, estimate };
  const left = minutesOf(estimate.likely, calendar.units) * (1 - progress);
  return { key: 'remaining', duration: inUnitOf(estimate.likely, left, calendar.units), estimate: null };
}

/** Minutes; of effort as many as all who work on it do in that time. */
function longerBy({ task, plan, schedules: { calendar, forecast }, index }: Timed, duration: Duration, by: Shift): number {
  if (isElapsed(duration)) return by.days * minutesPerDay;
  const days = workingDaysTo(calendar, endDay(forecast.finish[index]!), by);
  const strength = task.shape === 'effort' ? crewOf(task, plan.resources, timesOf(plan), null).strength : 1;
  return days * calendar.units.d * strength;
}

/** A day, so that something is left to be seen. */
function shortestOf(duration: Duration, day: number): number {
  return isElapsed(duration) ? minutesPerDay : day;
}

/** The other two points give way only where they would be out of order. */
function estimateText({ optimistic, likely, pessimistic }: Estimate, duration: Duration, { schedules }: Timed): string {
  const { units } = schedules.calendar;
  const minutes = minutesOf(duration, units);
  if (formatEstimate({ optimistic, likely, pessimistic }) === formatDuration(likely)) return formatDuration(duration);
  return [
    minutesOf(optimistic, units) < minutes ? optimistic : duration,
    duration,
    minutesOf(pessimistic, units) > minutes ? pessimistic : duration,
  ]
    .map(formatDuration)
    .join('/');
}

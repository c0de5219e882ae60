/** What drives a task's start, in one step: the first link of its chain, for whoever has room for a sentence only. */
import type { Schedules } from '../schedule.ts';
import { chainTo, type Step } from './chain.ts';
import { glanceAt } from './view.ts';

/** Of the forecast. Null for what has no dates, and for schedules that were not computed from a plan. */
export function driverOf(schedules: Schedules, task: number): Step | null {
  const view = glanceAt(schedules);
  return view && (chainTo(view, task, 'start', isDriver).find(isDriver) ?? null);
}

/** Days off and lags lie between a task and what drives it. */
function isDriver({ kind }: Step): boolean {
  return kind !== 'calendar' && kind !== 'lag';
}

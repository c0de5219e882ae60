/** Forecast dates of a container with everything below it, to tell at one glance whether any has moved. */
import type { Analysis } from '../../analysis.ts';
import { isSame } from '../../schedule/marks.ts';
import { keyText, type Pair } from '../../source/node.ts';

/** Minutes, by task in the order of the text; of no length where the plan has no dates. */
export interface DatesBelow {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

/** A view of the schedule's own columns; null where two tasks share an id, or the task does not count, so that looking is the only way. */
export function datesBelow({ plan, schedules }: Analysis, { key }: Pair): DatesBelow | null {
  if (!plan || !schedules) return nothing;
  const { tasks, indexOf, end } = plan.wbs;
  const index = indexOf.get(keyText(key)) ?? -1;
  if (tasks[index]?.key !== key || indexOf.size !== tasks.length) return null;
  const { start, finish } = schedules.forecast;
  return { start: start.subarray(index, end[index]), finish: finish.subarray(index, end[index]) };
}

/** The columns of a schedule are written again by the next one. */
export function copied({ start, finish }: DatesBelow): DatesBelow {
  return { start: start.slice(), finish: finish.slice() };
}

export function areSame(some: DatesBelow, others: DatesBelow): boolean {
  return haveSame(some.start, others.start) && haveSame(some.finish, others.finish);
}

function haveSame(some: Float64Array, others: Float64Array): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (!isSame(some[i]!, others[i]!)) return false;
  return true;
}

const nothing: DatesBelow = { start: new Float64Array(), finish: new Float64Array() };

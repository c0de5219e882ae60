/** Explanations as lines that a person can compare with a plan. */
import type { ScheduleKind } from '../../src/core/schedule/schedule.ts';
import { explain, type Explanation } from '../../src/core/schedule/explain/explain.ts';
import { indexOf, schedulesOf, type Given } from './schedules.ts';

export function explained(text: string, id: string, given: Given = {}, kind: ScheduleKind = 'forecast'): Explanation {
  const schedules = schedulesOf(text, given);
  const found = explain(schedules, indexOf(schedules, id), kind);
  if (!found) throw new Error('nothing explained');
  return found;
}

/** `predecessor: "B" follows "A", …` */
export function stepsOf(steps: Explanation['chain']): readonly string[] {
  return steps.map(({ kind, text }) => `${kind}: ${text}`);
}

/** Why a task's dates are what they are, how far they can slip, and what would pull them in. */
import type { ScheduleKind, Schedules } from '../schedule.ts';
import { chainTo, type Step } from './chain.ts';
import { floatsOf, type Float } from './floats.ts';
import { leversFor, type Lever } from './levers.ts';
import { viewOf } from './view.ts';

export interface Explanation {
  /** By WBS index. */
  readonly task: number;
  /** What drives the start, nearest first, back to a date that was set or has happened. */
  readonly chain: readonly Step[];
  /** The same for the finish (of a container, or of what is left where it has begun). */
  readonly finishChain: readonly Step[];
  readonly floats: readonly Float[];
  /** At most three, the strongest first. */
  readonly levers: readonly Lever[];
}

/** Null for schedules that were not computed from a plan. */
export function explain(schedules: Schedules, task: number, kind: ScheduleKind): Explanation | null {
  const view = viewOf(schedules, kind);
  if (!view) return null;
  const finishChain = chainTo(view, task, 'finish');
  return {
    task,
    chain: chainTo(view, task, 'start'),
    finishChain,
    floats: floatsOf(view, task),
    levers: leversFor(view, schedules, task, finishChain),
  };
}

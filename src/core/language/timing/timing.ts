/** What somebody wants of the bars of a chart, as changes of the text. */
import type { Analysis } from '../../analysis.ts';
import type { Plan, Task } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { quoted } from '../../values/parsed.ts';
import type { Edited } from '../register/sayings.ts';
import { linkTask } from './linkTask.ts';
import { moveTask } from './moveTask.ts';
import type { Shift } from './shift.ts';
import { stretchTask } from './stretchTask.ts';

/** `task` and `after` are ids of tasks; of a link `task` is the one that waits. */
export type Timing =
  | { readonly kind: 'move' | 'stretch'; readonly task: string; readonly by: Shift }
  | { readonly kind: 'link'; readonly task: string; readonly after: string };

/** A task of a plan that has dates. */
export interface Timed {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly schedules: Schedules;
  /** In the plan's WBS. */
  readonly index: number;
  readonly task: Task;
}

/** The smallest changes; none where it is so already. A refusal says why it cannot be, as far as that can be told without trying. */
export function timingEdit(analysis: Analysis, timing: Timing): Edited {
  const timed = timedOf(analysis, timing.task);
  if ('refusal' in timed) return timed;
  if (timing.kind === 'link') return linkTask(timed, timing.after);
  return timing.kind === 'move' ? moveTask(timed, timing.by) : stretchTask(timed, timing.by);
}

export function timedOf(analysis: Analysis, id: string): Timed | { readonly refusal: string } {
  const { plan, schedules } = analysis;
  const index = plan?.wbs.indexOf.get(id);
  if (!plan || index === undefined) return { refusal: `no task ${quoted(id)} any more; look for it in the plan` };
  if (schedules?.forecast.scheduled[index] !== 1)
    return { refusal: `${quoted(plan.wbs.tasks[index]!.name)} has no dates that could be changed` };
  return { analysis, plan, schedules, index, task: plan.wbs.tasks[index]! };
}

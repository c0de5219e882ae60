/** How far a task can slip before the finish moves, and before each deadline is missed. */
import type { Minute } from '../../values/time.ts';
import { backwardPass } from '../backward.ts';
import { forwardPass } from '../forward.ts';
import { noBounds, type TaskFacts } from '../taskFacts.ts';
import { workspaceOf } from '../workspace.ts';
import { apart, isLeaf, isOver, type View } from './view.ts';

export interface Float {
  /** By WBS index: whose deadline; -1 for the project's, null for the finish of the plan. */
  readonly of: number | null;
  readonly moment: Minute;
  /** Working minutes of the project's calendar, negative where it is missed already. */
  readonly minutes: number;
}

/** Deadlines in the plan's order; those that the task does not lead to are left out. Empty for what has no float. */
export function floatsOf(view: View, task: number): readonly Float[] {
  const { outline, schedule, plan } = view;
  const leaves = leavesOf(view, task);
  if (leaves.length === 0) return [];
  const floats: Float[] = [{ of: null, moment: schedule.projectFinish, minutes: floatAgainst(view, leaves, schedule.projectFinish, -1) }];
  if (outline.projectDeadline < Infinity) {
    floats.push({ of: -1, moment: outline.projectDeadline, minutes: floatAgainst(view, leaves, outline.projectDeadline, -1) });
  }
  for (let other = 0; other < plan.wbs.tasks.length; other++) {
    const moment = outline.facts[other]!.bounds?.deadline ?? NaN;
    if (Number.isNaN(moment) || outline.isCancelled[other] || isOver(view, other)) continue;
    const minutes = floatAgainst(view, leaves, far, other);
    if (minutes < farFloat) floats.push({ of: other, moment, minutes });
  }
  return floats.filter(({ minutes }) => Number.isFinite(minutes));
}

/** What still can slip of it. */
function leavesOf(view: View, task: number): readonly number[] {
  const { end } = view.plan.wbs;
  const leaves: number[] = [];
  for (let leaf = task; leaf < end[task]!; leaf++) {
    const takesPart = isLeaf(view, leaf) && !view.outline.network.isSpans[leaf] && !view.outline.isCancelled[leaf];
    if (takesPart && !isOver(view, leaf) && !Number.isNaN(view.schedule.start[leaf]!)) leaves.push(leaf);
  }
  return leaves;
}

/** So late that no plan reaches it. */
const far = 1e9;
const farFloat = 1e7;

/** The least float of the leaves where nothing is to be kept but this moment and one deadline (or none, -1). */
function floatAgainst(view: View, leaves: readonly number[], finish: Minute, keeps: number): number {
  const { levelled, kind, schedule } = view;
  const { time } = levelled;
  const facts = levelled.facts.map((own, task) => withDeadlineOnly(own, task === keeps));
  const outline = apart({ ...levelled, facts, projectDeadline: Infinity });
  const space = workspaceOf(outline.network);
  forwardPass(levelled, kind, space);
  backwardPass(outline, kind, finish, space);
  return Math.min(...leaves.map((leaf) => space.lateWork[leaf]! - time.workBefore(schedule.finish[leaf]!)));
}

function withDeadlineOnly(facts: TaskFacts, keeps: boolean): TaskFacts {
  if (!facts.bounds) return facts;
  return { ...facts, bounds: { ...noBounds, deadline: keeps ? facts.bounds.deadline : NaN } };
}

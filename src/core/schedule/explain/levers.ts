/** What would pull a task in most: each change is made and the plan scheduled again, nothing is estimated. */
import type { Spot } from '../../source/node.ts';
import { parseReference } from '../../values/id.ts';
import type { Minute } from '../../values/time.ts';
import type { Plan } from '../../plan/model.ts';
import { levelPlan } from '../levelling/levelPlan.ts';
import type { Externals, Schedules } from '../schedule.ts';
import { schedulePlan } from '../schedulePlan.ts';
import { changed, changesOn } from './changes.ts';
import type { Step } from './chain.ts';
import type { View } from './view.ts';

export interface Lever {
  readonly text: string;
  readonly spot: Spot;
  /** Working minutes of the project's calendar by which the task's finish is earlier; above 0. */
  readonly minutes: number;
}

/** More changes than that are not tried; the longest work first. */
const mostTrials = 40;
const mostLevers = 3;

export function leversFor(view: View, schedules: Schedules, task: number, chain: readonly Step[]): readonly Lever[] {
  const before = view.schedule.finish[task]!;
  if (!Number.isFinite(before)) return [];
  const { left } = view.space;
  const changes = [...changesOn(view, task, chain)].map((change, at) => ({ change, at }));
  changes.sort((a, b) => left[b.change.task]! - left[a.change.task]! || a.at - b.at);
  const tried = changes.slice(0, mostTrials).map(({ change, at }) => {
    const minutes = view.outline.time.between(
      rescheduled(view, schedules, changed(view.plan, change))?.[view.kind].finish[task] ?? NaN,
      before,
    );
    return { text: change.text, spot: change.spot, minutes, at };
  });
  tried.sort((a, b) => b.minutes - a.minutes || a.at - b.at);
  return tried.filter(({ minutes }) => minutes > 0).slice(0, mostLevers).map(({ text, spot, minutes }) => ({ text, spot, minutes })); // prettier-ignore
}

/** The plan as it is with changes, levelled again where it was. Other plans stay as they are. Null where it has no dates. */
export function rescheduled(view: View, { levelling }: Schedules, plan: Plan): Schedules | null {
  const again = schedulePlan(plan, { statusDate: view.statusDay, externals: externalsOf(view) });
  return again && levelling && view.kind === 'forecast' ? levelPlan(plan, again, levelling) : again;
}

/** As they were given when the plan was scheduled. */
function externalsOf({ plan, outline }: View): Externals {
  const externals = new Map<string, { readonly start: Minute; readonly finish: Minute }>();
  for (const [task, bounds] of outline.network.outside) {
    for (const { at, start, finish } of bounds) {
      const link = plan.wbs.tasks[task]!.after[at];
      if (!link) continue;
      const promise = plan.raid.get(link.id)?.task;
      const reference = promise ? parseReference(promise) : null;
      const of = link.plan !== null && link.plan !== plan.project.id ? link : reference?.ok ? reference.value : null;
      if (of?.plan) externals.set(`${of.plan}:${of.id}`, { start, finish });
    }
  }
  return externals;
}

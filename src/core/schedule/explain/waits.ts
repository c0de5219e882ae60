/** Waits for people and pools, where the plan is levelled. */
import type { Cause } from './causes.ts';
import type { Step } from './chain.ts';
import type { View } from './view.ts';
import { lengthText, nameOf } from './words.ts';

/** Its `task` is the one that has the resource until then, or the waiting one itself where the chain ends. */
export function waitStep(view: View, task: number, cause: Cause): Step {
  const { plan, delays, isSmoothed, outline } = view;
  const item = plan.wbs.tasks[task]!;
  const { resource, minutes, because } = delays.get(task) ?? { resource: null, minutes: 0, because: [] };
  const holder = isSmoothed || because.length === 0 ? task : lastOf(view, because);
  const assigned = item.assign.find(({ party }) => party === resource);
  const who = plan.resources.get(resource ?? '')?.name ?? resource;
  const long = minutes > 0 ? ` ${lengthText(minutes, outline.table.times.units.d)}` : '';
  const name = nameOf(view, task);
  const text = isSmoothed
    ? `levelling moves ${name}${long} within its float, to ask less of ${who ?? 'others'} at once`
    : `${name} waits${long} for ${who ?? 'what levelling put first'}${holder === task ? '' : `, with ${nameOf(view, holder)} until then`}`;
  return { kind: 'resource', text, task: holder, minutes, spot: assigned?.node ?? item.key, cause };
}

function lastOf({ schedule }: View, tasks: readonly number[]): number {
  return tasks.reduce((a, b) => (schedule.finish[b]! > schedule.finish[a]! ? b : a));
}

/** A roadmap promises a quarter or month that the forecast of its release or tasks does not keep. */
import type { Finding } from '../problem.ts';
import type { Plan, RoadmapItem } from '../plan/model.ts';
import { minutesPerDay } from '../values/time.ts';
import { parseHorizon } from '../values/horizon.ts';
import { at, finding, formatDay, lastDayOf } from './say.ts';
import type { Rule } from './rule.ts';

export const roadmapMismatch: Rule = {
  id: 'roadmap-mismatch',
  title: 'The roadmap promises what the forecast does not keep',
  severity: 'warning',
  restsOn: 'dates',
  *check({ plan, schedules }): Iterable<Finding> {
    if (!schedules) return;
    const { finish } = schedules.forecast;
    for (const item of plan.roadmap.values()) {
      const horizon = item.horizon === null ? null : parseHorizon(item.horizon);
      const last = lastOf(plan, item, finish);
      if (!last) continue;
      if (horizon?.ok && 'to' in horizon.value && finish[last.index]! > (horizon.value.to + 1) * minutesPerDay) {
        yield finding(
          at(item, 'horizon'),
          `"${item.id}" is on the roadmap for ${item.horizon!}, but ${last.what} is forecast for ${formatDay(lastDayOf(finish[last.index]!))}`,
          [{ at: plan.wbs.tasks[last.index]!.key, message: last.what }],
        );
      }
    }
    yield* afterRelease(plan, finish);
  },
};

/** Tasks of a roadmap item that finish after the release the item comes with. */
function* afterRelease(plan: Plan, finish: Float64Array): Iterable<Finding> {
  for (const item of plan.roadmap.values()) {
    const milestone = milestoneOf(plan, item);
    const late = item.tasks
      .map((id) => plan.wbs.indexOf.get(id))
      .find((index) => index !== undefined && finish[index]! > finish[milestone ?? -1]!);
    if (milestone === undefined || late === undefined) continue;
    const [task, release] = [plan.wbs.tasks[late]!, item.release!];
    yield finding(
      at(item, 'release'),
      `"${item.id}" comes with the release "${release}" on ${formatDay(lastDayOf(finish[milestone]!))}, but "${task.id}" is forecast to finish on ${formatDay(lastDayOf(finish[late]!))}`,
      [
        { at: task.key, message: `"${task.id}"` },
        { at: plan.wbs.tasks[milestone]!.key, message: `the milestone of "${release}"` },
      ],
    );
  }
}

/** What ends last of the item's release and tasks, or null where nothing has a date. */
function lastOf(plan: Plan, item: RoadmapItem, finish: Float64Array): { index: number; what: string } | null {
  const milestone = milestoneOf(plan, item);
  const candidates = item.tasks.flatMap((id) => {
    const index = plan.wbs.indexOf.get(id);
    return index === undefined ? [] : { index, what: `"${id}"` };
  });
  if (milestone !== undefined) candidates.unshift({ index: milestone, what: `its release "${item.release!}"` });
  return candidates.reduce<{ index: number; what: string } | null>(
    (last, candidate) => (finish[candidate.index]! > (last ? finish[last.index]! : -Infinity) ? candidate : last),
    null,
  );
}

function milestoneOf(plan: Plan, item: RoadmapItem): number | undefined {
  return plan.wbs.indexOf.get(plan.releases.get(item.release ?? '')?.milestone ?? '');
}

/** A task of a release that is forecast to finish after the release's milestone. */
import { inherited } from '../plan/wbs.ts';
import { at, finding, formatDay, lastDayOf } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';

export const lateForRelease: Rule = {
  id: 'late-for-release',
  title: 'A task is forecast to finish after its release',
  severity: 'warning',
  restsOn: 'dates',
  *check({ plan, schedules }) {
    if (!schedules || plan.releases.size === 0) return;
    const { finish, done } = schedules.forecast;
    const dates = releaseDates(plan, finish);
    const { tasks } = plan.wbs;
    for (let i = 0; i < tasks.length; i++) {
      const task = tasks[i]!;
      if (done[i] === 1 || task.shape === 'container' || task.shape === 'spans') continue;
      const id = inherited(plan, i, 'release');
      const release = id === null ? undefined : dates.get(id);
      if (!release || release.milestone === i || !(finish[i]! > release.finish)) continue;
      yield finding(
        at(task, 'release'),
        `"${task.id}" is forecast to finish on ${formatDay(lastDayOf(finish[i]!))}, after its release "${id!}" on ${formatDay(lastDayOf(release.finish))}`,
        [{ at: tasks[release.milestone]!.key, message: `the milestone of "${id!}"` }],
      );
    }
  },
};

/** Forecast of each release that has a milestone with a date. */
function releaseDates(plan: RuleContext['plan'], finish: Float64Array): Map<string, { finish: number; milestone: number }> {
  const dates = new Map<string, { finish: number; milestone: number }>();
  for (const { id, milestone } of plan.releases.values()) {
    const index = plan.wbs.indexOf.get(milestone ?? '');
    if (index !== undefined && finish[index]! > -Infinity) dates.set(id, { finish: finish[index]!, milestone: index });
  }
  return dates;
}

/** A must that has tasks, but comes with no release. */
import { mustPriority } from '../status/baseline.ts';
import { tracesOf } from '../status/delivery/traces.ts';
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const unreleasedRequirement: Rule = {
  id: 'unreleased-requirement',
  title: 'A must is in no release',
  severity: 'warning',
  restsOn: 'plan',
  *check({ plan, schedules }) {
    if (plan.requirements.size === 0 || plan.releases.size === 0) return;
    const traces = [...tracesOf(plan).values()];
    // Where no requirement is in a release, the plan does not bring the two together.
    if (!traces.some(({ releases }) => releases.length > 0)) return;
    for (const { requirement, tasks, releases } of traces) {
      const { id, status, priority, key } = requirement;
      if (status !== 'approved' || (priority ?? 0) < mustPriority || releases.length > 0) continue;
      // Without a task it is untraced; what is built already waits for no release.
      if (tasks.every((index) => schedules?.forecast.done[index] === 1)) continue;
      const message = `"${id}" is a must, but none of its tasks is in a release; give them a "release"`;
      yield finding(key, message, [{ at: at(requirement, 'priority'), message: 'a must' }]);
    }
  },
};

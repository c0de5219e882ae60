/** A roadmap item that is meant to come soon, and comes with no release. */
import type { RoadmapItem } from '../plan/model.ts';
import { civilOf, lastDayOfMonth, quarterOf } from '../values/civil.ts';
import { parseHorizon } from '../values/horizon.ts';
import type { Day } from '../values/time.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const unreleasedRoadmapItem: Rule = {
  id: 'unreleased-roadmap-item',
  title: 'A roadmap item that comes soon is in no release',
  severity: 'info',
  restsOn: 'item',
  *check({ plan, schedules, statusDate }) {
    const { roadmap, wbs } = plan;
    // Where no item comes with a release, the roadmap is not kept by releases; without dates nobody knows what is done.
    if (!schedules || statusDate === null || ![...roadmap.values()].some(({ release }) => release !== null)) return;
    const isDone = (id: string) => schedules.forecast.done[wbs.indexOf.get(id) ?? -1] === 1;
    for (const item of roadmap.values()) {
      const { id, key, release, horizon, tasks } = item;
      if (release !== null || !isSoon(item, statusDate) || (tasks.length > 0 && tasks.every(isDone))) continue;
      yield mendable(key, `"${id}" is on the roadmap for ${horizon!}, but comes with no release; name it under "release"`, {
        add: ['release'],
      });
    }
  },
};

/** `now`, or a month or quarter that begins before the quarter of the status date is over. */
function isSoon({ horizon }: RoadmapItem, statusDate: Day): boolean {
  const parsed = horizon === null ? null : parseHorizon(horizon);
  if (!parsed?.ok) return false;
  return 'from' in parsed.value
    ? parsed.value.from <= lastDayOfMonth(civilOf(statusDate).year, 3 * quarterOf(statusDate))
    : parsed.value.kind === 'now';
}

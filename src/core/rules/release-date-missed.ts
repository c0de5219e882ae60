/** A release whose promised date and whose milestone's forecast disagree. */
import { at, ending, finding, formatDate, formatDay, lastDayOf } from './say.ts';
import type { Rule } from './rule.ts';

export const releaseDateMissed: Rule = {
  id: 'release-date-missed',
  title: 'A release is forecast after its date',
  severity: 'warning',
  restsOn: 'dates',
  *check({ plan, schedules }) {
    if (!schedules) return;
    for (const release of plan.releases.values()) {
      const index = plan.wbs.indexOf.get(release.milestone ?? '');
      if (!release.date || index === undefined) continue;
      const finish = schedules.forecast.finish[index]!;
      if (!(finish > ending(release.date)) || schedules.forecast.done[index] === 1) continue;
      const milestone = plan.wbs.tasks[index]!;
      yield finding(
        at(release, 'date'),
        `"${release.id}" is promised for ${formatDate(release.date)}, but its milestone "${milestone.id}" is forecast for ${formatDay(lastDayOf(finish))}`,
        [{ at: milestone.key, message: 'the milestone' }],
      );
    }
  },
};

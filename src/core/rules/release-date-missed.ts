/** A release whose promised date and whose milestone's forecast disagree. */
import { itemRule } from './itemRule.ts';
import { at, ending, finding, formatDate, formatDay, lastDayOf } from './say.ts';

export const releaseDateMissed = itemRule({
  id: 'release-date-missed',
  title: 'A release is forecast after its date',
  of: ({ releases }) => releases,
  judge: (release, { plan: { wbs }, schedules }) => {
    const index = wbs.indexOf.get(release.milestone ?? '');
    if (!release.date || index === undefined || !schedules) return null;
    const finish = schedules.forecast.finish[index]!;
    if (!(finish > ending(release.date)) || schedules.forecast.done[index] === 1) return null;
    const { id, key } = wbs.tasks[index]!;
    const message = `"${release.id}" is promised for ${formatDate(release.date)}, but its milestone "${id}" is forecast for ${formatDay(lastDayOf(finish))}`;
    return finding(at(release, 'date'), message, [{ at: key, message: 'the milestone' }]);
  },
  restsOn: 'dates',
});

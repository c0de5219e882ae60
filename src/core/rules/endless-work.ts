/** Work that is not done before the calendars end: too much of it for those who do it, or nobody ever works. */
import { civilOf, dayOf, lastYear } from '../values/civil.ts';
import { minutesPerDay } from '../values/time.ts';
import { at, finding, lastDayOf } from './say.ts';
import type { Rule } from './rule.ts';

const end = dayOf(lastYear + 1, 1, 1) * minutesPerDay;

export const endlessWork: Rule = {
  id: 'endless-work',
  title: 'Work would never end',
  severity: 'error',
  restsOn: 'dates',
  quiets: ['high-duration'],
  *check({ plan, schedules }) {
    if (!schedules || !(schedules.forecast.projectFinish > end)) return;
    const { start, finish } = schedules.forecast;
    for (const [index, task] of plan.wbs.tasks.entries()) {
      // What only begins too late is held back by something else, which is told.
      if (task.shape === 'container' || task.shape === 'spans' || !(finish[index]! > end) || start[index]! >= end) continue;
      const { year } = civilOf(lastDayOf(finish[index]!));
      const place = at(task, 'remaining', 'effort', 'duration');
      yield finding(place, `"${task.id}" would last until the year ${year}; give it less to do, or more people to do it`);
    }
  },
};

/** A calendar in which nobody ever works: nothing could be scheduled by it. */
import type { CalendarItem } from '../plan/model.ts';
import { cover, daysOf, daysOfProject } from './coverage.ts';
import { at, finding, formatDay } from './say.ts';
import type { Rule } from './rule.ts';

export const calendarWithoutWork: Rule = {
  id: 'calendar-without-work',
  title: 'A calendar has no working time',
  severity: 'error',
  restsOn: 'item',
  *check({ plan }) {
    const days = daysOfProject(plan.project);
    for (const calendar of plan.calendars.values()) {
      const name = `the calendar "${calendar.id}" has no working time`;
      if (calendar.week?.every((day) => day.length === 0)) {
        yield finding(at(calendar, 'week'), `${name} in its week; give hours to at least one day`);
      } else if (days && hasNoDay(calendar, days)) {
        yield finding(at(calendar, 'exceptions'), `${name} from ${formatDay(days.from)} to ${formatDay(days.to)}; leave some days to work`);
      }
    }
  },
};

/** Hours in an exception may open a day again. */
function hasNoDay({ exceptions }: CalendarItem, days: Parameters<typeof cover>[1]): boolean {
  if (exceptions.some(({ hours }) => hours.length > 0)) return false;
  return cover(exceptions.map(({ range }) => daysOf(range)), days); // prettier-ignore
}

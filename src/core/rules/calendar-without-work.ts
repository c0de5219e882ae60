/** A calendar in which nobody ever works: nothing could be scheduled by it. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const calendarWithoutWork: Rule = {
  id: 'calendar-without-work',
  title: 'A calendar has no working time',
  severity: 'error',
  restsOn: 'item',
  *check({ plan }) {
    for (const calendar of plan.calendars.values()) {
      if (calendar.week?.every((day) => day.length === 0)) {
        yield finding(
          at(calendar, 'week'),
          `the calendar "${calendar.id}" has no working time in its week; give hours to at least one day`,
        );
      }
    }
  },
};

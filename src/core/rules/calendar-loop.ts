/** Calendars that extend each other in a loop. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const calendarLoop: Rule = {
  id: 'calendar-loop',
  title: 'Calendars extend each other in a loop',
  severity: 'error',
  *check({ plan }) {
    for (const calendar of plan.calendars.values()) {
      const path = [calendar.id];
      for (
        let next = calendar.extends;
        next !== null && path.length <= plan.calendars.size;
        next = plan.calendars.get(next)?.extends ?? null
      ) {
        path.push(next);
        if (next === calendar.id) break;
      }
      if (path.length < 2 || path.at(-1) !== calendar.id) continue;
      yield finding(at(calendar, 'extends'), `calendars extend each other in a loop: ${path.join(' → ')}`);
    }
  },
};

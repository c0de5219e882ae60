/** A task that says nothing of how long it takes. */
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const nothingToSchedule: Rule = {
  id: 'nothing-to-schedule',
  title: 'A task has nothing to schedule by',
  severity: 'warning',
  restsOn: 'item',
  *checkTask({ id, key, shape, sprints, actuals, status }) {
    if (status === 'cancelled' || (actuals.start && actuals.finish)) return;
    if (shape === 'none')
      yield mendable(key, `"${id}" has no duration, effort, milestone, spans or tasks of its own; it counts as no time at all`, {
        add: ['duration'],
      });
    if (shape === 'points' && sprints.length === 0) {
      yield mendable(key, `"${id}" has points but no sprint, duration or effort; it counts as no time at all`, { add: ['sprint'] });
    }
  },
};

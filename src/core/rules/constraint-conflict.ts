/** A hard constraint that the logic of the plan cannot keep. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const constraintConflict: Rule = {
  id: 'constraint-conflict',
  title: 'A hard constraint contradicts the logic',
  severity: 'error',
  quiets: ['hard-constraint'],
  restsOn: 'dates',
  *check({ plan, schedules }) {
    for (const { task: index, constraint, driver } of schedules?.conflicts ?? []) {
      const task = plan.wbs.tasks[index]!;
      const other = plan.wbs.tasks[driver];
      const link = task.after.find(({ id, plan: elsewhere }) => elsewhere === null && id === other?.id);
      const why = other ? `"${other.id}" pushes it past that date` : "the calendar or the project's start pushes it past that date";
      const related = other ? [{ at: link?.node ?? other.key, message: `"${task.id}" follows "${other.id}"` }] : [];
      yield finding(at(task, constraint), `"${constraint}" of "${task.id}" cannot be kept: ${why}`, related);
    }
  },
};

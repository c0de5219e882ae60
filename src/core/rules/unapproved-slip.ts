/** A committed milestone that has moved against the baseline by more than its tolerance and than approved changes moved it. */
import type { ChangeRequest } from '../plan/model.ts';
import { inDays } from '../status/clock.ts';
import { workingDays } from '../status/words.ts';
import { nextStep } from './changeControl.ts';
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const unapprovedSlip: Rule = {
  id: 'unapproved-slip',
  title: 'A committed milestone has moved without an approved change',
  severity: 'warning',
  restsOn: 'dates',
  *check({ plan: { wbs, changes, releases }, schedules, status }) {
    for (const { task: index, slip } of status?.committed ?? []) {
      const { calendar, forecast } = schedules!;
      const task = wbs.tasks[index]!;
      const { tolerance } = task.constraints;
      const allowed = tolerance ? inDays(calendar, tolerance) : 0;
      if (!(slip > allowed)) continue;
      let given = 0;
      let open: ChangeRequest | undefined;
      for (const change of changes.values()) {
        const { schedule } = change.impact;
        // Of the milestone itself, or of work that ends before it and may lead to it.
        const moves = change.affects.some((id) => {
          const other = wbs.indexOf.get(releases.get(id)?.milestone ?? id) ?? -1;
          return other === index || (schedule && forecast.finish[other]! <= forecast.finish[index]!);
        });
        if (moves && change.status === 'approved') given += schedule ? inDays(calendar, schedule) : Infinity;
        else if (moves) open ??= change;
      }
      if (slip <= given + allowed) continue;
      const message = `"${task.id}" is forecast ${workingDays(slip)} after the baseline, and approved changes cover ${given}; ${nextStep(open)}`;
      yield finding(at(task, 'deadline'), message);
    }
  },
};

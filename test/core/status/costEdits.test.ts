/** What work costs is worked out again only of the tasks that an edit touched; what comes out is all of it, byte for byte. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan.ts';
import { costsAgain, costsAsOf, type TaskCosts } from '../../../src/core/status/cost.ts';
import { TaskColumns } from '../../../src/core/status/taskColumns.ts';
import { editedPlans, editing } from '../../support/editedPlans.ts';

describe('costs after edits', () => {
  it('are the costs from scratch', () => {
    fc.assert(
      fc.property(editing, (drawn) => {
        const columns = new TaskColumns();
        for (const { plan, fresh, statusDate } of editedPlans(drawn)) {
          const schedules = schedulePlan(plan, { statusDate, externals: new Map() })!;
          columns.update(plan, schedules.calendar.units, null);
          const now = statusDate === null ? null : schedules.calendar.finishOf({ day: statusDate, time: null });
          const costs: TaskCosts = costsAgain(plan, schedules, columns, schedules.calendar, now);
          const scratch = costsAsOf(fresh, schedulePlan(fresh, { statusDate, externals: new Map() })!, statusDate, null);
          assert.deepEqual(costs, scratch.costs);
        }
      }),
      { numRuns: Number(process.env.FUZZ ?? 150) },
    );
  });
});

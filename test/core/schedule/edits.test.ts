/** Schedules are computed again only near an edit; what comes out is, byte for byte, what a computation from scratch gives. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan/model.ts';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan.ts';
import { editedPlans, editing } from '../../support/editedPlans.ts';

describe('a schedule after edits', () => {
  it('is the schedule from scratch', () => {
    fc.assert(
      fc.property(editing, (drawn) => {
        for (const { plan, fresh, statusDate } of editedPlans(drawn))
          assert.deepEqual(scheduled(plan, statusDate), scheduled(fresh, statusDate));
      }),
      { numRuns: Number(process.env.FUZZ ?? 150) },
    );
  });
});

function scheduled(plan: Plan, statusDate: number | null) {
  const { plan: planned, forecast, cycles, conflicts, load, overloads } = schedulePlan(plan, { statusDate, externals: new Map() })!;
  return { planned, forecast, cycles, conflicts, load, overloads };
}

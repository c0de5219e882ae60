/** After an edit a resource's load is looked at only near the work that came, went or moved; what comes out is all of it, byte for byte. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineOf } from '../../../src/core/schedule/outline.ts';
import { loadOfResource, sectionOf } from '../../../src/core/schedule/resourceLoad.ts';
import { whole, type Use } from '../../../src/core/schedule/uses.ts';
import { dayOf, planOf } from '../../support/schedules.ts';

const plan = planOf(`project: {id: p, name: P, start: 2026-01-05}
calendars: {mornings: {week: {mon-fri: "09:00-13:00"}, exceptions: {2026-01-06: Day off}}}
resources:
  here: {}
  away: {leave: [2026-01-07..2026-01-09, 2026-01-19], available: [2026-01-01..2026-01-23]}
  part: {calendar: mornings, capacity: 80%, leave: [2026-01-08, 2026-01-12..2026-01-14], available: [2026-01-06..2026-02-06]}
tasks: {a: {duration: 1d}}
`);
const outline = outlineOf(plan, null, new Map())!;
const monday = dayOf('2026-01-05');

/** Few shares and days, so that stretches often turn out the same as those beside them. */
const share = fc.constantFrom(0, 0.5, 0.5, 1).map((part) => part * whole);
const claim = fc.record({
  task: fc.nat(4),
  first: fc.nat(35),
  days: fc.nat(12),
  share,
  shareOnFirst: share,
  shareOnLast: share,
  waits: fc.boolean(),
});

describe('the load of a resource after edits', () => {
  for (const id of ['here', 'away', 'part']) {
    it(`is the load from scratch (${id})`, () => {
      const resource = plan.resources.get(id)!;
      const use = claim.map(({ days, first, ...rest }): Use => ({ ...rest, resource, first: monday + first, last: monday + first + days }));
      fc.assert(
        fc.property(
          fc.array(use, { maxLength: 10 }),
          fc.array(fc.record({ gone: fc.array(fc.nat(9), { maxLength: 2 }), come: fc.array(use, { maxLength: 2 }) }), {
            minLength: 1,
            maxLength: 5,
          }),
          (drawn, edits) => {
            let uses: readonly Use[] = drawn;
            let loads = loadOfResource(outline, resource, uses);
            for (const { gone, come } of edits) {
              const touched = [...uses.filter((_, index) => gone.includes(index)), ...come];
              uses = [...uses.filter((_, index) => !gone.includes(index)), ...come];
              const section = sectionOf(
                loads,
                Math.min(...touched.map(({ first }) => first)),
                Math.max(...touched.map(({ last }) => last)),
              );
              const near = uses.filter(({ first, last }) => last >= section.first && first <= section.last);
              loads = loadOfResource(outline, resource, near, section);
              assert.deepEqual(loads, loadOfResource(outline, resource, uses));
            }
          },
        ),
        { numRuns: Number(process.env.FUZZ ?? 300) },
      );
    });
  }

  it('keeps what lies far from an edit the very same', () => {
    const resource = plan.resources.get('here')!;
    const useOn = (task: number, first: number, last: number): Use => ({ resource, task, first: monday + first, last: monday + last, share: whole, shareOnFirst: whole, shareOnLast: whole, waits: false }); // prettier-ignore
    const [early, middle, late] = [useOn(0, 0, 3), useOn(1, 7, 9), useOn(2, 14, 16)];
    const before = loadOfResource(outline, resource, [early, middle, late]);
    const section = sectionOf(before, middle.first, middle.last + 1);
    const after = loadOfResource(outline, resource, [useOn(1, 7, 10)], section);
    assert.deepEqual(after.map((load) => before.includes(load)), [true, false, true]); // prettier-ignore
  });
});

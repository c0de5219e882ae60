/** What stops work and what that costs in float, against figures worked out by hand. */
import assert from 'node:assert/strict';
import { blockersOf, type Blocker } from '../../../src/core/status/blockers.ts';
import { statusOf } from '../../../src/core/status/statusOf.ts';
import { dayOf, schedulesOf } from '../../support/schedules.ts';

/**
 * Status at the end of Fri 2026-01-09. Dig has five days left, Mon 12 to Fri 16, then pour five: the finish is Fri 23. Paint could take Mon 12
 * to Fri 16 and has five days to spare; hang, Mon 12 and Tue 13, has eight; wire waits for the power until Wed 14, and has Thu 15 and Fri 16,
 * five to spare.
 */
const plan = `project: {id: p, start: 2026-01-05}
requirements: {REQ-1: {name: Dry}}
releases: {r1: {name: First, milestone: live}}
tasks:
  live: {name: Live, milestone: true, after: pour}
  drawn: {name: Drawn, duration: 2d, actualStart: 2026-01-05, actualFinish: 2026-01-06, blockedBy: [I-1]}
  dig: {name: Dig, duration: 10d, actualStart: 2026-01-05, progress: 50%}
  pour: {name: Pour, duration: 5d, after: dig, requirements: REQ-1}
  paint: {name: Paint, duration: 5d, blockedBy: [I-1, R-1]}
  hang: {name: Hang, duration: 2d, blockedBy: [DEC-1, R-2]}
  wire: {name: Wire, duration: 2d, after: D-1}
  lead: {name: Lead, spans: [dig, pour]}
  gone: {name: Gone, duration: 2d, status: cancelled}
raid:
  risks:
    R-1: {name: Frost, status: open, probability: 3, impact: 3}
    R-2: {name: Wind, status: closed}
    R-3: {name: Rain, status: open, affects: [pour]}
  issues:
    I-1: {name: No paint, raised: 2026-01-07, due: 2026-01-13}
    I-2: {name: Broken digger, raised: 2026-01-08, due: 2026-01-14, affects: [dig, drawn, lead, gone, REQ-1, r1]}
    I-3: {name: Loud, due: 2026-01-06, affects: [pour]}
    I-4: {name: Mended, status: done, affects: [pour]}
  dependencies:
    D-1: {name: Power, promised: 2026-01-14, status: agreed}
    D-2: {name: Plans for others, direction: outbound, promised: 2026-01-20, status: agreed, affects: [pour]}
  decisions: {DEC-1: {name: Which door, raised: 2026-01-05, due: 2026-01-23, status: needed}}
`;

function blockers(statusDate: string | null): readonly (readonly (string | number | null)[])[] {
  const schedules = schedulesOf(plan, { statusDate: statusDate ?? undefined });
  const day = statusDate === null ? null : dayOf(statusDate);
  const status = statusOf({ plan: schedules.of, schedules, statusDate: day, baseline: null });
  const row = ({ task, entry, how, days, floatDays, costDays, leftDays }: Blocker) =>
    [schedules.of.wbs.tasks[task]!.id, how, entry.id, days, floatDays, costDays, leftDays]; // prettier-ignore
  return blockersOf({ plan: schedules.of, status, schedules, statusDate: day }).map(row);
}

describe('what work is stopped by', () => {
  it('is what it names, what affects it and what it waits for, with what that leaves of its float', () => {
    // Hang waits from Mon 12 to Fri 23: ten days of eight. Dig until Wed 14: three of none. I-3 is overdue, so that nobody knows what it costs.
    // Paint waits until Tue 13, two days of five; a risk without a date costs nobody knows what. Wire has waited in the forecast already.
    assert.deepEqual(blockers('2026-01-09'), [
      ['dig', 'affects', 'I-2', 1, 0, 3, -3],
      ['hang', 'blocks', 'DEC-1', 4, 8, 10, -2],
      ['pour', 'affects', 'I-3', null, 0, null, null],
      ['paint', 'blocks', 'I-1', 2, 5, 2, 3],
      ['paint', 'blocks', 'R-1', null, 5, null, null],
      ['wire', 'holds', 'D-1', null, 5, 0, 5],
    ]);
  });

  it('costs nobody knows what without a status date', () => {
    const found = blockers(null);
    assert.ok(found.length > 0 && found.every((row) => row[5] === null && row[6] === null));
  });
});

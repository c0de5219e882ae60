import assert from 'node:assert/strict';
import { outlooksOf, type Outlook } from '../../../src/core/status/outlook.ts';
import { statusOf } from '../../../src/core/status/statusOf.ts';
import { dayOf, schedulesOf } from '../../support/schedules.ts';

/** Status at the end of Fri 2026-01-09. Dig and pour are due one after the other, live hangs on both; paint has a week to spare. */
const plan = `project: {id: p, start: 2026-01-05, currency: EUR}
requirements: {REQ-1: {name: Dry}}
releases: {r1: {name: First, milestone: live}}
tasks:
  drawn: {name: Drawn, duration: 2d, actualStart: 2026-01-05, actualFinish: 2026-01-06}
  dig: {name: Dig, duration: 10d, actualStart: 2026-01-05, progress: 50%}
  pour: {name: Pour, duration: 5d, after: [dig, D-1], requirements: [REQ-1]}
  roof: {name: Roof, milestone: true, after: pour}
  paint: {name: Paint, duration: 5d, startNoEarlier: 2026-01-12, blockedBy: [I-1]}
  live: {name: Live, milestone: true, after: roof, deadline: 2026-02-06}
raid:
  risks:
    R-1: {name: Frost, probability: 4, impact: 3, exposure: {schedule: 2w, cost: 1000}, proximity: 2026-02, affects: [pour, drawn]}
    R-2: {name: Sun, probability: 1, impact: 1, response: enhance, exposure: {schedule: 2d}, affects: [paint]}
    R-3: {name: Rain, affects: [dig]}
    R-4: {name: Flood, status: closed, raised: 2026-01-05, closed: 2026-01-07, affects: [pour]}
    R-5: {name: Storm, proximity: 2026-01-05, affects: [r1, REQ-1]}
  issues: {I-1: {name: No paint, due: 2026-01-13}}
  dependencies: {D-1: {name: Concrete, promised: 2026-01-14}}
  actions: {ACT-1: {name: Tent, for: R-1, due: 2026-01-08}}
`;

const schedules = schedulesOf(plan, { statusDate: '2026-01-09' });

function outlooks(statusDate: string | null): ReadonlyMap<string, Outlook> {
  const day = statusDate === null ? null : dayOf(statusDate);
  const status = statusOf({ plan: schedules.of, schedules, statusDate: day, baseline: null });
  return outlooksOf({ plan: schedules.of, status, schedules, statusDate: day });
}

const found = outlooks('2026-01-09');
const names = (indexes: readonly number[]) => indexes.map((index) => schedules.of.wbs.tasks[index]!.id).join(' ');
const seen = (id: string) => found.get(id)!;

describe('what a RAID entry threatens', () => {
  const cases: readonly [string, string, string, string][] = [
    ['work that it affects, but not what is finished', 'R-1', 'pour', 'roof live'],
    ['the milestone of a release and the work for a requirement', 'R-5', 'live pour', 'roof'],
    ['what it blocks', 'I-1', 'paint', ''],
    ['what waits for it', 'D-1', 'pour', 'roof live'],
    ['what the risk threatens that an action is for', 'ACT-1', 'pour', 'roof live'],
    ['nothing once it is closed', 'R-4', '', ''],
  ];
  for (const [what, id, tasks, milestones] of cases) {
    it(`is ${what}`, () => assert.deepEqual([names(seen(id).threatens), names(seen(id).milestones)], [tasks, milestones]));
  }

  it('has float left, in working days', () => {
    assert.deepEqual(
      ['R-1', 'R-2', 'R-4'].map((id) => seen(id).floatDays),
      [0, 5, null],
    );
  });
});

describe('how near a RAID entry is', () => {
  it('counts working days to the work, to its date and to when it could strike', () => {
    const days = ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'I-1', 'ACT-1'].map((id) => {
      const { startsInDays, dueInDays, proximityDays } = seen(id);
      return [id, startsInDays, dueInDays, proximityDays];
    });
    assert.deepEqual(days, [
      ['R-1', 5, null, 15],
      ['R-2', 0, null, 0],
      ['R-3', null, null, 0],
      ['R-4', null, null, null],
      ['R-5', 5, null, 0],
      ['I-1', 0, 2, 0],
      ['ACT-1', 5, -1, 5],
    ]);
  });

  it('is unknown without a status date', () => {
    const { startsInDays, dueInDays, proximityDays } = outlooks(null).get('I-1')!;
    assert.deepEqual([startsInDays, dueInDays, proximityDays], [null, null, null]);
  });
});

describe('what a risk may cost', () => {
  it('is its exposure, weighed by the chance of its probability; an opportunity brings it', () => {
    assert.deepEqual([seen('R-1').exposure, seen('R-1').expected], [{ days: 10, cost: 1000 }, { days: 6, cost: 600 }]); // prettier-ignore
    assert.deepEqual([seen('R-2').exposure, seen('R-2').expected], [{ days: 2, cost: null }, { days: -0.1, cost: null }]); // prettier-ignore
    assert.deepEqual(seen('R-3').expected, { days: null, cost: null });
  });
});

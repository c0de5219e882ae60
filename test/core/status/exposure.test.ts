import assert from 'node:assert/strict';
import { contingencyLeft, exposureOf, riskExposures, sumsOf } from '../../../src/core/status/exposure.ts';
import { reserveOf } from '../../../src/core/status/reserve.ts';
import { statusOf } from '../../../src/core/status/statusOf.ts';
import { dayOf, schedulesOf } from '../../support/schedules.ts';

/** Chances of a probability from 1 to 5: 5, 20, 40, 60, 85 %. */
const register = `
raid:
  risks:
    R-1: {name: Freeze, probability: 4, impact: 4, residual: {probability: 2, impact: 4}, exposure: {schedule: 2w, cost: 1000}}
    R-2: {name: Licence, probability: 5, impact: 2, exposure: {cost: 300.4}}
    R-3: {name: Windfall, probability: 3, impact: 3, response: exploit, exposure: {schedule: 5d, cost: 200}}
    R-4: {name: No chance, exposure: {cost: 700}}
    R-5: {name: Nothing said, probability: 5, impact: 5}
    R-6: {name: Over, probability: 5, impact: 5, status: closed, exposure: {schedule: 90d, cost: 9000}}
  issues: {I-1: {name: No risk}}
`;

function measured(more: string, { project = '', statusDate = '2026-01-02' } = {}) {
  const schedules = schedulesOf(`project: {id: p, start: 2026-01-05${project}}\n${more}`, { statusDate });
  const plan = schedules.of;
  const status = statusOf({ plan, schedules, statusDate: dayOf(statusDate), baseline: null });
  return { plan, status, schedules };
}

describe('what the open risks may cost together', () => {
  const { plan, status } = measured(register);
  const exposures = riskExposures(plan, status);

  it('is a sum in money, weighed by the chances now and after the responses', () => {
    // In full 1000 + 300.40 + 700: the opportunity does not count.
    // Expected 1000 × 60 % + 300.40 × 85 % − 200 × 40 % = 600 + 255.34 − 80 = 775.34; R-4 has no probability.
    // After the responses 1000 × 20 % + 255.34 − 80 = 375.34, for only R-1 says what its response leaves.
    assert.deepEqual(sumsOf(exposures, 'cost'), { full: 2000.4, expected: 775.34, residual: 375.34 });
  });

  it('is a sum in working days too', () => {
    // 2w are 10 days: 10 × 60 % − 5 × 40 % = 6 − 2 = 4, after the responses 10 × 20 % − 2 = 0.
    assert.deepEqual(sumsOf(exposures, 'days'), { full: 10, expected: 4, residual: 0 });
  });

  it('looks at open risks alone, also those that say nothing', () => {
    assert.deepEqual(
      exposures.map(({ risk }) => risk.id),
      ['R-1', 'R-2', 'R-3', 'R-4', 'R-5'],
    );
  });

  it('is not known where no risk says anything', () => {
    const bare = measured('raid: {risks: {R-1: {name: Freeze, probability: 4, impact: 4, exposure: {schedule: 3d}}}}');
    const none = { full: null, expected: null, residual: null };
    assert.deepEqual(sumsOf(riskExposures(bare.plan, bare.status), 'cost'), none);
    assert.equal(exposureOf(bare.plan, bare.status), null);
  });
});

describe('what there is to cover it', () => {
  it('is the contingency that has not been drawn', () => {
    const left = (budget: string) => contingencyLeft(measured(budget).plan);
    assert.equal(left('budget: {contingency: {amount: 1000, drawn: 100.25}}'), 899.75);
    assert.equal(left('budget: {contingency: {amount: 1000}}'), 1000);
    assert.equal(left('budget: {contingency: {amount: 100, drawn: 150}}'), -50);
    assert.equal(left('budget: {approved: 1000}'), null);
  });

  /** Work from Mon 5 to Fri 16 January, the milestone at its end; nothing has begun yet. */
  const tasks = (deadline: string) => `tasks:
  dig: {name: Dig, duration: 10d}
  live: {name: Live, milestone: true, after: dig${deadline}}
`;
  const reserve = (deadline: string, project = '') => {
    const { plan, status, schedules } = measured(tasks(deadline), { project });
    const found = reserveOf(plan, status, schedules);
    return found && [found.days, found.milestone?.id ?? null];
  };

  it('is the time to the deadline of the project', () => {
    // From Fri 16 to Wed 21 January there are three working days: 19, 20, 21.
    assert.deepEqual(reserve('', ', deadline: 2026-01-21'), [3, null]);
  });

  it('is the time to a committed milestone where that is shorter, and less than nothing where it is late', () => {
    assert.deepEqual(reserve(', deadline: 2026-01-19', ', deadline: 2026-01-21'), [1, 'live']);
    assert.deepEqual(reserve(', deadline: 2026-01-14', ', deadline: 2026-01-21'), [-2, 'live']);
    assert.deepEqual(reserve(', deadline: 2026-01-16'), [0, 'live']);
  });

  it('is not known where nothing is promised', () => {
    assert.equal(reserve(''), null);
  });
});

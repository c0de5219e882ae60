import assert from 'node:assert/strict';
import fc from 'fast-check';
import { valueCurve } from '../../../src/core/status/valueCurve.ts';
import { baselineOfText } from '../../support/status.ts';
import { statusOf } from '../../../src/core/status/statusOf.ts';
import { dayOf, schedulesOf } from '../../support/schedules.ts';

/** Mon 5 to Fri 16 January and Mon 19 to Fri 23: 80 hours of 100, then 40 hours. */
const plan = (a = '', more = '') => `project: {id: p, start: 2026-01-05}
resources: {asha: {rate: 100/h}}
tasks:
  a: {effort: 10d, assign: asha${a}}
  b: {effort: 5d, assign: asha, after: a}
${more}`;

function curveOf(text: string, statusDate: string, days: readonly string[], agreed = plan()) {
  const schedules = schedulesOf(text, { statusDate });
  const status = statusOf({ plan: schedules.of, schedules, statusDate: dayOf(statusDate), baseline: baselineOfText(agreed) });
  const facts = { plan: schedules.of, schedules, status, statusDate: dayOf(statusDate) };
  return { status, curve: valueCurve(facts, days.map(dayOf)).map(({ planned, earned, spent }) => [planned, earned, spent]) };
}

const weeks = ['2026-01-02', '2026-01-09', '2026-01-16', '2026-01-23'];

describe('value over time', () => {
  it('plans evenly over working time, and knows nothing earned or spent after the status date', () => {
    // Five days of eight hours of 100 a week: 4,000 by each Friday, 12,000 in all.
    const { curve } = curveOf(plan(), '2026-01-02', weeks);
    assert.deepEqual(curve, [
      [0, 0, 0],
      [4000, null, null],
      [8000, null, null],
      [12_000, null, null],
    ]);
  });

  it('spreads what a task has earned and cost from its actual start to the status date', () => {
    // Half of 8,000 earned by Friday 16th, and 30 hours spent: after one of the two weeks half of each, 2,000 and 1,500.
    const { curve } = curveOf(plan(', actualStart: 2026-01-05, progress: 50%, actualEffort: 30h'), '2026-01-16', weeks);
    assert.deepEqual(curve.slice(0, 3), [
      [0, 0, 0],
      [4000, 2000, 1500],
      [8000, 4000, 3000],
    ]);
  });

  it('ends what a finished task has earned with its actual finish', () => {
    // Done on Thursday 8th, the fourth day: 8,000 × 2 ÷ 4 by Tuesday, all of it by Thursday and after.
    const { curve } = curveOf(plan(', actualStart: 2026-01-05, actualFinish: 2026-01-08'), '2026-01-16', [
      '2026-01-06',
      '2026-01-08',
      '2026-01-16',
    ]);
    assert.deepEqual(
      curve.map(([, earned]) => earned),
      [4000, 8000, 8000],
    );
  });

  it('takes lines by the months they are given in', () => {
    // 700 planned in January, 300 in February; spent 500 and 100. Working days left of January after the 16th do not matter on 31st.
    const budget = 'budget: {lines: {cloud: {planned: {2026-01: 700, 2026-02: 300}, actual: {2026-01: 500, 2026-02: 100}}}}\n';
    const text = `project: {id: p, start: 2026-01-05}\ntasks: {a: {duration: 30d}}\n${budget}`;
    const { curve } = curveOf(text, '2026-02-28', ['2026-01-31', '2026-02-28'], text);
    assert.deepEqual(curve, [
      [700, 700, 500],
      [1000, 1000, 600],
    ]);
  });

  it('is empty without a baseline that holds money', () => {
    const free = 'project: {id: p, start: 2026-01-05}\ntasks: {a: {duration: 5d}}\n';
    assert.deepEqual(curveOf(free, '2026-01-09', weeks, free).curve, []);
  });

  it('meets the figures of the status at the status date, and never falls', () => {
    const percent = fc.integer({ min: 0, max: 99 });
    const days = fc.uniqueArray(fc.integer({ min: -3, max: 25 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(percent, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 20 }), days, (progress, hours, at, others) => {
        const now = dayOf('2026-01-05') + at;
        const text = plan(`, actualStart: 2026-01-05, progress: ${progress}%, actualEffort: ${hours}h`);
        const schedules = schedulesOf(text, { statusDate: '2026-01-05' });
        const status = statusOf({ plan: schedules.of, schedules, statusDate: now, baseline: baselineOfText(plan()) });
        const asked = [...new Set([...others.map((day) => dayOf('2026-01-05') + day), now])].sort((a, b) => a - b);
        const curve = valueCurve({ plan: schedules.of, schedules, status, statusDate: now }, asked);
        const { planned, earned, spent } = curve.find(({ day }) => day === now)!;
        assert.deepEqual([planned, earned, spent], [status.earned.pv, status.earned.ev, status.money.ac]);
        for (const key of ['planned', 'earned', 'spent'] as const) {
          const values = curve.flatMap((one) => one[key] ?? []);
          assert.deepEqual(
            values,
            values.toSorted((a, b) => a - b),
          );
        }
      }),
    );
  });
});

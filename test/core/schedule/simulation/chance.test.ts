import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distributions } from '../../../../src/core/schedule/simulation/distributions.ts';
import { startSimulation } from '../../../../src/core/schedule/simulation/simulation.ts';
import { anyPlan, anything, given } from '../../../support/anyPlan.ts';
import { schedulesOf } from '../../../support/schedules.ts';
import { days, simulated, simulatedOf, taskResult } from '../../../support/simulated.ts';

const head = 'project: {id: p, name: P, start: 2026-01-05}\n';
const many = { iterations: 20_000 };

describe('every simulation', () => {
  it('has ascending percentiles, shares from 0 to 1, and is the same for the same seed', () => {
    fc.assert(
      fc.property(anyPlan(anything), fc.nat(1000), fc.constantFrom(...distributions), (text, seed, distribution) => {
        const options = { iterations: 50, seed, distribution };
        const { result } = simulated(text, options, given);
        for (const { p50, p80, p95, chanceByForecast, chanceByDeadline } of [result.finish, ...result.milestones]) {
          assert.ok(p50 <= p80 && p80 <= p95);
          for (const chance of [chanceByForecast, chanceByDeadline ?? 0]) assert.ok(chance >= 0 && chance <= 1);
        }
        for (const { criticality, sensitivity } of result.tasks) {
          assert.ok(criticality >= 0 && criticality <= 1);
          assert.ok(sensitivity === null || Math.abs(sensitivity) <= 1);
        }
        assert.equal(JSON.stringify(simulated(text, options, given).result), JSON.stringify(result));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same whether it runs at once or in slices', () => {
    const schedules = schedulesOf(`${head}tasks: {a: {duration: 3d/5d/10d}}`);
    const options = { iterations: 1000, seed: 1, distribution: 'pert' } as const;
    const slices = startSimulation(schedules.of, schedules, options)!;
    for (let done = 0; slices.progress < 1; done++) {
      assert.equal(slices.progress, Math.min(1, (done * 7) / 1000));
      slices.advance(7);
    }
    assert.deepEqual(slices.result(), simulatedOf(schedules, options).result);
  });

  it('has no wider a finish where an estimate is narrower', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(...distributions),
        (less, more, distribution) => {
          const spreadOf = (low: number, high: number) => {
            const text = `${head}tasks:\n  a: {duration: ${20 - low}d/20d/${20 + high}d}\n  b: {duration: 4d/5d/9d, after: a}\n`;
            const run = simulated(text, { distribution, iterations: 500 });
            return days(run, run.result.finish.p95) - days(run, run.result.finish.p50);
          };
          // Each length is rounded to a minute.
          assert.ok(spreadOf(less, more) <= spreadOf(less, more + 3) + 4 / 480);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('one task', () => {
  it('spreads as a triangle does', () => {
    const run = simulated(`${head}tasks: {a: {duration: 10d/20d/50d}}`, { ...many, distribution: 'triangular' });
    const quantile = (share: number) => (share < 10 / 40 ? 10 + Math.sqrt(share * 40 * 10) : 50 - Math.sqrt((1 - share) * 40 * 30));
    const { p50, p80, p95 } = run.result.finish;
    near(days(run, p50), quantile(0.5), 0.3);
    near(days(run, p80), quantile(0.8), 0.3);
    near(days(run, p95), quantile(0.95), 0.3);
    near(days(run, run.result.mean), (10 + 20 + 50) / 3, 0.2);
  });

  it('spreads as PERT has it, with its mean', () => {
    for (const [low, likely, high] of [
      [10, 20, 50],
      [10, 10, 50],
      [10, 50, 50],
      [10, 30, 50],
    ] as const) {
      const run = simulated(`${head}tasks: {a: {duration: ${low}d/${likely}d/${high}d}}`, many);
      near(days(run, run.result.mean), (low + 4 * likely + high) / 6, 0.1);
    }
    // The beta distribution with α = 3 and β = 3 is symmetric; its 95th percentile is at 0.8107 of the way.
    const symmetric = simulated(`${head}tasks: {a: {duration: 10d/30d/50d}}`, many);
    near(days(symmetric, symmetric.result.finish.p50), 30, 0.2);
    near(days(symmetric, symmetric.result.finish.p95), 10 + 40 * 0.8107, 0.2);
  });

  it('has much the same spread with another seed', () => {
    const text = `${head}tasks: {a: {duration: 10d/20d/50d}, b: {duration: 8d/10d/15d, after: a}}`;
    const [first, second] = [simulated(text, { ...many, seed: 11 }), simulated(text, { ...many, seed: 12 })];
    assert.notDeepEqual(first.result.finish, second.result.finish);
    for (const key of ['p50', 'p80', 'p95'] as const)
      near(days(first, first.result.finish[key]), days(second, second.result.finish[key]), 0.3);
  });

  it('spreads by the confidence in it where one point was given', () => {
    for (const [confidence, least, most] of [
      ['high', 18, 23],
      ['medium', 16, 28],
      ['low', 14, 40],
    ] as const) {
      const run = simulated(`${head}tasks: {a: {duration: 20d, confidence: ${confidence}}}`, many);
      near(days(run, run.result.mean), (least + 4 * 20 + most) / 6, 0.1);
      assert.ok(days(run, run.result.finish.p95) < most);
    }
    assert.equal(simulated(`${head}tasks: {a: {duration: 20d}}`).result.estimates, 0);
  });

  it('keeps what is done, and spreads what remains as the whole', () => {
    const of = (actuals: string) => simulated(`${head}tasks: {a: {duration: 10d/20d/50d, ${actuals}}}`, many, { statusDate: '2026-01-09' });
    const half = of('actualStart: 2026-01-05, progress: 50%');
    near(days(half, half.result.mean) - 5, (5 + 4 * 10 + 25) / 6, 0.1);
    const typed = of('actualStart: 2026-01-05, progress: 50%, remaining: 4d');
    near(days(typed, typed.result.mean) - 5, (2 + 4 * 4 + 10) / 6, 0.1);
    assert.equal(of('actualStart: 2026-01-05, actualFinish: 2026-01-08').result.estimates, 0);
  });

  it('shares effort among those who do it', () => {
    const text = `${head}resources: {x: {}, y: {}}\ntasks: {a: {effort: 10d/20d/50d, assign: [x, y]}}`;
    const run = simulated(text, many);
    near(days(run, run.result.mean), (5 + 4 * 10 + 25) / 6, 0.1);
  });
});

describe('criticality and sensitivity', () => {
  const text = `${head}tasks:
  a: {duration: 4d/5d/12d}
  b: {duration: 8d, after: a}
  c: {duration: 6d/8d/10d, after: a}
  alone: {duration: 1d/2d/3d}
  end: {milestone: true, after: [b, c], deadline: 2026-01-23}
`;
  const run = simulated(text, many);

  it('tell what drives the finish, and how often', () => {
    const [a, b, c, alone, end] = ['a', 'b', 'c', 'alone', 'end'].map((id) => taskResult(run, id)!);
    assert.equal(a!.criticality, 1);
    assert.equal(end!.criticality, 1);
    near(b!.criticality, 0.5, 0.05);
    assert.ok(b!.criticality + c!.criticality >= 1);
    assert.equal(alone!.criticality, 0);
    assert.ok(a!.sensitivity! > 0.9 && c!.sensitivity! > 0.1 && c!.sensitivity! < a!.sensitivity!);
    assert.ok(Math.abs(alone!.sensitivity!) < 0.03);
    assert.equal(b!.sensitivity, null);
  });

  it('stand beside the chance that a committed milestone keeps its deadline', () => {
    const [milestone] = run.result.milestones;
    assert.equal(milestone!.p80, run.result.finish.p80);
    assert.ok(milestone!.chanceByDeadline! > 0.5 && milestone!.chanceByDeadline! < 1);
  });
});

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not near ${expected}`);
}

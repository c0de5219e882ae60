import assert from 'node:assert/strict';
import { levelPlan } from '../../../../src/core/schedule/levelling/levelPlan.ts';
import { search } from '../../../../src/core/schedule/levelling/search.ts';
import { faultIn, planTextOf, psplibFolder, readJ30, type Instance } from '../../../support/psplib.ts';
import { schedulesOf } from '../../../support/schedules.ts';

/** The whole set, and 0.1 % and 95 % of it, is in `npm run bench -- levelling`. */
describe('levelling PSPLIB j30: 480 projects of 30 jobs with 4 resources', () => {
  let instances: readonly Instance[] = [];
  before(function () {
    const folder = psplibFolder();
    if (!folder) {
      console.log('      PLANLOOM_TEST_DATA names no folder with psplib/j30');
      this.skip();
    }
    instances = readJ30(folder);
  });
  const every = (step: number) => instances.filter((_, index) => index % step === 0);
  const deviation = (found: readonly { readonly end: number; readonly optimum: number }[]) =>
    found.reduce((sum, { end, optimum }) => sum + (end - optimum) / optimum, 0) / found.length;
  const searched = (chosen: readonly Instance[], schedules: number) =>
    chosen.map(({ name, problem, optimum }) => ({ name, problem, optimum, ...search(problem, { schedules, seed: 1 }) }));

  it('is always feasible, and never shorter than what is possible', () => {
    assert.equal(instances.length, 480);
    for (const { name, problem, optimum, start, end } of searched(instances, 30)) {
      assert.equal(faultIn(problem, start), null, name);
      assert.ok(end >= optimum, name);
    }
  });

  it('deviates by at most 0.5 % from the optimum after 1,000 schedules', () => {
    const found = searched(every(7), 1000);
    assert.ok(found.every(({ generated }) => generated <= 1000));
    assert.ok(deviation(found) <= 0.005, String(deviation(found)));
  });

  it('deviates by at most 0.15 % on a sample after 5,000, and mostly finds the optimum', () => {
    const found = searched(every(5), 5000);
    assert.ok(deviation(found) <= 0.0015, String(deviation(found)));
    assert.ok(found.filter(({ end, optimum }) => end === optimum).length >= 0.93 * found.length);
  });

  it('is as good where the project is a plan', () => {
    const found = every(30).map(({ name, problem, optimum }) => {
      const before = schedulesOf(planTextOf(problem));
      const { forecast, levelling } = levelPlan(before.of, before, { mode: 'full', effort: 'normal', seed: 1 });
      const start = forecast.start.map((minute) => (minute - forecast.projectStart) / 60);
      assert.equal(faultIn(problem, start), null, name);
      assert.deepEqual(levelling?.unlevelled, [], name);
      return { end: (forecast.projectFinish - forecast.projectStart) / 60, optimum };
    });
    assert.ok(found.every(({ end, optimum }) => end >= optimum));
    assert.ok(deviation(found) <= 0.02, String(deviation(found)));
  });
});

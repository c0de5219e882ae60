import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan/model.ts';
import { TaskColumns } from '../../../src/core/status/taskColumns.ts';
import { planOf } from '../../support/schedules.ts';
import { baselineOfText } from '../../support/status.ts';

const head = `project: {id: p, start: 2026-01-05}
resources: {asha: {rate: 95/h}, ben: {}, gpu: {kind: equipment, capacity: 8, rate: 2/h}}
tasks:
`;
const tasks = [
  'a: {effort: 3d, assign: [asha, ben], actualEffort: 4h}',
  'b: {duration: 2d, assign: {gpu: 4}, remaining: 1d, cost: 10}',
  'c: {duration: 2ed}',
  'd: {milestone: true, deadline: 2026-02-02}',
  'e: {spans: [a, b], assign: {asha: 20%}, actualCost: 7}',
  'f: {points: 3, status: cancelled, requirements: [REQ-1]}',
  'g: {was: a, tasks: {h: {effort: 1w}}}',
];
const plan = planOf(head + tasks.map((task) => `  ${task}\n`).join(''));
const other = planOf(head.replace('95/h', '50/h') + tasks.map((task) => `  ${task}\n`).join(''));
const baselines = [null, baselineOfText(`${head}  a: {effort: 1d, cost: 40}\n  d: {milestone: true}\n`)];
const units = [
  { d: 480, w: 2400, mo: 9600 },
  { d: 360, w: 1440, mo: 7200 },
];

interface Step {
  readonly chosen: readonly number[];
  readonly priced: boolean;
  readonly units: number;
  readonly baseline: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  chosen: fc.array(fc.nat(plan.wbs.tasks.length - 1), { maxLength: 10 }),
  priced: fc.boolean(),
  units: fc.nat(1),
  baseline: fc.nat(1),
});

describe('what is remembered of tasks', () => {
  it('is what reading them again would give, whatever was there before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const kept = new TaskColumns();
        for (const each of steps) {
          const fresh = new TaskColumns();
          for (const columns of [kept, fresh]) columns.update(planWith(each), units[each.units]!, baselines[each.baseline]!);
          // What was read when is not what is remembered of the tasks.
          Object.assign(fresh, { version: kept.version, change: kept.change });
          assert.deepEqual(kept, fresh);
        }
      }),
    );
  });
});

function planWith({ chosen, priced }: Step): Plan {
  const { resources } = priced ? plan : other;
  return { ...plan, resources, wbs: { ...plan.wbs, tasks: chosen.map((index) => plan.wbs.tasks[index]!) } };
}

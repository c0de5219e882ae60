import assert from 'node:assert/strict';
import type { Plan, Task } from '../../../src/core/plan/model.ts';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan.ts';
import type { DurationUnit } from '../../../src/core/values/time.ts';
import { planOf, schedulesOf } from '../../support/schedules.ts';
import { expectDates } from '../../support/tables.ts';

const head = 'project: {id: p, name: P, start: 2026-01-05}\n';
const options = { statusDate: 20_470, externals: new Map() };

describe('extremes end with a defined result', () => {
  it('a project without a start has no schedule', () =>
    assert.equal(schedulePlan(planOf('project: {id: p, name: P}\ntasks: {a: {duration: 1d}}\n'), options), null));

  it('a plan without tasks', () => {
    const schedules = schedulePlan(planOf(head), options)!;
    assert.equal(schedules.plan.projectFinish, schedules.plan.projectStart);
    assert.deepEqual(schedules.load, []);
  });

  it('a calendar that works on two days only: then every minute counts from 2200 on', () =>
    expectDates(
      'plan',
      `${head}calendars: {c: {week: {}, exceptions: {2026-02-07: {hours: "09:00-17:00"}, 2026-02-14: {hours: "09:00-17:00"}}}}\ntasks:\n  a: {duration: 2d, calendar: c}\n  b: {duration: 3d, calendar: c}\n`,
      {
        a: '02-07 09:00 → 02-14 17:00',
        b: '02-07 09:00 → 2200-01-01 08:00',
      },
    ));

  it('somebody on leave for good', () =>
    expectDates('plan', `${head}resources: {a: {leave: ["2026-01-06..2199-12-31"]}}\ntasks: {t: {effort: 2d, assign: a}}\n`, {
      t: '01-05 09:00 → 2200-01-01 18:00',
    }));

  const amounts: readonly [amount: number, unit: DurationUnit][] = [
    [999_999_999, 'mo'],
    [1e300, 'ew'],
    [-5, 'd'],
    [NaN, 'd'],
    [Infinity, 'd'],
  ];
  for (const [amount, unit] of amounts) {
    it(`a duration of ${amount}${unit}`, () => {
      const plan = planOf(`${head}tasks:\n  a: {duration: 1d}\n  b: {duration: 1d, after: a FS+1d}\n  z: {duration: 1d, after: b}\n`);
      const length = { amount, unit };
      const wild = (task: Task): Task => ({
        ...task,
        duration: { optimistic: length, likely: length, pessimistic: length },
        after: task.after.map((link) => ({ ...link, lag: length })),
      });
      const { plan: dates } = schedulePlan(withTasks(plan, plan.wbs.tasks.map(wild)), options)!;
      for (const key of ['start', 'finish', 'lateStart', 'lateFinish', 'totalFloat', 'freeFloat'] as const) {
        assert.ok(dates[key].every(Number.isFinite), `${key}: ${dates[key].join(' ')}`);
      }
    });
  }

  it('containers 10,000 deep, each with a link', () => {
    const count = 10_000;
    const flat = planOf(`${head}tasks:\n  a: {duration: 1d}\n${Array.from({ length: count }, (_, i) => `  t${i}: {after: a}\n`).join('')}`);
    const parent = Int32Array.from({ length: count + 1 }, (_, i) => (i < 2 ? -1 : i - 1));
    const end = Int32Array.from({ length: count + 1 }, (_, i) => (i === 0 ? 1 : count + 1));
    const deep: Plan = { ...flat, wbs: { ...flat.wbs, parent, end, depth: parent } };
    const { plan, cycles } = schedulePlan(deep, options)!;
    assert.equal(plan.start[1], plan.start[count]);
    assert.ok(plan.start[1]! > plan.start[0]!);
    assert.deepEqual(cycles, []);
  });

  it('a chain and a ring of 10,000', () => {
    const count = 10_000;
    const chain = (first: string) =>
      `${head}tasks:\n${Array.from({ length: count }, (_, i) => `  t${i}: {duration: 1d, after: ${i === 0 ? first : `t${i - 1}`}}\n`).join('')}`;
    const straight = schedulesOf(chain('[]')).plan;
    assert.ok(straight.critical.every((critical) => critical === 1));
    const ring = schedulesOf(chain(`t${count - 1}`));
    assert.equal(ring.cycles.length, 1);
    assert.equal(ring.cycles[0]!.length, count);
    assert.ok(ring.plan.start.every(Number.isNaN));
  });

  it('cycles of every pair among a hundred are found in bounded number', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `t${i}`);
    const text = `${head}tasks:\n${ids.map((id) => `  ${id}: {duration: 1d, after: [${ids.join(', ')}]}\n`).join('')}`;
    const schedules = schedulesOf(text);
    assert.ok(schedules.cycles.length <= 200);
    assert.ok(schedules.plan.start.every(Number.isNaN));
  });
});

function withTasks(plan: Plan, tasks: readonly Task[]): Plan {
  return { ...plan, wbs: { ...plan.wbs, tasks, indexOf: new Map(plan.wbs.indexOf) } };
}

import assert from 'node:assert/strict';
import { levelPlan } from '../../../../src/core/schedule/levelling/levelPlan.ts';
import { schedulesOf } from '../../../support/schedules.ts';
import { days, simulated, simulatedOf, taskResult, type Simulated } from '../../../support/simulated.ts';

/** Two days of work, a container of two tasks of 3 d and 5 d side by side, a milestone. */
const plan = `project: {id: p, name: P, start: 2026-01-05}
tasks:
  a: {duration: 2d}
  box: {tasks: {short: {duration: 3d, after: a}, long: {duration: 5d, after: a}, ready: {milestone: true, after: [short, long]}}}
  end: {milestone: true, after: box, deadline: 2026-01-14}
`;

function withRisk(risk: string, more = ''): Simulated {
  return simulated(`${plan}raid:\n  risks: {R: {name: R, ${risk}}}\n${more}`, { iterations: 10_000 });
}

function delaysOf({ schedules, result }: Simulated): readonly string[] {
  return result.risks.flatMap(({ delays }) => delays.map(({ task, minutes }) => `${schedules.of.wbs.tasks[task]!.id} ${minutes / 480}d`));
}

describe('a risk in a simulation', () => {
  it('happens as often as its probability says, and then delays the work it affects', () => {
    for (const [place, chance] of [0.05, 0.2, 0.4, 0.6, 0.85].entries()) {
      const run = withRisk(`probability: ${place + 1}, exposure: {schedule: 4d}, affects: [a]`);
      const [risk] = run.result.risks;
      assert.equal(risk!.chance, chance);
      assert.ok(Math.abs(risk!.happened - chance) < 0.02);
      assert.equal(risk!.laterBy, 4 * 480);
      assert.ok(Math.abs(run.result.milestones[0]!.chanceByDeadline! - (1 - risk!.happened)) < 1e-9);
      assert.equal(days(run, run.result.finish.p50), chance > 0.5 ? 11 : 7);
      assert.ok(taskResult(run, 'a')!.sensitivity! > 0.99);
    }
  });

  it('on a container delays the work that ends it, once', () => {
    assert.deepEqual(delaysOf(withRisk('probability: 3, exposure: {schedule: 4d}, affects: [box]')), ['long 4d']);
  });

  it('counts once on each path', () => {
    assert.deepEqual(delaysOf(withRisk('probability: 3, exposure: {schedule: 4d}, affects: [a, long, end]')), ['a 4d']);
    assert.deepEqual(delaysOf(withRisk('probability: 3, exposure: {schedule: 4d}, affects: [short, long]')), ['short 4d', 'long 4d']);
  });

  it('moves a milestone', () => {
    const run = withRisk('probability: 5, exposure: {schedule: 4d}, affects: [end]');
    assert.deepEqual(delaysOf(run), ['end 4d']);
    assert.equal(days(run, run.result.finish.p50), 11);
    assert.equal(days(run, run.result.milestones[0]!.p50), 11);
  });

  it('saves time where it is an opportunity, and no more than there is', () => {
    const run = withRisk('probability: 5, response: exploit, exposure: {schedule: 4d}, affects: [a]');
    assert.deepEqual(delaysOf(run), ['a -4d']);
    assert.equal(days(run, run.result.finish.p50), 5);
  });

  it('has its residual probability once every action for it is done', () => {
    const risk = 'probability: 4, residual: {probability: 1, impact: 1}, exposure: {schedule: 4d}, affects: [a]';
    const chanceWith = (actions: string) => withRisk(risk, `  actions: {${actions}}\n`).result.risks[0]!.chance;
    assert.equal(chanceWith(''), 0.6);
    assert.equal(chanceWith('A: {for: R, status: done}, B: {for: R, status: open}'), 0.6);
    assert.equal(chanceWith('A: {for: R, status: done}, B: {for: R, status: done}'), 0.05);
  });

  it('is none where it is not open, has no delay, or affects nothing to do', () => {
    for (const risk of [
      'probability: 3, exposure: {schedule: 4d}, affects: [a], status: occurred',
      'probability: 3, exposure: {schedule: 4d}, affects: [a], status: closed',
      'probability: 3, exposure: {cost: 10}, affects: [a]',
      'exposure: {schedule: 4d}, affects: [a]',
      'probability: 3, exposure: {schedule: 4d}',
    ])
      assert.deepEqual(withRisk(risk).result.risks, []);
  });

  it('lengthens the sprint of a task with points alone', () => {
    const text = `project: {id: p, name: P, start: 2026-01-05}
sprints: {s: {start: 2026-01-05, finish: 2026-01-16}}
tasks: {a: {points: 3, sprint: s}}
raid: {risks: {R: {probability: 5, exposure: {schedule: 4d}, affects: [a]}}}
`;
    const run = simulated(text);
    assert.equal(days(run, run.result.finish.p80), 14);
  });
});

describe('a levelled plan in a simulation', () => {
  it('keeps the order in which people are given out', () => {
    const schedules = schedulesOf(`project: {id: p, name: P, start: 2026-01-05}
resources: {asha: {}}
tasks:
  a: {duration: 5d, assign: asha, priority: must}
  b: {duration: 5d, assign: asha}
raid: {risks: {R: {probability: 5, exposure: {schedule: 4d}, affects: [a]}}}
`);
    const levelled = levelPlan(schedules.of, schedules, { mode: 'full', effort: 'quick', seed: 0 });
    const [free, ordered] = [simulatedOf(schedules), simulatedOf(Object.assign(levelled, { of: schedules.of }))];
    assert.equal(days(free, free.result.finish.p80), 9);
    assert.equal(days(ordered, ordered.result.finish.p80), 14);
    assert.equal(taskResult(ordered, 'a')!.criticality, 1);
  });
});

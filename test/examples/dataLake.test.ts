import assert from 'node:assert/strict';
import { formatDay } from '../../src/core/values/civil.ts';
import { minutesPerDay } from '../../src/core/values/time.ts';
import { analysedFolder, problemsOf } from '../support/folder.ts';

describe('the example "data-lake"', () => {
  const analysis = analysedFolder('examples/data-lake', 'plan.yaml');
  const { plan, schedules, status } = analysis;
  const tasks = plan!.wbs.tasks;

  it('has nothing wrong but two entries that are overdue and two sprints that take on too much', () => {
    assert.deepEqual(problemsOf(analysis, 'error'), []);
    const overdue = [...status!.raid.values()].filter(({ isOverdue }) => isOverdue).map(({ entry }) => entry.id);
    assert.deepEqual(overdue, ['I-3', 'ACT-5']);
    // Hints are what the DCMA would ask of the schedule.
    const told = analysis.problems.filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(new Set(told.map(({ rule }) => rule)), new Set(['overdue-raid', 'over-committed-sprint']));
  });

  it('is big enough to be believed', () => {
    assert.ok(tasks.length >= 60 && tasks.length <= 150, `${tasks.length} tasks`);
    assert.ok(plan!.raid.size >= 10 && plan!.raid.size <= 25, `${plan!.raid.size} RAID entries`);
  });

  it('shows every state a task can have', () => {
    const { done, start, critical } = schedules!.forecast;
    const isUnderWay = (index: number) => done[index] === 0 && tasks[index]!.actuals.start !== null;
    const states = {
      done: tasks.some((task, index) => done[index] === 1 && task.shape !== 'container'),
      underWay: tasks.some((_, index) => isUnderWay(index)),
      critical: critical.some((flag) => flag === 1),
      future: start.some((minute) => minute > (analysis.statusDate! + 1) * minutesPerDay),
      onHold: tasks.some(({ status: word }) => word === 'on-hold'),
      cancelled: tasks.some(({ status: word }) => word === 'cancelled'),
    };
    assert.deepEqual(Object.values(states), Object.values(states).fill(true), JSON.stringify(states));
  });

  it('keeps the dates the report speaks of', () => {
    const finishOf = (id: string) => formatDay(Math.floor((schedules!.forecast.finish[plan!.wbs.indexOf.get(id)!]! - 1) / minutesPerDay));
    assert.equal(finishOf('pilot-live'), '2026-10-02');
    assert.equal(finishOf('go-live'), '2026-11-07');
    assert.ok(finishOf('closed') <= '2026-12-18');
  });

  it('has honest ambers and reds', () => {
    const colours = Object.fromEntries([...status!.rag.values()].map(({ dimension, computed }) => [dimension, computed]));
    assert.deepEqual(colours, { overall: 'red', scope: 'green', schedule: 'amber', budget: 'amber', risks: 'red' });
  });
});

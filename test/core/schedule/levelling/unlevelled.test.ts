import assert from 'node:assert/strict';
import { levelPlan } from '../../../../src/core/schedule/levelling/levelPlan.ts';
import { formatDay } from '../../../../src/core/values/civil.ts';
import { datesOf, schedulesOf } from '../../../support/schedules.ts';

const head = `project: {id: p, name: P, start: 2026-01-05, calendar: usual}
calendars:
  usual: {week: {mon-fri: "09:00-13:00 14:00-18:00"}, exceptions: {2026-01-14: Off, 2026-01-21..2026-01-23: Off}}
  late: {week: {tue-sat: "12:00-20:00"}}
  night: {week: {mon-thu: "00:00-06:00 22:00-24:00"}}
resources:
  asha: {name: Asha, leave: [2026-01-08..2026-01-09, 2026-01-19]}
  ben: {name: Ben}
  cem: {name: Cem, available: 2026-01-05..2026-01-09}
  dot: {name: Dot, leave: [2026-01-12T14:00..2026-01-13T13:00]}
  eve: {name: Eve, calendar: night, capacity: 150%}
  nil: {name: Nil, capacity: 0%}
  gpu: {name: Pool, kind: equipment, capacity: 4}
tasks:
`;

function levelled(tasks: string, statusDate = '2026-01-02') {
  const before = schedulesOf(head + tasks, { statusDate });
  const after = Object.assign(levelPlan(before.of, before, { mode: 'full', effort: 'quick', seed: 1 }), { of: before.of });
  const idOf = (task: number) => before.of.wbs.tasks[task]!.id;
  return {
    dates: (id: string) => datesOf(after, 'forecast', id),
    /** `asha 01-15..01-16 0.5: a` */
    load: after.load.map(
      ({ resource, from, to, used, tasks }) =>
        `${resource} ${formatDay(from).slice(5)}..${formatDay(to).slice(5)} ${used}: ${tasks.map(idOf).join(' ')}`,
    ),
    over: after.overloads.length,
    unlevelled: after.levelling?.unlevelled.map(({ task, resource, why }) => `${idOf(task)} ${resource} ${why}`) ?? [],
  };
}

describe('what levelling cannot put right', () => {
  it('is nothing where a finish is only held open by another task', () => {
    const { load, over, unlevelled, dates } = levelled(
      `
  t0: {effort: 5d, assign: asha, calendar: late}
  t1: {effort: 1d, assign: {asha: 50%}, startNoLater: 2026-01-15, after: [t0 FF-1d, t0 FS]}
  t2: {duration: 1d, assign: asha}
`,
      '2026-01-06',
    );
    assert.equal(dates('t1'), '01-15 09:00 → 01-19 18:00');
    assert.ok(load.includes('asha 01-15..01-16 0.5: t1'), load.join('\n'));
    assert.deepEqual([over, unlevelled], [0, []]);
  });

  it('is nothing where one of a crew is done before the finish that is held open', () => {
    const { unlevelled } = levelled(`
  t0: {duration: 1d, startNoEarlier: 2026-01-07}
  t1: {effort: 1d, assign: [eve, asha], after: t0 FF}
  t2: {effort: 2d, assign: {asha: 40%}, finishNoLater: 2026-01-16, after: t0}
`);
    assert.deepEqual(unlevelled, []);
  });

  it('is nothing where work under way waits for what it follows', () => {
    const { load, over, unlevelled } = levelled(
      `
  first: {duration: 2d, assign: ben}
  begun: {duration: 4d, assign: ben, actualStart: 2026-01-05, progress: 25%, after: first}
`,
      '2026-01-05',
    );
    assert.deepEqual(load, ['ben 01-05..01-05 1: begun', 'ben 01-06..01-07 1: first', 'ben 01-08..01-12 1: begun']);
    assert.deepEqual([over, unlevelled], [0, []]);
  });

  it('is no half day of leave in other hours', () => {
    const { over, unlevelled, dates } = levelled(`
  day: {duration: 1d, assign: dot, calendar: late, startNoEarlier: 2026-01-13}
`);
    assert.equal(dates('day'), '01-14 12:00 → 01-14 20:00');
    assert.deepEqual([over, unlevelled], [0, []]);
  });

  it('goes without whoever leaves too early, and still waits for the others', () => {
    const { unlevelled, dates } = levelled(`
  busy: {duration: 3d, assign: ben, priority: must}
  joint: {duration: 3d, assign: [cem, ben]}
`);
    assert.equal(dates('joint'), '01-08 09:00 → 01-12 18:00');
    assert.deepEqual(unlevelled, ['joint cem never-there']);
  });

  it('is what dates that must be kept ask for beside level of effort', () => {
    const { unlevelled } = levelled(`
  work: {duration: 2d, assign: ben}
  lead: {spans: [work, work], assign: ben}
`);
    assert.deepEqual(unlevelled, ['lead ben no-room']);
  });

  it('is level of effort that asks for more than there is', () => {
    const { unlevelled } = levelled(`
  work: {duration: 2d}
  guard: {spans: [work, work], assign: {gpu: 6}}
  ghost: {spans: [work, work], assign: nil}
`);
    assert.deepEqual(unlevelled, ['guard gpu too-much', 'ghost nil nothing-there']);
  });

  it('is nothing that is finished', () => {
    const { unlevelled } = levelled(
      `
  past: {duration: 1d, assign: {gpu: 6}, actualStart: 2026-01-05, actualFinish: 2026-01-05}
  next: {duration: 1d, assign: {gpu: 4}}
`,
      '2026-01-05',
    );
    assert.deepEqual(unlevelled, []);
  });

  it('tells of a constraint that comes on a day of leave', () => {
    const { unlevelled, dates } = levelled(`
  soon: {duration: 1d, assign: asha, startNoLater: 2026-01-08, startNoEarlier: 2026-01-08}
`);
    assert.equal(dates('soon'), '01-08 09:00 → 01-08 18:00');
    assert.deepEqual(unlevelled, ['soon asha no-room']);
  });
});

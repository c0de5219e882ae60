import assert from 'node:assert/strict';
import { datesOf, figure, indexOf, lateDatesOf, schedulesOf } from '../../support/schedules.ts';
import { expectDates } from '../../support/tables.ts';

const head = 'project: {id: p, name: P, start: 2026-01-05}\n';
/** A takes the first week; B, two days, follows it; Z gives the project a finish on 30 January. */
const plan = (b: string, rest = '') => `${head}tasks:
  a: {name: A, duration: 5d}
  b: {name: B, duration: 2d, after: a, ${b}}
  ${rest}
  z: {name: Z, duration: 20d}
`;

describe('constraints', () => {
  const cases: readonly [constraint: string, b: string, float: number][] = [
    ['startNoEarlier: 2026-01-14', '01-14 09:00 → 01-15 18:00', 11],
    ['startNoEarlier: 2026-01-07', '01-12 09:00 → 01-13 18:00', 13],
    ['startNoEarlier: 2026-01-17', '01-19 09:00 → 01-20 18:00', 8],
    ['startNoEarlier: "2026-01-14T14:00"', '01-14 14:00 → 01-16 13:00', 10.5],
    ['finishNoEarlier: 2026-01-16', '01-15 09:00 → 01-16 18:00', 10],
    ['finishNoEarlier: 2026-01-18', '01-15 09:00 → 01-16 18:00', 10],
    ['startNoLater: 2026-01-15', '01-12 09:00 → 01-13 18:00', 3],
    ['startNoLater: 2026-01-08', '01-08 09:00 → 01-09 18:00', -2],
    ['finishNoLater: 2026-01-20', '01-12 09:00 → 01-13 18:00', 5],
    ['finishNoLater: 2026-01-12', '01-09 09:00 → 01-12 18:00', -1],
    ['mustStart: 2026-01-14', '01-14 09:00 → 01-15 18:00', 0],
    ['mustStart: 2026-01-09', '01-09 09:00 → 01-12 18:00', -1],
    ['mustFinish: 2026-01-16', '01-15 09:00 → 01-16 18:00', 0],
    ['mustFinish: 2026-01-12', '01-09 09:00 → 01-12 18:00', -1],
    ['deadline: 2026-01-16', '01-12 09:00 → 01-13 18:00', 3],
    ['deadline: 2026-01-12', '01-12 09:00 → 01-13 18:00', -1],
    ['asLateAsPossible: true', '01-29 09:00 → 01-30 18:00', 0],
    ['asLateAsPossible: true, deadline: 2026-01-16', '01-15 09:00 → 01-16 18:00', 0],
  ];
  for (const [constraint, b, days] of cases) {
    it(`${constraint} gives ${b}, ${days} d of float`, () => {
      const schedules = schedulesOf(plan(constraint));
      assert.equal(datesOf(schedules, 'plan', 'b'), b);
      assert.equal(figure(schedules, 'plan', 'b', 'totalFloat'), days * 480);
      assert.equal(figure(schedules, 'plan', 'b', 'critical'), days <= 0 ? 1 : 0);
    });
  }

  it('a kept constraint takes float from what comes before, and is a conflict with it', () => {
    const schedules = schedulesOf(plan('mustStart: 2026-01-08'));
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), -960);
    assert.equal(figure(schedules, 'plan', 'a', 'limitedBy'), 'constraint');
    assert.equal(lateDatesOf(schedules, 'plan', 'a'), '01-01 09:00 → 01-07 18:00');
    assert.deepEqual(schedules.conflicts, [
      { task: indexOf(schedules, 'b'), constraint: 'mustStart', driver: indexOf(schedules, 'a'), missedBy: 960 },
    ]);
  });

  it('a constraint that the start of the project breaks has no driver', () => {
    const schedules = schedulesOf(`${head}tasks:\n  a: {duration: 10d, finishNoLater: 2026-01-09}\n`);
    assert.deepEqual(schedules.conflicts, [{ task: 0, constraint: 'finishNoLater', driver: -1, missedBy: 2400 }]);
  });

  it('a finish constraint that FF breaks names the predecessor', () => {
    const schedules = schedulesOf(`${head}tasks:\n  a: {duration: 5d}\n  b: {duration: 1d, after: a FF, mustFinish: 2026-01-08}\n`);
    assert.deepEqual(schedules.conflicts, [{ task: 1, constraint: 'mustFinish', driver: 0, missedBy: 480 }]);
  });

  it('a soft deadline never moves anything', () =>
    expectDates('plan', plan('deadline: 2026-01-05'), { a: '01-05 09:00 → 01-09 18:00', b: '01-12 09:00 → 01-13 18:00' }));

  it('as late as possible never moves what follows', () =>
    expectDates('plan', plan('asLateAsPossible: true', 'c: {name: C, duration: 1d, after: b, startNoEarlier: 2026-01-22}'), {
      b: '01-20 09:00 → 01-21 18:00',
      c: '01-22 09:00 → 01-22 18:00',
    }));

  it('a chain that wants to be late moves together', () =>
    expectDates('plan', plan('asLateAsPossible: true', 'm: {name: M, milestone: true, after: b, asLateAsPossible: true}'), {
      b: '01-29 09:00 → 01-30 18:00',
      m: '01-30 18:00 → 01-30 18:00',
    }));

  it('a milestone keeps a hard date to the moment', () => {
    expectDates('plan', plan('startNoEarlier: 2026-01-05', 'm: {name: M, milestone: true, after: b, mustFinish: 2026-01-16}'), {
      m: '01-16 18:00 → 01-16 18:00',
    });
    expectDates('plan', plan('startNoEarlier: 2026-01-05', 'm: {name: M, milestone: true, after: b, mustStart: 2026-01-16}'), {
      m: '01-16 09:00 → 01-16 09:00',
    });
  });

  describe('in the forecast', () => {
    it('the status date beats a hard date that has passed', () =>
      expectDates('forecast', plan('mustStart: 2026-01-12'), { b: '01-26 09:00 → 01-27 18:00' }, { statusDate: '2026-01-23' }));
    it('work under way keeps its pace, and a finish that will be missed is a conflict', () => {
      const schedules = schedulesOf(plan('finishNoLater: 2026-01-13, actualStart: 2026-01-12, progress: 50%'), {
        statusDate: '2026-01-13',
      });
      assert.equal(datesOf(schedules, 'forecast', 'b'), '01-12 09:00 → 01-21 18:00');
      assert.equal(figure(schedules, 'forecast', 'b', 'totalFloat'), -6 * 480);
      assert.deepEqual(schedules.conflicts, [
        { task: indexOf(schedules, 'b'), constraint: 'finishNoLater', driver: indexOf(schedules, 'a'), missedBy: 6 * 480 },
      ]);
    });
  });
});

describe('a hard constraint between the hours of the project', () => {
  it('is kept, and told where it contradicts the logic', () => {
    const schedules = schedulesOf(`project: {id: p, name: P, start: 2026-01-05}
calendars: {night: {week: {mon-sun: "00:00-06:00 22:00-24:00"}}}
tasks:
  a: {duration: 1h, startNoEarlier: 2026-01-12}
  b: {duration: 1h, calendar: night, finishNoLater: 2026-01-10, after: a SF}
`);
    assert.equal(datesOf(schedules, 'plan', 'b'), '01-10 23:00 → 01-11 00:00');
    assert.deepEqual(schedules.conflicts, [{ task: 1, constraint: 'finishNoLater', driver: 0, missedBy: 840 }]);
    assert.equal(figure(schedules, 'plan', 'b', 'totalFloat'), -840);
  });
});

describe('late dates', () => {
  const text = (project: string, tasks: string) => `project: {id: p, name: P, start: 2026-01-05${project}}\ntasks:\n${tasks}`;

  it('come from the computed finish, not a later deadline of the project', () => {
    const schedules = schedulesOf(text(', deadline: 2026-06-30', '  a: {duration: 5d}\n  b: {duration: 2d}\n'));
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), 0);
    assert.equal(figure(schedules, 'plan', 'b', 'totalFloat'), 3 * 480);
    assert.equal(figure(schedules, 'plan', 'b', 'limitedBy'), 'finish');
  });

  it('come from a deadline of the project that is missed', () => {
    const schedules = schedulesOf(text(', deadline: 2026-01-07', '  a: {duration: 5d}\n'));
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), -960);
    assert.equal(figure(schedules, 'plan', 'a', 'limitedBy'), 'project-deadline');
  });

  it('come from a follower’s deadline', () => {
    const schedules = schedulesOf(
      text('', '  a: {duration: 2d}\n  m: {milestone: true, after: a, deadline: 2026-01-08}\n  z: {duration: 10d}\n'),
    );
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), 2 * 480);
    assert.equal(figure(schedules, 'plan', 'a', 'limitedBy'), 'deadline');
    assert.equal(lateDatesOf(schedules, 'plan', 'm'), '01-08 18:00 → 01-08 18:00');
  });

  it('of a predecessor that hangs on a start are its start’s: total float is finish slack', () => {
    const schedules = schedulesOf(text('', '  a: {duration: 1d}\n  b: {duration: 1d, after: a SS+2d}\n  z: {duration: 12d}\n'));
    assert.equal(lateDatesOf(schedules, 'plan', 'a'), '01-16 09:00 → 01-16 18:00');
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), 9 * 480);
  });

  it('free float counts the hours in which the task, and what follows it, could be', () => {
    const schedules = schedulesOf(`project: {id: p, name: P, start: 2026-01-05}
calendars: {night: {week: {mon-sun: "00:00-06:00 22:00-24:00"}}}
tasks:
  watch: {duration: 1h, calendar: night}
  report: {duration: 1h, finishNoEarlier: 2026-01-06, after: watch}
  visit: {duration: 1h}
  handover: {milestone: true, calendar: night, after: visit SF}
  last: {duration: 1h, startNoEarlier: 2026-01-08}
`);
    const free = (id: string) => figure(schedules, 'plan', id, 'freeFloat');
    // The watch may end at 06:00 on Tuesday, which is no working time; the visit may begin at 22:00 on Monday.
    assert.deepEqual([free('watch'), free('visit')], [0, 480]);
  });

  it('free float is what a task may slip alone', () => {
    const schedules = schedulesOf(
      text('', '  a: {duration: 1d}\n  b: {duration: 3d}\n  c: {duration: 1d, after: [a, b]}\n  z: {duration: 10d}\n'),
    );
    const free = (id: string) => figure(schedules, 'plan', id, 'freeFloat');
    assert.deepEqual([free('a'), free('b'), free('c'), free('z')], [960, 0, 6 * 480, 0]);
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), 8 * 480);
  });

  it('count on the project’s calendar for work on any other', () => {
    const schedules = schedulesOf(`project: {id: p, name: P, start: 2026-01-05}
calendars: {all: {week: {mon-sun: "00:00-24:00"}}}
tasks:
  a: {duration: 15d, calendar: all}
  z: {duration: 10d}
`);
    assert.equal(datesOf(schedules, 'plan', 'a'), '01-05 09:00 → 01-10 09:00');
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), 5 * 480);
    assert.equal(figure(schedules, 'plan', 'a', 'duration'), 15 * 480);
  });
});

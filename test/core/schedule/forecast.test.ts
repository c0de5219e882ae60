import assert from 'node:assert/strict';
import { figure, schedulesOf } from '../../support/schedules.ts';
import { expectDates } from '../../support/tables.ts';

/** Status date: Wednesday 14 January 2026, in the second week of the project. */
const status = { statusDate: '2026-01-14' };
const head = 'project: {id: p, name: P, start: 2026-01-05}\ncalendars: {all: {week: {mon-sun: "00:00-24:00"}}}\ntasks:\n';

describe('the forecast', () => {
  const cases: readonly [name: string, task: string, dates: string][] = [
    ['what has not begun starts after the status date', 'duration: 2d', '01-15 09:00 → 01-16 18:00'],
    ['actuals are kept', 'duration: 2d, actualStart: 2026-01-06, actualFinish: 2026-01-12', '01-06 09:00 → 01-12 18:00'],
    ['on a day off too', 'duration: 2d, actualStart: 2026-01-10, actualFinish: 2026-01-11', '01-10 09:00 → 01-11 18:00'],
    [
      'to the minute where given',
      'duration: 2d, actualStart: "2026-01-06T11:30", actualFinish: "2026-01-07T16:00"',
      '01-06 11:30 → 01-07 16:00',
    ],
    ['a finish without a start counts back', 'duration: 2d, actualFinish: 2026-01-09', '01-08 09:00 → 01-09 18:00'],
    ['what remains follows the status date', 'duration: 10d, actualStart: 2026-01-05, progress: 40%', '01-05 09:00 → 01-22 18:00'],
    ['`remaining` wins over progress', 'duration: 10d, actualStart: 2026-01-05, progress: 40%, remaining: 2d', '01-05 09:00 → 01-16 18:00'],
    ['`remaining` before the start is a new estimate', 'duration: 10d, remaining: 3d', '01-15 09:00 → 01-19 18:00'],
    ['progress without a start begins as logic has it', 'duration: 10d, progress: 80%', '01-05 09:00 → 01-16 18:00'],
    ['and early enough for what was done', 'duration: 10d, progress: 40%, startNoEarlier: 2026-01-13', '01-05 09:00 → 01-22 18:00'],
    ['begun with nothing done', 'duration: 2d, actualStart: 2026-01-12', '01-12 09:00 → 01-16 18:00'],
    ['begun after the status date', 'duration: 2d, actualStart: 2026-01-19', '01-19 09:00 → 01-20 18:00'],
    ['done, nobody knows when: as planned', 'duration: 2d, status: done', '01-05 09:00 → 01-06 18:00'],
    ['done, nobody knows when: not after the status date', 'duration: 20d, status: done', '01-05 09:00 → 01-14 18:00'],
    ['all of it done is done', 'duration: 2d, actualStart: 2026-01-12, progress: 100%', '01-12 09:00 → 01-13 18:00'],
    ['elapsed work goes on from the end of the day', 'duration: 2ed', '01-15 00:00 → 01-17 00:00'],
    ['elapsed work under way', 'duration: 4ed, actualStart: 2026-01-12, remaining: 1ed', '01-12 09:00 → 01-16 00:00'],
    ['on hold until it resumes', 'duration: 2d, status: on-hold, resume: 2026-01-20', '01-20 09:00 → 01-21 18:00'],
    [
      'on hold half done',
      'duration: 10d, actualStart: 2026-01-05, progress: 50%, status: on-hold, resume: 2026-01-20',
      '01-05 09:00 → 01-26 18:00',
    ],
    ['on hold, nobody knows how long', 'duration: 2d, status: on-hold', '01-15 09:00 → 01-16 18:00'],
    ['a milestone that was not reached sits at the status date', 'milestone: true', '01-14 18:00 → 01-14 18:00'],
    ['a milestone that was reached', 'milestone: true, actualFinish: 2026-01-08', '01-08 18:00 → 01-08 18:00'],
    ['a milestone said to have begun was reached', 'milestone: true, actualStart: 2026-01-08', '01-08 18:00 → 01-08 18:00'],
    ['around the clock', 'duration: 3d, calendar: all', '01-15 00:00 → 01-16 00:00'],
  ];
  for (const [name, task, dates] of cases) it(name, () => expectDates('forecast', `${head}  t: {${task}}\n`, { t: dates }, status));

  it('the plan knows no actuals', () =>
    expectDates(
      'plan',
      `${head}  t: {duration: 2d, actualStart: 2026-01-08, progress: 50%, status: on-hold, resume: 2026-02-02}\n`,
      { t: '01-05 09:00 → 01-06 18:00' },
      status,
    ));

  it('work out of sequence waits with what remains (retained logic)', () =>
    expectDates(
      'forecast',
      `${head}  a: {duration: 5d, actualStart: 2026-01-12, progress: 40%}\n  b: {duration: 4d, after: a, actualStart: 2026-01-13, progress: 25%}\n`,
      {
        a: '01-12 09:00 → 01-19 18:00',
        b: '01-13 09:00 → 01-22 18:00',
      },
      status,
    ));

  it('a finish link holds back the finish of what is under way', () =>
    expectDates(
      'forecast',
      `${head}  a: {duration: 10d}\n  b: {duration: 4d, after: a FF, actualStart: 2026-01-13, progress: 50%}\n`,
      {
        b: '01-13 09:00 → 01-28 18:00',
      },
      status,
    ));

  it('followers take the actual dates', () =>
    expectDates(
      'forecast',
      `${head}  a: {duration: 5d, actualStart: 2026-01-05, actualFinish: 2026-01-21}\n  b: {duration: 1d, after: a}\n  c: {duration: 1d, after: a SS+10d}\n`,
      {
        b: '01-22 09:00 → 01-22 18:00',
        c: '01-19 09:00 → 01-19 18:00',
      },
      status,
    ));

  it('a milestone waits on a working day for a status date that is none', () =>
    expectDates(
      'forecast',
      `${head}  m: {milestone: true}\n  t: {duration: 1d}\n`,
      { m: '01-19 09:00 → 01-19 09:00', t: '01-19 09:00 → 01-19 18:00' },
      {
        statusDate: '2026-01-17',
      },
    ));

  it('without a status date what was done is taken to lie behind its start', () =>
    expectDates('forecast', `${head}  a: {duration: 10d, actualStart: 2026-01-07, progress: 40%}\n  b: {duration: 2d}\n`, {
      a: '01-07 09:00 → 01-20 18:00',
      b: '01-05 09:00 → 01-06 18:00',
    }));

  it('what is finished has no float and is not critical', () => {
    const schedules = schedulesOf(
      `${head}  a: {duration: 2d, actualFinish: 2026-01-09}\n  b: {duration: 20d, after: a, actualStart: 2026-01-12, progress: 10%}\n`,
      status,
    );
    assert.deepEqual(
      ['totalFloat', 'freeFloat', 'critical', 'done', 'progress'].map((key) => figure(schedules, 'forecast', 'a', key as 'done')),
      [0, 0, 0, 1, 1],
    );
    assert.equal(figure(schedules, 'forecast', 'b', 'critical'), 1);
    assert.equal(figure(schedules, 'forecast', 'b', 'lateStart'), figure(schedules, 'forecast', 'b', 'start'));
    assert.equal(figure(schedules, 'forecast', 'b', 'progress'), 0.1);
  });

  it('progress follows `remaining` where it was not given', () => {
    const schedules = schedulesOf(`${head}  a: {duration: 10d, actualStart: 2026-01-05, remaining: 4d}\n`, status);
    assert.equal(figure(schedules, 'forecast', 'a', 'progress'), 0.6);
  });
});

describe('cancelled tasks', () => {
  it('take no time, have no dates, and pass their logic through without their lags', () => {
    const text = `${head}  a: {duration: 5d}\n  x: {duration: 9d, after: a FS+5d, status: cancelled, startNoEarlier: 2026-03-02}\n  b: {duration: 1d, after: x FS+1d}\n`;
    expectDates('plan', text, { x: 'none', b: '01-13 09:00 → 01-13 18:00' });
    const schedules = schedulesOf(text);
    assert.equal(figure(schedules, 'plan', 'x', 'scheduled'), 0);
    assert.equal(figure(schedules, 'plan', 'a', 'totalFloat'), 0);
  });

  it('cancel all they hold', () =>
    expectDates(
      'plan',
      `${head}  a: {duration: 5d}\n  c: {status: cancelled, after: a, tasks: {x: {duration: 5d}}}\n  b: {duration: 1d, after: c}\n`,
      {
        c: 'none',
        x: 'none',
        b: '01-12 09:00 → 01-12 18:00',
      },
    ));

  it('give lags that are a share of their length nothing to be a share of', () =>
    expectDates(
      'plan',
      `${head}  a: {duration: 5d}\n  c: {status: cancelled, tasks: {x: {duration: 5d}, y: {duration: 5d, after: a}}}\n  b: {duration: 1d, after: c FS+50%}\n  d: {duration: 1d, after: y FS+50%}\n`,
      {
        b: '01-12 09:00 → 01-12 18:00',
        d: '01-12 09:00 → 01-12 18:00',
      },
    ));

  it('do not stretch a container that was not', () =>
    expectDates(
      'plan',
      `${head}  a: {duration: 5d}\n  c: {tasks: {x: {duration: 5d, after: a, status: cancelled}, y: {duration: 1d}}}\n  b: {duration: 1d, after: c}\n`,
      {
        c: '01-05 09:00 → 01-05 18:00',
        b: '01-06 09:00 → 01-06 18:00',
      },
    ));
});

import assert from 'node:assert/strict';
import { figure, schedulesOf } from '../../support/schedules.ts';
import { expectDates } from '../../support/tables.ts';

const head = `project: {id: p, name: P, start: 2026-01-05}
calendars:
  mornings: {week: {mon-fri: "09:00-13:00"}}
  sundays: {week: {sun-thu: "09:00-13:00 14:00-18:00"}}
resources:
  asha: {name: Asha}
  ben: {name: Ben}
  part: {name: Part, capacity: 50%}
  early: {name: Early, calendar: mornings}
  cairo: {name: Cairo, calendar: sundays}
  away: {name: Away, leave: [2026-01-07..2026-01-08]}
  half: {name: Half, leave: ["2026-01-06T14:00..2026-01-06"]}
  later: {name: Later, available: [2026-01-14..2026-01-31]}
  gone: {name: Gone, available: [2025-12-01..2026-01-06]}
  twice: {name: Twice, available: [2026-01-05..2026-01-06, 2026-01-12..2026-01-31]}
  gpu: {name: GPU, kind: equipment, capacity: 8}
  sand: {name: Sand, kind: material}
tasks:
`;

describe('effort', () => {
  const cases: readonly [name: string, task: string, dates: string][] = [
    ['nobody is one full-time person', 'effort: 5d', '01-05 09:00 → 01-09 18:00'],
    ['one person full time', 'effort: 5d, assign: asha', '01-05 09:00 → 01-09 18:00'],
    ['one person half time', 'effort: 5d, assign: {asha: 50%}', '01-05 09:00 → 01-16 18:00'],
    ['left out, all of the capacity', 'effort: 5d, assign: part', '01-05 09:00 → 01-16 18:00'],
    ['two share it', 'effort: 6d, assign: [asha, ben]', '01-05 09:00 → 01-07 18:00'],
    ['two of different percentages', 'effort: 6d, assign: {asha: 100%, ben: 50%}', '01-05 09:00 → 01-08 18:00'],
    ['more than the capacity', 'effort: 5d, assign: {part: 100%}', '01-05 09:00 → 01-09 18:00'],
    ['equipment follows', 'effort: 5d, assign: {asha: 100%, gpu: 4}', '01-05 09:00 → 01-09 18:00'],
    ['only equipment is nobody', 'effort: 5d, assign: {gpu: 4}', '01-05 09:00 → 01-09 18:00'],
    ['material does no work', 'effort: 5d, assign: [asha, sand]', '01-05 09:00 → 01-09 18:00'],
    ['no share is nobody', 'effort: 5d, assign: {asha: 0%}', '01-05 09:00 → 01-09 18:00'],
    ['somebody unknown works full time', 'effort: 5d, assign: nobody', '01-05 09:00 → 01-09 18:00'],
    ['a person’s own hours', 'effort: 2d, assign: early', '01-05 09:00 → 01-08 13:00'],
    ['the task’s calendar beats the person’s', 'effort: 2d, assign: early, calendar: sundays', '01-05 09:00 → 01-06 18:00'],
    ['leave', 'effort: 4d, assign: away', '01-05 09:00 → 01-12 18:00'],
    ['leave on the task’s calendar', 'effort: 4d, assign: away, calendar: sundays', '01-05 09:00 → 01-12 18:00'],
    ['leave from a time of day', 'effort: 2d, assign: half', '01-05 09:00 → 01-07 13:00'],
    ['it ends with the last of its people', 'effort: 6d, assign: [asha, away]', '01-05 09:00 → 01-09 18:00'],
    ['it starts with the first of them', 'effort: 4d, assign: [asha, later]', '01-05 09:00 → 01-15 18:00'],
    ['nobody works before they are available', 'effort: 1d, assign: later', '01-14 09:00 → 01-14 18:00'],
    ['nor between two stretches of it', 'effort: 3d, assign: twice', '01-05 09:00 → 01-12 18:00'],
    ['after the last it goes on', 'effort: 5d, assign: gone', '01-05 09:00 → 01-09 18:00'],
    ['people from Sunday to Thursday', 'effort: 5d, assign: cairo', '01-05 09:00 → 01-11 18:00'],
    ['two weeks that overlap in part', 'effort: 10d, assign: [asha, cairo]', '01-05 09:00 → 01-11 18:00'],
    ['with a duration it is fixed, whoever is away', 'effort: 4d, duration: 5d, assign: away', '01-05 09:00 → 01-09 18:00'],
    ['duration alone takes the project’s hours', 'duration: 2d, assign: early', '01-05 09:00 → 01-06 18:00'],
    ['the likely one of three', 'effort: 1d/3d/9d, assign: asha', '01-05 09:00 → 01-07 18:00'],
    ['minutes are whole', 'effort: 1d, assign: {asha: 70%}', '01-05 09:00 → 01-06 12:26'],
  ];
  for (const [name, task, dates] of cases) it(name, () => expectDates('plan', `${head}  t: {name: T, ${task}}\n`, { t: dates }));

  it('late dates leave room for the slowest', () => {
    const schedules = schedulesOf(`${head}  t: {name: T, effort: 6d, assign: [asha, away]}\n  z: {name: Z, duration: 10d}\n`);
    assert.equal(figure(schedules, 'plan', 't', 'totalFloat'), 5 * 480);
    assert.equal(figure(schedules, 'plan', 't', 'duration'), 3 * 480);
  });

  it('remaining effort is shared in the same way', () =>
    expectDates(
      'forecast',
      `${head}  t: {name: T, effort: 6d, assign: [asha, ben], actualStart: 2026-01-05, remaining: 4d}\n`,
      { t: '01-05 09:00 → 01-09 18:00' },
      {
        statusDate: '2026-01-07',
      },
    ));
});

describe('tasks with points alone', () => {
  const sprints = (tasks: string) =>
    `project: {id: p, name: P, start: 2026-01-05}\nsprints: {s1: {start: 2026-01-05, finish: 2026-01-16}, s2: {start: 2026-01-19, finish: 2026-01-30}}\ntasks:\n${tasks}`;

  it('take their sprint’s window, the last where there are more', () =>
    expectDates('plan', sprints('  a: {points: 3, sprint: s1}\n  b: {points: 3, sprint: [s1, s2]}\n'), {
      a: '01-05 09:00 → 01-16 18:00',
      b: '01-19 09:00 → 01-30 18:00',
    }));
  it('end with it when they start late', () =>
    expectDates('plan', sprints('  a: {duration: 13d}\n  b: {points: 3, sprint: s2, after: a}\n'), { b: '01-22 09:00 → 01-30 18:00' }));
  it('need as long again when they come too late for it', () =>
    expectDates('plan', sprints('  a: {duration: 10d}\n  b: {points: 3, sprint: s1, after: a}\n'), { b: '01-19 09:00 → 01-30 18:00' }));
  it('end with it in the forecast, begun or not', () =>
    expectDates(
      'forecast',
      sprints('  a: {points: 3, sprint: s1, actualStart: 2026-01-06, progress: 10%}\n  b: {points: 3, sprint: s1}\n'),
      { a: '01-06 09:00 → 01-16 18:00', b: '01-12 09:00 → 01-16 18:00' },
      { statusDate: '2026-01-09' },
    ));
  it('in no sprint take no time', () =>
    expectDates('plan', sprints('  a: {points: 3}\n  b: {points: 3, sprint: s9}\n'), {
      a: '01-05 09:00 → 01-05 09:00',
      b: '01-05 09:00 → 01-05 09:00',
    }));
  it('with a duration a sprint moves nothing', () =>
    expectDates('plan', sprints('  a: {points: 3, duration: 1d, sprint: s2}\n'), { a: '01-05 09:00 → 01-05 18:00' }));
});

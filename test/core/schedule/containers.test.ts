import assert from 'node:assert/strict';
import { figure, indexOf, schedulesOf } from '../../support/schedules.ts';
import { expectDates } from '../../support/tables.ts';

const head = 'project: {id: p, name: P, start: 2026-01-05}\n';
/** C holds x (2 d) and, after it, y (3 d); z stands alone. */
const plan = (after: string, z = '{name: Z, duration: 1d}') => `${head}tasks:
  a: {name: A, duration: 5d}
  c:
    name: C
    ${after}
    tasks:
      x: {name: X, duration: 2d}
      y: {name: Y, duration: 3d, after: x}
      w: {name: W, duration: 1d}
  z: ${z}
`;

describe('containers', () => {
  it('span what they hold', () =>
    expectDates('plan', plan('owner: o'), { c: '01-05 09:00 → 01-09 18:00', w: '01-05 09:00 → 01-05 18:00' }));

  it('FS into one binds every leaf', () =>
    expectDates('plan', plan('after: a'), {
      c: '01-12 09:00 → 01-16 18:00',
      x: '01-12 09:00 → 01-13 18:00',
      w: '01-12 09:00 → 01-12 18:00',
    }));

  it('SS into one binds every leaf', () =>
    expectDates('plan', plan('after: a SS+2d'), {
      x: '01-07 09:00 → 01-08 18:00',
      y: '01-09 09:00 → 01-13 18:00',
      w: '01-07 09:00 → 01-07 18:00',
    }));

  it('FF and SF into one are left to the rules', () =>
    expectDates('plan', plan('after: [a FF+20d, a SF+20d]'), { c: '01-05 09:00 → 01-09 18:00' }));

  it('out of one, its finish counts', () => {
    expectDates('plan', plan('owner: o', '{name: Z, duration: 1d, after: c}'), { z: '01-12 09:00 → 01-12 18:00' });
    expectDates('plan', plan('owner: o', '{name: Z, duration: 1d, after: c FF+1d}'), { z: '01-12 09:00 → 01-12 18:00' });
  });

  it('out of one, its start counts', () => {
    expectDates('plan', plan('startNoEarlier: 2026-01-08', '{name: Z, duration: 1d, after: c SS+1d}'), { z: '01-09 09:00 → 01-09 18:00' });
    expectDates('plan', plan('startNoEarlier: 2026-01-08', '{name: Z, duration: 1d, after: c SF+1d}'), { z: '01-08 09:00 → 01-08 18:00' });
  });

  it('a share of one is a share of its length', () =>
    expectDates('plan', plan('owner: o', '{name: Z, duration: 1d, after: c FS+40%}'), { z: '01-14 09:00 → 01-14 18:00' }));

  it('a link between one and what it holds is left to the rules', () => {
    expectDates('plan', plan('after: x'), { c: '01-05 09:00 → 01-09 18:00' });
    assert.deepEqual(schedulesOf(plan('after: x')).cycles, []);
  });

  it('one within another adds its own links', () =>
    expectDates(
      'plan',
      `${head}tasks:
  a: {name: A, duration: 2d}
  b: {name: B, duration: 4d}
  outer:
    after: a
    tasks:
      inner: {after: b, tasks: {x: {duration: 1d}}}
      y: {duration: 1d}
  z: {duration: 1d, after: outer}
`,
      {
        x: '01-09 09:00 → 01-09 18:00',
        y: '01-07 09:00 → 01-07 18:00',
        outer: '01-07 09:00 → 01-09 18:00',
        z: '01-12 09:00 → 01-12 18:00',
      },
    ));

  it('hand their calendar down', () =>
    expectDates(
      'plan',
      `${head}calendars: {all: {week: {mon-sun: "00:00-24:00"}}}\ntasks:\n  c: {calendar: all, tasks: {x: {duration: 3d}, y: {duration: 3d, calendar: other}}}\n`,
      { x: '01-05 09:00 → 01-06 09:00' },
    ));

  it('without tasks takes no time', () =>
    expectDates('plan', `${head}tasks:\n  c: {name: C, tasks: {}}\n`, { c: '01-05 09:00 → 01-05 09:00' }));

  it('constraints: a start holds every leaf, a finish is a late date and a conflict', () => {
    const schedules = schedulesOf(plan('finishNoLater: 2026-01-08'));
    assert.equal(figure(schedules, 'plan', 'y', 'totalFloat'), -480);
    assert.equal(figure(schedules, 'plan', 'y', 'limitedBy'), 'constraint');
    assert.equal(figure(schedules, 'plan', 'c', 'totalFloat'), -480);
    assert.deepEqual(schedules.conflicts, [
      { task: indexOf(schedules, 'c'), constraint: 'finishNoLater', driver: indexOf(schedules, 'y'), missedBy: 480 },
    ]);
    expectDates('plan', plan('startNoEarlier: 2026-01-07'), { w: '01-07 09:00 → 01-07 18:00' });
  });

  it('roll progress up by effort where all have it, else by duration', () => {
    const progress = (tasks: string) =>
      figure(
        schedulesOf(`${head}tasks:\n  c: {tasks: {${tasks}, m: {milestone: true}}}\n`, { statusDate: '2026-01-09' }),
        'forecast',
        'c',
        'progress',
      );
    assert.equal(progress('x: {effort: 3d, assign: a, progress: 100%, actualStart: 2026-01-05}, y: {effort: 1d, duration: 30d}'), 0.75);
    assert.equal(progress('x: {effort: 3d, progress: 100%}, y: {duration: 9d}'), 0.25);
    assert.equal(progress('x: {duration: 3ed, progress: 100%}, y: {duration: 9d}'), 0.25);
    assert.equal(progress('x: {duration: 4d, progress: 50%}, y: {duration: 4d, status: cancelled}'), 0.5);
  });

  it('are done when all they hold is done', () => {
    const schedules = schedulesOf(
      `${head}tasks:\n  c: {tasks: {x: {duration: 1d, actualFinish: 2026-01-06}, y: {duration: 1d, status: cancelled}}}\n`,
    );
    assert.equal(figure(schedules, 'forecast', 'c', 'done'), 1);
    assert.equal(figure(schedules, 'forecast', 'c', 'critical'), 0);
  });
});

describe('level of effort', () => {
  const spans = (rest = '') => `${head}tasks:
  a: {name: A, duration: 5d}
  b: {name: B, duration: 5d, after: a}
  pmo: {name: Management, spans: [a, b]${rest}}
  z: {name: Z, duration: 1d, after: pmo}
`;
  it('stretches from a start to a finish and drives nothing', () =>
    expectDates('plan', spans(', after: b'), { pmo: '01-05 09:00 → 01-16 18:00', z: '01-05 09:00 → 01-05 18:00' }));
  it('is never critical and earns as planned', () => {
    const schedules = schedulesOf(spans(), { statusDate: '2026-01-16' });
    assert.equal(figure(schedules, 'plan', 'pmo', 'critical'), 0);
    assert.equal(figure(schedules, 'plan', 'b', 'critical'), 1);
    assert.equal(figure(schedules, 'plan', 'pmo', 'progress'), 1);
  });
  it('has no dates where what it spans has none', () => {
    expectDates('plan', `${head}tasks:\n  pmo: {spans: [a, b]}\n  x: {spans: [y, y]}\n  y: {spans: [x, x]}\n`, {
      pmo: 'none',
      x: 'none',
      y: 'none',
    });
  });
  it('does not stretch its container, unless that holds nothing else', () =>
    expectDates(
      'plan',
      `${head}tasks:\n  c: {tasks: {x: {duration: 1d}, p: {spans: [x, z]}}}\n  d: {tasks: {q: {spans: [x, z]}}}\n  z: {duration: 1d, after: c}\n`,
      { c: '01-05 09:00 → 01-05 18:00', p: '01-05 09:00 → 01-06 18:00', d: '01-05 09:00 → 01-06 18:00', z: '01-06 09:00 → 01-06 18:00' },
    ));
});

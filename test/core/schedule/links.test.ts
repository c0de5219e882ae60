import { expectDates } from '../../support/tables.ts';

/** Monday 5 January 2026; Monday 26 January is a holiday. */
const head = `
project: {id: p, name: P, start: 2026-01-05, calendar: c}
calendars: {c: {week: {mon-fri: "09:00-13:00 14:00-18:00"}, exceptions: {2026-01-26: Republic Day}}, all: {week: {mon-sun: "00:00-24:00"}}}
`;
const week = '{name: A, duration: 5d}';

describe('links', () => {
  const cases: readonly [name: string, after: string, b: string][] = [
    ['FS', 'a', '01-12 09:00 → 01-13 18:00'],
    ['FS with lag', 'a FS+2d', '01-14 09:00 → 01-15 18:00'],
    ['FS with part of a day', 'a FS+4h', '01-12 14:00 → 01-14 13:00'],
    ['FS with lead', 'a FS-1d', '01-09 09:00 → 01-12 18:00'],
    ['FS with elapsed lag over the weekend', 'a FS+1ed', '01-12 09:00 → 01-13 18:00'],
    ['FS with elapsed lag past the weekend', 'a FS+3ed', '01-13 09:00 → 01-14 18:00'],
    ['FS with a share of the predecessor', 'a FS+40%', '01-14 09:00 → 01-15 18:00'],
    ['FS with a negative share', 'a FS-20%', '01-09 09:00 → 01-12 18:00'],
    ['FS with lag across the holiday', 'a FS+10d', '01-27 09:00 → 01-28 18:00'],
    ['FS with a week of the calendar', 'a FS+1w', '01-19 09:00 → 01-20 18:00'],
    ['FS with a month of the calendar', 'a FS+1mo', '02-10 09:00 → 02-11 18:00'],
    ['FS with a lead that reaches before the project', 'a FS-50d', '01-05 09:00 → 01-06 18:00'],
    ['SS', 'a SS', '01-05 09:00 → 01-06 18:00'],
    ['SS with lag', 'a SS+2d', '01-07 09:00 → 01-08 18:00'],
    ['SS with a share', 'a SS+60%', '01-08 09:00 → 01-09 18:00'],
    ['SS with elapsed lag', 'a SS+1ed', '01-06 09:00 → 01-07 18:00'],
    ['FF', 'a FF', '01-08 09:00 → 01-09 18:00'],
    ['FF with lag', 'a FF+1d', '01-09 09:00 → 01-12 18:00'],
    ['FF with lead', 'a FF-1d', '01-07 09:00 → 01-08 18:00'],
    ['SF with lag', 'a SF+3d', '01-06 09:00 → 01-07 18:00'],
    ['SF, held by the start of the project', 'a SF', '01-05 09:00 → 01-06 18:00'],
    ['two, of which the later binds', '[a SS+1d, a FF]', '01-08 09:00 → 01-09 18:00'],
    ['another of this plan by its full name', 'p:a', '01-12 09:00 → 01-13 18:00'],
    ['unknown ones are left out', '[a SS, nobody]', '01-05 09:00 → 01-06 18:00'],
  ];
  for (const [name, after, b] of cases) {
    it(name, () =>
      expectDates(
        'plan',
        `${head}tasks:\n  a: ${week}\n  b: {name: B, duration: 2d, after: ${JSON.stringify(after).startsWith('"[') ? after : `"${after}"`}}\n`,
        { b },
      ),
    );
  }

  it('lag counts on the follower’s own calendar', () =>
    expectDates('plan', `${head}tasks:\n  a: ${week}\n  b: {name: B, duration: 2d, calendar: all, after: a FS+1d}\n`, {
      b: '01-10 02:00 → 01-10 18:00',
    }));

  it('a milestone sits at its predecessor’s finish', () =>
    expectDates(
      'plan',
      `${head}tasks:\n  a: ${week}\n  m: {name: M, milestone: true, after: a}\n  b: {name: B, duration: 1d, after: m}\n`,
      {
        m: '01-09 18:00 → 01-09 18:00',
        b: '01-12 09:00 → 01-12 18:00',
      },
    ));

  it('a milestone with nothing before it sits at the start of the project', () =>
    expectDates('plan', `${head}tasks:\n  m: {name: M, milestone: true}\n`, { m: '01-05 09:00 → 01-05 09:00' }));

  it('a milestone after elapsed time stays where that ends', () =>
    expectDates(
      'plan',
      `${head}tasks:\n  a: {name: A, duration: 1ed, after: w}\n  w: ${week}\n  m: {name: M, milestone: true, after: a}\n`,
      {
        a: '01-09 18:00 → 01-10 18:00',
        m: '01-10 18:00 → 01-10 18:00',
      },
    ));

  it('a percentage of an elapsed predecessor is elapsed', () =>
    expectDates('plan', `${head}tasks:\n  a: {name: A, duration: 2ed}\n  b: {name: B, duration: 1d, after: "a FS+50%"}\n`, {
      a: '01-05 09:00 → 01-07 09:00',
      b: '01-08 09:00 → 01-08 18:00',
    }));

  describe('over the days', () => {
    const days: readonly [name: string, task: string, dates: string][] = [
      ['half a day', 'duration: 0.5d', '01-05 09:00 → 01-05 13:00'],
      ['across the holiday', 'duration: 5d, startNoEarlier: 2026-01-22', '01-22 09:00 → 01-29 18:00'],
      ['across the year', 'duration: 3d, startNoEarlier: 2026-12-30', '12-30 09:00 → 2027-01-01 18:00'],
      ['across a leap day', 'duration: 3d, startNoEarlier: 2028-02-28', '2028-02-28 09:00 → 2028-03-01 18:00'],
      ['elapsed, from Friday evening', 'duration: 2ed, after: w', '01-09 18:00 → 01-11 18:00'],
      ['minutes around lunch', 'duration: 250min', '01-05 09:00 → 01-05 14:10'],
      ['a month of twenty days', 'duration: 1mo', '01-05 09:00 → 02-02 18:00'],
      ['the likely one of three', 'duration: 3d/5d/10d', '01-05 09:00 → 01-09 18:00'],
      ['around the clock', 'duration: 3d, calendar: all', '01-05 09:00 → 01-06 09:00'],
      ['nothing at all', 'name: T', '01-05 09:00 → 01-05 09:00'],
    ];
    for (const [name, task, dates] of days) {
      const text = task.startsWith('name') ? `{${task}}` : `{name: T, ${task}}`;
      it(name, () => expectDates('plan', `${head}tasks:\n  w: ${week}\n  t: ${text}\n`, { t: dates }));
    }
  });

  describe('from outside', () => {
    const raid = (entry: string) => `raid: {dependencies: {D-1: {name: Circuit, ${entry}}}}\n`;
    const task = (after: string) => `tasks:\n  a: ${week}\n  b: {name: B, duration: 1d, after: [${after}]}\n`;

    it('a RAID dependency holds back to the end of the day it was promised', () =>
      expectDates('plan', `${head}${raid('promised: 2026-01-16')}${task('D-1')}`, { b: '01-19 09:00 → 01-19 18:00' }));
    it('with a lag like any other', () =>
      expectDates('plan', `${head}${raid('promised: 2026-01-16')}${task('D-1 FS+1d')}`, { b: '01-20 09:00 → 01-20 18:00' }));
    it('one that was met no longer holds back the forecast', () => {
      const text = `${head}${raid('promised: 2026-01-16, status: met')}${task('D-1')}`;
      expectDates('plan', text, { b: '01-19 09:00 → 01-19 18:00' });
      expectDates('forecast', text, { b: '01-05 09:00 → 01-05 18:00' });
    });
    it('one that names a task of this plan follows that task', () =>
      expectDates('plan', `${head}${raid('promised: 2026-03-16, task: a')}${task('D-1')}`, { b: '01-12 09:00 → 01-12 18:00' }));
    it('one that names another plan’s task follows its forecast', () =>
      expectDates(
        'plan',
        `${head}${raid('promised: 2026-03-16, task: "infra:racks"')}${task('D-1')}`,
        { b: '01-22 09:00 → 01-22 18:00' },
        {
          externals: { 'infra:racks': ['2026-01-05T09:00', '2026-01-21T18:00'] },
        },
      ));
    it('one with neither holds nothing back', () =>
      expectDates('plan', `${head}${raid('needed: 2026-03-16')}${task('D-1')}`, { b: '01-05 09:00 → 01-05 18:00' }));
    it('another plan’s task is a lower bound', () =>
      expectDates(
        'plan',
        `${head}${task('"infra:racks SS+1d"')}`,
        { b: '01-20 09:00 → 01-20 18:00' },
        {
          externals: { 'infra:racks': ['2026-01-19T09:00', '2026-01-21T18:00'] },
        },
      ));
    it('another plan that is not known holds nothing back', () =>
      expectDates('plan', `${head}${task('"infra:racks"')}`, { b: '01-05 09:00 → 01-05 18:00' }));
  });
});

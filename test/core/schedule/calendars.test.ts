import assert from 'node:assert/strict';
import { calendarOf } from '../../../src/core/schedule/planCalendar.ts';
import { timesOf } from '../../../src/core/schedule/calendars.ts';
import { dayOf, minuteOf, planOf, short } from '../../support/schedules.ts';
import { expectDates } from '../../support/tables.ts';

const project = (calendar: string) => `project: {id: p, name: P, start: 2026-01-05, calendar: ${calendar}}\n`;

/** Working hours of a day, `09:00-13:00 14:00-18:00`. */
function hoursOf(calendars: string, id: string, day: string): string {
  const time = timesOf(planOf(`${project(id)}calendars: ${calendars}\n`)).calendar(id);
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return time
    .hoursOn(dayOf(day))
    .map(({ from, to }) => `${clock(from)}-${clock(to)}`)
    .join(' ');
}

describe('calendars', () => {
  const holidays = `{
  base: {week: {mon-fri: "09:00-13:00 14:00-18:00", sat: "10:00-12:00"}, exceptions: {2026-01-26: Republic Day, 2026-02-07: {hours: "09:00-13:00"}, 2026-12-24..2026-12-31: Year end, 2026-12-29: {hours: "08:00-09:00"}}},
  child: {extends: base, exceptions: {2026-01-26: {hours: "10:00-11:00"}, 2026-02-02: Local}},
  week: {extends: base, week: {sun-thu: "08:00-16:00"}},
  part: {exceptions: {2026-01-06T14:00..2026-01-06: Dentist}},
  loop: {extends: pool}, pool: {extends: loop, week: {mon: "09:00-10:00"}},
  none: {week: {}}
}`;
  const cases: readonly [name: string, calendar: string, day: string, hours: string][] = [
    ['a working day', 'base', '2026-01-27', '09:00-13:00 14:00-18:00'],
    ['a single day beats a range of the week', 'base', '2026-01-31', '10:00-12:00'],
    ['unnamed days do not work', 'base', '2026-02-01', ''],
    ['a holiday', 'base', '2026-01-26', ''],
    ['hours on a Saturday', 'base', '2026-02-07', '09:00-13:00'],
    ['a holiday of several days', 'base', '2026-12-28', ''],
    ['a single day beats the range round it', 'base', '2026-12-29', '08:00-09:00'],
    ['extended: the week', 'child', '2026-01-27', '09:00-13:00 14:00-18:00'],
    ['extended: a holiday', 'child', '2026-12-28', ''],
    ['extended: its own exception wins', 'child', '2026-01-26', '10:00-11:00'],
    ['extended: one more', 'child', '2026-02-02', ''],
    ['extended: its own week is the whole week', 'week', '2026-01-30', ''],
    ['extended: holidays hold in its own week', 'week', '2026-01-26', ''],
    ['extended: from Sunday', 'week', '2026-02-01', '08:00-16:00'],
    ['off from a time of day', 'part', '2026-01-06', '09:00-13:00'],
    ['a loop ends', 'loop', '2026-01-05', '09:00-10:00'],
    ['one that never works is taken for the usual week', 'none', '2026-01-05', '09:00-13:00 14:00-18:00'],
  ];
  for (const [name, calendar, day, hours] of cases) it(name, () => assert.equal(hoursOf(holidays, calendar, day), hours));

  it('a project that names none has the one called standard', () => {
    const time = timesOf(
      planOf('project: {id: p, name: P, start: 2026-01-05}\ncalendars: {standard: {week: {sat: "10:00-12:00"}}}\n'),
    ).project;
    assert.deepEqual(time.hoursOn(dayOf('2026-01-05')), []);
    assert.deepEqual(time.hoursOn(dayOf('2026-01-10')), [{ from: 600, to: 720 }]);
  });

  it('the usual one is Monday to Friday, eight hours, twenty days a month', () => {
    const calendar = calendarOf(planOf('project: {id: p, name: P, start: 2026-01-05}\n'));
    assert.deepEqual(calendar.units, { d: 480, w: 2400, mo: 9600 });
    assert.equal(short(calendar.startOf({ day: dayOf('2026-01-10'), time: null })), '01-12 09:00');
    assert.equal(short(calendar.finishOf({ day: dayOf('2026-01-10'), time: null })), '01-09 18:00');
    assert.equal(short(calendar.finishOf({ day: dayOf('2026-01-10'), time: 600 })), '01-10 10:00');
    assert.equal(calendar.workingMinutes(minuteOf('2026-01-09T18:00'), minuteOf('2026-01-12T10:00')), 60);
    assert.equal(calendar.workingMinutes(minuteOf('2026-01-12T10:00'), minuteOf('2026-01-09T17:00')), -120);
    assert.equal(calendar.minutesOf({ amount: 1.5, unit: 'w' }), 3600);
    assert.equal(calendar.minutesOf({ amount: 1, unit: 'ed' }), 1440);
    assert.equal(short(calendar.add(minuteOf('2026-01-09T18:00'), 480)), '01-12 18:00');
  });

  it('d, w and mo are the project’s wherever they stand', () =>
    expectDates(
      'plan',
      `${project('short')}calendars: {short: {week: {mon-thu: "10:00-16:00"}, hoursPerDay: 6, daysPerWeek: 4, daysPerMonth: 16}, long: {extends: short, week: {mon-sun: "08:00-20:00"}, hoursPerDay: 12}}
tasks:
  a: {duration: 1w}
  b: {duration: 2d, calendar: long}
  c: {duration: 1mo}
`,
      {
        a: '01-05 10:00 → 01-08 16:00',
        b: '01-05 10:00 → 01-05 22:00'.replace('22:00', '20:00').replace('01-05 20:00', '01-06 10:00'),
        c: '01-05 10:00 → 01-29 16:00',
      },
    ));

  it('a start on a day off is the next working moment', () =>
    expectDates('plan', 'project: {id: p, name: P, start: 2026-01-10}\ntasks: {a: {duration: 1d}}\n', { a: '01-12 09:00 → 01-12 18:00' }));

  it('the same calendars give the same object', () => {
    const plan = planOf(`${project('c')}calendars: {c: {week: {mon: "09:00-10:00"}}}\n`);
    assert.equal(timesOf(plan), timesOf({ ...plan }));
  });
});

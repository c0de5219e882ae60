import assert from 'node:assert/strict';
import { occurrences } from '../../../../src/core/exchange/msproject/recurrence.ts';
import type { Recurrence } from '../../../../src/core/exchange/msproject/projectFile.ts';
import { formatDay } from '../../../../src/core/values/civil.ts';
import { importedFrom, sharedProject } from '../../../support/msproject.ts';
import { fields, head, list, period, projectXml, weekDays, type XmlNode } from '../../../support/projectXml.ts';
import { dayOf } from '../../../support/schedules.ts';

/** The section of the plan that these calendars come to. */
function calendarsOf(...calendars: readonly (readonly XmlNode[])[]): string {
  const xml = projectXml(...head, ['FinishDate', '2026-12-31T17:00:00'], ['CalendarUID', 1], list('Calendars', 'Calendar', calendars), list('Resources', 'Resource', [fields({ UID: 1, Name: 'Ana', Type: 1, CalendarUID: 9 })])); // prettier-ignore
  return /calendars:\n([^]*?)\n\n/.exec(importedFrom(xml).text)![1]!;
}

const base = (...nodes: readonly XmlNode[]) => [...fields({ UID: 1, Name: 'Standard', IsBaseCalendar: 1 }), ...nodes];
const exception = (from: string, to: string, entries: Parameters<typeof fields>[0] = {}) => [
  period(from, to),
  ...fields({ Type: 1, ...entries }),
];
const exceptions = (...items: readonly (readonly XmlNode[])[]) => list('Exceptions', 'Exception', items);
const usual = 'week: {mon-fri: "08:00-12:00 13:00-17:00"}';

describe('a calendar of Microsoft Project', () => {
  const weeks: readonly (readonly [what: string, days: XmlNode, expected: string])[] = [
    ['the usual week', weekDays([2, 3, 4, 5, 6]), '{mon-fri: "08:00-12:00 13:00-17:00"}'],
    ['a week from Sunday', weekDays([1, 2, 3, 4, 5], [['09:00', '17:00']]), '{mon-thu: "09:00-17:00", sun: "09:00-17:00"}'],
    ['all day', weekDays([1, 2, 3, 4, 5, 6, 7], [['00:00', '00:00']]), '{mon-sun: "00:00-24:00"}'],
    ['nights', weekDays([2, 6], [['22:00', '06:00']]), '{mon: "22:00-24:00", tue: "00:00-06:00", fri: "22:00-24:00", sat: "00:00-06:00"}'],
    ['hours in disorder', weekDays([4], [['13:00', '17:00'], ['08:00', '12:00'], ['11:00', '13:00']]), '{wed: "08:00-17:00"}'],
    ['five spans', weekDays([4], [['01:00', '02:00'], ['03:00', '04:00'], ['05:00', '06:00'], ['07:00', '08:00'], ['09:00', '10:00']]), '{wed: "01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00"}'],
  ]; // prettier-ignore
  for (const [what, days, expected] of weeks) {
    it(what, () => assert.equal(calendarsOf(base(days)), `  standard: {week: ${expected}}`));
  }

  it('has days off and days with other hours, each once though old versions are told too', () => {
    const old = list('WeekDays', 'WeekDay', [[...fields({ DayType: 0, DayWorking: 0 }), period('2026-12-24', '2026-12-31')]]);
    const hours = list('WorkingTimes', 'WorkingTime', [fields({ FromTime: '09:00:00', ToTime: '13:00:00' })]);
    const items = exceptions(
      exception('2026-12-24', '2026-12-31', { Name: 'Year end' }),
      [...exception('2026-04-04', '2026-04-04', { Name: 'Cut-over: Saturday', DayWorking: 1 }), hours],
      exception('2026-06-01', '2026-06-01'),
    );
    assert.equal(
      calendarsOf(base(old, items)),
      `  standard:
    ${usual}
    exceptions:
      2026-04-04: {name: "Cut-over: Saturday", hours: "09:00-13:00"}
      2026-06-01: Day off
      2026-12-24..2026-12-31: Year end`,
    );
  });

  it('has other weeks for a time, which exceptions beat', () => {
    const summer = list('WorkWeeks', 'WorkWeek', [[period('2026-07-06', '2026-07-15'), ['Name', 'Summer'], weekDays([2, 3, 4, 5], [['08:00', '13:00']])]]); // prettier-ignore
    assert.equal(
      calendarsOf(base(summer, exceptions(exception('2026-07-08', '2026-07-08', { Name: 'Outing' })))),
      `  standard:
    ${usual}
    exceptions:
      2026-07-06..2026-07-07: {name: Summer, hours: "08:00-13:00"}
      2026-07-08: Outing
      2026-07-09: {name: Summer, hours: "08:00-13:00"}
      2026-07-10..2026-07-12: Summer
      2026-07-13..2026-07-15: {name: Summer, hours: "08:00-13:00"}`,
    );
  });

  it('of a person is leave where only days are off, else a calendar that extends', () => {
    const own = (...nodes: readonly XmlNode[]) => [...fields({ UID: 9, Name: 'Ana', IsBaseCalendar: 0, BaseCalendarUID: 1 }), ...nodes];
    assert.equal(calendarsOf(base(), own(exceptions(exception('2026-02-16', '2026-02-20')))), `  standard: {${usual}}`);
    const short = list('WeekDays', 'WeekDay', [fields({ DayType: 6, DayWorking: 0 })]);
    assert.equal(
      calendarsOf(base(), own(short, exceptions(exception('2026-02-16', '2026-02-16', { Name: 'Move' })))),
      `  standard: {${usual}}\n  ana: {extends: standard, week: {mon-thu: "08:00-12:00 13:00-17:00"}, exceptions: {2026-02-16: Move}}`,
    );
  });

  it('says what a day, a week and a month are worth', () => {
    const xml = projectXml(['StartDate', '2026-01-05T08:00:00'], ['CalendarUID', 1], ['MinutesPerDay', 450], ['MinutesPerWeek', 1800], ['DaysPerMonth', 16], list('Calendars', 'Calendar', [base()]), list('Tasks', 'Task', [fields({ UID: 1, Name: 'T', Duration: 'PT15H0M0S', DurationFormat: 7 })])); // prettier-ignore
    const { text } = importedFrom(xml);
    assert.match(text, /standard: \{week: \{mon-fri: "08:00-12:00 13:00-17:00"\}, hoursPerDay: 7.5, daysPerWeek: 4, daysPerMonth: 16\}/);
    assert.match(text, /t: \{name: T, duration: 2d\}/);
  });

  it('is kept with the resources, though nothing is planned yet', function () {
    const { text } = importedFrom(sharedProject(this, 'calendar-calendars-project2010-mspdi.xml'));
    assert.match(
      text,
      /calendars:\n {2}standard: .*\n {2}calendar1: .*\n {2}calendar2: .*\n\nresources:\n {2}resource-one: \{name: Resource One\}\n/,
    );
  });
});

describe('an exception that recurs', () => {
  const drawn: Recurrence = { kind: 'daily', every: 1, occurrences: null, weekdays: 0, month: 1, monthDay: 1, item: 0, position: 0 };
  const cases: readonly (readonly [what: string, recurrence: Partial<Recurrence>, period: string, expected: string])[] = [
    ['every third day', { kind: 'daily', every: 3 }, '2026-01-05..2026-01-12', '2026-01-05 2026-01-08 2026-01-11'],
    ['twice', { kind: 'daily', every: 3, occurrences: 2 }, '2026-01-05..2026-12-31', '2026-01-05 2026-01-08'],
    ['every Monday and Friday', { kind: 'weekly', weekdays: 2 + 32 }, '2026-01-06..2026-01-16', '2026-01-09 2026-01-12 2026-01-16'],
    ['every other Monday', { kind: 'weekly', every: 2, weekdays: 2 }, '2026-01-05..2026-02-05', '2026-01-05 2026-01-19 2026-02-02'],
    ['on the 31st', { kind: 'monthly', monthDay: 31 }, '2026-01-01..2026-05-31', '2026-01-31 2026-03-31 2026-05-31'],
    [
      'on the last Friday',
      { kind: 'monthly-position', item: 8, position: 4 },
      '2026-01-01..2026-03-31',
      '2026-01-30 2026-02-27 2026-03-27',
    ],
    ['on the first weekday', { kind: 'monthly-position', item: 1 }, '2026-01-02..2026-03-31', '2026-02-02 2026-03-02'],
    ['on Christmas Day', { kind: 'yearly', month: 12, monthDay: 25 }, '2026-01-01..2027-12-31', '2026-12-25 2027-12-25'],
    ['on Thanksgiving', { kind: 'yearly-position', month: 11, item: 7, position: 3 }, '2026-01-01..2027-12-31', '2026-11-26 2027-11-25'],
    ['on 29 February', { kind: 'yearly', month: 2, monthDay: 29 }, '2026-01-01..2032-12-31', '2028-02-29 2032-02-29'],
    ['on no day at all', { kind: 'weekly' }, '2026-01-01..2026-12-31', ''],
  ];
  for (const [what, recurrence, range, expected] of cases) {
    it(what, () => {
      const [from, to] = range.split('..').map(dayOf) as [number, number];
      assert.equal([...occurrences({ ...drawn, ...recurrence }, { from, to })].map(formatDay).join(' '), expected);
    });
  }
});

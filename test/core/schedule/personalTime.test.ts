import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CalendarTime } from '../../../src/core/schedule/calendarTime.ts';
import { without } from '../../../src/core/schedule/hours.ts';
import { PersonalTime } from '../../../src/core/schedule/personalTime.ts';
import { lengthOf, type Hours } from '../../../src/core/schedule/workingTime.ts';
import { weekdayOf } from '../../../src/core/values/civil.ts';
import { minutesPerDay } from '../../../src/core/values/time.ts';
import { dayOf, minuteOf, short } from '../../support/schedules.ts';

const office: Hours = [
  { from: 9 * 60, to: 13 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];
const week: readonly Hours[] = [office, office, office, office, office, [], []];
const usual = (day: number) => week[weekdayOf(day)]!;
const calendar = () => new CalendarTime(usual, week);

describe('personal time', () => {
  it('leaves out what a person is away for', () => {
    const time = new PersonalTime(calendar(), [{ from: minuteOf('2026-01-06T00:00'), to: minuteOf('2026-01-08T00:00') }]);
    assert.equal(short(time.add(minuteOf('2026-01-05T09:00'), 480)), '01-05 18:00');
    assert.equal(short(time.add(minuteOf('2026-01-05T09:00'), 481)), '01-08 09:01');
    assert.equal(short(time.nextWork(minuteOf('2026-01-07T12:00'))), '01-08 09:00');
    assert.equal(short(time.previousWork(minuteOf('2026-01-07T12:00'))), '01-05 18:00');
    assert.deepEqual(time.hoursOn(dayOf('2026-01-06')), []);
    assert.deepEqual(time.hoursOn(dayOf('2026-01-08')), office);
  });

  it('goes on by the calendar beyond the last year, however long the leave', () => {
    const time = new PersonalTime(calendar(), [{ from: minuteOf('1900-01-01T00:00'), to: minuteOf('2199-12-31T23:59') }]);
    assert.ok(Number.isFinite(time.add(minuteOf('2026-01-05T09:00'), 480)));
    assert.equal(time.workBefore(-Infinity), -Infinity);
    assert.equal(time.workBefore(Infinity), Infinity);
    assert.ok(Number.isNaN(time.workBefore(NaN)));
  });

  it('agrees with a table of the days that remain', () => {
    const from = minuteOf('2026-01-01T00:00');
    const moments = fc.integer({ min: 0, max: 60 * minutesPerDay }).map((minutes) => from + minutes);
    const stretches = fc.array(
      fc
        .record({ from: moments, length: fc.integer({ min: -600, max: 9 * minutesPerDay }) })
        .map((one) => ({ from: one.from, to: one.from + one.length })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(stretches, moments, moments, fc.integer({ min: -20_000, max: 20_000 }), (leave, moment, other, minutes) => {
        const real = leave.filter((stretch) => stretch.from < stretch.to);
        const table = new CalendarTime((day) => real.reduce((hours, stretch) => without(hours, day, stretch), usual(day)), week);
        const personal = new PersonalTime(calendar(), leave);
        assert.equal(personal.between(moment, other), table.between(moment, other));
        assert.equal(personal.add(moment, minutes), table.add(moment, minutes));
        assert.equal(personal.nextWork(moment), table.nextWork(moment));
        assert.equal(personal.previousWork(moment), table.previousWork(moment));
        const day = Math.floor(moment / minutesPerDay);
        assert.equal(lengthOf(personal.hoursOn(day)), lengthOf(table.hoursOn(day)));
      }),
      { numRuns: 1_000 },
    );
  });
});

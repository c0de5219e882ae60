import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CalendarTime } from '../../../src/core/schedule/calendarTime.ts';
import type { Hours } from '../../../src/core/schedule/workingTime.ts';
import { weekdayOf } from '../../../src/core/values/civil.ts';
import { minutesPerDay } from '../../../src/core/values/time.ts';
import { dayOf, minuteOf, short } from '../../support/schedules.ts';

const office: Hours = [
  { from: 9 * 60, to: 13 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];
const officeWeek: readonly Hours[] = [office, office, office, office, office, [], []];
const officeTime = () => new CalendarTime((day) => officeWeek[weekdayOf(day)]!, officeWeek);

describe('working time', () => {
  describe('adds working minutes to a moment', () => {
    const cases: readonly [from: string, minutes: number, to: string][] = [
      ['2026-01-05T09:00', 480, '01-05 18:00'],
      ['2026-01-05T09:00', 240, '01-05 13:00'],
      ['2026-01-05T09:00', 241, '01-05 14:01'],
      ['2026-01-05T13:30', 1, '01-05 14:01'],
      ['2026-01-09T18:00', 480, '01-12 18:00'],
      ['2026-01-10T12:00', 480, '01-12 18:00'],
      ['2026-01-05T09:00', 2400, '01-09 18:00'],
      ['2026-01-12T18:00', -480, '01-12 09:00'],
      ['2026-01-12T09:00', -480, '01-09 09:00'],
      ['2026-01-12T09:00', -1, '01-09 17:59'],
      ['2026-12-31T09:00', 960, '2027-01-01 18:00'],
      ['2028-02-28T09:00', 960, '2028-02-29 18:00'],
    ];
    for (const [from, minutes, to] of cases) {
      it(`${from} + ${minutes} min = ${to}`, () => assert.equal(short(officeTime().add(minuteOf(from), minutes)), to));
    }
  });

  it('gives the two moments of a point where work stops and goes on', () => {
    const time = officeTime();
    const work = time.workBefore(minuteOf('2026-01-10T12:00'));
    assert.equal(short(time.endAt(work)), '01-09 18:00');
    assert.equal(short(time.startAt(work)), '01-12 09:00');
  });

  it('agrees with counting minute by minute on any week, holidays and hours', () => {
    const hours = fc
      .array(fc.integer({ min: 0, max: 24 }), { maxLength: 4 })
      .map((ends) => [...new Set(ends)].sort((a, b) => a - b))
      .map((ends) =>
        Array.from({ length: Math.floor(ends.length / 2) }, (_, i) => ({ from: ends[2 * i]! * 60, to: ends[2 * i + 1]! * 60 })),
      );
    const base = dayOf('2026-01-05');
    fc.assert(
      fc.property(
        fc.array(hours, { minLength: 7, maxLength: 7 }),
        fc.dictionary(fc.integer({ min: 0, max: 20 }).map(String), hours, { maxKeys: 4 }),
        fc.integer({ min: 0, max: 14 * minutesPerDay }),
        fc.integer({ min: 0, max: 6 * minutesPerDay }),
        (week, exceptions, from, length) => {
          const hoursOn = (day: number) => exceptions[String(day - base)] ?? week[weekdayOf(day)]!;
          const time = new CalendarTime(hoursOn, week);
          const works = (minute: number) =>
            hoursOn(Math.floor(minute / minutesPerDay)).some(
              (span) => span.from <= minute % minutesPerDay && minute % minutesPerDay < span.to,
            );
          const start = base * minutesPerDay + from;
          let counted = 0;
          for (let minute = start; minute < start + length; minute++) if (works(minute)) counted++;
          assert.equal(time.between(start, start + length), counted);
          if (!week.some((day) => day.length > 0)) return;
          const next = time.nextWork(start);
          assert.ok(next >= start && works(next) && time.between(start, next) === 0);
          const previous = time.previousWork(start);
          assert.ok(previous <= start && works(previous - 1) && time.between(previous, start) === 0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes back what it added, near and far, in any order', () => {
    const time = officeTime();
    fc.assert(
      fc.property(fc.integer({ min: -40_000_000, max: 80_000_000 }), fc.integer({ min: 1, max: 5_000_000 }), (offset, minutes) => {
        const start = time.nextWork(minuteOf('2026-01-05T09:00') + offset);
        const finish = time.add(start, minutes);
        assert.equal(time.between(start, finish), minutes);
        assert.equal(time.add(finish, -minutes), start);
      }),
    );
  });

  it('ends in bounded time where there is no working time or no end', () => {
    const never = new CalendarTime(() => [], [[], [], [], [], [], [], []]);
    const start = minuteOf('2026-01-05T09:00');
    assert.equal(short(never.add(start, 60)), '2200-01-01 01:00');
    assert.ok(Number.isFinite(officeTime().add(start, 1e13)));
    assert.ok(Number.isFinite(officeTime().add(start, -1e13)));
    assert.equal(officeTime().workBefore(-Infinity), -Infinity);
    assert.ok(Number.isNaN(officeTime().workBefore(NaN)));
  });
});

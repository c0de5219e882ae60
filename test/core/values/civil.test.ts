import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  civilOf,
  dayOf,
  dayOfMinute,
  daysInMonth,
  formatDate,
  formatDay,
  formatMinute,
  formatMonth,
  formatQuarter,
  isoWeekOf,
  lastDayOfMonth,
  quarterOf,
  roundHalfUp,
  weekdayNames,
  weekdayOf,
} from '../../../src/core/values/civil.ts';

describe('civil calendar', () => {
  const known: [number, number, number, number, string][] = [
    [1970, 1, 1, 0, 'thu'],
    [1969, 12, 31, -1, 'wed'],
    [2000, 2, 29, 11_016, 'tue'],
    [2026, 3, 2, 20_514, 'mon'],
    [1900, 1, 1, -25_567, 'mon'],
    [2100, 3, 1, 47_541, 'mon'],
  ];
  it('numbers weeks by their Thursday', () => {
    const weeks = [
      [2026, 1, 1],
      [2026, 3, 9],
      [2021, 1, 3],
      [2024, 12, 30],
      [2020, 12, 31],
    ].map(([y, m, d]) => isoWeekOf(dayOf(y!, m!, d!)));
    assert.deepEqual(weeks, [1, 11, 53, 1, 53]);
  });

  for (const [year, month, day, expected, weekday] of known) {
    it(`counts ${year}-${month}-${day} as day ${expected}, a ${weekday}`, () => {
      assert.equal(dayOf(year, month, day), expected);
      assert.equal(weekdayNames[weekdayOf(expected)], weekday);
    });
  }

  it('agrees with the platform calendar on every day', () => {
    const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) });
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        assert.deepEqual(civilOf(day), { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        assert.equal(formatDay(day), date.toISOString().slice(0, 10));
        assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
        const { year, month, day: dayOfMonth } = civilOf(day);
        assert.equal(dayOf(year, month, dayOfMonth), day);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the platform calendar on every minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_000_000, max: 120_000_000 }), (minute) => {
        assert.equal(formatMinute(minute), new Date(minute * 60_000).toISOString().slice(0, 16));
        assert.equal(dayOfMinute(minute), Math.floor(minute / 1440));
      }),
    );
  });

  it('knows months, quarters and leap years', () => {
    assert.deepEqual(
      [2024, 2026, 2000, 2100].map((year) => daysInMonth(year, 2)),
      [29, 28, 29, 28],
    );
    assert.equal(formatDay(lastDayOfMonth(2026, 4)), '2026-04-30');
    const day = dayOf(2026, 12, 31);
    assert.deepEqual([quarterOf(day), formatQuarter(day), formatMonth(day)], [4, '2026-Q4', '2026-12']);
  });

  it('writes a date with its time only where it has one', () => {
    const day = dayOf(2026, 3, 2);
    assert.equal(formatDate({ day, time: null }), '2026-03-02');
    assert.equal(formatDate({ day, time: 0 }), '2026-03-02T00:00');
  });

  it('rounds a half up, whatever binary fractions lose', () => {
    assert.deepEqual([0.5, 1.5, 2.4999, -0.5, 0.145 * 100].map(roundHalfUp), [1, 2, 2, 0, 15]);
  });
});

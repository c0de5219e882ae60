import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf, formatDate } from '../../../src/core/values/civil.ts';
import { formatRange, parseDate, parseDateOrRange, parseMonth, parseRange } from '../../../src/core/values/date.ts';
import { accepts, refuses } from './tables.ts';

describe('date', () => {
  accepts(parseDate, formatDate, ['2026-03-02', '2026-03-02T14:00', '2024-02-29', '1900-01-01', '2199-12-31T23:59']);
  refuses(parseDate, [
    ['2026-02-«30»', 'no day 30; February 2026 has 28 days'],
    ['2026-04-«31»T09:00', 'no day 31; April 2026 has 30 days'],
    ['2026-04-«00»', 'no day 0; April 2026 has 30 days'],
    ['2026-«13»-01', 'no month 13; use 01 to 12'],
    ['«0026»-01-01', 'no year 26 in plans; use 1900 to 2199'],
    ['2026-03-02T«25:00»', 'no time "25:00"; use 00:00 to 23:59'],
    ['«2026-3-2»', 'no date "2026-3-2"; write 2026-03-02'],
    ['«2026/03/02»', 'no date "2026/03/02"; write 2026-03-02'],
    ['«2026-03-02 14:00»', 'no date "2026-03-02 14:00"; write 2026-03-02T14:00'],
    ['«2026-03-02T14:00:00Z»', 'no date "2026-03-02T14:00:00Z"; write 2026-03-02T14:00'],
    ['«2 March 2026»', 'no date "2 March 2026"; write YYYY-MM-DD, such as 2026-03-02'],
    ['«03/02/2026»', 'no date "03/02/2026"; write YYYY-MM-DD, such as 2026-03-02'],
    ['«»', 'no date ""; write YYYY-MM-DD, such as 2026-03-02'],
  ]);

  it('is what was formatted', () => {
    const dates = fc.record(
      {
        day: fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) }),
        time: fc.option(fc.integer({ min: 0, max: 1439 })),
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(dates, (date) => assert.deepEqual(parseDate(formatDate(date)), { ok: true, value: date })));
  });
});

describe('range', () => {
  accepts(parseRange, formatRange, ['2026-02-16..2026-02-20', '2026-02-16..2026-02-16', '2026-02-16T09:00..2026-02-16T18:00']);
  refuses(parseRange, [
    ['«2026-02-20..2026-02-16»', '"2026-02-20..2026-02-16" ends before it begins; write 2026-02-16..2026-02-20'],
    ['2026-02-16..2026-02-«30»', 'no day 30; February 2026 has 28 days'],
    ['2026-02-«30»..2026-03-02', 'no day 30; February 2026 has 28 days'],
    ['«2026-02-16»', 'no end in "2026-02-16"; write 2026-02-16..2026-02-16'],
    ['«2026-02-16 - 2026-02-20»', 'no range "2026-02-16 - 2026-02-20"; write 2026-02-16..2026-02-20'],
    ['«2026-02-16...2026-02-20»', 'no range "2026-02-16...2026-02-20"; write 2026-02-16..2026-02-20'],
    ['«2026-02-16 to 2026-2-20»', 'no range "2026-02-16 to 2026-2-20"; write 2026-02-16..2026-02-20'],
    ['«next week»', 'no range "next week"; write two dates, such as 2026-02-16..2026-02-20'],
    ['«2026-02-16..»', 'no range "2026-02-16.."; write two dates, such as 2026-02-16..2026-02-20'],
    ['2026-02-16..«Friday»', 'no date "Friday"; write YYYY-MM-DD, such as 2026-03-02'],
  ]);

  it('is what was formatted', () => {
    const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const range = { from: { day: Math.min(a, b), time: null }, to: { day: Math.max(a, b), time: null } };
        assert.deepEqual(parseRange(formatRange(range)), { ok: true, value: range });
      }),
    );
  });

  it('may be a single date in the exceptions of a calendar', () => {
    const day = dayOf(2026, 1, 26);
    assert.deepEqual(parseDateOrRange('2026-01-26'), { ok: true, value: { from: { day, time: null }, to: { day, time: null } } });
  });
});

describe('month', () => {
  accepts(parseMonth, ({ year, month }) => `${year}-${String(month).padStart(2, '0')}`, ['2026-01', '2026-12']);
  refuses(parseMonth, [
    ['2026-«13»', 'no month 13; use 01 to 12'],
    ['«Jan 2026»', 'no month "Jan 2026"; write YYYY-MM, such as 2026-03'],
  ]);
});

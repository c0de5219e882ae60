import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCadence } from '../../../src/core/values/cadence.ts';
import { formatDay } from '../../../src/core/values/civil.ts';
import { parseHorizon } from '../../../src/core/values/horizon.ts';
import { formatHours, lengthOf, parseHours } from '../../../src/core/values/hours.ts';
import { overlapOf, parseWeekdays, weekOf } from '../../../src/core/values/week.ts';
import { accepts, refuses } from './tables.ts';

describe('hours', () => {
  accepts(parseHours, formatHours, ['09:00-13:00 14:00-18:00', '00:00-24:00', '09:00-13:00', '']);
  refuses(parseHours, [
    ['«9-17»', 'no hours "9-17"; write "09:00-17:00"'],
    ['«09:00 - 13:00, 14:00 - 18:00»', 'no hours "09:00 - 13:00, 14:00 - 18:00"; write "09:00-13:00 14:00-18:00"'],
    ['«mornings»', 'no hours "mornings"; write them as in "09:00-13:00 14:00-18:00"'],
    ['09:00-13:00 «12:00-18:00»', '"12:00-18:00" overlaps 09:00-13:00; write hours that do not overlap'],
    ['14:00-18:00 «09:00-13:00»', '"09:00-13:00" stands behind 14:00-18:00; write hours from early to late'],
    ['«22:00-06:00»', '"22:00-06:00" ends before it begins; hours do not cross midnight, so write 00:00-06:00 22:00-24:00'],
    ['«09:00-09:00»', '"09:00-09:00" ends when it begins'],
    ['09:00-«25:00»', 'no time "25:00"; use 00:00 to 24:00'],
    ['09:00-13:00 «25:00»-26:00', 'no time "25:00"; use 00:00 to 23:59'],
  ]);

  it('joins spans that touch', () => {
    assert.deepEqual(parseHours('09:00-13:00 13:00-18:00'), { ok: true, value: [{ from: 540, to: 1080 }] });
  });

  it('is what was formatted', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(cuts, (list) => {
        const spans = list.slice(0, list.length & ~1).flatMap((from, i) => (i % 2 ? [] : [{ from, to: list[i + 1]! }]));
        assert.deepEqual(parseHours(formatHours(spans)), { ok: true, value: spans });
        assert.equal(
          lengthOf(spans),
          spans.reduce((sum, span) => sum + (span.to - span.from), 0),
        );
      }),
    );
  });
});

describe('week', () => {
  const days = (text: string) => {
    const parsed = parseWeekdays(text);
    assert.ok(parsed.ok);
    return parsed.value;
  };

  it('reads a day, a range and a range that wraps', () => {
    assert.deepEqual(['wed', 'mon-fri', 'sun-thu', 'mon-mon'].map(days), [[2], [0, 1, 2, 3, 4], [6, 0, 1, 2, 3], [0]]);
  });

  refuses(parseWeekdays, [
    ['«Monday»', 'no weekday "Monday"; write mon'],
    ['mon-«friday»', 'no weekday "friday"; write fri'],
    ['«xyz»', 'no weekday "xyz"; use mon tue wed thu fri sat sun, or a range such as mon-fri'],
    ['«mon-»', 'no weekday in "mon-"; use mon tue wed thu fri sat sun, or a range such as mon-fri'],
  ]);

  it('lets a single day beat a range, and unnamed days rest', () => {
    const long = [{ from: 540, to: 1080 }];
    const short = [{ from: 540, to: 780 }];
    const week = weekOf([
      { days: days('fri'), hours: short },
      { days: days('mon-fri'), hours: long },
    ]);
    assert.deepEqual(week, [long, long, long, long, short, [], []]);
  });

  it('finds ranges that overlap', () => {
    assert.deepEqual(overlapOf([days('mon-wed'), days('thu'), days('wed-fri')]), { first: 0, second: 2, day: 2 });
    assert.equal(overlapOf([days('mon-fri'), days('fri'), days('sat-sun')]), null);
  });
});

describe('horizon', () => {
  const shown = (text: string) => {
    const parsed = parseHorizon(text);
    assert.ok(parsed.ok);
    return 'from' in parsed.value ? `${formatDay(parsed.value.from)}..${formatDay(parsed.value.to)}` : parsed.value.kind;
  };

  it('is a word, a quarter or a month', () => {
    assert.deepEqual(['now', 'next', 'later', '2026-Q4', '2026-02'].map(shown), [
      'now',
      'next',
      'later',
      '2026-10-01..2026-12-31',
      '2026-02-01..2026-02-28',
    ]);
  });

  refuses(parseHorizon, [
    ['«Q4 2026»', 'no horizon "Q4 2026"; write 2026-Q4'],
    ['2026-«Q5»', 'no quarter Q5; use Q1 to Q4'],
    ['2026-«13»', 'no month 13; use 01 to 12'],
    ['«Now»', 'no horizon "Now"; write now'],
    ['«soon»', 'no horizon "soon"; write now, next, later, a quarter such as 2026-Q4 or a month such as 2026-04'],
  ]);
});

describe('cadence', () => {
  const texts = { every: '2w', from: '2026-01-06T15:00', length: '1h', timezone: 'Asia/Kolkata', until: '2026-06-30' };

  it('reads all its parts', () => {
    const parsed = parseCadence(texts);
    assert.ok(parsed.ok);
    assert.deepEqual(
      [parsed.value.every, parsed.value.length],
      [
        { amount: 2, unit: 'w' },
        { amount: 1, unit: 'h' },
      ],
    );
    assert.ok(parseCadence({ ...texts, length: null, timezone: null, until: null }).ok);
  });

  const wrong: [Partial<typeof texts>, string, string][] = [
    [{ every: '0w' }, 'every', '"0w" would never pass; write an interval such as 2w'],
    [{ every: '90min' }, 'every', '"90min" is no number of whole days, weeks or months; write an interval such as 2w'],
    [{ every: '1.5w' }, 'every', '"1.5w" is no number of whole days, weeks or months; write an interval such as 2w'],
    [{ every: '400d' }, 'every', '"400d" is too long an interval; write at most 366d'],
    [{ every: 'weekly' }, 'every', 'no duration "weekly"; write a number and a unit, such as 5d'],
    [{ from: '2026-02-30' }, 'from', 'no day 30; February 2026 has 28 days'],
    [{ until: '2026-01-01' }, 'until', 'ends 2026-01-01 before it begins on 2026-01-06T15:00'],
    [{ timezone: 'IST 5:30' }, 'timezone', 'no time zone "IST 5:30"; write a name such as Europe/London or UTC'],
  ];
  for (const [change, part, message] of wrong) {
    it(`says what is wrong with ${JSON.stringify(change)}`, () => {
      const parsed = parseCadence({ ...texts, ...change });
      assert.ok(!parsed.ok);
      assert.deepEqual([parsed.part, parsed.message], [part, message]);
    });
  }
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDuration, formatEstimate, isElapsed, minutesOf, parseDuration, parseEstimate } from '../../../src/core/values/duration.ts';
import { durationUnits } from '../../../src/core/values/time.ts';
import { accepts, refuses } from './tables.ts';

const unitList = 'min h d w mo, or emin eh ed ew for elapsed time';

describe('duration', () => {
  accepts(parseDuration, formatDuration, ['5d', '0.5d', '3ed', '0d', '90min', '2w', '1mo', '12h', '30emin', '8eh', '1ew']);
  refuses(parseDuration, [
    ['«5 d»', 'no duration "5 d"; write "5d", without a space'],
    ['5«dd»', `"5dd" has no unit "dd"; use ${unitList}`],
    ['5«m»', '"5m" has no unit "m"; use min for minutes or mo for months'],
    ['«5»', `no unit in "5"; write 5d for days, or use ${unitList}`],
    ['«5 days»', 'no duration "5 days"; write "5d"'],
    ['«2weeks»', 'no duration "2weeks"; write "2w"'],
    ['«3 mos»', 'no duration "3 mos"; write "3mo"'],
    ['«5D»', 'no duration "5D"; write "5d"'],
    ['«0,5d»', 'no duration "0,5d"; write "0.5d"'],
    ['«-5d»', '"-5d" is negative; write 5d'],
    ['«1d4h»', 'no duration "1d4h"; write one number and one unit, such as 1.5d'],
    ['«soon»', 'no duration "soon"; write a number and a unit, such as 5d'],
    ['«P5D»', 'no duration "P5D"; write a number and a unit, such as 5d'],
    ['«»', 'no duration ""; write a number and a unit, such as 5d'],
    ['«99999999d»', '"99999999d" is longer than 100 years; write a shorter duration'],
    [`«${'9'.repeat(400)}min»`, `"${'9'.repeat(39)}…" is longer than 100 years; write a shorter duration`],
  ]);

  it('is what was formatted', () => {
    const durations = fc.record(
      {
        amount: fc.integer({ min: 0, max: 400_000 }).map((n) => n / 100),
        unit: fc.constantFrom(...durationUnits),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(durations, (duration) => assert.deepEqual(parseDuration(formatDuration(duration)), { ok: true, value: duration })),
    );
  });

  it('counts working units by the calendar and elapsed ones by the clock', () => {
    const calendar = { d: 450, w: 2250, mo: 9000 };
    const minutes = (text: string) => {
      const parsed = parseDuration(text);
      assert.ok(parsed.ok);
      return [minutesOf(parsed.value, calendar), isElapsed(parsed.value)];
    };
    assert.deepEqual(minutes('1d'), [450, false]);
    assert.deepEqual(minutes('0.33d'), [149, false]);
    assert.deepEqual(minutes('0.35h'), [21, false]);
    assert.deepEqual(minutes('2w'), [4500, false]);
    assert.deepEqual(minutes('1mo'), [9000, false]);
    assert.deepEqual(minutes('1ed'), [1440, true]);
    assert.deepEqual(minutes('0.5emin'), [1, true]);
  });
});

describe('estimate', () => {
  accepts(parseEstimate, formatEstimate, ['5d', '3d/5d/10d', '4h/1d/1w', '0d/0d/1d', '1ed/2ed/1ew']);
  refuses(parseEstimate, [
    ['«5d/3d/10d»', '"5d/3d/10d" is not ascending: 5d is more than 3d; write optimistic/likely/pessimistic'],
    ['«3d/3w/1d»', '"3d/3w/1d" is not ascending: 3w is more than 1d; write optimistic/likely/pessimistic'],
    ['«3d/5d»', '"3d/5d" has 2 points; write three, optimistic/likely/pessimistic, such as 3d/5d/10d'],
    ['3d/5«dd»/10d', `"5dd" has no unit "dd"; use ${unitList}`],
    ['«3»/5/10d', 'no unit in "3"; write 3d/5d/10d'],
    ['«3d/5d/10ed»', '"3d/5d/10ed" mixes working and elapsed time; use one of them for all three'],
  ]);
});

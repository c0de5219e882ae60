import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayAxis, slotAxis, valueAxis } from '../../../src/core/diagram/axes.ts';
import { dayOf } from '../../support/schedules.ts';

const texts = ({ ticks }: { ticks: readonly { text: string }[] }) => ticks.map(({ text }) => text);

describe('the axes of figures', () => {
  it('go up in round numbers to what is not less than the most', () => {
    assert.deepEqual(texts(valueAxis('Points', 38)), ['0', '10', '20', '30', '40']);
    assert.deepEqual(texts(valueAxis('Points', 1)), ['0', '0.2', '0.4', '0.6', '0.8', '1']);
    assert.equal(valueAxis('Money', 737_215).to, 800_000);
    assert.equal(valueAxis('Points', 0).ticks.length > 1, true);
  });

  it('name Mondays, then months, then quarters and years, a dozen at most', () => {
    const from = dayOf('2026-03-02');
    assert.deepEqual(texts(dayAxis('', from, from + 20)), ['2 Mar', '9 Mar', '16 Mar']);
    assert.deepEqual(texts(dayAxis('', from, from + 122)), ['Apr 2026', 'May 2026', 'Jun 2026', 'Jul 2026']);
    assert.deepEqual(texts(dayAxis('', from, dayOf('2028-01-31'))), [
      'Apr 2026',
      'Jul 2026',
      'Oct 2026',
      'Jan 2027',
      'Apr 2027',
      'Jul 2027',
      'Oct 2027',
      'Jan 2028',
    ]);
    assert.deepEqual(texts(slotAxis('', ['a', 'b'])), ['a', 'b']);
  });

  it('hold whatever they are given, with few ticks inside them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 30_000 }),
        (most, from, length) => {
          const value = valueAxis('', most);
          assert.ok(value.to >= most * (1 - 1e-6) && value.ticks.length <= 7, `${value.to} of ${most}, ${value.ticks.length} ticks`);
          const days = dayAxis('', from, from + length);
          assert.ok(days.ticks.length <= 12 && days.ticks.every(({ at }) => at >= from && at <= from + length));
        },
      ),
    );
  });
});

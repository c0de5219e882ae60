import assert from 'node:assert/strict';
import {
  counted,
  currencyText,
  inCents,
  indexText,
  moneyText,
  percentText,
  ragLetter,
  ragWord,
  workingDays,
} from '../../../src/core/status/words.ts';

describe('words of the status', () => {
  it('gives every colour a letter and a word', () => {
    const colours = ['green', 'amber', 'red', null] as const;
    assert.deepEqual(colours.map(ragLetter), ['G', 'A', 'R', '–']);
    assert.deepEqual(colours.map(ragWord), ['green', 'amber', 'red', 'unknown']);
  });

  it('counts in singular and plural', () => {
    assert.equal(counted(1, 'risk'), '1 risk');
    assert.equal(counted(0, 'risk'), '0 risks');
    assert.equal(counted(2, 'entry', 'entries'), '2 entries');
    assert.equal(workingDays(1), '1 working day');
    assert.equal(workingDays(6.449), '6.4 working days');
  });

  const amounts: readonly [number, string][] = [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [480000, '480,000'],
    [999.5, '999.50'],
    [1234567.5, '1,234,568'],
    [0.005, '0.01'],
    [-1200.05, '-1,200'],
    [-20.05, '-20.05'],
  ];
  for (const [amount, text] of amounts) it(`writes ${amount} as ${text}`, () => assert.equal(moneyText(amount), text));

  const indices: readonly [number, string][] = [
    [0, '0.00'],
    [0.29, '0.29'],
    [0.57, '0.57'],
    [0.9499, '0.94'],
    [0.95, '0.95'],
    [0.9999, '0.99'],
    [1.1, '1.10'],
    [12, '12.00'],
  ];
  for (const [index, text] of indices) it(`writes an index of ${index} as ${text}`, () => assert.equal(indexText(index), text));

  it('names the currency where there is one', () => {
    assert.deepEqual([currencyText(1200, 'EUR'), currencyText(1200, null)], ['1,200 EUR', '1,200']);
  });

  it('keeps money in cents and shares in tenths of a per cent', () => {
    assert.equal(inCents(0.1 + 0.2), 0.3);
    assert.equal(inCents(-2.345), -2.35);
    assert.equal(percentText(1.0756), '107.6 %');
  });
});

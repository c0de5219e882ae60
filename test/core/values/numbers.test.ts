import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assignmentMeant, formatPortion, parsePortion } from '../../../src/core/values/assign.ts';
import { formatPercentage, formatRate, moneyMeant, parseMoney, parsePercentage, parseRate } from '../../../src/core/values/numbers.ts';
import { accepts, refuses } from './tables.ts';

describe('percentage', () => {
  accepts(parsePercentage, formatPercentage, ['40%', '0%', '100%', '12.5%', '33.3%', '7%', '150%']);
  refuses(parsePercentage, [
    ['«40»', 'no "%" in "40"; write 40%'],
    ['«40 %»', 'no percentage "40 %"; write 40%'],
    ['«12,5%»', 'no percentage "12,5%"; write 12.5%'],
    ['«-5%»', '"-5%" is negative; write 5%'],
    ['«half»', 'no percentage "half"; write a number and "%", such as 40%'],
    ['«99999%»', '"99999%" is too much; use 0% to 10000%'],
  ]);

  it('is what was formatted', () => {
    const shares = fc.integer({ min: 0, max: 100_000 }).map((n) => Number(`${n / 100}`) / 100);
    fc.assert(fc.property(shares, (share) => assert.deepEqual(parsePercentage(formatPercentage(share)), { ok: true, value: share })));
  });
});

describe('rate', () => {
  accepts(parseRate, formatRate, ['95/h', '4.5/d', '0/w', '12000/mo']);
  refuses(parseRate, [
    ['«95»', 'no time in the rate "95"; write 95/h for hours, or use h d w mo'],
    ['«95/hour»', 'no rate "95/hour"; write 95/h'],
    ['«$95 per day»', 'no rate "$95 per day"; write 95/d'],
    ['95/«year»', '"95/year" has no unit "year"; use h d w mo'],
    ['«cheap»', 'no rate "cheap"; write money per time, such as 95/h'],
    ['«9999999999999»/h', '"9999999999999" is too much for a rate'],
  ]);

  it('is what was formatted', () => {
    const rates = fc.record(
      {
        amount: fc.integer({ min: 0, max: 1e9 }).map((n) => n / 100),
        per: fc.constantFrom('h' as const, 'd' as const, 'w' as const, 'mo' as const),
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(rates, (rate) => assert.deepEqual(parseRate(formatRate(rate)), { ok: true, value: rate })));
  });
});

describe('money', () => {
  it('is a number within reason', () => {
    assert.deepEqual(parseMoney(9000.5), { ok: true, value: 9000.5 });
    const huge = parseMoney(1e15);
    assert.ok(!huge.ok);
    assert.equal(huge.message, '"1000000000000000" is too much money; use less than a million million');
    assert.ok(!parseMoney(Infinity).ok);
    assert.ok(!parseMoney(NaN).ok);
  });

  it('guesses what a sum typed as text was meant to be', () => {
    const texts = ['9,000', '$9000', 'EUR 9 000.50', '40k', '1.5M', 'lots'];
    assert.deepEqual(texts.map(moneyMeant), ['9000', '9000', '9000.5', '40000', '1500000', null]);
  });
});

describe('assignment', () => {
  it('is a share of full time or a number of items', () => {
    assert.deepEqual(parsePortion('50%'), { ok: true, value: { share: 0.5, items: null } });
    assert.deepEqual(parsePortion(4), { ok: true, value: { share: null, items: 4 } });
    assert.deepEqual([formatPortion({ share: 0.5, items: null }), formatPortion({ share: null, items: 4 })], ['50%', '4']);
    for (const wrong of ['50', -1, 1e9, NaN]) assert.ok(!parsePortion(wrong).ok, String(wrong));
  });

  it('guesses the map or list that was meant', () => {
    const texts = ['asha 50%', 'asha, ben', 'asha: 50%, ben', 'asha', '???'];
    assert.deepEqual(texts.map(assignmentMeant), ['{asha: 50%}', '[asha, ben]', '{asha: 50%, ben: 100%}', null, null]);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differences, exchanged, sameEnds } from '../../../src/core/values/differences.ts';
import { lookAtEach, picking } from '../../../src/core/plan/sparse.ts';

const things = Array.from({ length: 6 }, (_, size) => ({ size }));
const list = fc.array(fc.constantFrom(...things), { maxLength: 12 });

describe('what an edit has changed among many things', () => {
  it('are the places with another object in them, whoever asked before', () => {
    const lists = fc.array(fc.constantFrom(...things), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(lists, lists, lists, (first, second, now) => {
        for (const before of [first, second, first, now]) {
          const expected = now.flatMap((thing, i) => (thing === before[i] ? [] : [i]));
          assert.deepEqual(differences(before, now), expected);
        }
      }),
    );
  });

  it('is known at once of a list that was made from another, and is the same as searched for', () => {
    const lists = fc.array(fc.constantFrom(...things), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(lists, lists, fc.uniqueArray(fc.nat(7)), (before, others, some) => {
        const places = some.sort((a, b) => a - b);
        const items = places.map((place) => others[place]!);
        const now = exchanged(before, places, items);
        assert.deepEqual(
          now,
          before.map((thing, i) => (places.includes(i) ? others[i] : thing)),
        );
        assert.deepEqual(differences(before, now), differences(before, [...now]));
        assert.deepEqual(sameEnds(before, now), sameEnds(before, [...now]));
        assert.deepEqual(differences(others, now), differences(others, [...now]), 'beside another list');
      }),
    );
  });

  it('is all that is looked at again, and nothing else of what was found is lost', () => {
    const look = ({ size }: { size: number }, index: number) => (size % 2 === 0 ? [] : [size * 100 + index]);
    fc.assert(
      fc.property(list, list, (before, now) => {
        const fresh = lookAtEach(now, ({ size }) => (size % 2 === 0 ? [] : [size]), null);
        const first = lookAtEach(before, ({ size }) => (size % 2 === 0 ? [] : [size]), null);
        assert.deepEqual(
          lookAtEach(now, ({ size }) => (size % 2 === 0 ? [] : [size]), first),
          fresh,
        );
        const kept = lookAtEach(now, look, before.length === now.length ? lookAtEach(before, look, null) : null);
        assert.deepEqual(kept, lookAtEach(now, look, null));
      }),
    );
  });

  it('picks the same as going through all of them', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 5 }), (lists) => {
        const odd = picking(({ size }: { size: number }) => size % 2 === 1);
        for (const each of lists)
          assert.deepEqual(
            odd(each),
            each.flatMap(({ size }, i) => (size % 2 === 1 ? [i] : [])),
          );
      }),
    );
  });
});

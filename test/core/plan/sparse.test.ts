/** Looking again costs only what changed, and finds the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lookAtEach, resultsOf, type Sparse } from '../../../src/core/plan/sparse.ts';

interface Thing {
  readonly name: number;
}
const pool: readonly Thing[] = Array.from({ length: 12 }, (_, name) => ({ name }));
const things = fc.array(fc.constantFrom(...pool), { maxLength: 15 });
const odd = ({ name }: Thing) => (name % 3 === 1 ? [name, -name] : []);

describe('lookAtEach', () => {
  it('finds the same with and without an earlier look', () => {
    fc.assert(
      fc.property(things, things, (first, second) => {
        const warm = lookAtEach(second, odd, lookAtEach(first, odd, null));
        const cold = lookAtEach(second, odd, null);
        assert.deepEqual(warm.found, cold.found);
        assert.deepEqual([...resultsOf(warm)], second.flatMap(odd));
      }),
    );
  });

  it('looks only at what is not where it was, and at what was put between', () => {
    const seen: number[] = [];
    const look = (thing: Thing) => {
      seen.push(thing.name);
      return odd(thing);
    };
    const before: Sparse<Thing, number> = lookAtEach(pool, odd, null);
    lookAtEach(pool.with(4, { name: 99 }), look, before);
    lookAtEach(pool.toSpliced(7, 0, { name: 77 }), look, before);
    lookAtEach(pool.toSpliced(2, 1), look, before);
    assert.deepEqual(seen, [99, 77]);
    assert.equal(lookAtEach(pool, look, before), before);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rememberedByText } from '../../../src/core/values/byText.ts';
import { written } from '../../../src/core/values/columns.ts';
import { inRows, rowsOf, rowsWith, type Rows } from '../../../src/core/values/rows.ts';

const listOf = <T>(rows: Rows<T>): T[] => Array.from({ length: rows.length }, (_, index) => inRows(rows, index));

describe('rows', () => {
  it('hold a list, and a copy with others at some places leaves it as it is', () => {
    const lists = fc.array(fc.nat(9), { maxLength: 600, size: 'max' });
    fc.assert(
      fc.property(lists, fc.uniqueArray(fc.nat(599)), (list, picked) => {
        const places = picked.filter((place) => place < list.length).sort((a, b) => a - b);
        const rows = rowsOf(list);
        const others = rowsWith(rows, places, places.map((place) => -place)); // prettier-ignore
        const expected = list.map((item, index) => (places.includes(index) ? -index : item));
        assert.deepEqual(listOf(others), expected);
        assert.deepEqual(listOf(rows), list);
      }),
    );
  });
});

describe('a column', () => {
  it('is copied when another figure is written to it, and only then', () => {
    const shared = Float64Array.of(1, NaN, 3);
    assert.equal(written(shared, shared, 1, NaN), shared);
    const own = written(shared, shared, 2, 4);
    assert.deepEqual([...shared], [1, NaN, 3]);
    assert.deepEqual([...own], [1, NaN, 4]);
    assert.equal(written(own, shared, 0, 2), own);
    assert.deepEqual([...own], [2, NaN, 4]);
  });
});

describe('what is remembered by text', () => {
  it('is one object for a short text, and never more than so many', () => {
    let asked = 0;
    const read = rememberedByText((text) => ({ text, nth: ++asked }), 2);
    assert.equal(read('5d'), read('5d'));
    assert.notEqual(read('as long as nobody writes'), read('as long as nobody writes'));
    assert.equal(asked, 3);
    for (const text of ['3d', '4d', '5d']) assert.equal(read(text).text, text);
    assert.equal(asked, 6);
  });
});

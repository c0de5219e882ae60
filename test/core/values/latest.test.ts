import assert from 'node:assert/strict';
import { Latest } from '../../../src/core/values/latest.ts';

describe('what was used last', () => {
  it('is kept, and what was longest unused is forgotten', () => {
    const latest = new Latest<number>(2);
    assert.equal(latest.use('a', 1), 1);
    latest.use('b', 2);
    latest.use('a', 3);
    latest.use('c', 4);
    assert.deepEqual(
      ['a', 'b', 'c'].map((name) => latest.get(name)),
      [3, undefined, 4],
    );
  });
});

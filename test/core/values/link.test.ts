import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatPredecessor,
  linkTypes,
  parseLongPredecessor,
  parsePredecessor,
  referenceLength,
  type Predecessor,
} from '../../../src/core/values/link.ts';
import { durationUnits } from '../../../src/core/values/time.ts';
import { accepts, refuses } from './tables.ts';

describe('predecessor', () => {
  accepts(parsePredecessor, formatPredecessor, [
    'api',
    'api SS',
    'api +2d',
    'api FF-1d',
    'api +50%',
    'api SF+3ed',
    'infra:racks',
    'infra:racks SS-10%',
    'D-1',
    'v1.2_b',
  ]);
  refuses(parsePredecessor, [
    ['api «SX»', 'no link type "SX"; use FS SS FF SF, as in "api FS+2d"'],
    ['api «fs»+2d', 'no link type "fs"; write FS'],
    ['api FS+2«dd»', '"2dd" has no unit "dd"; use min h d w mo, or emin eh ed ew for elapsed time'],
    ['api FS-«2»', 'no unit in "2"; write 2d for days, or use min h d w mo, or emin eh ed ew for elapsed time'],
    ['api «2d»', 'no sign in "2d"; write +2d to wait, -2d to begin earlier'],
    ['api «FS + 2d»', 'no link "FS + 2d"; write "FS+2d", without spaces'],
    ['«apiFS+2d»', 'no predecessor "apiFS+2d"; write "api FS+2d"'],
    ['«api+2d»', 'no predecessor "api+2d"; write "api +2d"'],
    ['«api, web»', 'no predecessor "api, web"; write several as a list, [api, web]'],
    ['«5»FS', 'no id "5FS": an id begins with a letter; write x5FS'],
    ['infra:«9»racks', 'no id "9racks": an id begins with a letter; write x9racks'],
    ['a:b«:»c', 'no id "b:c": ":" cannot stand in an id; write b-c'],
    ['api «finish»', 'no link type "finish"; use FS SS FF SF, as in "api FS+2d"'],
  ]);

  it('counts FS where no type is written', () => {
    assert.deepEqual(parsePredecessor('api FS'), { ok: true, value: { plan: null, id: 'api', type: 'FS', lag: null } });
    assert.deepEqual(parsePredecessor('api -50%'), { ok: true, value: { plan: null, id: 'api', type: 'FS', lag: { share: -0.5 } } });
  });

  it('tells where the reference ends', () => {
    assert.equal(referenceLength('infra:racks SS+2d'), 11);
    assert.equal(referenceLength('api'), 3);
  });

  it('is what was formatted', () => {
    const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,8}$/);
    const amount = fc.integer({ min: -5000, max: 5000 }).map((n) => n / 100);
    const lag = fc.oneof(
      fc.record({ amount, unit: fc.constantFrom(...durationUnits) }, { noNullPrototype: true }),
      fc.record({ share: fc.integer({ min: -200, max: 200 }).map((n) => n / 100) }, { noNullPrototype: true }),
    );
    const predecessors: fc.Arbitrary<Predecessor> = fc.record(
      {
        plan: fc.option(id),
        id,
        type: fc.constantFrom(...linkTypes),
        lag: fc.option(lag),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(predecessors, (predecessor) =>
        assert.deepEqual(parsePredecessor(formatPredecessor(predecessor)), { ok: true, value: predecessor }),
      ),
    );
  });

  it('has a long form', () => {
    assert.deepEqual(parseLongPredecessor('api', 'SS', '2d'), {
      ok: true,
      value: { plan: null, id: 'api', type: 'SS', lag: { amount: 2, unit: 'd' } },
    });
    assert.deepEqual(parseLongPredecessor('api', null, null), { ok: true, value: { plan: null, id: 'api', type: 'FS', lag: null } });
    const wrong = parseLongPredecessor('api', 'SS', '-2 d');
    assert.ok(!wrong.ok);
    assert.deepEqual([wrong.part, wrong.start, wrong.end], ['lag', 1, 4]);
  });
});

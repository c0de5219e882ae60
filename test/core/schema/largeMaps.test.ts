import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LargeMaps } from '../../../src/core/schema/largeMaps.ts';
import type { MapNode, Pair } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

const { pairs } = parseSource('plan.yaml', Array.from({ length: 1000 }, (_, i) => `k${i}: ${i}\n`).join('')).root as MapNode;
const look = ({ value }: Pair) => (value.kind === 'scalar' && Number(value.value) % 7 === 0 ? String(value.value) : null);
const plainly = (list: readonly Pair[]) => list.flatMap((pair, index) => (look(pair) === null ? [] : [{ index, note: look(pair) }]));

describe('looking at large maps', () => {
  it('notes the same as looking at every pair', () => {
    const lists = fc.array(fc.tuple(fc.nat(1000), fc.nat(60), fc.nat(1000), fc.nat(700)), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (edits) => {
        const maps = new LargeMaps<string>();
        let list: readonly Pair[] = pairs;
        for (const [at, removed, from, length] of [[0, 0, 0, 0], ...edits] as const) {
          list = [...list.slice(0, at), ...pairs.slice(from, from + (length % 90)), ...list.slice(at + removed)];
          assert.deepEqual(maps.notes(list, look), plainly(list));
        }
      }),
    );
  });

  it('looks only at what is new', () => {
    const maps = new LargeMaps<string>();
    maps.notes(pairs, look);
    const seen: Pair[] = [];
    const changed = [...pairs.slice(0, 500), { ...pairs[500]! }, ...pairs.slice(501)];
    maps.notes(changed, (pair) => {
      seen.push(pair);
      return look(pair);
    });
    assert.deepEqual(seen, [changed[500]]);
  });
});

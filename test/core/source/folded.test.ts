import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planOf } from '../../../bench/plans.ts';
import { analyse, analysisSteps, type Facts } from '../../../src/core/analysis.ts';
import { noFacts } from '../../../src/core/settle.ts';
import { foldMaps } from '../../../src/core/source/folded.ts';
import { child, isSameSpot, type MapNode } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { planText } from '../../support/planText.ts';
import { said } from './same.ts';

const runs = Number(process.env.FUZZ ?? 300);
const mapIn = (text: string, ...path: readonly string[]) =>
  path.reduce<MapNode>((map, key) => child(map, key) as MapNode, parseSource('a.yaml', text).root as MapNode);

describe('the inside of an item', () => {
  it('is the same until it is let go of, and then another that says the same, in the same map', () => {
    const tasks = mapIn('planloom: 1\ntasks:\n  a:\n    name: A\n    after: [b, c]\n', 'tasks');
    const task = child(tasks, 'a') as MapNode;
    const name = child(task, 'name')!;
    assert.equal(child(task, 'name'), name);
    foldMaps();
    assert.equal(child(tasks, 'a'), task);
    const again = child(task, 'name')!;
    assert.notEqual(again, name);
    assert.deepEqual({ ...again, chunk: null }, { ...name, chunk: null });
    assert.ok(isSameSpot(again, name));
  });

  for (const [what, text, path] of [
    ['items of its own', 'tasks:\n  a: {tasks: {b: {duration: 1d}, c: }}\n', ['tasks', 'a', 'tasks']],
    ['a text that is long to read', `tasks:\n  a:\n    name: A\n    notes: ${'long '.repeat(500)}\n`, ['tasks', 'a']],
    ['a section', 'project:\n  id: p\n', ['project']],
  ] as const) {
    it(`stays what it is where it is ${what}`, () => {
      const map = mapIn(text, ...path);
      const [pair] = map.pairs;
      foldMaps();
      assert.equal(map.pairs[0], pair);
    });
  }

  it('says the same whenever it is read', () => {
    fc.assert(
      fc.property(planText, (text) => {
        const source = parseSource('a.yaml', text);
        const before = said(source);
        foldMaps();
        assert.deepEqual(said(source), before);
      }),
      { numRuns: runs },
    );
  });

  it('may be let go of at any pause of an analysis', () => {
    fc.assert(
      fc.property(fc.oneof(planText, fc.constant(planOf(120))), (text) => {
        const facts: Facts = { ...noFacts, sources: new Map([['a.yaml', parseSource('a.yaml', text)]]), planFiles: ['a.yaml'] };
        const steps = analysisSteps(facts, 'a.yaml');
        let step = steps.next();
        for (; !step.done; step = steps.next()) foldMaps();
        const afresh = { ...facts, sources: new Map([['a.yaml', parseSource('a.yaml', text)]]) };
        assert.deepEqual(step.value.problems, analyse(afresh, 'a.yaml').problems);
      }),
      { numRuns: runs },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis.ts';
import type { Step } from '../../../../src/core/schedule/explain/chain.ts';
import { driverOf } from '../../../../src/core/schedule/explain/driver.ts';
import { explain } from '../../../../src/core/schedule/explain/explain.ts';
import { editSource } from '../../../../src/core/source/edit.ts';
import type { Source } from '../../../../src/core/source/source.ts';
import { planOf } from '../../../../bench/plans.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const text = planOf(40);
const starts = [...text.matchAll(/(?:duration|effort): \d/g)].map((match) => match.index + match[0].length - 1);

describe('what drives a task', () => {
  it('is the first link of its chain, after any edit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(starts.length - 1), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 }),
        (edits) => {
          let facts = factsOf({ 'plan.yaml': text });
          let analysis = settledOn(facts, 'plan.yaml');
          for (const [which, digit] of edits) {
            const start = starts[which]!;
            const source = editSource(facts.sources.get('plan.yaml') as Source, [{ start, end: start + 1, text: String(digit) }]);
            facts = { ...facts, sources: new Map([['plan.yaml', source]]) };
            analysis = analyse(facts, 'plan.yaml');
          }
          const { schedules, plan } = analysis;
          assert.ok(schedules && plan);
          for (let task = 0; task < plan.wbs.tasks.length; task += 3) {
            const chain: readonly Step[] = explain(schedules, task, 'forecast')!.chain;
            const first = chain.find(({ kind }) => kind !== 'calendar' && kind !== 'lag');
            assert.deepEqual(driverOf(schedules, task)?.text, first?.text);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is known of an older analysis too, whose passes have been written over', () => {
    const facts = factsOf({ 'plan.yaml': text });
    const old = settledOn(facts, 'plan.yaml');
    const before = driverOf(old.schedules!, 5)?.text;
    const start = starts[0]!;
    const source = editSource(facts.sources.get('plan.yaml') as Source, [{ start, end: start + 1, text: '9' }]);
    analyse({ ...facts, sources: new Map([['plan.yaml', source]]) }, 'plan.yaml');
    assert.equal(driverOf(old.schedules!, 5)?.text, before);
  });
});

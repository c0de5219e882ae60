/** The chart of what moved. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedGantt } from '../../../src/core/compare/changedGantt.ts';
import { changesBetween } from '../../../src/core/compare/changes.ts';
import { sheetOf } from '../../../src/core/compare/sheet.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { hostileNames } from '../../support/hostileNames.ts';
import { readGantt } from '../../support/mermaidText.ts';

const plan = (days: number, names: readonly string[]) =>
  settledOn(
    factsOf({ 'a.plan.yaml': `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\ntasks:\n${names.map((name, i) => `  t${i}: {name: ${JSON.stringify(name)}, duration: ${days}d}\n`).join('')}` }), // prettier-ignore
    'a.plan.yaml',
  );

function chart(names: readonly string[]) {
  const [before, now] = [plan(2, names), plan(3, names)];
  return changedGantt(before, now, changesBetween(sheetOf(before), sheetOf(now)));
}

describe('the chart of what moved', () => {
  it('is none where nothing moved', () => {
    const now = plan(2, ['A']);
    assert.equal(changedGantt(now, now, { all: [], renamed: [] }), null);
  });

  it('has a section for each task, before and now, also of one name', async () => {
    const rows = await readGantt(chart(['Test', 'Test'])!.text);
    assert.deepEqual(
      rows.map(({ section, task }) => `${section.trim()}: ${task.trim()}`),
      ['Test: before', 'Test: now', 'Test (t1): before', 'Test (t1): now'],
    );
  });

  it('draws what moved most, and counts the rest', () => {
    const { text, hidden } = chart(Array.from({ length: 25 }, (_, i) => `Task ${i}`))!;
    assert.deepEqual([text.match(/section/g)!.length, hidden], [20, 5]);
  });

  it('can be read by Mermaid whatever tasks are called', async () => {
    const name = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), async (names) => {
        const rows = await readGantt(chart(names)!.text);
        assert.equal(rows.length, 2 * names.length);
      }),
      { numRuns: 40 },
    );
  });
});

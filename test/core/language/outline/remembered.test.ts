/** What is remembered from edit to edit only saves time: outline, folds and links are those of the text, however it came about. */
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { planOf } from '../../../../bench/plans.ts';
import { linksIn } from '../../../../src/core/language/links.ts';
import { foldsIn } from '../../../../src/core/language/outline/folding.ts';
import { symbolsIn } from '../../../../src/core/language/outline/symbols.ts';
import { analyse, forget } from '../../../../src/core/analysis.ts';
import { noFacts } from '../../../../src/core/settle.ts';
import { editSource } from '../../../../src/core/source/edit.ts';
import { parseSource } from '../../../../src/core/source/parse.ts';
import type { Source } from '../../../../src/core/source/source.ts';
import { damagedPlan } from '../../../support/damagedPlan.ts';
import { fitted, planText, roughEdit } from '../../../support/planText.ts';

const entry = 'plan.yaml';
const runs = Number(process.env.FUZZ ?? 40);

/** Something a person might change behind a point of the text. */
const changes: readonly (readonly [RegExp, string])[] = [
  [/\n/, '\n\n'],
  [/\n/, '\n# one\n# two\n'],
  [/\n\n/, '\n'],
  [/(duration|effort): .*/, 'duration: 40d'],
  [/name: /, 'name: x'],
  [/name: .*/, 'name: A\n            links: {page: "https://a.b/c"}'],
  [/after: \[.*\]/, 'after: []'],
  [/\n {10}p1-w\d-t3:/, '\n          p1-w1-t2:\n            duration: 4d'],
  [/\n {6}p\d-w\d:/, '\n      p9-w9:\n        milestone: true\n      p9-w8:'],
  [/statusDate: .*/, 'statusDate: 2026-04-17'],
  [/start: 2026-01-05/, 'start: 2026-02-02'],
  [/name: .*/, 'name: "'],
  [/include: .*|currency: .*/, 'include: [raid.yaml]'],
];
const change = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), what: fc.constantFrom(...changes) });
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: change }, roughEdit), { minLength: 1, maxLength: 8 });
const texts = fc.oneof(fc.constant(planOf(120)), damagedPlan, planText);

type Step = { readonly from: number; readonly what: (typeof changes)[number] } | { readonly at: number; readonly length: number; readonly text: string }; // prettier-ignore

function edited(source: Source, step: Step): Source {
  if ('at' in step) return editSource(source, [fitted(source.text, step)]);
  const [pattern, text] = step.what;
  const from = Math.floor(step.from * source.text.length);
  const found = pattern.exec(source.text.slice(from));
  if (!found) return source;
  const start = from + found.index;
  return editSource(source, [{ start, end: start + found[0].length, text }]);
}

function told(source: Source): unknown {
  const analysis = analyse({ ...noFacts, sources: new Map([[entry, source]]), planFiles: [entry] }, entry);
  return structuredClone([symbolsIn(analysis, entry), foldsIn(source), linksIn(source, () => true)]);
}

describe('outline, folds and links after edits', () => {
  it('are those of the text', async function () {
    this.timeout(1_800_000);
    const property = fc.asyncProperty(texts, steps, async (text, all) => {
      // What a weak reference was made of is kept until the turn is over.
      await turn();
      forget(entry);
      let source = parseSource(entry, text);
      told(source);
      for (const step of all) {
        source = edited(source, step);
        const warm = told(source);
        forget(entry);
        assert.deepEqual(warm, told(parseSource(entry, source.text)));
      }
    });
    await fc.assert(property, { numRuns: runs });
  });

  it('are the same objects where an edit has left them alone', () => {
    const source = parseSource(entry, planOf(120));
    const symbolsOf = (one: Source) =>
      symbolsIn(analyse({ ...noFacts, sources: new Map([[entry, one]]), planFiles: [entry] }, entry), entry);
    const before = symbolsOf(source);
    const after = symbolsOf(edited(source, { from: 0.5, what: [/name: /, 'name: x'] }));
    const tasks = [before, after].map((symbols) => symbols.find(({ name }) => name === 'tasks')!.children);
    const kept = tasks[1]!.filter((symbol) => tasks[0]!.includes(symbol));
    assert.equal(kept.length, tasks[0]!.length - 1);
  });
});

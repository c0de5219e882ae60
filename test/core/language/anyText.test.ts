import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as language from '../../../src/core/language/index.ts';
import { editSource } from '../../../src/core/source/edit.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { damagedText, planText } from '../../support/planText.ts';

const heads = ['', 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\n', 'planloom: 1\nplans: [x]\n', '\ufeff', 'a: &p\r\n'];
const anyText = fc.tuple(fc.constantFrom(...heads), fc.oneof(planText, damagedText, fc.string())).map((parts) => parts.join(''));

describe('finding the way in any text', () => {
  it('gives places of the text, or none', () => {
    const property = fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
      const analysis = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
      const source = analysis.sources.get('plan.yaml')!;
      const offset = Math.round(part * text.length);
      const [plans, path] = [[analysis], 'plan.yaml'] as const;
      const places = [
        ...(language.definitionAt(plans, path, offset)?.to ?? []),
        ...language.occurrencesAt(plans, path, offset).map(({ at }) => at),
        ...language.highlightsAt(plans, path, offset).map(({ at }) => at),
        ...language.linksIn(source, () => true).map(({ at }) => at),
        ...language.selectionsAt(source, offset),
        ...language.predecessorsAt(plans, path, offset).flatMap(({ at, item }) => [at, item.at, item.whole]),
        ...language.successorsAt(plans, path, offset).flatMap(({ at, item }) => [at, item.at, item.whole]),
        ...language.workspaceSymbols(analysis, '').map(({ at }) => at),
      ];
      for (const { start, end } of places) assert.ok(0 <= start && start <= end && end <= source.text.length, `${start} ${end}`);
      const renaming = language.rename(plans, path, offset, 'fresh-1', editSource);
      assert.equal('refusal' in renaming, 'refusal' in language.prepareRename(plans, path, offset) || 'refusal' in renaming);
      const count = source.text.split('\n').length;
      for (const { start, end } of language.foldsIn(source)) assert.ok(0 <= start && start < end && end < count, `${start} ${end}`);
      check(language.symbolsIn(analysis, path), count);
    });
    fc.assert(property, { numRuns: Number(process.env.FUZZ ?? 300) });
  });
});

/** What VS Code demands of symbols: a name, and the id within the range. */
function check(symbols: ReturnType<typeof language.symbolsIn>, lines: number): void {
  for (const { name, range, selection, children } of symbols) {
    assert.notEqual(name, '');
    assert.ok(isBefore(range.start, selection.start) && isBefore(selection.end, range.end), JSON.stringify({ range, selection }));
    assert.ok(range.end.line < lines);
    check(children, lines);
  }
}

interface At {
  readonly line: number;
  readonly character: number;
}
function isBefore(a: At, b: At): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

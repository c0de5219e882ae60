/** What holds of formatting whatever the text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formatEdits, type TextRange } from '../../../../src/core/language/format/formatEdits.ts';
import { keyText, type Node } from '../../../../src/core/source/node.ts';
import { editSource } from '../../../../src/core/source/edit.ts';
import { parseSource, parseWhole } from '../../../../src/core/source/parse.ts';
import type { TextEdit } from '../../../../src/core/source/source.ts';
import { applied, damagedText, planText } from '../../../support/planText.ts';

const indents = fc.constantFrom(2, 2, 4, 3);
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('formatting of any text', () => {
  it('comes to rest at once', () => {
    fc.assert(
      fc.property(planText, indents, (text, indent) => {
        const once = formatted(text, indent);
        assert.equal(formatted(once, indent), once);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves what the text says, by what reads all of it anew', () => {
    fc.assert(
      fc.property(planText, indents, (text, indent) => {
        const after = formatted(text, indent);
        assert.deepEqual(meaningOf(after), meaningOf(text));
        assert.deepEqual(mistakesIn(after), mistakesIn(text));
      }),
      { numRuns: 300 },
    );
  });

  it('moves letters only with their lines', () => {
    fc.assert(
      fc.property(planText, indents, (text, indent) => assert.deepEqual(lettersOf(formatted(text, indent)), lettersOf(text))),
      { numRuns: 300 },
    );
  });

  it('gives edits in order that do not touch, and that each change something', () => {
    fc.assert(
      fc.property(planText, part, part, fc.boolean(), (text, one, other, isWhole) => {
        const { edits } = formatEdits(
          parseSource('plan.yaml', text),
          { indent: 2, reread: editSource },
          isWhole ? null : rangeIn(text, one, other),
        );
        edits.forEach((edit, i) => {
          assert.ok(edit.start > (edits[i - 1]?.end ?? -1) && edit.start <= edit.end && edit.end <= text.length);
          assert.notEqual(text.slice(edit.start, edit.end), edit.text);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('of a selection does nothing that formatting the whole would not do', () => {
    fc.assert(
      fc.property(planText, part, part, (text, one, other) => {
        const { edits, refusal } = formatEdits(
          parseSource('plan.yaml', text),
          { indent: 2, reread: editSource },
          rangeIn(text, one, other),
        );
        if (refusal === null) assert.equal(formatted(done(text, edits), 2), formatted(text, 2));
      }),
      { numRuns: 300 },
    );
  });

  it('has an answer for broken texts too, and leaves them as they are', () => {
    fc.assert(
      fc.property(damagedText, part, part, (text, one, other) => {
        const source = parseSource('plan.yaml', text);
        for (const range of [null, rangeIn(text, one, other)]) {
          const { edits, refusal } = formatEdits(source, { indent: 2, reread: editSource }, range);
          if (source.damaged.length > 0) assert.ok(edits.length === 0 && refusal !== null);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hardly ever refuses a sound text', () => {
    const texts = fc.sample(planText, { numRuns: 400, seed: 7 }).filter((text) => parseSource('plan.yaml', text).damaged.length === 0);
    const refusals = texts.filter(
      (text) => formatEdits(parseSource('plan.yaml', text), { indent: 2, reread: editSource }).refusal !== null,
    );
    assert.ok(texts.length > 300 && refusals.length < 3, `${refusals.length} of ${texts.length}`);
  });
});

describe('formatting of the examples', () => {
  for (const path of ['data-lake/plan.yaml', 'data-lake/raid.yaml', 'ml-product/copilot.plan.yaml', 'edge-ai/infra/infra.plan.yaml']) {
    it(`has nothing to do in ${path}`, () => {
      const text = readFileSync(new URL(`../../../../examples/${path}`, import.meta.url), 'utf8');
      assert.equal(formatted(text, 2), text);
    });
  }
});

/** As it is where it is refused. */
function formatted(text: string, indent: number): string {
  return done(text, formatEdits(parseSource('plan.yaml', text), { indent, reread: editSource }).edits);
}

function done(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce(applied, text);
}

function rangeIn(text: string, one: number, other: number): TextRange {
  const [start, end] = [one, other].map((share) => Math.round(share * text.length)).sort((a, b) => a - b);
  return { start: start!, end: end! };
}

function meaningOf(text: string): unknown {
  return valueOf(parseWhole('plan.yaml', text).root);
}

/** Maps by their keys, in whatever order; never as objects, because of `__proto__`. */
function valueOf(node: Node): unknown {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? node.value : [node.source];
  if (node.kind === 'list') return node.items.map(valueOf);
  return new Map(node.pairs.map(({ key, value }) => [keyText(key), valueOf(value)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mistakesIn(text: string): readonly string[] {
  return parseWhole('plan.yaml', text)
    .findings.map(({ rule, message }) => `${rule}: ${message}`)
    .sort();
}

/** Of each line, comments too, without blanks; the keys in brackets may change their order. */
function lettersOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => Array.from(line.replace(/\s/g, '')).sort().join(''))
    .filter((line) => line !== '')
    .sort();
}

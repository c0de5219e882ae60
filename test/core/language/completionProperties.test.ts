import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis.ts';
import { completionsAt, type Completion, type Completions } from '../../../src/core/language/completion/completion.ts';
import { nothingKnown } from '../../../src/core/language/completion/offer.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { anyPlan, anything } from '../../support/anyPlan.ts';
import { withAccepted } from '../../support/completing.ts';
import { cursorSign } from '../../support/cursor.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { damagedText, planText } from '../../support/planText.ts';

const host = { ...nothingKnown, today: 20_600, ruleIds: ['watermelon'], files: ['docs/spec.md', 'parts/raid.yaml'] };
const entry = 'plan.yaml';

/** Parts of a text and of a list, so that they fit any. */
const part = fc.double({ min: 0, max: 1, noNaN: true });
const placed = (length: number, share: number) => Math.min(length - 1, Math.floor(share * length));

/** What would be wrong afterwards, by rule. */
const ofNames = ['unknown-reference', 'wrong-kind-of-reference', 'unknown-key', 'repeated-key', 'duplicate-id', 'wrong-value'];

const examples = examplesBelow(path.resolve(import.meta.dirname, '../../../examples'));
const plans = [
  { entry: 'plan.yaml', files: filesIn('data-lake/') },
  { entry: 'copilot.plan.yaml', files: filesIn('ml-product/') },
];
const texts = new Set(examples.values());
const anyText = fc.oneof(anyPlan(anything), fc.constantFrom(...examples.values()));

describe('completions', function () {
  this.timeout(60_000);

  it('never fail, and replace one stretch of the line around the cursor', () => {
    fc.assert(
      fc.property(fc.oneof(planText, damagedText, anyText), part, (text, share) => {
        const offset = Math.round(share * text.length);
        const found = completionsAt(analysed(text), entry, offset, host);
        if (!found) return;
        assert.ok(found.start <= offset && offset <= found.end && found.end <= text.length);
        assert.ok(!text.slice(found.start, found.end).includes('\n'));
      }),
      { numRuns: 600 },
    );
  });

  it('add no mistake of YAML wherever they are accepted', () => {
    fc.assert(
      fc.property(anyText, part, part, (text, share, which) => {
        const offset = Math.round(share * text.length);
        const found = completionsAt(analysed(text), entry, offset, host);
        const item = found?.items[placed(found.items.length, which)];
        if (!found || !item) return;
        const after = result(text, found, item);
        assert.equal(slips(after), slips(text), `${JSON.stringify(item.text)} at ${offset}`);
      }),
      { numRuns: 600 },
    );
  });

  it('are keys and items that fit where a line was begun, in any file of a plan', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.nat(), part, part, ({ entry: file, files }, nth, share, which) => {
        const paths = [...files.keys()];
        const chosen = paths[nth % paths.length]!;
        const [begun, offset] = withNewLine(files.get(chosen)!, share);
        const analysisOf = (text: string) => settledOn(factsOf(new Map([...files, [chosen, text]])), file);
        const analysis = analysisOf(begun);
        const found = completionsAt(analysis, chosen, offset, host);
        const item = found?.items[placed(found.items.length, which)];
        if (!found || !item) return;
        const after = result(begun, found, item);
        assert.equal(slips(after), slips(begun), item.text);
        assert.equal(named(analysisOf(after)), named(analysis), item.text);
      }),
      { numRuns: 60 },
    );
  });

  it('name what is there, of the kind that is wanted', () => {
    fc.assert(
      fc.property(anyText, part, part, (text, share, which) => {
        const values = [
          ...text.matchAll(/\b(owner|after|affects|assign|manager|sprint|calendar|release|milestone|for|from|by|stage): \[?([\w.-]+)/g),
        ];
        const value = values[placed(values.length, share)];
        if (!value) return;
        const offset = value.index + value[0].length - 1;
        const analysis = analysed(text);
        const found = completionsAt(analysis, entry, offset, host);
        const item = found?.items[placed(found.items.length, which)];
        if (!found || !item) return;
        assert.ok(named(analysed(result(text, found, item))) <= named(analysis), `${item.text} at ${offset}`);
      }),
      { numRuns: 150 },
    );
  });
});

function analysed(text: string): Analysis {
  const known = analyses.get(text);
  if (known) return known;
  const analysis = settledOn(factsOf({ [entry]: text }), entry);
  if (texts.has(text)) analyses.set(text, analysis);
  return analysis;
}

/** The examples are looked at many times over. */
const analyses = new Map<string, Analysis>();

function result(text: string, found: Completions, item: Completion): string {
  return withAccepted(text, found, item).replace(cursorSign, '');
}

function slips(text: string): number {
  return parseSource(entry, text).findings.length;
}

/** How many names are wrong. */
function named({ problems }: Analysis): number {
  return problems.filter(({ rule }) => ofNames.includes(rule)).length;
}

/** The text with an empty line below one of its lines, indented like that, and where its end is. */
function withNewLine(text: string, share: number): [string, number] {
  const lines = text.split('\n');
  const index = placed(lines.length, share);
  const indent = /^ */.exec(lines[index]!)![0];
  const before = [...lines.slice(0, index + 1), indent].join('\n');
  return [[before, ...lines.slice(index + 1)].join('\n'), before.length];
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  return new Map([...examples].flatMap(([file, text]) => (file.startsWith(folder) ? [[file.slice(folder.length), text]] : [])));
}

function examplesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

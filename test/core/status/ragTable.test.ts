/**
 * Each file in test/fixtures/rag is a table of one dimension: for every limit a plan in which `$` stands for a value, and the values just
 * inside, on and just outside, each with the colour it gives and the line and the sentence that prove it. What was agreed is the plan with
 * the value under `baseline`, or the text under `agreed`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { colours, ragDimensions, type Colour, type RagDimension } from '../../../src/core/plan/words.ts';
import type { Spot } from '../../../src/core/source/node.ts';
import type { Status } from '../../../src/core/status/status.ts';
import { baselineOfText, statusOfText } from '../../support/status.ts';

const sides = ['inside', 'on', 'outside'] as const;

type Row = readonly [value: string | number, colour: Colour, line: number, sentence: string];
type Limit = Readonly<Record<(typeof sides)[number], Row>> & {
  readonly limit: string;
  readonly plan: string;
  readonly statusDate: string;
  readonly baseline?: string | number;
  readonly agreed?: string;
};

const folder = new URL('../../fixtures/rag/', import.meta.url);
const tables = new Map<RagDimension, readonly Limit[]>(ragDimensions.map((dimension) => [dimension, limitsOf(dimension)]));

function limitsOf(dimension: RagDimension): readonly Limit[] {
  return parse(readFileSync(new URL(`${dimension}.yaml`, folder), 'utf8')) as readonly Limit[];
}

function textWith(plan: string, value: string | number): string {
  return plan.replaceAll('$', String(value));
}

function statusAt({ plan, statusDate, baseline, agreed }: Limit, value: string | number): Status {
  const before = agreed ?? (baseline === undefined ? null : textWith(plan, baseline));
  return statusOfText(textWith(plan, value), statusDate, before === null ? null : baselineOfText(before));
}

/** The colour, and the evidence of it that says the sentence, else the first, with its line in the text. */
function computedIn(status: Status, dimension: RagDimension, text: string, sentence: string): readonly unknown[] {
  const { computed, evidence } = status.rag.get(dimension)!;
  const proofs = evidence.filter(({ colour }) => colour === computed);
  const proof = proofs.find((each) => each.text === sentence) ?? proofs[0]!;
  return [computed, proof.at && lineIn(text, proof.at), proof.text];
}

function lineIn(text: string, { chunk, start }: Spot): number {
  return text.slice(0, text.indexOf(chunk.text) + start).split('\n').length;
}

describe('the table of colours', () => {
  it('has a page a dimension', () => {
    assert.deepEqual(readdirSync(folder).toSorted(), ragDimensions.map((dimension) => `${dimension}.yaml`).toSorted());
  });

  for (const [dimension, limits] of tables) {
    it(`shows every colour of ${dimension}`, () => {
      const shown = new Set(limits.flatMap((limit) => sides.map((side) => limit[side][1])));
      assert.deepEqual(
        colours.filter((colour) => !shown.has(colour)),
        [],
      );
    });

    for (const limit of limits) {
      for (const side of sides) {
        const [value, ...expected] = limit[side];
        it(`${dimension} is ${limit.limit}: ${side}, at ${value}`, () => {
          assert.deepEqual(computedIn(statusAt(limit, value), dimension, textWith(limit.plan, value), expected[2]), expected);
        });
      }
    }
  }
});

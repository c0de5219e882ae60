import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSource, parseWhole } from '../../../src/core/source/parse.ts';
import { damagedText, planText } from '../../support/planText.ts';
import { said } from './same.ts';

const runs = Number(process.env.FUZZ ?? 400);

describe('parseSource', () => {
  for (const text of [
    'tasks:\n name:\n:',
    'tasks:\n a: {duration: 1d}\n: x\nname: y\n',
    'tasks:\n a:\n  tasks:\n   b: 1\n :\n',
    '? a\n: b\ntasks:\n c: 1\n',
  ]) {
    it(`reads a colon at a key's column as a key without a name: ${JSON.stringify(text)}`, () => {
      const whole = parseWhole('a.yaml', text);
      assert.equal(whole.chunks[0]!.damaged, false);
      assert.deepEqual(said(parseSource('a.yaml', text)), said(whole));
    });
  }

  it('says of any text that is YAML what parsing it as a whole says', () => {
    fc.assert(
      fc.property(fc.oneof(planText, damagedText), (text) => {
        const whole = parseWhole('a.yaml', text);
        if (whole.chunks[0]!.damaged) return;
        assert.deepEqual(said(parseSource('a.yaml', text)), said(whole));
      }),
      { numRuns: runs },
    );
  });

  it('finds mistakes just where the whole has some', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const whole = parseWhole('a.yaml', text);
        const source = parseSource('a.yaml', text);
        assert.equal(source.findings.length > 0, whole.findings.length > 0);
        assert.equal(
          source.chunks.some((chunk) => chunk.damaged),
          whole.chunks[0]!.damaged,
        );
        assert.equal(source.chunks.map((chunk) => chunk.text).join(''), text);
      }),
      { numRuns: runs },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editSource } from '../../../src/core/source/edit.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { applied, damagedText, fitted, planText, roughEdit } from '../../support/planText.ts';
import { said } from './same.ts';

const runs = Number(process.env.FUZZ ?? 300);

describe('editSource', () => {
  it('knows what made a map of a key that is still being typed', () => {
    const source = editSource(parseSource('a.yaml', 'name==\neffort:\n'), [{ start: 7, end: 7, text: '%' }]);
    assert.deepEqual(said(source), said(parseSource('a.yaml', 'name==\n%effort:\n')));
  });

  for (const sign of [':', '- x', ']', '}']) {
    it(`knows that "${sign}" in the place of a key goes on with what stands above`, () => {
      const text = 'planloom: 1\ntasks:\n  a: {duration: 1d}\nrag: # of colours\n  scope: {status: green}\n';
      const at = text.indexOf('rag:');
      const source = editSource(parseSource('a.yaml', text), [{ start: at, end: at + 4, text: sign }]);
      assert.deepEqual(said(source), said(parseSource('a.yaml', source.text)));
    });
  }

  it('gives what parsing the new text gives', () => {
    fc.assert(
      fc.property(fc.oneof(planText, damagedText), fc.array(roughEdit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let source = parseSource('a.yaml', text);
        let expected = text;
        for (const rough of edits) {
          const edit = fitted(expected, rough);
          expected = applied(expected, edit);
          source = editSource(source, [edit]);
          const fresh = parseSource('a.yaml', expected);
          assert.deepEqual(said(source), said(fresh));
          assert.deepEqual(
            source.chunks.map((chunk) => chunk.text),
            fresh.chunks.map((chunk) => chunk.text),
          );
          assert.equal(source.text, expected);
        }
      }),
      { numRuns: runs },
    );
  });
});

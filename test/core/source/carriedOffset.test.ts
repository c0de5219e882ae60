import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editSource } from '../../../src/core/source/edit.ts';
import { carriedOffset } from '../../../src/core/source/carriedOffset.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { damagedText, planText } from '../../support/planText.ts';

const runs = Number(process.env.FUZZ ?? 300);

describe('carriedOffset', () => {
  it('is the place that a text stood at before another was put in its place', () => {
    fc.assert(
      fc.property(
        fc.oneof(planText, damagedText),
        fc.nat(),
        fc.nat(60),
        fc.constantFrom('', 'Ω', 'Ω: [Ω', 'ΩΩ\nΩΩ: {'),
        (text, at, length, put) => {
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + length);
          const before = parseSource('a.yaml', text);
          const now = editSource(before, [{ start, end, text: put }]);
          for (let offset = 0; offset <= now.text.length; offset++) {
            const former = carriedOffset(now, before, offset);
            const behind = offset - put.length + end - start;
            // What was taken out may read as what stands before or behind it does, so that nobody can say which of them it was.
            if (put === '') assert.ok(former === offset || former === behind);
            else if (offset <= start) assert.equal(former, offset);
            else if (offset >= start + put.length) assert.equal(former, behind);
            assert.ok(former >= 0 && former <= text.length);
          }
        },
      ),
      { numRuns: runs },
    );
  });
});

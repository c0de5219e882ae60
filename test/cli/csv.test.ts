import assert from 'node:assert/strict';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { csvText } from '../../src/cli/formats/csv.ts';

describe('csvText', () => {
  it('writes what the library would write of every cell', () => {
    const sign = fc.constantFrom(...Array.from('ab0 .:/-_=+@,;"\'\t\n\r\ufeffé'));
    const cell = fc.oneof(fc.string({ unit: sign, maxLength: 6 }), fc.double(), fc.boolean(), fc.constant(null));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (data) => {
        const fields = ['id', 'a name', '=x'];
        const expected = papaparse.unparse({ fields, data }, { escapeFormulae: /^[=+\-@\t\r]/, newline: '\n' });
        assert.equal(csvText(fields, data), `${expected}\n`);
      }),
    );
  });

  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '=cmd()\nx', '-2+3\r\ncmd', '@a\u2028b', '="a,b"'];
  for (const formula of formulas) {
    it(`keeps ${JSON.stringify(formula)} a text`, () => {
      const text = csvText(['id', 'name'], [['a', formula]]);
      assert.deepEqual(papaparse.parse<string[]>(text.trimEnd(), { newline: '\n' }).data[1], ['a', `'${formula}`]);
    });
  }

  it('leaves numbers below nought as they are', () => assert.equal(csvText(['n'], [[-1.5]]), 'n\n-1.5\n'));

  it('writes the head alone where there are no rows', () => assert.equal(csvText(['id', 'name'], []), 'id,name\n'));
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../../src/core/source/positions.ts';

describe('Lines', () => {
  const text = 'ab\r\n\n😀c\n';
  const lines = new Lines(text);

  it('counts lines and columns from 1, in UTF-16', () => {
    const places = Array.from({ length: text.length }, (_, at) => lines.positionAt(at)).map(({ line, column }) => `${line}:${column}`);
    assert.deepEqual(places, ['1:1', '1:2', '1:3', '1:3', '2:1', '3:1', '3:2', '3:3', '3:4']);
    assert.deepEqual(lines.positionAt(text.length), { line: 4, column: 1 });
  });

  it('takes what lies outside for the nearest end', () => {
    assert.deepEqual(lines.positionAt(-5), { line: 1, column: 1 });
    assert.deepEqual(lines.positionAt(99), { line: 4, column: 1 });
    assert.equal(lines.offsetAt({ line: 0, column: 1 }), 0);
    assert.equal(lines.offsetAt({ line: 1, column: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 99, column: 99 }), text.length);
  });

  it('gives a line without its line break', () =>
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((line) => lines.lineText(line)),
      ['', 'ab', '', '😀c', '', ''],
    ));

  it('finds its way back', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', '😀'), maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.nat({ max: 30 }), (any, at) => {
        const own = new Lines(any);
        const offset = Math.min(at, any.length);
        const isInBreak = any[offset - 1] === '\r' && any[offset] === '\n';
        assert.equal(own.offsetAt(own.positionAt(offset)), isInBreak ? offset - 1 : offset);
      }),
    );
  });
});

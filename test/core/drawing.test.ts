import assert from 'node:assert/strict';
import { draw, marksOf, readDrawing } from '../support/drawing.ts';
import { applyFixes } from '../support/fixtures.ts';

const text = 'tasks:\n  a: {owner: rbin}\n\n  b:';
const at = (start: number, end: number) => ({ file: 'plan.yaml', start, end });
const problems = [
  { rule: 'unknown-owner', message: 'no resource "rbin"', at: at(20, 24), related: [{ at: at(9, 10), message: 'here' }] },
  { rule: 'at-start', message: 'one', at: at(0, 5) },
  { rule: 'empty', message: 'nothing', at: at(33, 33) },
  { rule: 'long', message: 'to the end', at: at(9, 30) },
];
const drawing = `tasks:
#^^^^ at-start: one
  a: {owner: rbin}
# - unknown-owner: here
# ^^… long: to the end
#            ^^^^ unknown-owner: no resource "rbin"

  b:`;

describe('drawn expectations', () => {
  it('are read as they are written', () => {
    const marks = marksOf('plan.yaml', text, problems, new Set(['unknown-owner']));
    const drawn = draw(text, marks);
    assert.deepEqual(readDrawing(drawn), { text, marks: marks.sort((a, b) => a.line - b.line || a.from - b.from || a.to - b.to) });
  });

  it('stand under the words they are about', () => {
    const marks = marksOf(
      'plan.yaml',
      text,
      problems.filter(({ rule }) => rule !== 'empty'),
      new Set(['unknown-owner']),
    );
    assert.equal(draw(text, marks), drawing);
  });

  it('apply fixes from the first to the last and skip what overlaps', () => {
    const fix = (start: number, end: number, replacement: string) => ({
      ...problems[0]!,
      fix: { changes: [{ at: at(start, end), text: replacement }] },
    });
    const fixed = applyFixes(new Map([['plan.yaml', text]]), [fix(20, 24, 'robin'), fix(0, 0, '# hi\n'), fix(22, 25, 'x')]);
    assert.equal(fixed.get('plan.yaml'), '# hi\ntasks:\n  a: {owner: robin}\n\n  b:');
  });
});

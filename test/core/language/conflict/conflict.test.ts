/** What is said on the marks of a merge that is not done. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis.ts';
import { sidesIn } from '../../../../src/core/language/conflict/sides.ts';
import { hoverAt } from '../../../../src/core/language/hover/hover.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const head = `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-04, manager: mia}
resources: {mia: {name: Mia}}
tasks:
`;
const live = '  live: {name: Live, milestone: true, after: fill, deadline: 2026-01-20}\n';
const dig = (days: string) => `  dig: {name: Dig, duration: ${days}, owner: mia}\n`;
const fill = (days: string, after = 'dig') => `  fill: {name: Fill, duration: ${days}, after: ${after}, owner: mia}\n`;
const conflict = (ours: string, theirs: string, base: string | null = null) =>
  `<<<<<<< HEAD\n${ours}${base === null ? '' : `||||||| 1a2b3c4\n${base}`}=======\n${theirs}>>>>>>> topic\n`;

/** The lines of the hover on the mark. */
function told(text: string, mark = '<<<<<<<', base: string | null = null): readonly string[] {
  const facts = factsOf({ 'plan.yaml': text });
  const analysis = settledOn(facts, 'plan.yaml');
  const hover = hoverAt(analysis, 'plan.yaml', text.indexOf(mark) + 3, {
    beside: { facts: { ...facts, planFiles: [] }, analyse, base },
  });
  if (hover) assert.match(text.slice(hover.start, hover.end), /^([<|=>])\1{6}/);
  return (hover?.lines ?? []).map((spans) => spans.map((span) => span.text).join(''));
}

describe('a merge that is not done', () => {
  const both = [dig('8d') + fill('3d'), dig('5d') + fill('5d')] as const;
  const began = dig('5d') + fill('3d');
  const sides = ['Merge conflict', 'Ours (HEAD): finish 2026-01-19 · no errors', 'Theirs (topic): finish 2026-01-16 · no errors'];
  const together = 'Ours moves Live by +3 working days, theirs by +2; together +5, to 2026-01-21, after its deadline 2026-01-20 (ours: dig.duration; theirs: fill.duration)'; // prettier-ignore

  it('is told on each of its marks, side by side and together, with the base of the marks or of git', () => {
    const marked = head + conflict(...both, began) + live;
    for (const mark of ['<<<<<<<', '|||||||', '=======', '>>>>>>>']) assert.deepEqual(told(marked, mark), [...sides, together], mark);
    const unmarked = head + conflict(...both) + live;
    assert.deepEqual(told(unmarked, '>>>>>>>', head + began + live), [...sides, together]);
  });

  it('is told without a base as one side instead of the other', () => {
    assert.deepEqual(told(head + conflict(...both) + live), [...sides, 'Theirs instead of ours: Live moves 1 working day earlier']);
  });

  it('says that both can be kept, and what that comes to', () => {
    const text = head + conflict(dig('6d') + fill('3d'), dig('5d').replace('Dig,', 'Ditch,') + fill('3d'), began) + live;
    assert.deepEqual(told(text).slice(3), [
      'Ours moves Live by +1 working day, theirs by 0; together +1, to 2026-01-15',
      'Both can be kept: together they finish on 2026-01-15 and break nothing',
    ]);
  });

  it('names what the sides contradict each other in, and the mistakes of each', () => {
    const text = head + conflict(dig('6d') + fill('3d'), dig('7d') + fill('3d', 'dog'), began) + live;
    const [, ours, theirs, clash] = told(text);
    assert.match(ours!, /no errors$/);
    assert.match(theirs!, / · 1 error: no task "dog"/);
    assert.equal(clash, 'Both sides change dig.duration: ours 5d → 6d, theirs 5d → 7d');
  });

  it('says what it can where a side cannot be read, and nothing where marks are not whole', () => {
    const [, ours, theirs, ...others] = told(head + conflict(began, '  dig: {name: [\n', began) + live);
    assert.match(ours!, /^Ours \(HEAD\): finish 2026-01-14/);
    assert.match(theirs!, /^Theirs \(topic\): .* error/);
    assert.deepEqual(others, []);
    assert.deepEqual(told(`${head}<<<<<<< HEAD\n${began}${live}`), []);
    assert.deepEqual(told(`${head}${began}=======\n${live}`, '======='), []);
  });
});

describe('the sides of a text with marks', () => {
  const lines = fc.array(fc.constantFrom('a: 1\n', '  b: 2\r\n', '\n', '# ======= \n', '<<<<<<\n', '======\n')).map((all) => all.join(''));
  it('are what each of them was, line by line', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, lines, fc.boolean(), (before, ours, base, theirs, after, isTold) => {
        const sides = sidesIn(before + conflict(ours, theirs, isTold ? base : null) + after)!;
        assert.deepEqual([sides.ours, sides.theirs], [before + ours + after, before + theirs + after]);
        assert.equal(sides.base, isTold ? before + base + after : null);
        assert.deepEqual([sides.names, sides.count], [{ ours: 'HEAD', theirs: 'topic' }, 1]);
      }),
    );
  });

  it('are none where lines of several merges are mixed', () => {
    const [open, middle, end] = ['<<<<<<< a\n', '=======\n', '>>>>>>> b\n'];
    for (const text of [
      '',
      'a: 1\n',
      open,
      open + middle,
      end,
      middle + end,
      open + open + middle + end,
      open + end,
      open + middle + middle + end,
    ])
      assert.equal(sidesIn(text), null, text);
    assert.equal(sidesIn(open + middle + end + open + middle + end)?.count, 2);
  });
});

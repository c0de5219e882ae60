/** Texts that nobody wrote as a plan: each ends in bounded time with something said. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editSource } from '../../../src/core/source/edit.ts';
import { child, entry, type Node } from '../../../src/core/source/node.ts';
import { parseSource, parseWhole } from '../../../src/core/source/parse.ts';
import { longestText } from '../../../src/core/source/refuse.ts';
import { placeOf } from '../../../src/core/source/source.ts';

const many = 10_000;

const odd: Readonly<Record<string, string>> = {
  'brackets that never close': '['.repeat(many),
  'braces that never close': '{a: '.repeat(many),
  'brackets that close': '['.repeat(many) + ']'.repeat(many),
  'closing brackets alone': ']'.repeat(many),
  'lists in lists': '- '.repeat(many),
  'keys in keys': '? '.repeat(many),
  'maps in maps': Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'tags in a row': '!!map '.repeat(many),
  'anchors in a row': '&a '.repeat(many),
  'quotes that never close': 'a: "\n'.repeat(1_000),
  'colons in a row': 'a: '.repeat(many),
  commas: `[${','.repeat(many)}]`,
};

describe('bad input', () => {
  for (const [what, text] of Object.entries(odd)) {
    it(`is told and does not overflow: ${what}`, () => {
      for (const parse of [parseSource, parseWhole]) {
        const source = parse('a.yaml', text);
        assert.ok(source.findings.length > 0);
        for (const { at } of source.findings) assert.ok(placeOf(source, at).end <= text.length);
        assert.ok(source.chunks.some((chunk) => chunk.damaged) || source.findings.some(({ rule }) => rule === 'yaml-too-deep'));
      }
    });
  }

  it('says nothing of an empty file, which is an empty value', () => {
    for (const text of ['', '\n', '\ufeff', '# only a comment\n', '---\n']) {
      const { root, findings } = parseSource('a.yaml', text);
      assert.deepEqual([root.kind, root.kind === 'scalar' && root.style, findings], ['scalar', 'empty', []]);
    }
  });

  it('is told once where a file is binary', () => {
    const source = parseSource('a.yaml', 'PNG\r\n\u001a\n\u0000\u0000\u0001\ufffd\n'.repeat(1000));
    assert.deepEqual(
      source.findings.map(({ rule, at }) => [rule, at.end - at.start]),
      [['not-text', 1]],
    );
  });

  it('is told once where a file is too large, and is not read', () => {
    const source = parseSource('a.yaml', 'a: {b: c}\n'.repeat(longestText / 10 + 1));
    assert.deepEqual(
      source.findings.map(({ rule }) => rule),
      ['file-too-large'],
    );
    assert.equal(source.root.kind, 'scalar');
  });

  it('reads a large file that becomes small enough, and back', () => {
    const large = parseSource('a.yaml', `a: 1\n${'#'.repeat(longestText)}`);
    const small = editSource(large, [{ start: 5, end: longestText + 5, text: 'b: 2\n' }]);
    assert.deepEqual(small.findings, []);
    assert.equal(entry(small.root, 'b')?.value.kind, 'scalar');
    const again = editSource(small, [{ start: 0, end: 0, text: '\0' }]);
    assert.deepEqual(
      again.findings.map(({ rule }) => rule),
      ['not-text'],
    );
  });

  it('does not read baselines, which are JSON', () => {
    const source = parseSource('baselines/kickoff.json', '{"tasks": [');
    assert.deepEqual([source.findings, source.root.kind, source.text], [[], 'scalar', '{"tasks": [']);
  });

  it('keeps keys that objects have by nature apart', () => {
    const { root, findings } = parseSource('a.yaml', '__proto__: {polluted: true}\nconstructor: 1\ntoString: 2\n');
    assert.deepEqual(findings, []);
    assert.equal(root.kind === 'map' && root.pairs.length, 3);
    assert.equal(child(root, 'hasOwnProperty'), null);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('gives an alias as what it stands for, on its own place', () => {
    const source = parseSource('a.yaml', 'a: &x {b: [1, 2]}\ntasks:\n  c: *x\n');
    const alias = child(child(source.root, 'tasks'), 'c')!;
    assert.deepEqual([alias.kind, placeOf(source, alias)], ['map', { file: 'a.yaml', start: 30, end: 32 }]);
    assert.equal(child(alias, 'b'), child(child(source.root, 'a'), 'b'));
  });

  it('stops aliases that make too much of too little', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`);
    const source = parseSource('a.yaml', `a0: &a0 [x, x, x]\n${lines.join('\n')}\n`);
    assert.deepEqual(
      source.findings.map(({ rule }) => rule),
      ['yaml-alias'],
    );
    assert.ok(sizeOf(source.root) < 100_000);
  });

  it('keeps lone halves of characters, and counts in UTF-16', () => {
    const source = parseSource('a.yaml', 'a: "\ud800"\nb: 😀 x\nc: \udc00\n');
    assert.deepEqual(source.findings, []);
    assert.deepEqual(placeOf(source, child(source.root, 'b')!), { file: 'a.yaml', start: 10, end: 14 });
  });

  it('never throws and never loses text', () => {
    const noise = fc.string({ unit: fc.constantFrom(...Array.from('ab:-?#&*!|>\'"%@`{}[], \t\n\r\\\0\u0007\ufeff0.<=~')), maxLength: 80 });
    fc.assert(
      fc.property(noise, noise, fc.double({ min: 0, max: 1, noNaN: true }), (text, typed, part) => {
        const at = Math.floor(part * text.length);
        for (const source of [parseSource('a.yaml', text), parseWhole('a.yaml', text)]) {
          assert.equal(source.chunks.map((chunk) => chunk.text).join(''), text);
          const after = editSource(source, [{ start: at, end: at, text: typed }]);
          assert.equal(after.text, text.slice(0, at) + typed + text.slice(at));
          for (const { at: spot } of after.findings) {
            const { start, end } = placeOf(after, spot);
            assert.ok(0 <= start && start <= end && end <= after.text.length);
          }
        }
      }),
      { numRuns: Number(process.env.FUZZ ?? 500) },
    );
  });
});

/** Nodes that a walk over the tree meets. */
function sizeOf(node: Node): number {
  const below = node.kind === 'scalar' ? [] : node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value);
  return below.reduce((sum, inner) => sum + sizeOf(inner), 1);
}

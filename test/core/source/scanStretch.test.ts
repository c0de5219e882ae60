import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planOf } from '../../../bench/plans.ts';
import { sharedPlan } from '../../../bench/sharedPlan.ts';
import type { Chunk, Node, Pair, Spot } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { parsePiece, readPiece, type Piece, type Role } from '../../../src/core/source/piece.ts';
import { scanStretch } from '../../../src/core/source/scanStretch.ts';
import { textsIn } from '../../support/folder.ts';
import { applied, damagedText, fitted, planText, roughEdit } from '../../support/planText.ts';

const runs = Number(process.env.FUZZ ?? 400);
const role: Role = { depth: 1, inMap: true, first: false };
const chunkOf = (text: string): Chunk => ({ path: 'a.yaml', text, damaged: false });
const stretchesOf = (text: string) => parseSource('a.yaml', text).chunks.map((chunk) => chunk.text);
const yamlIn = (folder: string) => [...textsIn(folder)].filter(([path]) => /\.ya?ml$/.test(path)).map(([, text]) => text);

const examples = yamlIn('examples');
const generated = [planOf(120), sharedPlan(120, 10).yaml];
const stretches = [...examples, ...generated].flatMap(stretchesOf);

/** True where there was an answer to compare. */
function agrees(text: string, at: Role = role): boolean {
  assert.deepEqual(bare(parsePiece('a.yaml', text, at)), bare(readPiece('a.yaml', text, at)));
  return scanStretch(chunkOf(text), at.depth) !== null;
}

/** What is read when somebody asks, read. */
function bare({ text, damaged, role: as, node, pairs, remarked, found }: Piece): unknown {
  const from = (at: Spot) => [at.start, at.end];
  const findings = found.findings.map(({ at, rule, message, fix }) => [
    from(at),
    rule,
    message,
    fix?.changes.map((one) => [from(one.at), one.text]),
  ]);
  return { text, damaged, as, node: node && unfolded(node), pairs: pairs.map(unfoldedPair), remarked, found: { ...found, findings } };
}

function unfolded(node: Node): unknown {
  const { kind, start, end } = node;
  if (node.kind === 'list') return { kind, start, end, items: node.items.map(unfolded), flow: node.flow };
  if (node.kind === 'scalar') return { kind, start, end, value: node.value, source: node.source, style: node.style };
  return { kind, start, end, pairs: node.pairs.map(unfoldedPair), flow: node.flow };
}

function unfoldedPair({ key, value }: Pair): unknown {
  return { key: unfolded(key), value: unfolded(value) };
}

describe('scanStretch', () => {
  it('answers for nearly everything in examples and large plans', () => {
    for (const texts of [examples, generated]) {
      const parts = texts.flatMap(stretchesOf);
      const share = parts.filter((part) => scanStretch(chunkOf(part), 1)).length / parts.length;
      assert.ok(share >= 0.95, `${(100 * share).toFixed(1)} %`);
    }
  });

  it('says of examples and fixtures what yaml says', () => {
    for (const text of [...examples, ...generated, ...yamlIn('test/fixtures')]) {
      for (const stretch of stretchesOf(text)) agrees(stretch);
      agrees(text, { depth: 0, inMap: false, first: true });
    }
  });

  it('says what yaml says of random texts, of their parts, and of broken ones', () => {
    let answers = 0;
    fc.assert(
      fc.property(fc.oneof(planText, damagedText), (text) => {
        for (const part of [text, ...stretchesOf(text)]) if (agrees(part)) answers++;
      }),
      { numRuns: runs },
    );
    assert.ok(answers > runs / 4, `${answers} answers`);
  });

  it('says what yaml says while somebody edits', () => {
    let answers = 0;
    fc.assert(
      fc.property(fc.constantFrom(...stretches), fc.array(roughEdit, { minLength: 1, maxLength: 3 }), (stretch, edits) => {
        if (agrees(edits.reduce((text, edit) => applied(text, fitted(text, edit)), stretch))) answers++;
      }),
      { numRuns: 4 * runs },
    );
    assert.ok(answers > runs / 4, `${answers} answers`);
  });

  it('says what yaml says of lines put together at random', () => {
    const line = fc.tuple(
      fc.constantFrom('', '', '', '  ', '  ', '    '),
      fc.constantFrom('', '', '', '', '- ', '- - '),
      fc.constantFrom('k:', 'k: ', 'k: ', 'k: ', 'k: ', 'k:  ', '"k": ', "'k k': ", '010: ', '', 'k :', '<<: ', '? '),
      fc.constantFrom(
        '',
        'x',
        'x',
        '1.10',
        '-1',
        '"x"',
        "'it''s'",
        '{a: 1, b: [c, {d: e}]}',
        '[]',
        '{ }',
        '|',
        '>-',
        '[a: b]',
        '{a}',
        'b: c',
      ),
      fc.constantFrom('', '', '', ' ', ' # c', ' ## c', ' #c', '#c'),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\n# c\n', '\n    # c\n', '\n   #c\n'),
    );
    let answers = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = lines.map((parts, i) => parts.join('').replaceAll('k', `k${i}`)).join('');
        if (agrees(text)) answers++;
      }),
      { numRuns: 10 * runs },
    );
    assert.ok(answers > runs / 4, `${answers} answers`);
  });

  const plain: Record<string, string> = {
    'a map': 'a:\n  b: 1\n  c: two words # note\n',
    'no value': 'a:\nb: # note\n',
    'a list in a map': 'a:\n  - b\n  - c: 1\n    d: [e, f]\n  -\n',
    'a list at the column of its key': 'a:\n- b\n- c\nd: e\n',
    brackets: 'a: {b: 1, "c": [x, {y: z}], d: {}}\n',
    quotes: 'a: \'it\'\'s\'\n"b c": "x: y # z"\n',
    'line ends of Windows': 'a: 1\r\n\r\n# note\r\nb:\r\n  c: 2\r\n',
    'block texts': 'a: |\n  x\n    y # z\n\n  z\n\n# note\nb: >-\n    x\n    y\n\n\n    z\nc:\n- |-\n  x',
    'comments and blank lines': '# note\n\na:\n# note\n  b: 1\n\n    # note\n  c: 2\n',
    'other signs inside a text': 'a: R&D, 50% [draft] {x}!\nb: x#y\nc: 10:30\nd: -1\n',
  };
  for (const [what, text] of Object.entries(plain)) {
    it(`reads ${what}`, () => assert.ok(agrees(text)));
  }

  const left: Record<string, string> = {
    'an anchor': 'a: &p x\n',
    'an alias': 'a: *p\n',
    'a tag': 'a: !t x\n',
    'a block text with its indent said': 'a: |2\n  x\n',
    'a block text that keeps its end': 'a: |+\n  x\n\n',
    'a block text without lines': 'a: |\nb: 1\n',
    'a block text that begins with an empty line': 'a: |\n\n  x\n',
    'a block text with blanks on an empty line': 'a: |\n  x\n   \n  y\n',
    'a block text with a comment behind its sign': 'a: | # note\n  x\n',
    'a block text with line ends of Windows': 'a: |\r\n  x\r\n',
    'a folded text with a line further in': 'a: >\n  x\n    y\n',
    'a block text that stands too far out': 'a:\n  b: |\n  x\n',
    'a line between a block text and its key': 'a:\n  b: |\n      x\n    y\n',
    'a text of several lines': 'a: x\n  y\n',
    'a quote of several lines': 'a: "x\n  y"\n',
    'brackets of several lines': 'a: [x,\n  y]\n',
    'an escape': 'a: "\\u00e9"\n',
    'a tab': 'a:\tx\n',
    'a character that is no text': 'a: \u0007\n',
    'a carriage return inside a line': 'a: x\ry\n',
    'a byte order mark': '\uFEFFa: 1\n',
    'a question mark': '? a\n: b\n',
    'a document marker': '---\na: 1\n',
    'the end of the document': '... a: 1\n',
    'a duplicate key': 'a: 1\na: 2\n',
    'a duplicate key in brackets': 'a: {b: 1, b: 2}\n',
    'a duplicate among many keys': `${Array.from({ length: 20 }, (_, i) => `k${i}: 1\n`).join('')}k7: 1\n`,
    'a text lost behind a hash': 'a: Fix bug #12\n',
    'a key without a colon in brackets': 'a: {b: x, c}\n',
    'a pair in a list': 'a: [b: c]\n',
    'an open bracket': 'a: [x\n',
    'a wrong bracket': 'a: [x}\n',
    'an open quote': 'a: "x\n',
    'text behind a quote': 'a: "x" y\n',
    'text behind brackets': 'a: [x] y\n',
    'two keys on a line': 'a: b: c\n',
    'a line without a colon': 'a: 1\nb\n',
    'a line too far in': 'a: 1\n  b: 2\n',
    'a line too far out': 'a:\n    b: 1\n  c: 2\n',
    'a list among keys': 'a: 1\n- b\n',
    'a key in a list': 'a:\n  - b\n  c: 1\n',
    'a reserved sign': 'a: @x\n',
    'what is too deep': `a: ${'['.repeat(120)}${']'.repeat(120)}\n`,
    'a comment like what is too deep': `a: 1 # ${'['.repeat(1200)}\n`,
    'a very long key': `${'k'.repeat(1100)}: 1\n`,
    'a list': '- a\n',
    'a text': 'a\n',
    nothing: '# note\n',
  };
  for (const [what, text] of Object.entries(left)) {
    it(`leaves ${what} to yaml`, () => {
      assert.equal(scanStretch(chunkOf(text), 1), null);
      agrees(text);
    });
  }
});

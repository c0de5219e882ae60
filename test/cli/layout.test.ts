import assert from 'node:assert/strict';
import { markdownText } from '../../src/core/report/markdown.ts';
import { painter } from '../../src/cli/formats/paint.ts';
import { tableLines, type Column } from '../../src/cli/formats/table.ts';
import { fitted, padded, printable, widthOf, wrapped } from '../../src/cli/formats/width.ts';

describe('layout of texts', () => {
  const widths: readonly [string, number][] = [
    ['', 0],
    ['plan', 4],
    ['Größe', 5],
    ['計画', 4],
    ['ｗｉｄｅ', 8],
    ['e\u0301', 1],
    ['🚀 go', 5],
  ];
  for (const [text, width] of widths) it(`takes "${text}" for ${width} columns wide`, () => assert.equal(widthOf(text), width));

  it('cuts with an ellipsis and never through a wide letter', () => {
    assert.equal(fitted('Landing zone', 12), 'Landing zone');
    assert.equal(fitted('Landing zone', 9), 'Landing…');
    assert.equal(fitted('計画計画', 6), '計画…');
  });

  it('pads by columns', () => {
    assert.equal(padded('計画', 6), '計画  ');
    assert.equal(padded('7', 3, 'right'), '  7');
  });

  it('breaks at spaces and lets a long word be', () => {
    assert.deepEqual(wrapped('a bb ccc dddddddd e', 6), ['a bb', 'ccc', 'dddddddd', 'e']);
  });

  it('shows control characters instead of obeying them', () => {
    assert.equal(printable('a\u001b[31mb\nc\u202ed'), 'a\ufffd[31mb c\ufffdd');
  });

  it('makes a plan’s words harmless in Markdown', () => {
    assert.equal(markdownText('a|b <img> @team [x](y) & *z*'), 'a\\|b \\<img\\> &#64;team \\[x\\](y) &amp; \\*z\\*');
  });
});

describe('a table', () => {
  const columns: readonly Column<{ name: string; days: number }>[] = [
    { title: 'Name', shrinksTo: 6, text: ({ name }) => name },
    { title: 'Days', align: 'right', text: ({ days }) => String(days) },
    { title: 'Note', text: () => '' },
    { title: 'Wide', from: 40, text: () => 'x' },
  ];
  const rows = [
    { name: 'Landing zone', days: 4 },
    { name: 'Cut-over', days: 12 },
  ];
  const plain = painter(false);

  it('aligns, and leaves out empty columns', () => {
    assert.deepEqual(tableLines(columns, rows, null, plain), [
      'Name          Days  Wide',
      'Landing zone     4  x',
      'Cut-over        12  x',
    ]);
  });

  it('shrinks what may shrink and drops what is for wide terminals', () => {
    assert.deepEqual(tableLines(columns, rows, 14, plain), ['Name      Days', 'Landing…     4', 'Cut-over    12']);
  });

  it('colours without changing the layout', () => {
    const styled: readonly Column<{ name: string; days: number }>[] = [{ ...columns[0]!, style: () => 'red' }];
    const [, first] = tableLines(styled, rows, null, painter(true));
    assert.equal(first, '\u001b[31mLanding zone\u001b[39m');
  });
});

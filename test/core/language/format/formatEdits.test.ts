import assert from 'node:assert/strict';
import { formatEdits } from '../../../../src/core/language/format/formatEdits.ts';
import { editSource } from '../../../../src/core/source/edit.ts';
import { parseSource } from '../../../../src/core/source/parse.ts';

interface Case {
  readonly it: string;
  readonly from: string;
  /** Left out where nothing changes. */
  readonly to?: string;
}

const cases: readonly Case[] = [
  {
    it: 'indents by level, and lists below their key',
    from: 'tasks:\n    a:\n       name: A\n       after:\n       - b\n       - c\n',
    to: 'tasks:\n  a:\n    name: A\n    after:\n      - b\n      - c\n',
  },
  {
    it: 'indents what belongs to the item of a list by two',
    from: 'tasks:\n  a:\n    after:\n    -   task: b\n        type: SS\n    - \n      task: c\n',
    to: 'tasks:\n  a:\n    after:\n      - task: b\n        type: SS\n      -\n        task: c\n',
  },
  {
    it: 'puts one blank after colons, dashes and commas',
    from: 'tasks:\n  a :   {name:  A,assign: [ x,y ] ,  duration: 1d }\n  b: { }\n  c:\n    after:\n      -   a\n',
    to: 'tasks:\n  a: {name: A, duration: 1d, assign: [x, y]}\n  b: {}\n  c:\n    after:\n      - a\n',
  },
  { it: 'leaves a colon that is none yet', from: 'tasks:\n  a: {name: x:y}\n' },
  { it: 'takes blanks off the ends of lines', from: 'tasks:  \n  a: {} \t\n   \n  b: {}\n', to: 'tasks:\n  a: {}\n\n  b: {}\n' },
  {
    it: 'keeps single blank lines, and one of several',
    from: '\n\nplanloom: 1\n\nproject: {id: x}\n\n\n\ntasks: {}\n\n',
    to: '\nplanloom: 1\n\nproject: {id: x}\n\ntasks: {}\n',
  },
  { it: 'ends the file with a line break', from: 'tasks: {}', to: 'tasks: {}\n' },
  {
    it: 'takes the order of keys from the format, unknown and x- keys behind, items last',
    from: 'tasks:\n  a:\n    x-b: 1\n    tasks: {b: {duration: 1d}}\n    owner: o\n    x-a: 2\n    colour: red\n    name: A\n',
    to: 'tasks:\n  a:\n    name: A\n    owner: o\n    x-b: 1\n    x-a: 2\n    colour: red\n    tasks: {b: {duration: 1d}}\n',
  },
  {
    it: 'takes comments along, and leaves those behind a value on their line',
    from: 'tasks:\n  a:\n    # how long\n    duration: 1d   # a guess\n    # who\n    owner: o\n    # what\n    name: A\n',
    to: 'tasks:\n  a:\n    # what\n    name: A\n    # who\n    owner: o\n    # how long\n    duration: 1d   # a guess\n',
  },
  {
    it: 'keeps a blank line above the key that it opens',
    from: 'tasks:\n  a:\n    duration: 1d\n    after: b\n\n    name: A\n    owner: o\n',
    to: 'tasks:\n  a:\n    name: A\n    owner: o\n\n    duration: 1d\n    after: b\n',
  },
  {
    it: 'keeps a comment about the whole item at its head',
    from: 'tasks:\n  a:\n    # all of it\n\n    # how long\n    duration: 1d\n    name: A\n',
    to: 'tasks:\n  a:\n    # all of it\n\n    name: A\n    # how long\n    duration: 1d\n',
  },
  {
    it: 'puts a comment where what it stands with is',
    from: 'tasks:\n    a:\n        name: A\n        # end of a\n    # about b\n    b: {}\n# end\n',
    to: 'tasks:\n  a:\n    name: A\n    # end of a\n  # about b\n  b: {}\n# end\n',
  },
  {
    it: 'keeps a comment that stands between two depths with what is above it',
    from: 'name:\n   name:\n  # note\neffort:\n',
    to: 'name:\n  name:\n  # note\neffort:\n',
  },
  { it: 'leaves the order of sections', from: 'tasks: {}\nproject: {id: x}\nplanloom: 1\nraid:\n  issues: {}\n  risks: {}\n' },
  {
    it: 'leaves the order of items, days and months',
    from: 'tasks:\n  b: {}\n  a: {}\nbudget:\n  lines: {x: {planned: {2026-02: 1, 2026-01: 2}}}\n',
  },
  { it: 'leaves quotes, and short and long forms', from: `tasks:\n  a: {name: "A", owner: 'o', after: [b, {task: c}]}\n` },
  {
    it: 'moves a text of several lines as a whole',
    from: 'tasks:\n    a:\n        notes: |\n              first\n                deeper  \n\n              last\n        description: one\n          two\n',
    to: 'tasks:\n  a:\n    description: one\n      two\n    notes: |\n      first\n        deeper  \n\n      last\n',
  },
  {
    it: 'minds a number that says how far in a text stands',
    from: 'tasks:\n    a:\n        notes: |2\n            x\n',
    to: 'tasks:\n  a:\n    notes: |2\n        x\n',
  },
  { it: 'leaves the blank lines that end a text', from: 'tasks:\n  a:\n    notes: |+\n      x\n\n\n  b: {}\n' },
  {
    it: 'only moves brackets of several lines',
    from: 'tasks:\n    a: {owner:  o,\n        name:  A,  # note\n    }\n',
    to: 'tasks:\n  a: {owner:  o,\n      name:  A,  # note\n  }\n',
  },
  {
    it: 'leaves the order where aliases depend on it',
    from: 'tasks:\n  a:\n      owner: &o x\n      name: A\n      consulted: *o\n',
    to: 'tasks:\n  a:\n    owner: &o x\n    name: A\n    consulted: *o\n',
  },
  {
    it: 'leaves an item as it is written where a key is given twice',
    from: 'tasks:\n    a:\n        owner:   o\n        name: A\n        owner:   p\n    b:\n        name: B\n',
    to: 'tasks:\n  a:\n      owner:   o\n      name: A\n      owner:   p\n  b:\n    name: B\n',
  },
  {
    it: 'keeps the line ends of Windows',
    from: 'tasks:\r\n    a:\r\n        owner: o\r\n        name: A',
    to: 'tasks:\r\n  a:\r\n    name: A\r\n    owner: o\r\n',
  },
  { it: 'keeps a byte order mark', from: '\uFEFFtasks:\n    a: {}\n', to: '\uFEFFtasks:\n  a: {}\n' },
  { it: 'keeps the marks of a document', from: '--- # head\ntasks:\n   a: {}\n...\n', to: '--- # head\ntasks:\n  a: {}\n...\n' },
  { it: 'leaves a tag where it is', from: 'tasks:\n  a: !!map\n   name: A\n', to: 'tasks:\n  a: !!map\n    name: A\n' },
  { it: 'has nothing to do for an empty file', from: '' },
  { it: 'has nothing to do for a file that is no map', from: '- a\n-  b\n' },
];

describe('formatting', () => {
  for (const { it: title, from, to = from } of cases) {
    it(title, () => {
      assert.equal(formatted(from), to);
      assert.equal(formatted(to), to);
    });
  }

  it('indents by as much as it is told', () => {
    assert.equal(formatted('tasks:\n  a:\n    after:\n      - b\n', 4), 'tasks:\n    a:\n        after:\n            - b\n');
  });

  it('refuses a text with mistakes in YAML, and says where', () => {
    const { edits, refusal } = formatEdits(parseSource('plan.yaml', 'tasks:\n    a: {}\n    b: [\n'), { indent: 2, reread: editSource });
    assert.deepEqual(edits, []);
    assert.match(refusal ?? '', /^not formatted: line 3 /);
  });

  it('changes no more than the characters that differ', () => {
    const { edits } = formatEdits(parseSource('plan.yaml', 'tasks:\n   a: {name:  A}\n'), { indent: 2, reread: editSource });
    assert.deepEqual(edits, [
      { start: 9, end: 10, text: '' },
      { start: 20, end: 21, text: '' },
    ]);
  });

  it('moves only the line that stands wrong', () => {
    const text = 'tasks:\n  a:\n    duration: 1d\n    name: A\n    after: b\n';
    const { edits } = formatEdits(parseSource('plan.yaml', text), { indent: 2, reread: editSource });
    assert.deepEqual(edits, [
      { start: 12, end: 12, text: '    name: A\n' },
      { start: 29, end: 41, text: '' },
    ]);
  });
});

describe('formatting of a selection', () => {
  const text = [
    'project: {id:  x}',
    'tasks:',
    '   a:',
    '      owner:  o',
    '      name:  A',
    '      tasks:',
    '        b: {name:  B}',
    '        c: {name:  C}',
    '   d: {name:  D}',
    '',
  ].join('\n');

  it('takes the items that it touches as a whole, as far in as they stand', () => {
    assert.equal(
      within(text, 'A', 'A'),
      text
        .replace('      owner:  o\n      name:  A\n', '     name: A\n     owner: o\n')
        .replace(/ {6}tasks:\n.*\n.*\n/, '     tasks:\n       b: {name: B}\n       c: {name: C}\n'),
    );
  });

  it('takes only the items inside of an item where it lies among them', () => {
    assert.equal(within(text, 'B', 'B'), text.replace('name:  B', 'name: B'));
    assert.equal(within(text, 'B', 'C'), text.replace('name:  B', 'name: B').replace('name:  C', 'name: C'));
  });

  it('takes a section without items as a whole', () => {
    assert.equal(within(text, 'id', 'id'), text.replace('id:  x', 'id: x'));
  });
});

function formatted(text: string, indent = 2): string {
  const source = parseSource('plan.yaml', text);
  const { edits, refusal } = formatEdits(source, { indent, reread: editSource });
  assert.equal(refusal, null);
  return editSource(source, edits).text;
}

function within(text: string, first: string, last: string): string {
  const source = parseSource('plan.yaml', text);
  const { edits, refusal } = formatEdits(
    source,
    { indent: 2, reread: editSource },
    { start: text.indexOf(first), end: text.indexOf(last) + last.length },
  );
  assert.equal(refusal, null);
  return editSource(source, edits).text;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planOf } from '../../../bench/plans.ts';
import { editSource } from '../../../src/core/source/edit.ts';
import { child, keyText, type Chunk, type Node } from '../../../src/core/source/node.ts';
import { parseSlices, parseSource } from '../../../src/core/source/parse.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { said } from './same.ts';

const text = planOf(120);

function nodeAt(source: Source, path: string): Node {
  return path.split(' ').reduce<Node>((node, key) => child(node, key) ?? assert.fail(`no ${key} in ${path}`), source.root);
}

/** Every map under `tasks:`, at every depth, by its path. */
function items(source: Source): Map<string, Node> {
  const found = new Map<string, Node>();
  const collect = (node: Node | null, path: string): void => {
    if (node?.kind !== 'map') return;
    for (const { key, value } of node.pairs) {
      const own = `${path} ${keyText(key)}`;
      found.set(own, value);
      collect(child(value, 'tasks'), `${own} tasks`);
    }
  };
  collect(child(source.root, 'tasks'), 'tasks');
  return found;
}

function edited(source: Source, find: string, by: string): Source {
  const start = source.text.indexOf(find);
  return editSource(source, [{ start, end: start + find.length, text: by }]);
}

/** Paths of items that are not the objects they were. */
function renewed(before: Source, after: Source): string[] {
  const old = items(before);
  return [...items(after)].filter(([path, node]) => old.get(path) !== node).map(([path]) => path);
}

describe('an edit', () => {
  const source = parseSource('a.yaml', text);

  it('renews the item it touches and what contains it, and no other', () => {
    const after = edited(source, 'p1-w2-t3:\n            name: ', 'p1-w2-t3:\n            name: x');
    assert.deepEqual(renewed(source, after), ['tasks p1', 'tasks p1 tasks p1-w2', 'tasks p1 tasks p1-w2 tasks p1-w2-t3']);
    for (const path of ['resources', 'raid', 'project', 'sprints']) assert.equal(nodeAt(after, path), nodeAt(source, path));
    assert.equal(changedChunks(source, after), 1);
  });

  it('keeps all items where one comes or goes', () => {
    const added = edited(source, '          p1-w2-t3:\n', '          new:\n            name: x\n          p1-w2-t3:\n');
    assert.deepEqual(renewed(source, added), ['tasks p1', 'tasks p1 tasks p1-w2', 'tasks p1 tasks p1-w2 tasks new']);
    const back = edited(added, '          new:\n            name: x\n', '');
    assert.deepEqual(renewed(source, back), ['tasks p1', 'tasks p1 tasks p1-w2']);
    assert.equal(changedChunks(source, back), 0);
  });

  it('keeps all other items while one is broken', () => {
    const broken = edited(source, 'p1-w2-t3:\n            name: ', 'p1-w2-t3:\n            name: "');
    assert.deepEqual(renewed(source, broken), ['tasks p1', 'tasks p1 tasks p1-w2', 'tasks p1 tasks p1-w2 tasks p1-w2-t3']);
    assert.equal(broken.damaged.length, 1);
    assert.equal(broken.findings.length, 1);
  });

  it('keeps what stands between two far places that change together', () => {
    const at = [text.indexOf('p1-w1-t2:'), text.indexOf('p1-w8-t2:')];
    const after = editSource(source, at.map((start) => ({ start, end: start, text: 'x' })).reverse());
    assert.deepEqual(
      renewed(source, after).filter((path) => !path.endsWith('-t2')),
      ['tasks p1', 'tasks p1 tasks p1-w1', 'tasks p1 tasks p1-w8'],
    );
  });

  it('keeps a map whose items are the same', () => {
    const after = edited(source, 'planloom: 1', 'planloom:  1');
    assert.equal(nodeAt(after, 'tasks'), nodeAt(source, 'tasks'));
  });

  it('takes many edits at once, in any order', () => {
    const numbers = fc.uniqueArray(fc.nat({ max: text.length }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('x', '\n', ' '), (starts, by) => {
        const after = editSource(
          source,
          starts.map((start) => ({ start, end: start, text: by })),
        );
        const expected = [...starts].sort((a, b) => b - a).reduce((sofar, at) => sofar.slice(0, at) + by + sofar.slice(at), text);
        assert.equal(after.text, expected);
        assert.deepEqual(said(after), said(parseSource('a.yaml', expected)));
      }),
      { numRuns: 20 },
    );
  });

  it('without a change changes nothing', () => assert.deepEqual(said(editSource(source, [])), said(source)));

  it('keeps what another copy of this code has read', () => {
    const likeClass = Object.create(null, Object.getOwnPropertyDescriptors(Object.getPrototypeOf(source) as object)) as object;
    const read = Object.create(likeClass, Object.getOwnPropertyDescriptors(source)) as Source;
    const after = edited(read, 'p1-w2-t3:\n            name: ', 'p1-w2-t3:\n            name: x');
    assert.deepEqual(renewed(source, after), ['tasks p1', 'tasks p1 tasks p1-w2', 'tasks p1 tasks p1-w2 tasks p1-w2-t3']);
  });

  it('of a source made elsewhere reads it anew', () => {
    const foreign: Source = {
      ...parseSource('a.yaml', 'a: 1\n'),
      text: 'a: 1\n',
      chunks: [],
      findings: [],
      damaged: [],
      remarks: [],
      offsetOf: () => 0,
    };
    assert.equal(editSource(foreign, [{ start: 3, end: 4, text: '2' }]).text, 'a: 2\n');
  });
});

describe('a damaged item', () => {
  const damages = [
    'name: "x',
    "name: 'x",
    'name: [x',
    'name: {x',
    'name: x: y',
    '\tname: x',
    'name',
    'name:x',
    'name: "x" y',
    '- x',
    'name: *x',
    '}',
    '@',
    'name: |x',
  ];

  it('leaves all others as they are read in a sound text', () => {
    const source = parseSource('a.yaml', text);
    const leaves = [...items(source).keys()].filter((path) => /-t\d$/.test(path));
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.constantFrom(...damages), (path, damage) => {
        const id = path.split(' ').at(-1)!;
        const broken = parseSource('a.yaml', text.replace(new RegExp(` ${id}:\n            name: .*`), ` ${id}:\n            ${damage}`));
        const plain = values(broken);
        for (const [other, value] of values(source)) if (other !== path) assert.deepEqual(plain.get(other), value, other);
        assert.ok(broken.findings.length >= 1 && broken.findings.length <= 2);
        assert.equal(broken.damaged.length, broken.findings.some(({ rule }) => rule.startsWith('yaml-') && rule !== 'yaml-alias') ? 1 : 0);
      }),
      { numRuns: 100 },
    );
  });

  /** Leaves under `tasks:` by path. */
  function values(source: Source): Map<string, unknown> {
    return new Map([...items(source)].filter(([path]) => /-t\d$/.test(path)).map(([path, node]) => [path, plain(node)]));
  }

  function plain(node: Node): unknown {
    if (node.kind === 'scalar') return node.value;
    return node.kind === 'list' ? node.items.map(plain) : node.pairs.map(({ key, value }) => [keyText(key), plain(value)]);
  }
});

describe('parseSlices', () => {
  it('gives what parseSource gives, with pauses', () => {
    const parsing = parseSlices('a.yaml', text);
    let pauses = 0;
    let step = parsing.next();
    for (; !step.done; step = parsing.next()) pauses++;
    assert.deepEqual(said(step.value), said(parseSource('a.yaml', text)));
    assert.ok(pauses > 5);
  });
});

function changedChunks(before: Source, after: Source): number {
  const old = new Set<Chunk>(before.chunks);
  return after.chunks.filter((chunk) => !old.has(chunk)).length;
}

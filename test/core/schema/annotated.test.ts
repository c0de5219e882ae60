import assert from 'node:assert/strict';
import { annotatedIn, referencesIn } from '../../../src/core/schema/annotated.ts';
import { fieldAt, fieldOf } from '../../../src/core/schema/field.ts';
import { itemMapAt, itemMapsIn } from '../../../src/core/schema/itemMaps.ts';
import { child, type Node } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { partOf } from '../../../src/core/source/part.ts';
import { placeOf, type Source } from '../../../src/core/source/source.ts';

const text = `planloom: 1
project: {id: atlas, name: Atlas, start: 2026-01-05, manager: ravi}
lifecycle: {alignment: {planning: [define]}}
rules: {watermelon: error}
tasks:
  ops:
    name: Operations
    owner: asha
    after: [api FS+2d, 'infra:racks SS', {task: web, type: SS}]
    assign: {ben: 50%, "gpu": 4}
    spans: [a, "b"]
    sprint: s1
    release: a b
    tasks:
      inner: {name: Inner, owner: nobody}
`;
const source = parseSource('plan.yaml', text);
const ops = child(child(source.root, 'tasks'), 'ops')!;

const cut = (of: Source, spot: Parameters<typeof placeOf>[1]) => {
  const { start, end } = placeOf(of, spot);
  return of.text.slice(start, end);
};

describe('references', () => {
  it('are found in every form, on the exact word', () => {
    const shown = referencesIn(ops, 'task').map(({ path, plan, id, refs, isKey, at, idAt }) => [
      path.join('.'),
      plan,
      id,
      refs.join(' '),
      isKey,
      cut(source, at),
      cut(source, idAt),
    ]);
    assert.deepEqual(shown, [
      ['owner', null, 'asha', 'party', false, 'asha', 'asha'],
      ['after', null, 'api', 'task dependency', false, 'api', 'api'],
      ['after', 'infra', 'racks', 'task dependency', false, 'infra:racks', 'racks'],
      ['after.task', null, 'web', 'task dependency', false, 'web', 'web'],
      ['assign', null, 'ben', 'resource', true, 'ben', 'ben'],
      ['assign', null, 'gpu', 'resource', true, 'gpu', 'gpu'],
      ['spans', null, 'a', 'task', false, 'a', 'a'],
      ['spans', null, 'b', 'task', false, 'b', 'b'],
      ['sprint', null, 's1', 'sprint', false, 's1', 's1'],
    ]);
  });

  it('stand outside the maps keyed by id too', () => {
    const shown = referencesIn(source.root, 'plan').map(({ path, id, refs }) => [path.join('.'), id, refs.join(' ')]);
    assert.deepEqual(shown, [
      ['project.manager', 'ravi', 'party'],
      ['lifecycle.alignment', 'planning', 'project-stage'],
      ['lifecycle.alignment.*', 'define', 'product-stage'],
      ['rules', 'watermelon', 'rule'],
    ]);
  });

  it('are remembered by node', () => {
    assert.equal(referencesIn(ops, 'task'), referencesIn(ops, 'task'));
  });
});

describe('annotated scalars', () => {
  it('tell the kind of every value, but not of items below', () => {
    const shown = annotatedIn(ops, 'task').map(({ path, value, scalar }) => [path.join('.'), value, cut(source, scalar)]);
    assert.deepEqual(shown.slice(0, 4), [
      ['name', 'text', 'Operations'],
      ['owner', 'id', 'asha'],
      ['after', 'predecessor', 'api FS+2d'],
      ['after', 'predecessor', "'infra:racks SS'"],
    ]);
    assert.ok(!shown.some(([, , word]) => word === 'Inner'));
  });
});

describe('maps keyed by id', () => {
  it('are found in sections, with what is in them', () => {
    const maps = itemMapsIn('plan').map(({ path, definition, namespace }) => `${path.join('.')}: ${definition} in ${namespace}`);
    assert.ok(maps.includes('tasks: task in work'));
    assert.ok(maps.includes('raid.risks: risk in work'));
    assert.ok(maps.includes('governance.forums: forum in party'));
    assert.deepEqual(
      itemMapsIn('task').map(({ path }) => path),
      [['tasks']],
    );
    assert.deepEqual(itemMapsIn('risk'), []);
  });

  it('are looked up in an item', () => {
    const [tasks] = itemMapsIn('task');
    assert.equal(itemMapAt(ops, tasks!), child(ops, 'tasks'));
    assert.equal(itemMapAt(child(ops, 'name')!, tasks!), null);
  });

  it('have fields that can be followed', () => {
    assert.equal(fieldAt(fieldOf('risk'), ['escalation', 'to'])?.shape.value, 'id');
    assert.equal(fieldAt(fieldOf('task'), ['assign', 'asha'])?.shape.value, 'share');
    assert.equal(fieldAt(fieldOf('task'), ['nothing']), null);
  });
});

describe('part of a scalar', () => {
  const value = (yaml: string): [Source, Node] => {
    const parsed = parseSource('x.yaml', `k: ${yaml}\n`);
    return [parsed, child(parsed.root, 'k')!];
  };
  const parts: [string, string][] = [
    ['api FS+2d', 'FS'],
    ["'api FS+2d'", 'FS'],
    ['"api FS+2d"', 'FS'],
    ["'api''FS+2d'", "'api''FS+2d'"],
    ['"api\\tFS+2d"', '"api\\tFS+2d"'],
    ['|\n  api FS+2d', '|\n  api FS+2d'],
  ];
  for (const [yaml, expected] of parts) {
    it(`of ${JSON.stringify(yaml)} is ${JSON.stringify(expected)}`, () => {
      const [parsed, node] = value(yaml);
      assert.ok(node.kind === 'scalar');
      assert.equal(cut(parsed, partOf(node, 4, 6)), expected);
      assert.equal(cut(parsed, partOf(node, 3, 3)), cut(parsed, node));
    });
  }
});

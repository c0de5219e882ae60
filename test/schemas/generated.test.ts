import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { hovers } from '../../src/core/schema/generated/hovers.ts';
import { shapes, type Shape } from '../../src/core/schema/generated/shape.ts';
import { validators } from '../../src/core/schema/generated/validators.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('what is generated from the schemas', () => {
  it('is fresh', () => {
    const check = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    assert.equal(check.stderr, '');
    assert.equal(check.status, 0);
  });

  it('has a validator for every item and every kind of file', () => {
    const items = Object.values(shapes).flatMap((shape) =>
      Object.values(shape.properties ?? {}).flatMap((key) => key.entries?.definition ?? []),
    );
    for (const name of [...items, 'plan', 'part', 'portfolio'] as const) assert.equal(typeof validators[name], 'function', name);
  });

  it('has validators of at most 60 KB', () => {
    const file = `${root}src/core/schema/generated/validators.js`;
    const [bundle] = buildSync({ entryPoints: [file], bundle: true, minify: true, format: 'esm', write: false }).outputFiles;
    assert.ok(bundle!.contents.length < 60_000);
  });

  it('tells the meaning of every key', () => {
    const silent = Object.entries(shapes).flatMap(([name, shape]) =>
      Object.keys(shape.properties ?? {}).filter((key) => !hovers[name as keyof typeof hovers].keys[key]?.description),
    );
    assert.deepEqual(silent, []);
  });

  it('refers only to definitions there are', () => {
    const named = Object.values(shapes)
      .flatMap(allParts)
      .flatMap((shape) => [shape.ref ?? [], shape.entries?.definition ?? []].flat());
    assert.deepEqual(
      named.filter((name) => !(name in shapes)),
      [],
    );
  });
});

describe('validators', () => {
  const mistakesIn = (name: keyof typeof validators, value: unknown) =>
    validators[name](value) ? [] : validators[name].errors!.map((error) => `${error.instancePath} ${error.keyword}`);

  it('take every form of a value', () => {
    const task = {
      name: 'Capture',
      effort: '6d/10d/18d',
      after: ['a FS+2d', { task: 'b', lag: '-50%' }],
      assign: { asha: '50%', gpu: 4 },
      priority: 'must',
    };
    assert.deepEqual(mistakesIn('task', task), []);
    assert.deepEqual(mistakesIn('task', { name: 'Capture', after: 'a -1d', assign: 'asha', sprint: ['s1', 's2'], priority: 640 }), []);
    assert.deepEqual(mistakesIn('risk', { name: 'Freeze moves', 'x-source': 'audit' }), []);
  });

  it('tell one mistake once', () => {
    assert.deepEqual(mistakesIn('task', { name: 'Capture', after: 'a XS' }), ['/after pattern']);
    assert.deepEqual(mistakesIn('task', { name: 'Capture', assign: { asha: 'half' } }), ['/assign/asha pattern']);
    assert.deepEqual(mistakesIn('task', { name: 'Capture', after: { type: 'FS' } }), ['/after required']);
    assert.deepEqual(mistakesIn('plan', { planloom: 1, project: { id: 'a', name: 'A', start: '2026-01-05' }, rag: { scope: 'yellow' } }), [
      '/rag/scope pattern',
    ]);
    assert.deepEqual(mistakesIn('part', { planloom: 2 }), ['/planloom enum']);
  });

  it('leave maps keyed by id to the caller', () => {
    assert.deepEqual(mistakesIn('part', { planloom: 1, tasks: { '9': 'no task' }, raid: { risks: { 'R-1': 1 } } }), []);
    assert.deepEqual(mistakesIn('task', { name: 'Ingestion', tasks: [] }), ['/tasks type']);
  });
});

function allParts(shape: Shape): Shape[] {
  const below = [shape.items, shape.values, ...Object.values(shape.properties ?? {})];
  return [shape, ...below.flatMap((part) => (part ? allParts(part) : []))];
}

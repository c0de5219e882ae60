/** The loop of every host. */
import assert from 'node:assert/strict';
import { settle, type Host } from '../../src/core/settle.ts';
import { parseSource } from '../../src/core/source/parse.ts';

function hostOf(files: Readonly<Record<string, string>>): { host: Host; asked: string[] } {
  const asked: string[] = [];
  const read = (path: string) => (path in files ? parseSource(path.replace(/^[^:]*:/, ''), files[path]!) : ('missing' as const));
  const host: Host = {
    read: (path) => (asked.push(path), Promise.resolve(read(path))),
    readAtRef: (ref, path) => (asked.push(`${ref}:${path}`), Promise.resolve(read(`${ref}:${path}`))),
    exists: (path) => (asked.push(`${path}?`), Promise.resolve(path in files)),
    planFiles: () => (asked.push('plans'), Promise.resolve(Object.keys(files).filter((path) => /^[^:]*plan\.yaml$/.test(path)))),
  };
  return { host, asked };
}

const project = (id: string, more = '') =>
  `planloom: 1\nproject: {id: ${id}, name: ${id}, start: 2026-01-05, statusDate: 2026-02-27${more}}\n`;

describe('settle', () => {
  it('reads includes, other plans with theirs, refs and evidence, each once', async () => {
    const { host, asked } = hostOf({
      'plan.yaml': `${project('a', ', baseline: b')}include: [part.yaml]\nbaselines: {b: {ref: v1}}\n`,
      'part.yaml': 'planloom: 1\ntasks: {x: {name: X, duration: 1d, after: b:y}}\nrequirements: {R: {name: R, spec: docs/spec.md}}\n',
      'b.plan.yaml': `${project('b')}include: [more.yaml]\n`,
      'more.yaml': 'planloom: 1\ntasks: {y: {name: Y, duration: 2d}}\n',
      'v1:plan.yaml': project('a'),
      'docs/spec.md': '',
    });
    const { analysis, facts } = await settle('plan.yaml', host);
    assert.deepEqual([analysis.wants, analysis.problems], [[], []]);
    assert.deepEqual(asked.toSorted(), ['b.plan.yaml', 'docs/spec.md?', 'more.yaml', 'part.yaml', 'plan.yaml', 'plans', 'v1:plan.yaml']);
    assert.equal(facts.exists.get('docs/spec.md'), true);
  });

  it('goes on from what is known, and leaves that as it is', async () => {
    const { host, asked } = hostOf({ 'plan.yaml': `${project('a')}include: [part.yaml]\n`, 'part.yaml': 'planloom: 1\n' });
    const { facts } = await settle('plan.yaml', host);
    const sizes = [facts.sources.size, asked.length];
    await settle('plan.yaml', host, facts);
    assert.deepEqual([facts.sources.size, asked.length], sizes);
  });

  it('ends with an entry that is missing', async () => {
    const { analysis } = await settle('plan.yaml', hostOf({}).host);
    assert.deepEqual([analysis.plan, analysis.wants], [null, []]);
  });
});

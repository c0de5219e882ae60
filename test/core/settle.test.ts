/** The loop of every host. */
import assert from 'node:assert/strict';
import { noFacts, settle, type Host } from '../../src/core/settle.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import { changesOf } from '../support/facts.ts';

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

  it('asks once when evidence and approved specifications were last changed', async () => {
    const gates = 'lifecycle: {gates: {g: {name: G, evidence: [a.md, gone.md, "https://example.com", a.md], status: passed}}}\n';
    const requirements = 'requirements: {R: {name: R, spec: spec.md, approved: 2026-01-09, status: approved}, Q: {name: Q, spec: q.md}}\n';
    const { host } = hostOf({ 'plan.yaml': project('a') + gates + requirements, 'a.md': '', 'spec.md': '', 'q.md': '' });
    const asked: string[][] = [];
    const changes = changesOf({ 'a.md': { day: '2026-02-02', by: 'Mia Berg' } });
    const asking = { ...host, lastChanges: (paths: readonly string[]) => (asked.push([...paths]), Promise.resolve(changes)) };
    const known = await settle('plan.yaml', asking, { ...noFacts, lastChanges: new Map() });
    assert.deepEqual(
      asked.map((paths) => paths.toSorted()),
      [['a.md', 'gone.md', 'spec.md']],
    );
    // Of what the answer leaves out nothing is known, and it is not asked for again.
    assert.deepEqual(known.analysis.lastChanges, new Map([...changes, ['gone.md', null], ['spec.md', null]]));
    await settle('plan.yaml', asking, known.facts);
    assert.equal(asked.length, 1);
    // A host without git is asked nothing.
    assert.deepEqual((await settle('plan.yaml', host)).analysis.wants, []);
  });

  it('asks nothing of git where a plan names no evidence and nothing that was approved', async () => {
    const plan = `${project('a')}requirements: {R: {name: R, spec: spec.md, status: approved}, Q: {name: Q, approved: 2026-01-09, status: approved}}\n`;
    const { host } = hostOf({ 'plan.yaml': plan, 'spec.md': '' });
    const asking = { ...host, lastChanges: () => Promise.reject(new Error('git was asked')) };
    const { analysis } = await settle('plan.yaml', asking, { ...noFacts, lastChanges: new Map() });
    assert.deepEqual([analysis.wants, analysis.lastChanges], [[], new Map()]);
  });

  it('ends with an entry that is missing', async () => {
    const { analysis } = await settle('plan.yaml', hostOf({}).host);
    assert.deepEqual([analysis.plan, analysis.wants], [null, []]);
  });
});

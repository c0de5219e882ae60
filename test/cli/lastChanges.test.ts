/** What git says of evidence and of specifications that were approved, in repositories made for it. */
import assert from 'node:assert/strict';
import { Disk } from '../../src/cli/host/disk.ts';
import { TreeHost } from '../../src/cli/host/host.ts';
import { Folder, runCli } from '../support/cli.ts';
import { changesOf } from '../support/facts.ts';

const head = 'planloom: 1\nproject: {id: demo, name: Demo, start: 2026-01-05, statusDate: 2026-03-13}\n';
const plan = `${head}lifecycle:
  project: [planning]
  gates:
    g: {name: Go, milestone: go, approver: mia, evidence: [docs/test-report.md, new.md, docs, gone.md], status: passed}
stakeholders: {mia: {name: Mia Berg}}
requirements:
  PRD-1: {name: Fast, status: approved, approved: 2026-03-04, spec: docs/spec.md}
  PRD-2: {name: Fresh, status: approved, approved: 2026-02-27, spec: docs/spec.md}
tasks:
  build: {name: Build, duration: 5d, stage: planning, requirements: [PRD-1, PRD-2]}
  go: {name: Go, milestone: true, after: build}
`;

describe('the last change of files', () => {
  let folder: Folder;
  beforeEach(() => (folder = new Folder({ 'plan.yaml': plan, 'docs/spec.md': 'one\n', 'docs/test-report.md': 'passed\n' })));
  afterEach(() => folder.remove());

  /** Everything as it lies there, by an author on a day of the author's own calendar; git's clock says today. */
  function commit(author: string, date: string): void {
    folder.git('add', '--all');
    folder.git('commit', '--quiet', '--allow-empty', `--author=${author} <x@example.org>`, `--date=${date}`, '-m', date);
  }

  function repository(): void {
    folder.git('init', '--quiet', '--initial-branch=main');
    commit('Mia Berg', '2026-02-20T12:00:00Z');
  }

  const askedOf = (...paths: readonly string[]) => new Disk(folder.path).lastChanges(paths);
  const changed = async (path = 'plan.yaml') => {
    const { out } = await runCli(['check', '--format', 'json', path], { cwd: folder.path });
    const { problems } = JSON.parse(out) as { problems: readonly { rule: string; message: string }[] };
    return problems.filter(({ rule }) => rule === 'specification-changed-after-approval').map(({ message }) => message);
  };
  const evidence = async () => {
    const { out } = await runCli(['diagram', 'plan.yaml', 'lifecycle', '--format', 'markdown'], { cwd: folder.path });
    return /\| ([^|]*gone\.md[^|]*) \|/.exec(out)?.[1];
  };

  it('is told of evidence that is there, and of one that no commit has', async () => {
    repository();
    folder.write({ 'docs/test-report.md': 'passed again\n' });
    // On the author's calendar it is the 4th for half an hour still; in UTC it is the 5th.
    commit('Jo Lind', '2026-03-04T23:30:00-0800');
    folder.write({ 'new.md': '', 'docs/test-report.md': 'changed, and not committed\n' });
    assert.equal(
      await evidence(),
      'docs/test-report.md (4 Mar 2026, Jo Lind), new.md (not committed), docs (4 Mar 2026, Jo Lind), gone.md (no such file)',
    );
  });

  it('tells of a specification that was changed after its approval, in a commit', async () => {
    repository();
    assert.deepEqual(await changed(), []);
    folder.write({ 'docs/spec.md': 'two\n' });
    assert.deepEqual(await changed(), []);
    commit('Jo Lind', '2026-03-04T09:00:00Z');
    folder.git('tag', 'v1');
    const told = (day: string, id: string, approved: string) =>
      `"docs/spec.md" changed on ${day}, after "${id}" was approved on ${approved}; approve it again, or set "approved" to the day it was`;
    assert.deepEqual(await changed(), [told('2026-03-04', 'PRD-2', '2026-02-27')]);
    folder.write({ 'docs/spec.md': 'three\n' });
    commit('Mia Berg', '2026-03-09T09:00:00Z');
    assert.deepEqual(await changed(), [told('2026-03-09', 'PRD-1', '2026-03-04'), told('2026-03-09', 'PRD-2', '2026-02-27')]);
    // What came after a ref is not known there.
    assert.deepEqual(await changed('v1:plan.yaml'), [told('2026-03-04', 'PRD-2', '2026-02-27')]);
  });

  it('counts the day on which a change was made, not that of a merge', async () => {
    repository();
    folder.git('switch', '--quiet', '--create', 'side');
    folder.write({ 'docs/spec.md': 'two\n' });
    commit('Jo Lind', '2026-02-26T09:00:00Z');
    folder.git('switch', '--quiet', 'main');
    folder.write({ 'docs/other.md': '' });
    commit('Mia Berg', '2026-03-02T09:00:00Z');
    folder.git('merge', '--quiet', '--no-ff', 'side', '-m', 'Merge it');
    assert.deepEqual(await changed(), []);
    const other = { day: '2026-03-02', by: 'Mia Berg' };
    assert.deepEqual(await askedOf('docs/spec.md', 'docs/other.md'), changesOf({ 'docs/spec.md': { day: '2026-02-26', by: 'Jo Lind' }, 'docs/other.md': other })); // prettier-ignore
    // Whatever else is asked for.
    assert.deepEqual(await askedOf('docs/other.md'), changesOf({ 'docs/other.md': other }));
  });

  it('is known whatever the name, and of what a commit took away it is not told', async () => {
    const names = ['-x.md', '--output=y', ':(top)z.md', 'a [b]*.md', 'Prüfbericht «1».md', '"q".md'];
    folder.write(Object.fromEntries([...names, 'b.md', 'taken.md'].map((name) => [name, ''])));
    repository();
    folder.git('rm', '--quiet', 'taken.md');
    commit('Jo Lind', '2026-03-04T09:00:00Z');
    folder.write({ 'taken.md': 'back' });
    const first = { day: '2026-02-20', by: 'Mia Berg' };
    const known = changesOf({ ...Object.fromEntries(names.map((name) => [name, first])), 'taken.md': 'uncommitted', 'a b.md': 'uncommitted' }); // prettier-ignore
    assert.deepEqual(sorted(await askedOf(...names, 'taken.md', 'a b.md', 'line\nbreak', 'nul\0')), sorted(known));
  });

  it('is asked for many files at once', async () => {
    const names = Array.from({ length: 450 }, (_, at) => `many/${at}.md`);
    folder.write(Object.fromEntries(names.slice(1).map((name) => [name, ''])));
    repository();
    const found = await askedOf(...names);
    assert.deepEqual([found.size, found.get('many/0.md'), found.get('many/449.md')], [450, 'uncommitted', ...changesOf({ a: { day: '2026-02-20', by: 'Mia Berg' } }).values()]); // prettier-ignore
  });

  it('is not told where git does not know it: without a repository, before the first commit, in a shallow clone', async () => {
    const bare = 'docs/test-report.md, new.md (no such file), docs, gone.md (no such file)';
    assert.deepEqual([await evidence(), await changed()], [bare, []]);
    folder.git('init', '--quiet', '--initial-branch=main');
    assert.deepEqual([await evidence(), await changed()], [bare, []]);
    commit('Mia Berg', '2026-03-09T12:00:00Z');
    folder.write({ 'docs/test-report.md': 'passed again\n' });
    commit('Jo Lind', '2026-03-10T12:00:00Z');
    folder.git('clone', '--quiet', '--depth', '2', `file://${folder.path}`, 'clone');
    assert.equal((await changed()).length, 2);
    // Its history begins with the first of the two, in which everything seems to come anew; with one commit more it could be told.
    folder.write({ 'docs/more.md': '' });
    commit('Jo Lind', '2026-03-11T12:00:00Z');
    folder.git('clone', '--quiet', '--depth', '2', `file://${folder.path}`, 'shallow');
    const shallow = await new Disk(`${folder.path}/shallow`).lastChanges(['docs/spec.md', 'docs/more.md']);
    assert.deepEqual(shallow, changesOf({ 'docs/more.md': { day: '2026-03-11', by: 'Jo Lind' } }));
    assert.deepEqual(await changed('shallow/plan.yaml'), []);
  });

  it('is asked once for a plan, and never where a plan names no evidence and nothing approved', async () => {
    repository();
    folder.write({ 'plain.plan.yaml': `${head}requirements: {R: {name: R, status: approved, spec: docs/spec.md}}\n` });
    const asked: string[][] = [];
    class Watched extends Disk {
      override lastChanges(paths: readonly string[]) {
        asked.push([...paths]);
        return super.lastChanges(paths);
      }
    }
    const host = new TreeHost(new Watched(folder.path), folder.path, '', { statusDate: null, today: null, mildest: 'hint' });
    await host.analyse('plain.plan.yaml');
    assert.deepEqual(asked, []);
    await host.analyse('plan.yaml');
    await host.analyse('plan.yaml');
    assert.deepEqual(asked, [['docs/test-report.md', 'new.md', 'docs', 'gone.md', 'docs/spec.md']]);
  });
});

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

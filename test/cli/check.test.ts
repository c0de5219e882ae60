import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { Folder, runCli, type Surroundings } from '../support/cli.ts';

const plan = (id: string, more = '') => `planloom: 1
project: {id: ${id}, name: ${id}, manager: mia, start: 2026-01-05, statusDate: 2026-01-09}
${more}resources: {mia: {name: Mia}}
tasks:
  a: {name: A, duration: 2d, owner: mia, actualStart: 2026-01-06, progress: 50%}
`;
const wrong = (id: string) => plan(id).replace('owner: mia', 'owner: mai');
const withoutPeople = (id: string, parts: string) => plan(id).replace('resources: {mia: {name: Mia}}\n', `include: [${parts}]\n`);
const people = 'planloom: 1\nresources: {mia: {name: Mia}}\n';

describe('planloom check', () => {
  let folder: Folder;
  const run = (argv: readonly string[], more: Partial<Surroundings> = {}) => runCli(['check', ...argv], { cwd: folder.path, ...more });

  afterEach(() => folder.remove());

  it('is fine with a plan that is', async () => {
    folder = new Folder({ 'a.plan.yaml': plan('a') });
    assert.deepEqual(await run([]), { status: 0, out: '1 file checked, no problems\n', err: '' });
  });

  it('shows each problem with its place, grouped by file', async () => {
    folder = new Folder({ 'a.plan.yaml': wrong('a'), 'b.plan.yaml': wrong('b') });
    const { status, out, err } = await run([]);
    assert.deepEqual([status, err], [1, '']);
    assert.deepEqual(out.split('\n'), [
      'a.plan.yaml:5:37  error    no resource "mai"; did you mean "mia"?  unknown-reference',
      '',
      'b.plan.yaml:5:37  error    no resource "mai"; did you mean "mia"?  unknown-reference',
      '',
      '2 errors in 2 files',
      '',
    ]);
  });

  it('gives problems to programs', async () => {
    folder = new Folder({ 'a.plan.yaml': wrong('a') });
    const { status, out } = await run(['--format', 'json']);
    assert.equal(status, 1);
    const { problems } = JSON.parse(out) as { problems: { fingerprint: string }[] };
    assert.match(problems[0]!.fingerprint, /^[0-9a-f]{32}$/);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      problems: [
        {
          rule: 'unknown-reference',
          severity: 'error',
          message: 'no resource "mai"; did you mean "mia"?',
          file: 'a.plan.yaml',
          range: { start: { line: 5, column: 37 }, end: { line: 5, column: 40 } },
          related: [],
          help: 'docs/rules/unknown-reference.md',
          fixable: true,
          fingerprint: problems[0]!.fingerprint,
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, hints: 0 },
    });
  });

  it('counts warnings where it is told to', async () => {
    folder = new Folder({ 'a.plan.yaml': plan('a', 'rules: {unknown-reference: warning}\n').replace('owner: mia', 'owner: mai') });
    assert.equal((await run([])).status, 0);
    assert.equal((await run(['--max-warnings', '1'])).status, 0);
    const { status, err } = await run(['--max-warnings=0']);
    assert.deepEqual([status, err], [1, '1 warning, more than --max-warnings 0\n']);
  });

  it('finds plans in folders, but not what is hidden, ignored or in node_modules', async () => {
    folder = new Folder({
      '.gitignore': 'out/\n',
      'x/plan.yaml': plan('x'),
      'x/deep/y.plan.yml': plan('y'),
      'out/z.plan.yaml': wrong('z'),
      '.hidden/z.plan.yaml': wrong('z'),
      'node_modules/z.plan.yaml': wrong('z'),
    });
    const withoutGit = await run(['x']);
    assert.equal(withoutGit.out, '2 files checked, no problems\n');
    folder.git('init', '--quiet');
    const { status, out } = await run([]);
    assert.deepEqual([status, out], [0, '2 files checked, no problems\n']);
  });

  it('checks a part through the plans that include it, telling a mistake once', async () => {
    folder = new Folder({
      'north.plan.yaml': withoutPeople('north', 'team.yaml'),
      'south.plan.yaml': withoutPeople('south', 'team.yaml'),
      'other.plan.yaml': wrong('other'),
      'team.yaml': people.replace('name: Mia', 'nmae: Mia'),
    });
    folder.git('init', '--quiet');
    const { status, out } = await run(['team.yaml']);
    assert.equal(status, 1);
    assert.match(out, /^team\.yaml:2:19 +error +.*"nmae".*\n\n1 error in 3 files\n$/);
  });

  it('names the plan where a part is wrong for one of them only', async () => {
    folder = new Folder({
      'north.plan.yaml': withoutPeople('north', 'team.yaml, raid.yaml'),
      'south.plan.yaml': withoutPeople('south', 'raid.yaml, team.yaml').replace('  a: {', '  b: {'),
      'team.yaml': people,
      'raid.yaml':
        'planloom: 1\nraid: {issues: {I-1: {name: I, owner: mia, severity: low, raised: 2026-01-05, due: 2026-01-30, affects: [a]}}}\n',
    });
    const { out } = await run([]);
    assert.match(out, /^raid\.yaml:2:\d+ +error +.*"a".* \(in south\.plan\.yaml\) {2}unknown-reference\n\n1 error in 4 files\n$/);
  });

  it('checks a portfolio with its plans', async () => {
    folder = new Folder({
      'portfolio.yaml': 'planloom: 1\nportfolio: {id: all, name: All}\nplans: [a.plan.yaml]\n',
      'a.plan.yaml': wrong('a'),
    });
    const { status, out } = await run(['portfolio.yaml']);
    assert.equal(status, 1);
    assert.match(out, /^a\.plan\.yaml:5:37 .*\n\n1 error in 2 files\n$/);
  });

  it('takes the status date of a portfolio for its plans, in whatever order they are found', async () => {
    const late = (id: string) =>
      `planloom: 1\nproject: {id: ${id}, name: N, start: 2026-01-05, statusDate: 2026-01-09}\ntasks: {t: {name: T, duration: 1d, actualStart: 2026-01-13}}\n`;
    folder = new Folder({
      'a.plan.yaml': late('a'),
      'b.plan.yaml': late('b'),
      'z.portfolio.yaml': 'planloom: 1\nportfolio: {id: all, name: All, statusDate: 2026-01-16}\nplans: [a.plan.yaml]\n',
    });
    const { out } = await run([]);
    assert.doesNotMatch(out, /a\.plan\.yaml.*actual-after-status-date/);
    assert.match(out, /b\.plan\.yaml.*actual-after-status-date/);
    assert.match((await run(['--status-date', '2026-01-09'])).out, /a\.plan\.yaml.*actual-after-status-date/);
  });

  it('reads standard input as if it were the file', async () => {
    folder = new Folder({ 'a.plan.yaml': plan('a') });
    const { status, out } = await run(['-', '--stdin-filename', 'a.plan.yaml'], { stdin: wrong('a') });
    assert.equal(status, 1);
    assert.match(out, /^a\.plan\.yaml:5:37 /);
  });

  it('reads a file at a git ref, with the parts of that time', async () => {
    folder = new Folder({ 'sub/a.plan.yaml': withoutPeople('a', '../team.yaml'), 'team.yaml': people });
    folder.git('init', '--quiet');
    folder.commit('v1');
    folder.write({ 'team.yaml': people.replace('mia:', 'zoe:'), 'sub/a.plan.yaml': wrong('a') });
    const cwd = path.join(folder.path, 'sub');
    assert.deepEqual(await run(['v1:a.plan.yaml'], { cwd }), { status: 0, out: '2 files checked, no problems\n', err: '' });
    assert.match((await run(['a.plan.yaml'], { cwd })).out, /^a\.plan\.yaml:5:37 /);
    const missing = await run(['v1:b.plan.yaml'], { cwd });
    assert.deepEqual([missing.status, missing.err], [2, '"v1:b.plan.yaml" does not exist\n']);
  });

  it('shows places at a ref with the ref', async () => {
    folder = new Folder({ 'a.plan.yaml': wrong('a') });
    folder.git('init', '--quiet');
    folder.commit('v1');
    assert.match((await run(['v1:a.plan.yaml'])).out, /^v1:a\.plan\.yaml:5:37 /);
  });

  it('prefers an existing file to a ref', async () => {
    folder = new Folder({ 'v1:a.plan.yaml': plan('a') });
    assert.equal((await run(['v1:a.plan.yaml'])).status, 0);
  });

  it('reads nothing outside the root, not by a symbolic link either', async () => {
    folder = new Folder({ 'in/a.plan.yaml': withoutPeople('a', 'team.yaml'), 'outside.yaml': people });
    symlinkSync('../outside.yaml', path.join(folder.path, 'in/team.yaml'));
    const { status, out } = await run(['in/a.plan.yaml']);
    assert.equal(status, 1);
    assert.match(out, /include-outside/);
  });

  it('refuses what is not text, and what is too large', async () => {
    folder = new Folder({ 'a.plan.yaml': new Uint8Array([0xff, 0xfe, 0x00]), 'b.plan.yaml': new Uint8Array(20 * 1024 * 1024 + 1) });
    const text = await run(['a.plan.yaml']);
    assert.deepEqual([text.status, text.out, text.err], [2, '', '"a.plan.yaml" is not UTF-8 text\n']);
    const large = await run(['b.plan.yaml']);
    assert.deepEqual([large.status, large.out, large.err], [2, '', '"b.plan.yaml" is larger than 20 MB\n']);
  });

  it('breaks long lines on a terminal only', async () => {
    folder = new Folder({
      'a.plan.yaml': plan('a').replace('owner: mia', 'owner: mia, colour: the-colour-of-a-task-that-nobody-asked-for'),
    });
    const lines = async (columns: number | null) => (await run([], { columns })).out.split('\n\n')[0]!.split('\n');
    assert.equal((await lines(null)).length, 1);
    const narrow = await lines(60);
    assert.ok(narrow.length > 1 && narrow.every((line) => line.length <= 60));
  });

  it('colours where it may, with the words all the same', async () => {
    folder = new Folder({ 'a.plan.yaml': wrong('a') });
    const { out } = await run([], { colour: true });
    assert.match(out, /\u001b\[31merror {2}\u001b\[39m/);
  });
});

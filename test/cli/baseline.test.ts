import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

const plan = `planloom: 1
project: {id: a, name: A, start: 2026-01-05}   # no status date
tasks:
  t: {name: T, effort: 2d, cost: 100}
  m: {name: M, milestone: true, after: t}
`;

describe('planloom baseline', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['baseline', ...argv], { cwd: folder.path });
  const read = (name: string) => readFileSync(path.join(folder.path, name), 'utf8');

  afterEach(() => folder.remove());

  it('writes the plan as it is now, and its entry', async () => {
    folder = new Folder({ 'sub/a.plan.yaml': plan });
    const { status, out, err } = await run('sub/a.plan.yaml', 'kickoff');
    assert.deepEqual(
      [status, out, err],
      [0, 'sub/baselines/kickoff.json\n', 'to compare the plan with it, say "baseline: kickoff" under project:\n'],
    );
    assert.equal(read('sub/a.plan.yaml'), `${plan}baselines:\n  kickoff: {file: baselines/kickoff.json}\n`);
    assert.equal(
      read('sub/baselines/kickoff.json'),
      `{
  "version": 1,
  "plan": "a",
  "name": "kickoff",
  "statusDate": null,
  "start": "2026-01-05T09:00",
  "finish": "2026-01-06T18:00",
  "bac": 100,
  "tasks": {
    "t": { "start": "2026-01-05T09:00", "finish": "2026-01-06T18:00", "effortMinutes": 960, "cost": 100 },
    "m": { "start": "2026-01-06T18:00", "finish": "2026-01-06T18:00", "kind": "milestone" }
  },
  "lines": {},
  "mustRequirements": [],
  "deliverables": []
}
`,
    );
  });

  it('is what the status is then measured by', async () => {
    folder = new Folder({ 'a.plan.yaml': plan });
    await run('a.plan.yaml', 'kickoff');
    folder.write({ 'a.plan.yaml': read('a.plan.yaml').replace('start: 2026-01-05', 'start: 2026-01-12, baseline: kickoff') });
    const { out } = await runCli(['status', '--status-date', '2026-01-09'], { cwd: folder.path });
    assert.match(out, /^ {2}G Finish: forecast 2026-01-13, 5 working days after the baseline 2026-01-06/m);
  });

  it('is never written over', async () => {
    folder = new Folder({ 'a.plan.yaml': plan });
    await run('a.plan.yaml', 'kickoff');
    const { status, out, err } = await run('a.plan.yaml', 'kickoff');
    assert.deepEqual([status, out, err], [2, '', 'baselines/kickoff.json is there already; take another name, or remove it first\n']);
  });

  it('leaves an entry of another kind alone', async () => {
    folder = new Folder({ 'a.plan.yaml': `${plan}baselines: {kickoff: {ref: v1}}\n` });
    const { status, err } = await run('a.plan.yaml', 'kickoff');
    assert.deepEqual([status, err], [2, 'baselines: has a "kickoff" that is not baselines/kickoff.json; take another name\n']);
    assert.equal(existsSync(path.join(folder.path, 'baselines')), false);
  });

  it('is not taken of a plan with errors', async () => {
    folder = new Folder({ 'a.plan.yaml': plan.replace('after: t', 'after: u') });
    const { status, out, err } = await run('a.plan.yaml', 'kickoff');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /unknown-reference/);
    assert.equal(existsSync(path.join(folder.path, 'baselines')), false);
  });

  it('is not written through a link that leads outside', async () => {
    folder = new Folder({ 'in/a.plan.yaml': plan, 'out/x.txt': '' });
    symlinkSync('../out', path.join(folder.path, 'in/baselines'));
    const { status } = await run('in/a.plan.yaml', 'kickoff');
    assert.equal(status, 2);
    assert.equal(existsSync(path.join(folder.path, 'out/kickoff.json')), false);
  });

  it('can be read from git instead', async () => {
    folder = new Folder({ 'a.plan.yaml': plan });
    folder.git('init', '--quiet');
    folder.commit('v1');
    const later = plan.replace('start: 2026-01-05', 'start: 2026-01-12, baseline: old') + 'baselines: {old: {ref: v1}}\n';
    folder.write({ 'a.plan.yaml': later });
    const { out } = await runCli(['status', '--status-date', '2026-01-09'], { cwd: folder.path });
    assert.match(out, /after the baseline 2026-01-06/);
  });
});

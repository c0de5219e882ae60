import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

const plan = (statusDate: string, days: number, rag: string) => `planloom: 1
include: [raid.yaml]
project: {id: a, name: A, start: 2026-01-05${statusDate}}
resources: {asha: {name: Asha}, ravi: {name: Ravi}}
tasks:
  dig: {name: Dig, duration: ${days}d, assign: asha}
  live: {name: Go-live, milestone: true, after: dig, deadline: 2026-01-16}
rag: {schedule: ${rag}}
`;

const registerThen = `planloom: 1
raid:
  risks:
    R-1: {name: Frost, owner: asha, probability: 2, impact: 2, review: 2026-02-02}
    R-2: {name: Flood, owner: asha, probability: 1, impact: 2, review: 2026-02-02}
  actions: {ACT-1: {name: Ask, owner: ravi, due: 2026-02-02}}
`;
const registerNow = `planloom: 1
raid:
  risks:
    R-1: {name: Frost, owner: ravi, probability: 4, impact: 4, review: 2026-02-02}
    R-2: {name: Flood, owner: asha, probability: 1, impact: 2, status: closed}
  issues: {I-1: {name: No light, owner: ravi, due: 2026-02-02}}
`;

describe('--since', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder({ 'README.md': '' });
    folder.git('init', '--quiet');
    folder.commit('empty');
    state('broken', { 'a.plan.yaml': 'planloom: 1\ntasks: {}\n' });
    process.env.GIT_COMMITTER_DATE = '2026-01-01T23:30:00-0500';
    state('v0', { 'a.plan.yaml': plan('', 10, 'green'), 'raid.yaml': registerThen });
    delete process.env.GIT_COMMITTER_DATE;
    state('v1', { 'a.plan.yaml': plan(', statusDate: 2026-01-02', 10, 'green') });
    state('v2', { 'a.plan.yaml': plan(', statusDate: 2026-01-03', 11, '{status: amber, reason: Rock}'), 'raid.yaml': registerNow });
  });
  after(() => folder.remove());

  const state = (tag: string, files: Readonly<Record<string, string>>) => {
    folder.write(files);
    folder.commit(tag);
  };
  const run = (...argv: readonly string[]) => runCli(argv, { cwd: folder.path });

  it('tells in the status which colours moved, and why', async () => {
    const { status, out, err } = await run('status', '--since', 'v1');
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(section(out), [
      'Since v1 (2026-01-02)',
      '  Overall   green → red  worse',
      '  Schedule  green → amber, declared green → amber  worse',
      '    + A Go-live: forecast 2026-01-19, 1 working day after the deadline 2026-01-16  a.plan.yaml:7:64',
      '  Risks     green → red  worse',
      '    + R R-1 Frost: score 16 and no response under way  raid.yaml:4:50',
      '  added     I-1 No light: issue, open',
      '  closed    R-2 Flood: closed',
      '  changed   R-1 Frost: owner asha → ravi, probability 2 → 4, impact 2 → 4',
      '  removed   ACT-1 Ask: was open',
    ]);
  });

  it('tells what is no longer said, where it stood', async () => {
    const { out } = await run('status', 'v1:a.plan.yaml', '--since', 'v2');
    assert.deepEqual(section(out), [
      'Since v2 (2026-01-03)',
      '  Overall   red → green  better',
      '  Schedule  amber → green, declared amber → green  better',
      '    − A Go-live: forecast 2026-01-19, 1 working day after the deadline 2026-01-16  v2:a.plan.yaml:7:64',
      '  Risks     red → green  better',
      '    − R R-1 Frost: score 16 and no response under way  v2:raid.yaml:4:50',
      '  added     ACT-1 Ask: action, open',
      '  changed   R-1 Frost: owner ravi → asha, probability 4 → 2, impact 4 → 2',
      '  changed   R-2 Flood: status closed → open, due none → 2026-02-02',
      '  removed   I-1 No light: was open',
    ]);
  });

  it('says so where nothing has moved', async () => {
    assert.deepEqual(section((await run('status', '--since', 'v2')).out), ['Since v2 (2026-01-03)', '  Nothing has moved']);
  });

  it('gives programs every dimension and every entry that moved', async () => {
    const { out } = await run('status', '--since', 'v1', '--format', 'json');
    const { since } = JSON.parse(out) as { since: { ref: string; statusDate: string; rag: Record<string, unknown>[]; raid: unknown } };
    assert.deepEqual([since.ref, since.statusDate], ['v1', '2026-01-02']);
    assert.deepEqual(since.rag.map(({ dimension, from, to, movement }) => [dimension, from, to, movement]), [
      ['overall', 'green', 'red', 'worse'],
      ['scope', null, null, null],
      ['schedule', 'green', 'amber', 'worse'],
      ['budget', null, null, null],
      ['risks', 'green', 'red', 'worse'],
    ]); // prettier-ignore
    assert.deepEqual(since.raid, {
      added: ['I-1'],
      closed: ['R-2'],
      changed: [
        { id: 'R-1', fields: { owner: { from: 'asha', to: 'ravi' }, probability: { from: 2, to: 4 }, impact: { from: 2, to: 4 } } },
      ],
      removed: ['ACT-1'],
    });
  });

  it('tells in the register what moved, of the kinds and owners that were asked for', async () => {
    const { out } = await run('raid', '--since', 'v1', '--owner', 'asha');
    assert.deepEqual(section(out), ['Since v1 (2026-01-02)', '  closed    R-2 Flood: closed']);
    const json = await run('raid', '--since', 'v1', '--kind', 'issue', '--format', 'json');
    const { since } = JSON.parse(json.out) as { since: unknown };
    assert.deepEqual(since, { ref: 'v1', statusDate: '2026-01-02', added: ['I-1'], closed: [], changed: [], removed: [] });
  });

  it('gives spreadsheets a column', async () => {
    const { out } = await run('raid', '--since', 'v1', '--format', 'csv');
    const cells = out.trimEnd().split('\n').map((line) => [line.split(',')[0], line.split(',').at(-1)]); // prettier-ignore
    assert.deepEqual(cells, [['id', 'since'], ['R-1', 'changed'], ['R-2', 'closed'], ['I-1', 'added']]); // prettier-ignore
  });

  it('is a section for a code host', async () => {
    const [status, raid] = await Promise.all(['status', 'raid'].map((command) => run(command, '--since', 'v1', '--format', 'markdown')));
    assert.match(status!.out, /^## Since v1 \(2026-01-02\)\n\n- \*\*overall\*\* green → red \(worse\)\n/m);
    assert.match(status!.out, /^ {2}- came: Go-live: forecast .* \(`a\.plan\.yaml:7:64`\)$/m);
    assert.match(raid!.out, /\n\n## Since v1 \(2026-01-02\)\n\n- added I-1 No light: issue, open\n/);
  });

  it('takes the day of the commit where the plan gave no status date', async () => {
    const { out } = await run('status', '--since', 'v0');
    assert.equal(section(out)[0], 'Since v0 (2026-01-01)');
  });

  it('compares a plan at one ref with that at another', async () => {
    const { status, out } = await run('raid', 'v2:a.plan.yaml', '--since', 'v1');
    assert.deepEqual([status, section(out)[1]], [0, '  added     I-1 No light: issue, open']);
  });

  const refused: readonly [string, string][] = [
    ['v9', '"v9" cannot be read: git knows no such ref here\n'],
    ['', '"" cannot be read: git knows no such ref here\n'],
    ['--output=x', '"--output=x" is no git ref: a ref does not begin with "-"\n'],
    ['-x', '"-x" is no git ref: a ref does not begin with "-"\n'],
    ['empty', '"empty:a.plan.yaml" does not exist\n'],
    ['broken', '"broken:a.plan.yaml" cannot be read as a plan\n'],
  ];
  for (const [ref, sentence] of refused) {
    for (const command of ['status', 'raid']) {
      it(`refuses ${JSON.stringify(ref)} for ${command}`, async () => {
        assert.deepEqual(await run(command, 'a.plan.yaml', `--since=${ref}`), { status: 2, out: '', err: sentence });
      });
    }
  }

  it('says where there is no git', async () => {
    const bare = mkdtempSync(path.join(tmpdir(), 'planloom-'));
    writeFileSync(path.join(bare, 'a.plan.yaml'), 'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05}\n');
    const { status, out, err } = await runCli(['status', '--since', 'v1'], { cwd: bare });
    rmSync(bare, { recursive: true });
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^"v1" cannot be read: ".*" is no git repository\n$/);
  });
});

/** What stands below the last heading that says since when. */
function section(out: string): readonly string[] {
  const lines = out.split('\n');
  const start = lines.findIndex((line) => line.startsWith('Since '));
  const end = lines.indexOf('', start);
  return lines.slice(start, end < 0 ? undefined : end);
}

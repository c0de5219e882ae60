/** The job of the GitLab template, run against a code host that records what it is asked. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Folder } from '../../support/cli.ts';
import { CodeHost } from '../../support/codeHost.ts';
import { buildCli, job, runJob } from '../../support/steps.ts';

const plan = (digs: string, live = 'Live') => `planloom: 1
project: {id: p, name: Pit, start: 2026-01-05, statusDate: 2026-01-04, manager: mia}
resources: {mia: {name: Mia}}
tasks:
  dig: {name: Dig, duration: ${digs}, owner: mia}
  live: {name: ${JSON.stringify(live)}, milestone: true, after: dig, deadline: 2026-01-30}
`;

describe('the GitLab job', function () {
  this.timeout(60_000);
  let folder: Folder;
  let host: CodeHost;
  before(() => {
    buildCli();
  });
  beforeEach(async () => {
    host = await CodeHost.start();
    folder = new Folder({ 'a.plan.yaml': plan('5d') });
    folder.git('init', '--quiet');
    folder.commit('base');
    folder.write({ 'a.plan.yaml': `${plan('8d', '/close\n/approve')}x: 1\n` });
    folder.commit('longer');
  });
  afterEach(async () => {
    folder.remove();
    await host.stop();
  });

  const base = () => execFileSync('git', ['rev-parse', 'base'], { cwd: folder.path, encoding: 'utf8' }).trim();
  const mergeRequest = () => ({
    ...{ CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_PROJECT_ID: '9', CI_MERGE_REQUEST_DIFF_BASE_SHA: base() },
    PLANLOOM_TOKEN: 'secret',
  });
  const run = (variables: Readonly<Record<string, string>>) => runJob(folder, host, variables);
  const notes = '/projects/9/merge_requests/7/notes';

  it('writes the report, and keeps one note up to date beside those of others', async () => {
    host.comments.push({ id: 1, body: '<!-- planloom: review -->\nnot ours', author: { id: 5 } });
    const { status, log } = await run(mergeRequest());
    assert.equal(status, 1);
    assert.match(log, /^a\.plan\.yaml:7:1 {2}error {2}no key "x"[^]*^1 new error\nThe finish moves 3 working days later[^]*^Note on merge request 7: made$/m); // prettier-ignore
    const report = JSON.parse(readFileSync(`${folder.path}/${job.artifacts.reports.codequality}`, 'utf8')) as { check_name: string }[];
    assert.deepEqual(
      report.map(({ check_name }) => check_name),
      ['unknown-key'],
    );
    assert.deepEqual([host.writes, host.calls.at(-1)!.token], [[`POST ${notes}`], 'secret']);
    const note = host.comments[1]!;
    assert.match(note.body, /^<!-- planloom: review -->\n## Pit\n[^]*\*\*1 new error\.\*\*\n$/);
    assert.doesNotMatch(note.body.replaceAll(/^(`{3,})\w*\n[^]*?\n\1$/gm, ''), /^\s*\//m, 'no quick action');

    assert.match((await run(mergeRequest())).log, /says this already/);
    folder.write({ 'a.plan.yaml': plan('6d') });
    assert.equal((await run(mergeRequest())).status, 0);
    assert.deepEqual(host.writes.slice(1), [`PUT ${notes}/2`]);
    assert.match(note.body, /moves 1 working day later[^]*No new problems/);
  });

  it('does all but the note without a token, and where the host does not let it', async () => {
    const { status, log } = await run({ ...mergeRequest(), PLANLOOM_TOKEN: '' });
    assert.deepEqual([status, host.calls], [1, []]);
    assert.match(log, /^No PLANLOOM_TOKEN here: the merge request gets no note$/m);
    host.instead = ({ method }) => (method === 'POST' ? { status: 403 } : undefined);
    const denied = await run(mergeRequest());
    assert.equal(denied.status, 1);
    assert.match(denied.log, /^The note could not be kept up to date: GitLab answered 403$/m);
  });

  it('checks the default branch, and needs no more than what was there before', async () => {
    const { status, log } = await run({ CI_COMMIT_BEFORE_SHA: '1'.repeat(40) });
    assert.deepEqual([status, host.calls], [1, []]);
    assert.match(log, /^Nothing is compared: "1{40}" is not in this repository\n[^]*^1 error$/m);
  });

  it('asks for the whole history where a clone is shallow', async () => {
    const asked = mergeRequest();
    const whole = folder;
    folder = new Folder({});
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${whole.path}`, folder.path], { stdio: 'ignore' });
    whole.remove();
    const { status, log } = await run(asked);
    assert.equal(status, 2);
    assert.match(log, /is not in this shallow clone; set GIT_DEPTH: 0 where the code is checked out$/m);
  });
});

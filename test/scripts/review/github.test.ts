/** The step of action.yml, run against a code host that records what it is asked. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { Folder } from '../../support/cli.ts';
import { CodeHost } from '../../support/codeHost.ts';
import { buildCli, runReview, type Event, type RanStep } from '../../support/steps.ts';

const plan = (digs: string, name = 'Dig', more = '') => `planloom: 1
project: {id: p, name: Pit, start: 2026-01-05, statusDate: 2026-01-04, manager: mia}
resources: {mia: {name: Mia}}
tasks:
  old: {name: Old, duration: 1d, owner: nobody}
  dig: {name: ${JSON.stringify(name)}, duration: ${digs}, owner: mia}
  live: {name: Live, milestone: true, after: dig, deadline: 2026-01-30}
${more}`;

describe('the action', function () {
  this.timeout(60_000);
  let folder: Folder;
  let host: CodeHost;
  let cli: string;
  before(() => {
    cli = buildCli();
  });
  beforeEach(async () => {
    host = await CodeHost.start();
    folder = new Folder({ 'a.plan.yaml': plan('5d') });
    folder.git('init', '--quiet');
    folder.commit('base');
  });
  afterEach(async () => {
    folder.remove();
    await host.stop();
  });

  const shaOf = (ref: string, cwd = folder.path) => execFileSync('git', ['rev-parse', ref], { cwd, encoding: 'utf8' }).trim();
  const pullRequest = (): Event => ({
    name: 'pull_request',
    payload: { pull_request: { number: 7, base: { sha: shaOf('base'), ref: 'main' }, head: { sha: shaOf('HEAD'), repo: { fork: true } } } },
  });
  const review = (event: Event, inputs: Readonly<Record<string, string>> = {}): Promise<RanStep> =>
    runReview(folder, host, event, { cli, ...inputs });
  const change = (text: string, tag: string) => {
    folder.write({ 'a.plan.yaml': text });
    folder.commit(tag);
  };

  it('makes one comment on a pull request, and keeps it up to date', async () => {
    change(plan('8d'), 'longer');
    const { status, log, outputs, summary } = await review(pullRequest());
    assert.equal(status, 0, log);
    assert.deepEqual(host.writes, ['POST /repos/o/r/issues/7/comments']);
    const [comment] = host.comments;
    assert.match(comment!.body, /^<!-- planloom: review -->\n## Pit\n\n\*\*The finish moves 3 working days later/);
    assert.match(comment!.body, /\*\*No new problems\.\*\*\n$/);
    assert.equal(host.calls.at(-1)!.token, 'Bearer secret');
    assert.match(summary, /## Pit[^]*No new problems/);
    const { 'sarif-file': sarif, ...others } = outputs;
    assert.match(sarif!, /planloom\.sarif$/);
    assert.deepEqual(others, {
      ...{ problems: '0', errors: '0', warnings: '0', changed: 'true', 'comment-id': '1' },
      verdict: 'The finish moves 3 working days later, to 2026-01-14. Live moves 3 working days later',
    });

    assert.match((await review(pullRequest())).log, /Comment on pull request 7: says this already/);
    assert.equal(host.writes.length, 1);

    change(plan('9d', 'Dig', 'x: 1\n'), 'longest');
    const { status: failed, log: told, outputs: now } = await review(pullRequest());
    assert.equal(failed, 1);
    assert.match(told, /^::error file=a\.plan\.yaml,line=8/m);
    assert.deepEqual(host.writes.slice(1), ['PATCH /repos/o/r/issues/comments/1']);
    assert.match(comment!.body, /moves 4 working days later[^]*\*\*1 new error\.\*\*\n$/);
    assert.deepEqual([now.errors, now['comment-id']], ['1', '1']);
  });

  it('says nothing on a change that touches no plan, and counts what was there before where it is asked to', async () => {
    change(`# Only a remark\n${plan('5d')}`, 'remark');
    const { status, log, outputs } = await review(pullRequest());
    assert.deepEqual([status, outputs.changed, outputs['comment-id'], host.writes], [0, 'false', '', []]);
    assert.match(log, /not needed: nothing to say/);
    assert.deepEqual([(await review(pullRequest(), { 'only-new': 'false', comment: 'false' })).status, host.writes], [1, []]);
  });

  it('goes on where the token may only read, as on a pull request from a fork', async () => {
    change(plan('8d', 'Dig', 'x: 1\n'), 'longer');
    host.instead = ({ method }) => (method === 'GET' ? undefined : { status: 403, body: { message: 'Resource not accessible by integration' } }); // prettier-ignore
    const { status, log, outputs, summary } = await review(pullRequest(), { 'upload-sarif': 'true' });
    assert.equal(status, 1);
    assert.match(log, /^::notice::This token may not comment on the pull request \(GitHub answered 403\)/m);
    assert.match(log, /^::warning::SARIF was not uploaded: GitHub answered 403; it wants "security-events: write"$/m);
    assert.match(log, /^::error file=a\.plan\.yaml/m);
    assert.match(summary, /moves 3 working days later[^]*```text\na\.plan\.yaml:8:1 {2}error {2}no key "x" at the top level[^\n]*\n```\n$/);
    assert.deepEqual([outputs.errors, outputs['comment-id'], host.writes.length], ['1', '', 2]);
  });

  it('asks a busy host a few times, then says so and ends as the check did', async () => {
    change(plan('8d'), 'longer');
    host.instead = () => ({ status: 503, headers: { 'retry-after': '0' } });
    const { status, log } = await review(pullRequest());
    assert.equal(status, 0);
    assert.match(log, /^::warning::The comment could not be kept up to date: GitHub answered 503, 4 times/m);
    assert.equal(host.calls.length, 4);
  });

  it('compares a push with what was there before, and nothing where that is gone', async () => {
    change(plan('8d'), 'longer');
    const push = (before: string): Event => ({ name: 'push', payload: { before } });
    const { status, outputs, summary } = await review(push(shaOf('base')));
    assert.deepEqual([status, outputs.changed, host.calls], [0, 'true', []]);
    assert.match(summary, /The finish moves 3 working days later/);
    const gone = await review(push('1'.repeat(40)));
    assert.match(gone.log, /^::notice::Nothing is compared: "1{40}" is not in this repository$/m);
    assert.deepEqual([gone.status, gone.outputs.changed, gone.outputs.verdict], [1, '', '1 error']);
  });

  it('uploads all problems where it is asked to', async () => {
    change(plan('5d'.replace('5', '6')), 'longer');
    const { log } = await review(pullRequest(), { 'upload-sarif': 'true', comment: 'false' });
    assert.match(log, /SARIF uploaded/);
    const { path, body } = host.calls[0]!;
    const { sarif, ...rest } = body as Record<string, string>;
    assert.equal(path, '/repos/o/r/code-scanning/sarifs');
    assert.deepEqual(rest, { commit_sha: 'abc', ref: 'refs/pull/7/merge', tool_name: 'Planloom', base_ref: 'refs/heads/main', base_sha: shaOf('base') }); // prettier-ignore
    const { runs } = JSON.parse(gunzipSync(Buffer.from(sarif!, 'base64')).toString()) as { runs: [{ results: { ruleId: string }[] }] };
    assert.deepEqual(runs[0].results.map(({ ruleId }) => ruleId), ['unknown-reference']); // prettier-ignore
  });

  it('asks for the whole history where a clone is shallow', async () => {
    change(plan('8d'), 'longer');
    const event = pullRequest();
    const whole = folder;
    folder = new Folder({});
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${whole.path}`, folder.path], { stdio: 'ignore' });
    whole.remove();
    const { status, log, outputs } = await review(event);
    assert.equal(status, 2);
    assert.match(log, /^::error::"[0-9a-f]{40}" is not in this shallow clone; set fetch-depth: 0 where the code is checked out$/m);
    assert.match(host.comments[0]!.body, /set fetch-depth: 0/);
    assert.equal(outputs.changed, '');
  });

  it('tells of a merge with a newer base only what the pull request brings', async () => {
    folder.git('switch', '--quiet', '--create', 'topic');
    change(plan('8d'), 'longer');
    const event = pullRequest();
    folder.git('switch', '--quiet', 'main');
    folder.write({ 'b.plan.yaml': plan('3d') });
    folder.commit('newer');
    folder.git('merge', '--quiet', '--no-edit', 'topic');
    const { outputs } = await review(event);
    assert.match(outputs.verdict!, /^a\.plan\.yaml: The finish moves 3 working days later[^:]*$/);
    assert.doesNotMatch(host.comments[0]!.body, /was added/);
  });

  it('refuses to run with the rights of the base, and keys that could end the marker', async () => {
    const { status, log } = await review({ ...pullRequest(), name: 'pull_request_target' });
    assert.equal(status, 2);
    assert.match(log, /^::error::Planloom does not review under pull_request_target/);
    const { status: other, log: said } = await review(pullRequest(), { 'comment-key': 'a --> b' });
    assert.equal(other, 2);
    assert.match(said, /^::error::no comment-key "a --> b"/);
    assert.deepEqual(host.calls, []);
  });

  it('says what the command line refuses, in the comment too', async () => {
    change('planloom: 1\nproject: [\n', 'broken');
    const { status, log } = await review(pullRequest());
    assert.equal(status, 2);
    assert.match(log, /^::error::"a\.plan\.yaml" cannot be read as a plan$/m);
    assert.match(host.comments[0]!.body, /```text\n"a\.plan\.yaml" cannot be read as a plan\n```/);
  });

  it('lets nothing that a plan says out of the place where it stands', async () => {
    const hostile = 'x\n::error::y\n##[add-mask]z\nend-1\nverdict=fine\n/close\n<!-- planloom: review --> ``` </details> @team $(id) `id`';
    const live = `milestone: true, after: dig, deadline: 2026-01-30`;
    change(
      plan('8d', hostile, `x: ${JSON.stringify(hostile)}\n`).replace(`Live, ${live}`, `${JSON.stringify(hostile)}, ${live}`),
      'hostile',
    );
    const { log, outputs, summary } = await review(pullRequest());
    for (const line of log.split('\n')) assert.doesNotMatch(line, /^\s*::(?!error (file|line)=)|##\[/);
    assert.deepEqual(Object.keys(outputs).sort(), ['changed', 'comment-id', 'errors', 'problems', 'sarif-file', 'verdict', 'warnings']);
    assert.match(outputs.verdict!, /^The finish moves 3 working days later, to 2026-01-14\. x ::error::y .* moves 3 working days later/);
    for (const text of [host.comments[0]!.body, summary]) {
      assert.doesNotMatch(text.replaceAll(/^(`{3,})\w*\n[^]*?\n\1$/gm, ''), /^\s*\/close|^(?!<!--)<!--|[^&#64;]@team|[^\\]`/m);
      assert.equal(text.match(/<\/details>/g)!.length, text.match(/<details>/g)!.length + text.match(/``` <\/details>/g)!.length);
    }
  });
});

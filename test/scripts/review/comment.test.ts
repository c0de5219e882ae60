/** The one comment: how it is found, kept and limited, whatever the host answers. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import fc from 'fast-check';
import { call } from '../../../scripts/review/call.mjs';
import { keepComment, longestComment, markerOf } from '../../../scripts/review/comment.mjs';
import { commentText, problemsText } from '../../../scripts/review/review.mjs';
import { setOutput, told, writeSummary } from '../../../scripts/review/workflow.mjs';
import { CodeHost, type Comment } from '../../support/codeHost.ts';
import { outputsIn } from '../../support/steps.ts';

const marker = markerOf('');

describe('the comment on a change', () => {
  let host: CodeHost;
  const waits: number[] = [];
  beforeEach(async () => {
    host = await CodeHost.start();
    waits.length = 0;
  });
  afterEach(() => host.stop());

  const keep = (text: string, { isWorthSaying = true, key = '' } = {}) => {
    const at = `${host.address}/comments`;
    const ask = (url: string, method = 'GET', body?: unknown) => call(url, { method, headers: {}, ...(body !== undefined && { body }) });
    const comments = {
      list: (page: number) => ask(`${at}?page=${page}`),
      mayBeOurs: (comment: Comment) => comment.user?.type === 'Bot',
      create: (body: string) => ask(at, 'POST', { body }),
      update: (id: string, body: string) => ask(`${at}/${id}`, 'PATCH', { body }),
    };
    const pause = (seconds: number) => {
      waits.push(seconds);
      return Promise.resolve();
    };
    return keepComment(comments, { marker: markerOf(key), text, isWorthSaying }, pause);
  };
  const said = (body: string, type = 'User') => host.comments.push({ id: host.comments.length + 1, body, user: { type } });

  it('is found behind hundreds of others, and only where it is ours from its first line on', async () => {
    for (let i = 0; i < 120; i++) said(`Number ${i}`);
    said(`${marker}\nA stranger's`);
    said(`> quoted\n${marker}`, 'Bot');
    said(`${markerOf('other')}\nAnother job's`, 'Bot');
    assert.equal((await keep('one')).done, 'created');
    assert.deepEqual(host.comments.at(-1)!.body, `${marker}\none`);
    assert.deepEqual(
      host.calls.map(({ method, path: at }) => `${method} ${at}`),
      ['GET /comments?page=1', 'GET /comments?page=2', 'POST /comments'],
    );
    const { done, id } = await keep('two');
    assert.deepEqual([done, id, host.comments.length, host.comments.at(-1)!.body], ['updated', '124', 124, `${marker}\ntwo`]);
  });

  it('is not touched where it says the same, however the host keeps line ends', async () => {
    said(`${marker}\r\none\r\ntwo`, 'Bot');
    assert.deepEqual([(await keep('one\ntwo\n')).done, host.writes], ['unchanged', []]);
  });

  it('is not made where there is nothing to say, but corrected where it is there', async () => {
    assert.deepEqual([(await keep('nothing', { isWorthSaying: false })).done, host.writes], ['none', []]);
    await keep('something');
    assert.equal((await keep('nothing', { isWorthSaying: false })).done, 'updated');
  });

  it('is made once, though the answer to the first attempt is lost', async () => {
    let isLost = false;
    host.instead = ({ method, body }) => {
      if (method === 'GET' || isLost) return undefined;
      isLost = true;
      said(body!.body!, 'Bot');
      return { status: 502 };
    };
    assert.deepEqual([(await keep('one')).done, host.comments.length, waits], ['unchanged', 1, [1]]);
  });

  it('waits as long as the host asks for, and gives up where that is too long', async () => {
    const answers = [{ status: 429, headers: { 'retry-after': '7' } }, { status: 403, headers: { 'retry-after': '2' } }, { status: 500 }];
    host.instead = () => answers.shift();
    assert.deepEqual([(await keep('one')).done, waits], ['created', [7, 2, 4]]);
    host.instead = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    const { done, why } = await keep('two');
    assert.deepEqual([done, why], [null, 'answered 429 and wants to be left alone for 3600 seconds']);
    host.instead = () => ({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' } });
    assert.match((await keep('two')).why, /^answered 403 and wants to be left alone/);
    assert.equal(waits.length, 3);
  });

  it('gives up at once where it may not, and after four attempts where nobody answers', async () => {
    host.instead = () => ({ status: 401 });
    assert.deepEqual([(await keep('one')).why, host.calls.length], ['answered 401', 1]);
    const { address } = host;
    await host.stop();
    const nobody = () => call(`${address}/comments`, { headers: {} });
    const { done, why } = await keepComment({ list: nobody, mayBeOurs: () => true, create: nobody, update: nobody }, { marker, text: '', isWorthSaying: true }, () => Promise.resolve()); // prettier-ignore
    assert.deepEqual([done, why], [null, 'does not answer (ECONNREFUSED), 4 times']);
    host = await CodeHost.start();
  });
});

describe('what is told on code hosts', () => {
  const file = path.join(tmpdir(), `planloom-steps-${process.pid}`);
  afterEach(() => rmSync(file, { force: true }));
  const text = fc.string({ unit: fc.constantFrom('\n', '\r', ':', '%', '<', '=', 'a', 'E', 'O', 'F', '`', '-', ' ') });

  it('comes out of outputs as it went in', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (values) => {
        writeFileSync(file, '');
        values.forEach((value, i) => setOutput(file, `o${i}`, value));
        assert.deepEqual(Object.values(outputsIn(readFileSync(file, 'utf8'))), values);
      }),
    );
  });

  it('is one line and one command', () => {
    fc.assert(
      fc.property(text, (message) => {
        const [, escaped] = /^::error::(.*)\n$/.exec(told('error', message))!;
        assert.equal(decodeURIComponent(escaped!), message);
        assert.doesNotMatch(escaped!, /\r/);
      }),
    );
  });

  const reviewed = (markdown: string) => ({
    ...{ comparison: { changed: true, verdict: '', markdown }, refusals: ['"x``` y" is none'], isNew: true },
    ...{ problems: { errors: 2, warnings: 1, all: 4 }, status: 2, told: '', aside: '', listed: [] },
  });

  it('fits a comment, with what is left out said', () => {
    const end = '\n````text\n"x``` y" is none\n````\n\n**2 new errors, 1 new warning, 1 new remark.**\n';
    assert.equal(commentText(reviewed('## Pit\n')), `## Pit\n${end}`);
    for (const length of [65_000, longestComment, 200_000])
      assert.ok(`${markerOf('k'.repeat(50))}\n${commentText(reviewed('x'.repeat(length)))}`.length <= longestComment);
    assert.match(commentText(reviewed('x'.repeat(70_000))), /^## Plans\n\nWhat changed is left out: there is too much for one comment\.\n/);
  });

  it('counts what is wrong', () => {
    const counted = (errors: number, warnings: number, all: number) => problemsText({ isNew: false, problems: { errors, warnings, all } });
    assert.deepEqual([counted(0, 0, 0), counted(1, 0, 1), counted(0, 2, 3)], ['No problems', '1 error', '2 warnings, 1 remark']);
    assert.equal(problemsText({ isNew: true, problems: null }), '');
  });

  it('fits the summary of a job beside what is there already', () => {
    writeFileSync(file, 'x'.repeat(500_000));
    const lines = Array.from({ length: 40_000 }, (_, i) => `plan.yaml:${i}:1  warning  ünïcode`);
    writeSummary(file, '## Pit\n', lines);
    const summary = readFileSync(file, 'utf8');
    assert.ok(Buffer.byteLength(summary) <= 1024 * 1024);
    const kept = summary.match(/^plan\.yaml/gm)!.length;
    assert.ok(kept > 10_000);
    assert.ok(summary.endsWith(`\`\`\`\n\n_${40_000 - kept} more lines left out: there is too much for one summary._\n`));
    writeSummary(file, 'x'.repeat(600_000), []);
    assert.equal(readFileSync(file, 'utf8'), summary);
  });
});

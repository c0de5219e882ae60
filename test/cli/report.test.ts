/** `planloom report`: from what was typed to the page. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { buildHistory } from '../../scripts/history.mjs';
import { Folder, runCli } from '../support/cli.ts';

const plan = (more = '') => `planloom: 1
project: {id: p, name: Pit, start: 2026-01-05${more}}
tasks:
  dig: {name: Dig, duration: 5d}
  live: {name: Live, milestone: true, after: dig}
`;

describe('planloom report', () => {
  let folder: Folder;
  afterEach(() => folder.remove());
  const run = (...argv: readonly string[]) => runCli(['report', ...argv], { cwd: folder.path });

  it('tells then and now of an example, the same bytes wherever it lies and whenever it is made', async function () {
    this.timeout(60_000);
    folder = new Folder({});
    const pages: string[][] = [];
    const places = [`${folder.path}/one`, `${folder.path}/two/deeper`] as const;
    buildHistory('data-lake', places[0]);
    cpSync(places[0], places[1], { recursive: true });
    for (const cwd of places) {
      const made = async (format: string, today: string) => runCli(['report', 'plan.yaml', '--since', '2026-08', '--format', format], { cwd, today }); // prettier-ignore
      const runs = [await made('markdown', '2026-09-11'), await made('html', '2030-01-01')];
      assert.deepEqual(runs.map(({ status, err }) => [status, err]), [[0, ''], [0, '']]); // prettier-ignore
      pages.push(runs.map(({ out }) => out));
    }
    assert.deepEqual(pages[0], pages[1]);
    const [markdown, html] = pages[0]!;
    assert.match(
      markdown!,
      /^# Harbour data lake on AWS: status at 2026-09-11\n\n\*\*The project is red for its risks \(as at 2026-08-31; declared amber\), /,
    );
    assert.match(markdown!, /^\| Pilot live in twelve stores \| 2026-09-29 \| 2026-10-02 \| \*\*\+3\.6\*\* \| Store dashboard \(progress, remaining\), the status date \|$/m); // prettier-ignore
    assert.match(markdown!, /^\| EAC \| 716,616 \| 737,215 \| estimate at completion, the one that counts \|$/m);
    assert.match(markdown!, /^\| EAC by index \| [\d,]+ \| 735,911 \| BAC ÷ CPI \|$/m);
    assert.match(html!, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.ok([markdown!, html!].every((page) => !page.includes(folder.path) && page.length < 65_536));
  });

  it('leaves out what was then where nobody asks, and looks as far ahead as it is told', async () => {
    folder = new Folder({ 'a.plan.yaml': plan(', statusDate: 2026-01-06') });
    const { out } = await run('a.plan.yaml', '--due-within', '1w');
    assert.match(out, /^\| Area \| Computed \| Declared \|$/m);
    assert.doesNotMatch(out, /Changes since/);
    assert.match(out, /^- Due by 2026-01-13: Live \(2026-01-13\)$/m);
    assert.match((await run('a.plan.yaml', '--due-within', '3d')).out, /^- Due by 2026-01-09: none$/m);
    assert.match((await run('a.plan.yaml', '--status-date', '2026-01-12', '--due-within', '1d')).out, /^# Pit: status at 2026-01-12$/m);
  });

  it('takes no day of its own: without a status date that is said', async () => {
    folder = new Folder({ 'a.plan.yaml': plan() });
    const { status, out } = await run('a.plan.yaml');
    assert.equal(status, 0);
    assert.match(out, /^# Pit: status$/m);
    assert.match(out, /^- There is no status date: what is late, due, done or overdue is unknown$/m);
  });

  it('reports a plan with errors, and says so', async () => {
    folder = new Folder({ 'a.plan.yaml': plan(', statusDate: 2026-01-06').replace('after: dig', 'after: dug') });
    const { status, out, err } = await run('a.plan.yaml');
    assert.equal(status, 1);
    assert.match(out, /^- The plan has 1 error: what rests on that may be wrong or missing$/m);
    assert.match(err, /unknown-reference/);
  });

  it('refuses in one sentence, with nothing printed', async () => {
    folder = new Folder({ 'a.plan.yaml': plan() });
    folder.git('init', '--quiet');
    folder.commit('base');
    folder.write({ 'b.plan.yaml': plan(), 'a.plan.yaml': plan(', statusDate: 2026-01-06') });
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [['a.plan.yaml', '--since', 'nope'], /^"nope" cannot be read: git knows no such ref here$/],
      [['a.plan.yaml', '--since=-x'], /^"-x" is no git ref/],
      [['b.plan.yaml', '--since', 'base'], /^"base:b\.plan\.yaml" does not exist$/],
      [['a.plan.yaml', '--format', 'pdf'], /^no format "pdf"; use markdown or html$/],
      [['a.plan.yaml', '--due-within', '0d'], /^--due-within wants a day or more/],
      [['a.plan.yaml', '--due-within', 'soon'], /^--due-within: /],
      [['a.plan.yaml', 'b.plan.yaml'], /^one plan at a time/],
      [['c.plan.yaml'], /^"c\.plan\.yaml" does not exist$/],
    ];
    for (const [argv, sentence] of refusals) {
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, out], [2, ''], argv.join(' '));
      assert.match(err.trimEnd(), sentence);
      assert.equal(err.trimEnd().split('\n').length, 1);
    }
    folder.write({ 'a.plan.yaml': 'planloom: 1\nproject: [\n' });
    folder.commit('broken');
    folder.write({ 'a.plan.yaml': plan() });
    const { status, out, err } = await run('a.plan.yaml', '--since', 'broken');
    assert.deepEqual([status, out, err], [2, '', '"broken:a.plan.yaml" cannot be read as a plan\n']);
  });
});

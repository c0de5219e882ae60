import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Folder, runCli } from '../support/cli.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/ical/${name}`, 'utf8');

describe('planloom export', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['export', ...argv], { cwd: folder.path });

  beforeEach(() => {
    folder = new Folder({ 'atlas.plan.yaml': fixture('atlas.plan.yaml') });
  });
  afterEach(() => folder.remove());

  it('writes the calendar to standard output, and what is left out to standard error', async () => {
    const { status, out, err } = await run('ical', 'atlas.plan.yaml', '--with', 'raid');
    assert.deepEqual([status, out.replaceAll('\r\n', '\n')], [0, fixture('atlas.ics')]);
    assert.match(err, /^"ad-hoc" is left out: nobody says when it meets$/m);
  });

  it('has due dates only where they are asked for', async () => {
    assert.doesNotMatch((await run('ical', 'atlas.plan.yaml')).out, /ACT-1/);
  });

  it('does not look at the day', async () => {
    const undated = fixture('atlas.plan.yaml').replace(', statusDate: 2026-03-13', '');
    folder.write({ 'atlas.plan.yaml': undated });
    const on = (today: string) => runCli(['export', 'ical', 'atlas.plan.yaml'], { cwd: folder.path, today });
    assert.equal((await on('2026-02-01')).out, (await on('2026-05-01')).out);
    assert.match((await on('2026-02-01')).out, /DTSTAMP:20260105T000000Z/);
  });

  it('tells the errors of a plan beside its calendar', async () => {
    folder.write({ 'atlas.plan.yaml': `${fixture('atlas.plan.yaml')}    odd: {name: Odd, meets: {every: weekly, from: 2026-03-20}}\n` });
    const { status, out, err } = await run('ical', 'atlas.plan.yaml');
    assert.equal(status, 1);
    assert.match(out, /SUMMARY:Steering committee/);
    assert.match(err, /no duration "weekly"/);
  });

  it('says why there is nothing to write', async () => {
    folder.write({ 'atlas.plan.yaml': 'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05}\ntasks: {t: {name: T, duration: 1d}}\n' });
    const { status, out, err } = await run('ical', 'atlas.plan.yaml');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /no calendar: the plan has neither a forum that meets nor a milestone with a date/);
  });

  const refusals: readonly (readonly [argv: readonly string[], sentence: RegExp])[] = [
    [[], /^which format\? planloom export FORMAT FILE; there is ical$/m],
    [['icale', 'atlas.plan.yaml'], /^no format "icale"; did you mean "ical"\?$/m],
    [['jira', 'atlas.plan.yaml'], /^no format "jira"; there is ical$/m],
    [['ical', 'a', 'b'], /^which file\? planloom export FORMAT FILE$/m],
    [['ical', 'missing.plan.yaml'], /does not exist/],
    [['ical', 'atlas.plan.yaml', '--with', 'tasks'], /^--with wants raid, not "tasks"$/m],
  ];
  for (const [argv, sentence] of refusals) {
    it(`refuses ${argv.join(' ') || 'nothing'}`, async () => {
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, sentence);
    });
  }
});

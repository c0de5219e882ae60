import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

const cwd = path.resolve('test/workspaces/register');
const run = (argv: readonly string[], columns: number | null = null) => runCli(['schedule', ...argv], { cwd, columns });

describe('planloom schedule', () => {
  it('shows the forecast as a tree of tasks, then who has too much to do', async () => {
    const { status, out, err } = await run(['register.plan.yaml'], 80);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(out.split('\n'), [
      'Register of parcels',
      'Forecast at 2026-01-16: 2026-01-05 to 2026-01-26 (deadline 2026-02-06, 9 working',
      'days to spare)',
      '',
      'Task                  Start       Finish      Days  Float  Done',
      'Design                2026-01-05  2026-01-09     5         100%',
      'Build                 2026-01-12  2026-01-26    11     -4   29%  critical',
      '  =Store              2026-01-12  2026-01-26    11     -4   40%  critical',
      '  Forms, all of them  2026-01-19  2026-01-22     4     -2        critical',
      '  Old register        –           –              –      –        cancelled',
      '◆ Go-live             2026-01-26  2026-01-26           -4        critical',
      '',
      'Over-allocated  From        To          Needed   Has  Tasks',
      'Asha Rao        2026-01-19  2026-01-22    150%  100%  store, forms',
      '',
    ]);
  });

  it('shows the plan without actuals', async () => {
    const { out } = await run(['--planned', 'register.plan.yaml']);
    assert.match(out, /^As planned: 2026-01-05 to 2026-01-23 /m);
    assert.match(out, /^ {2}Forms, all of them +forms +asha +2026-01-12 +2026-01-15 /m);
  });

  it('fits the terminal', async () => {
    for (const columns of [80, 160]) {
      const { out } = await run(['register.plan.yaml'], columns);
      for (const line of out.split('\n')) assert.ok(line.length <= columns, `${columns}: ${line}`);
    }
  });

  it('gives programs dates, float, load and problems', async () => {
    const { status, out } = await run(['register.plan.yaml', '--format', 'json']);
    const result = JSON.parse(out) as {
      project: unknown;
      tasks: unknown[];
      load: unknown[];
      problems: { rule: string }[];
      version: number;
    };
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(result), ['version', 'project', 'tasks', 'load', 'problems']);
    assert.deepEqual([result.version, result.project], [1, { id: 'register', start: '2026-01-05T09:00', finish: '2026-01-26T18:00' }]);
    assert.deepEqual(result.tasks[3], {
      id: 'forms',
      name: 'Forms, all of them',
      parent: 'build',
      start: '2026-01-19T09:00',
      finish: '2026-01-22T18:00',
      durationMinutes: 1920,
      totalFloatMinutes: -960,
      freeFloatMinutes: 0,
      limitedBy: 'deadline',
      critical: true,
      milestone: false,
      progress: 0,
      place: { file: 'register.plan.yaml', range: { start: { line: 24, column: 7 }, end: { line: 24, column: 12 } } },
    });
    assert.deepEqual(result.load.at(-1), {
      resource: 'asha',
      from: '2026-01-23',
      to: '2026-01-26',
      used: 1,
      capacity: 1,
      tasks: ['store'],
    });
    assert.ok(result.problems.some(({ rule }) => rule === 'over-allocation'));
  });

  it('gives spreadsheets rows without formulas', async () => {
    const { out } = await run(['register.plan.yaml', '--format', 'csv']);
    const lines = out.split('\n');
    assert.equal(
      lines[0],
      'id,name,parent,start,finish,durationMinutes,totalFloatMinutes,freeFloatMinutes,limitedBy,critical,milestone,progress,file,line',
    );
    assert.match(lines[3]!, /^store,"'=Store",build,2026-01-12T09:00,/);
    assert.match(lines[4]!, /^forms,"Forms, all of them",build,/);
    assert.match(lines[5]!, /^old,Old register,build,,,,/);
  });

  it('counts from another status date', async () => {
    const { out } = await run(['register.plan.yaml', '--status-date', '2026-01-23']);
    assert.match(out, /^Forecast at 2026-01-23: 2026-01-05 to 2026-02-02 /m);
  });

  it('gives its result in spite of errors, and tells them aside', async () => {
    const folder = new Folder({
      'a.plan.yaml':
        'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05, statusDate: 2026-01-02}\ntasks: {t: {name: T, duration: 2d, owner: bob}}\n',
    });
    const { status, out, err } = await runCli(['schedule', '--format=json'], { cwd: folder.path });
    folder.remove();
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as { project: { finish: string } }).project.finish, '2026-01-06T18:00');
    assert.match(err, /^a\.plan\.yaml:3:43 +error +no [^"]*"bob"/);
  });

  it('has no result without dates', async () => {
    const folder = new Folder({ 'a.plan.yaml': 'planloom: 1\nproject: {id: a}\ntasks: {t: {duration: 2d}}\n' });
    const { status, out, err } = await runCli(['schedule'], { cwd: folder.path });
    folder.remove();
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /start/);
  });
});

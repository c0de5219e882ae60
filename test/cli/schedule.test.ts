import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

const cwd = path.resolve('test/workspaces/register');
const run = (argv: readonly string[], columns: number | null = null) => runCli(['schedule', ...argv], { cwd, columns });

const busy = `planloom: 1
project: {id: a, name: A, start: 2026-03-02, statusDate: 2026-03-03}
resources:
  asha: {name: Asha}
  ben: {name: Ben of the platform team, leave: 2026-03-02..2026-03-06}
  pool: {name: Pool, kind: equipment, capacity: 8}
tasks:
  a: {name: A, duration: 10d, assign: asha, actualStart: 2026-03-02}
  b: {name: B, duration: 3d, assign: {asha: 50%}, actualStart: 2026-03-02}
  c: {name: C, duration: 2d, assign: asha, startNoEarlier: 2026-03-17}
  d: {name: D, duration: 2d, assign: {asha: 50%}, startNoEarlier: 2026-03-18}
  e: {name: E, duration: 2d, assign: ben, startNoEarlier: 2026-03-05}
  f: {name: F, duration: 5d, assign: {ben: 50%}, startNoEarlier: 2026-03-09}
  g: {name: G, duration: 5d, assign: {pool: 2.5}, startNoEarlier: 2026-03-23}
`;

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

  it('shows the load by week where asked, and says what has no room', async () => {
    const folder = new Folder({ 'a.plan.yaml': busy });
    const wide = await runCli(['schedule', '--load'], { cwd: folder.path, columns: 60 });
    const narrow = await runCli(['schedule', '--load'], { cwd: folder.path, columns: 34 });
    folder.remove();
    assert.deepEqual(wide.out.split('\n').slice(-7), [
      'Load by week              03-02  03-09  03-16  03-23',
      'Asha                      150%!  100%   100%+',
      'Ben of the platform team   16h!   50%',
      'Pool                                            31%',
      'Weeks by their Monday, from 2026-03-02; ! more than there',
      'is; + more than there is on some days',
      '',
    ]);
    assert.match(narrow.out, /^Load by week {3,}03-02 {2}03-09$/m);
    assert.match(narrow.out, /Left out: 2 more weeks\s+up\s+to\s+2026-03-23,\s+and\s+1\s+resource\s+needed\s+only\s+then/);
  });

  it('fits the terminal', async () => {
    for (const columns of [80, 160]) {
      const { out } = await run(['register.plan.yaml', '--load'], columns);
      for (const line of out.split('\n')) assert.ok(line.length <= columns, `${columns}: ${line}`);
    }
  });

  it('gives programs dates, float, load and problems', async () => {
    const { status, out } = await run(['register.plan.yaml', '--format', 'json']);
    const result = JSON.parse(out) as {
      project: unknown;
      tasks: unknown[];
      load: unknown[];
      loadByWeek: unknown[];
      problems: { rule: string }[];
      version: number;
    };
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(result), ['version', 'project', 'tasks', 'load', 'loadByWeek', 'problems']);
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
    assert.deepEqual(result.loadByWeek.at(-2), {
      resource: 'asha',
      week: '2026-01-19',
      usedHours: 56,
      capacityHours: 40,
      over: true,
      daysOver: 4,
      tasks: ['store', 'forms'],
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

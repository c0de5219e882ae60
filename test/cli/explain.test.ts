import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

const cwd = path.resolve('test/workspaces/register');
const run = (argv: readonly string[], columns: number | null = null) => runCli(['explain', ...argv], { cwd, columns });

interface Told {
  readonly version: number;
  readonly task: string;
  readonly start: string | null;
  readonly chain: readonly { kind: string; text: string; task: string | null; minutes: number; place: { file: string } }[];
  readonly levers: readonly { text: string; workingDaysGained: number; place: { file: string } }[];
}

describe('planloom explain', () => {
  it('says why, how far it can slip, and what would help', async () => {
    const { status, out, err } = await run(['register.plan.yaml', 'forms', '--planned'], 80);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(out.split('\n'), [
      'Forms, all of them',
      'As planned: 2026-01-12 to 2026-01-15',
      '',
      'Why it starts then',
      '- 2 days off: 2026-01-10 to 2026-01-11 (weekend)  register.plan.yaml:24:7',
      '- "Forms, all of them" follows "Design", which ends 2026-01-09 after 5 working',
      '  days  register.plan.yaml:24:85',
      '- The project starts on 2026-01-05  register.plan.yaml:8:10',
      '',
      'How far it can slip',
      '- 6 working days before it moves the finish of the plan, 2026-01-23',
      '- 16 working days before it misses the deadline of the project, 2026-02-06',
      '- 3 working days before it misses the deadline of "Go-live", 2026-01-20',
      '',
      'What would pull it in most',
      '- Cut the effort of "Design" by a fifth, from 5d to 4d: 1 working day earlier',
      '  register.plan.yaml:18:34',
      '- Cut "Forms, all of them" by a fifth, from 4d to 3.2d: 0.8 working days earlier',
      '  register.plan.yaml:24:53',
      '',
    ]);
  });

  it('explains the finish of what has begun, too', async () => {
    const { out } = await run(['register.plan.yaml', 'build']);
    assert.match(out, /^Forecast at 2026-01-16: 2026-01-12 to 2026-01-26, on the critical path$/m);
    assert.match(out, /^Why it ends then\n- "Build" ends with "=Store"/m);
    assert.match(out, /^- 4 working days too late already for the deadline of "Go-live", 2026-01-20$/m);
  });

  it('fits the terminal', async () => {
    for (const task of ['live', 'store', 'design']) {
      const { out } = await run(['register.plan.yaml', task], 80);
      for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
    }
  });

  it('leaves out the middle of a very long chain, on terminals only', async () => {
    const tasks = Array.from({ length: 60 }, (_, i) => `  t${i}: {duration: 1d${i > 0 ? `, after: t${i - 1}` : ''}}\n`).join('');
    const folder = new Folder({ 'plan.yaml': `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\ntasks:\n${tasks}` });
    try {
      const told = async (columns: number | null) =>
        (await runCli(['explain', 'plan.yaml', 't59', '--planned'], { cwd: folder.path, columns })).out;
      assert.match(await told(80), /^- … \d+ more steps; --format json has them all$/m);
      assert.match(await told(80), /^- The project starts on 2026-01-05 /m);
      assert.doesNotMatch(await told(null), /more steps/);
    } finally {
      folder.remove();
    }
  });

  it('gives programs the chain and the changes, with places', async () => {
    const { status, out } = await run(['register.plan.yaml', 'live', '--format', 'json']);
    const told = JSON.parse(out) as Told;
    assert.equal(status, 0);
    assert.deepEqual([told.version, told.task, told.start], [1, 'live', '2026-01-26T18:00']);
    assert.deepEqual(
      told.chain.map(({ kind, task }) => [kind, task]),
      [
        ['predecessor', 'store'],
        ['calendar', 'store'],
        ['status-date', 'store'],
      ],
    );
    for (const step of told.chain) assert.deepEqual(Object.keys(step), ['kind', 'text', 'task', 'minutes', 'place']);
    assert.deepEqual(
      told.levers.map((lever) => [...Object.keys(lever), lever.place.file]),
      [['text', 'workingDaysGained', 'place', 'register.plan.yaml']],
    );
    assert.equal(told.levers[0]?.workingDaysGained, 1.2);
  });

  it('says what was meant where there is no such task', async () => {
    assert.deepEqual(await run(['register.plan.yaml', 'frms']), {
      status: 2,
      out: '',
      err: 'no task "frms" in "register"; did you mean "forms"?\n',
    });
    assert.equal((await run([])).status, 2);
  });

  it('says why there are no dates', async () => {
    const folder = new Folder({
      'plan.yaml':
        'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\ntasks: {a: {duration: 1d, after: b}, b: {duration: 1d, after: a}}\n',
    });
    try {
      const { status, out } = await runCli(['explain', 'plan.yaml', 'a'], { cwd: folder.path });
      assert.equal(status, 1);
      assert.match(out, /on a cycle and has no dates until a link is removed: a → b → a/);
    } finally {
      folder.remove();
    }
    assert.match((await run(['register.plan.yaml', 'old'])).out, /^"Old register" is cancelled, so it takes no time and has no dates$/m);
  });
});

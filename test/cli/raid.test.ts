import assert from 'node:assert/strict';
import * as path from 'node:path';
import { runCli } from '../support/cli.ts';

const cwd = path.resolve('test/workspaces/register');
const run = (argv: readonly string[], columns: number | null = null) => runCli(['raid', ...argv], { cwd, columns });

describe('planloom raid', () => {
  it('shows a table a kind, the urgent first', async () => {
    const { status, out, err } = await run(['register.plan.yaml'], 80);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(out.split('\n'), [
      'Risks (1 open of 1)',
      'Id   Name              Status  Owner      Score  Review       Age',
      'R-1  @vendor | freeze  open    Ravi Iyer     12  2026-02-02  10 d',
      '',
      'Issues (1 open of 2, 1 overdue)',
      'Id   Name          Status       Owner      Severity  Due                 Age',
      'I-1  No test data  in-progress  Asha Rao   high      2026-01-14 overdue  9 d',
      'I-2  No desks      done         Ravi Iyer  low       2026-01-08',
      '',
      'Actions (1 open of 1)',
      'Id     Name              Status  Owner      Due          Age',
      'ACT-1  Agree the freeze  open    Ravi Iyer  2026-01-23  10 d',
      '',
    ]);
  });

  const ids = async (...argv: readonly string[]) => {
    const { out } = await run([...argv, '--format', 'json']);
    return (JSON.parse(out) as { entries: { id: string }[] }).entries.map(({ id }) => id);
  };

  it('keeps to kinds and to what is open', async () => {
    assert.deepEqual(await ids(), ['R-1', 'I-1', 'I-2', 'ACT-1']);
    assert.deepEqual(await ids('--open'), ['R-1', 'I-1', 'ACT-1']);
    assert.deepEqual(await ids('--kind', 'issue'), ['I-1', 'I-2']);
    assert.deepEqual(await ids('--kind=risks, action'), ['R-1', 'ACT-1']);
    assert.deepEqual((await run(['--kind', 'decision'])).out, 'Nothing in the register that was asked for\n');
  });

  it('gives programs every entry', async () => {
    const { out } = await run(['--format', 'json', '--kind', 'risk']);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      entries: [
        {
          id: 'R-1',
          kind: 'risk',
          name: '@vendor | freeze',
          status: 'open',
          owner: 'ravi',
          score: 12,
          raised: '2026-01-06',
          due: '2026-02-02',
          ageDays: 10,
          overdue: false,
          affects: ['live'],
          place: { file: 'raid.yaml', range: { start: { line: 4, column: 5 }, end: { line: 4, column: 8 } } },
        },
      ],
    });
  });

  it('gives spreadsheets rows without formulas', async () => {
    const { out } = await run(['--format', 'csv', '--kind', 'risk']);
    assert.deepEqual(out.split('\n'), [
      'id,kind,name,status,owner,score,raised,due,ageDays,overdue,affects,file,line',
      'R-1,risk,"\'@vendor | freeze",open,ravi,12,2026-01-06,2026-02-02,10,false,live,raid.yaml,4',
      '',
    ]);
  });

  it('is a table for a code host', async () => {
    const { out } = await run(['--format', 'markdown', '--open', '--kind', 'risk,issue']);
    assert.deepEqual(out.split('\n').slice(2), [
      '| R-1 | risk | &#64;vendor \\| freeze | open | Ravi Iyer | 12 | 2026-02-02 | 10 d | live |',
      '| I-1 | issue | No test data | in-progress | Asha Rao | high | **2026-01-14 overdue** | 9 d | store |',
      '',
    ]);
  });
});

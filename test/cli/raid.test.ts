import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

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

  it('keeps to kinds, to owners and to what is open', async () => {
    assert.deepEqual(await ids(), ['R-1', 'I-1', 'I-2', 'ACT-1']);
    assert.deepEqual(await ids('--open'), ['R-1', 'I-1', 'ACT-1']);
    assert.deepEqual(await ids('--kind', 'issue'), ['I-1', 'I-2']);
    assert.deepEqual(await ids('--kind=risks, action'), ['R-1', 'ACT-1']);
    assert.deepEqual(await ids('--owner', 'ravi'), ['R-1', 'I-2', 'ACT-1']);
    assert.deepEqual(await ids('--owner', 'ravi', '--kind', 'action'), ['ACT-1']);
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
          ...{ residualScore: 4, severity: null, response: 'reduce' },
          ...{ exposureDays: null, exposureCost: null, expectedDays: null, expectedCost: null },
          ...{ threatens: ['live'], milestones: [], floatDays: -4, startsInDays: 6, dueInDays: 11, proximityDays: 6 },
        },
      ],
      exposure: null,
    });
  });

  it('gives spreadsheets rows without formulas', async () => {
    const { out } = await run(['--format', 'csv', '--kind', 'risk']);
    assert.deepEqual(out.split('\n'), [
      'id,kind,name,status,owner,score,raised,due,ageDays,overdue,affects,file,line,residualScore,severity,response,exposureDays,' +
        'exposureCost,expectedDays,expectedCost,threatens,milestones,floatDays,startsInDays,dueInDays,proximityDays',
      'R-1,risk,"\'@vendor | freeze",open,ravi,12,2026-01-06,2026-02-02,10,false,live,raid.yaml,4,4,,reduce,,,,,live,,-4,6,11,6',
      '',
    ]);
  });

  it('is a table for a code host', async () => {
    const { out } = await run(['--format', 'markdown', '--open', '--kind', 'risk,issue']);
    assert.deepEqual(out.split('\n').slice(2), [
      '| R-1 | risk | &#64;vendor \\| freeze | open | Ravi Iyer | 12 | 2026-02-02 | 10 d | live | -4 d |   |',
      '| I-1 | issue | No test data | in-progress | Asha Rao | high | **2026-01-14 overdue** | 9 d | store | -4 d | live |',
      '',
    ]);
  });

  it('keeps to what is due within days of the calendar, and to what is overdue', async () => {
    // The status date is Friday 2026-01-16; ACT-1 is due a week later.
    assert.deepEqual(await ids('--due-within', '6d'), ['I-1']);
    assert.deepEqual(await ids('--due-within', '7d'), ['I-1', 'ACT-1']);
    assert.deepEqual(await ids('--due-within', '1w'), ['I-1', 'ACT-1']);
    assert.deepEqual(await ids('--due-within', '3w', '--owner', 'ravi'), ['R-1', 'ACT-1']);
  });

  const refused: readonly [readonly string[], string][] = [
    [['--owner', 'rvi'], 'no resource, stakeholder or forum "rvi"; did you mean "ravi"?\n'],
    [['--due-within', '7'], '--due-within: no unit in "7"; write 7d for days, or use min h d w mo, or emin eh ed ew for elapsed time\n'],
    [['--due-within', 'soon'], '--due-within: no duration "soon"; write a number and a unit, such as 5d\n'],
  ];
  for (const [argv, sentence] of refused) {
    it(`refuses ${argv.join(' ')}`, async () => assert.deepEqual(await run(argv), { status: 2, out: '', err: sentence }));
  }

  it('adds up what open risks may cost', async () => {
    const risk = (id: string, more: string) => `    ${id}: {name: ${id}, ${more}}\n`;
    const plan = `planloom: 1
project: {id: a, name: A, start: 2026-01-05, statusDate: 2026-01-09, currency: EUR}
budget: {approved: 9000, contingency: {amount: 1000, drawn: 100.5}}
raid:
  risks:
${risk('R-1', 'probability: 4, impact: 4, exposure: {cost: 1000}')}${risk('R-2', 'exposure: {cost: 500}')}${risk('R-3', 'probability: 5, impact: 1, response: enhance, exposure: {cost: 200}')}${risk('R-4', 'probability: 5, impact: 1, status: closed, exposure: {cost: 9000}')}`;
    const folder = new Folder({ 'a.plan.yaml': plan });
    const [asText, asJson] = await Promise.all(
      ['text', 'json'].map((format) => runCli(['raid', '--format', format], { cwd: folder.path })),
    );
    folder.remove();
    assert.match(asText!.out, /^Open risks may cost 1,500 EUR, 430 by their chances; 899\.50 contingency left$/m);
    const { exposure } = JSON.parse(asJson!.out) as { exposure: unknown };
    assert.deepEqual(exposure, { cost: 1500, expectedCost: 430, contingencyLeft: 899.5 });
  });
});

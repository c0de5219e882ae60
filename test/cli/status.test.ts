import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

const cwd = path.resolve('test/workspaces/register');
const run = (argv: readonly string[], columns: number | null = null) => runCli(['status', ...argv], { cwd, columns });

describe('planloom status', () => {
  it('shows declared beside computed, and what stands behind', async () => {
    const { status, out, err } = await run([], 80);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(out.split('\n'), [
      'Register of parcels',
      'Status at 2026-01-16',
      '',
      '            Declared   Computed',
      'Overall                R red      Worst of four: risks',
      '                                  Unknown, so not counted: scope',
      'Scope                  – unknown',
      'Schedule    A amber    A amber',
      'Budget      G green    G green',
      'Risks                  R red',
      '',
      'Scope',
      '    No baseline: growth of the work and what was dropped are unknown',
      '    register.plan.yaml:5:3',
      '',
      'Schedule',
      '    Reason: Store is late',
      '    Path to green: Second engineer',
      '  A Go-live: forecast 2026-01-26, 4 working days after the deadline 2026-01-20',
      '    (tolerance 1 working day)  register.plan.yaml:26:75',
      '  G Finish: forecast 2026-01-26, 9 working days before the deadline 2026-02-06',
      '    register.plan.yaml:9:13',
      '',
      'Budget',
      '  G Forecast at completion 14,740 EUR, 73.7 % of the approved 20,000',
      '    register.plan.yaml:29:13',
      '    Spent so far 7,580 EUR; 1,500 of 2,000 contingency left',
      '    register.plan.yaml:30:16',
      '',
      'Risks',
      '  R I-1 No test data: high issue due 2026-01-14 and still in-progress',
      '    raid.yaml:6:85',
      '    1 risk and 1 issue open; 1 entry overdue',
      '',
    ]);
  });

  it('gives programs colours, evidence and what is known of the money', async () => {
    const { out } = await run(['--format', 'json']);
    const result = JSON.parse(out) as { statusDate: string; rag: Record<string, unknown>; evm: unknown };
    assert.equal(result.statusDate, '2026-01-16');
    assert.deepEqual(Object.keys(result.rag), ['overall', 'scope', 'schedule', 'budget', 'risks']);
    assert.deepEqual(result.rag.risks, {
      declared: null,
      computed: 'red',
      evidence: [
        {
          text: 'I-1 No test data: high issue due 2026-01-14 and still in-progress',
          place: { file: 'raid.yaml', range: { start: { line: 6, column: 85 }, end: { line: 6, column: 95 } } },
        },
        { text: '1 risk and 1 issue open; 1 entry overdue', place: null },
      ],
    });
    assert.deepEqual(result.evm, {
      ...{ bac: null, pv: null, ev: null, ac: 7580, spi: null, cpi: null },
      eac: { byIndex: null, atRate: null, byForecast: 14740 },
      ...{ etc: 7160, vac: null, tcpi: null },
    });
  });

  it('is a page for a code host', async () => {
    const { out } = await run(['--format', 'markdown']);
    assert.match(out, /^# Register of parcels: status at 2026-01-16\n\n\| {3}\| Declared \| Computed \| Why \|\n\| --- \|/);
    assert.match(out, /^\| \*\*Schedule\*\* \| 🟡 amber \| 🟡 amber \| Go-live: forecast/m);
    assert.match(out, /^- 🔴 I-1 No test data: .* \(`raid\.yaml:6:85`\)$/m);
  });

  const without: readonly [string, string, number, RegExp][] = [
    ['an empty file', '', 1, /^a\.plan\.yaml:1:1 +error +the file is empty/],
    ['a part that no plan includes', 'planloom: 1\nresources: {}\n', 1, /^team\.yaml: no plan here includes this part$/m],
  ];
  for (const [what, text, expected, sentence] of without) {
    it(`has nothing to show for ${what}`, async () => {
      const name = text === '' ? 'a.plan.yaml' : 'team.yaml';
      const folder = new Folder({ [name]: text });
      const { status, out, err } = await runCli(['status', name], { cwd: folder.path });
      folder.remove();
      assert.deepEqual([status, out], [expected, '']);
      assert.match(err, sentence);
    });
  }

  it('has nothing to show for a portfolio, and names its plans', async () => {
    const plan = 'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05}\ntasks: {t: {duration: 1d}}\n';
    const folder = new Folder({
      'portfolio.yaml': 'planloom: 1\nportfolio: {id: all, name: All}\nplans: [sub/*.plan.yaml]\n',
      'sub/a.plan.yaml': plan,
    });
    const { status, out, err } = await runCli(['status', 'portfolio.yaml'], { cwd: folder.path });
    const found = await runCli(['status'], { cwd: folder.path });
    folder.remove();
    assert.deepEqual([status, out, err], [2, '', 'portfolio.yaml is a portfolio; name one of its plans: sub/a.plan.yaml\n']);
    assert.match(found.out, /^A\n/);
  });
});

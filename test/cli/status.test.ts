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
      '    1 risk and 1 issue open; 1 entry overdue  raid.yaml:4:5',
      '',
      'Earned value, in EUR',
      '  BAC        –  budget at completion, of the baseline',
      '  PV         –  planned value: what was to be done by now',
      '  EV         –  earned value: what is done',
      '  AC     7,580  actual cost',
      '  SPI        –  schedule performance index, EV ÷ PV',
      '  CPI        –  cost performance index, EV ÷ AC',
      '  EAC   14,740  estimate at completion by forecast; the one that counts',
      '             –  by index, BAC ÷ CPI',
      '             –  at the agreed rate, AC + (BAC − EV)',
      '  ETC    7,160  estimate to complete, EAC − AC',
      '  VAC        –  variance at completion, BAC − EAC',
      '  TCPI       –  to-complete performance index, (BAC − EV) ÷ (BAC − AC)',
      '    No baseline to earn against: give `project.baseline`',
      '',
      'Money by category and month, in EUR',
      '  Category  Planned  Actual  Committed  Forecast',
      '  labour          –   6,480          0    12,240',
      '  cloud       2,500   1,100          0     2,500',
      '',
      '  Month    Planned  Spent  To come  Planned so far  Spent and to come so far',
      '  2026-01        –  7,580    5,760               –                    13,340',
      '  2026-02        –      0    1,400               –                    14,740',
      '    Contingency 2,000 EUR: 500 drawn, 1,500 left; no open risk says what it may',
      '    cost',
      '',
      'People and equipment, from 2026-01-17 until their last task',
      '  Who       Until       Asked, h  There is, h  Utilisation  Still to cost, EUR',
      '  Asha Rao  2026-01-26        64           48         133%               5,760',
      '    Nothing left to do: Ravi Iyer',
      '',
      'Blocked work: 1 task by 1 entry, 1 beyond its float',
      '  Task                 Entry             Until               Float  Costs',
      '  =Store  affected by  I-1 No test data  2026-01-14 overdue   -4 d      ?',
      '',
      'Schedule quality: 11 of 12 checks passed (91 %)',
      '           Check                     Found        Limit',
      '  fail     Negative float            2 of 2       none',
      '  unknown  Missed tasks              no baseline  at most 5 %',
      '  unknown  Execution index (BEI)     no baseline  at least 0.95',
      '  pass     Missing logic             0 of 2, 0 %  at most 5 %',
      '  pass     Leads                     0 of 4       none',
      '  pass     Lags                      0 of 4, 0 %  at most 5 %',
      '  pass     Links other than FS       0 of 4, 0 %  at most 10 %',
      '  pass     Hard constraints          0 of 2, 0 %  at most 5 %',
      '  pass     Float above 44 days       0 of 2, 0 %  at most 5 %',
      '  pass     Duration above 44 days    0 of 2, 0 %  at most 5 %',
      '  pass     Invalid dates             0 of 4       none',
      '  pass     Work without resources    0 of 2       none',
      '  pass     Critical path test        1.00         at least 0.95',
      '  pass     Path length index (CPLI)  2.50         at least 0.95',
      '',
    ]);
  });

  it('gives programs each check with its offenders', async () => {
    const { out } = await run(['--format', 'json']);
    const { quality } = JSON.parse(out) as { quality: { score: number; passed: number; judged: number; checks: { id: string }[] } };
    assert.deepEqual([quality.score, quality.passed, quality.judged, quality.checks.length], [0.9167, 11, 12, 14]);
    const place = { file: 'register.plan.yaml', range: { start: { line: 23, column: 7 }, end: { line: 23, column: 12 } } };
    const check = quality.checks.find(({ id }) => id === 'negative-float') as unknown as { tasks: unknown[] };
    const [first] = check.tasks;
    assert.deepEqual(
      { ...check, tasks: first },
      {
        ...{ id: 'negative-float', title: 'Negative float', unit: 'count', value: 2, limit: 0, want: 'at-most', found: 2, of: 2 },
        ...{ result: 'fail', why: null, tasks: { id: 'store', text: '-4 working days of float', place } },
      },
    );
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
        {
          text: '1 risk and 1 issue open; 1 entry overdue',
          place: { file: 'raid.yaml', range: { start: { line: 4, column: 5 }, end: { line: 4, column: 8 } } },
        },
      ],
    });
    assert.deepEqual(result.evm, {
      ...{ bac: null, pv: null, ev: null, ac: 7580, spi: null, cpi: null },
      eac: { byIndex: null, atRate: null, byForecast: 14740 },
      ...{ etc: 7160, vac: null, tcpi: null },
    });
  });

  it('gives programs the money by category and month, and what is asked of whom', async () => {
    const { out } = await run(['--format', 'json']);
    const { money, utilisation } = JSON.parse(out) as { money: unknown; utilisation: { resources: readonly unknown[] } };
    // Store: 6 of 10 days are left, 48 h until Monday 26; forms: 4 days of 4 h, 16 h: 64 h × 90 = 5,760, in January.
    // Cloud: 1,000 + 1,500 planned, 1,100 spent in January, where that was 1,000: 1,400 to come in February.
    const cloud = [
      { month: '2026-01', planned: 1000, spent: 1100, toCome: 0 },
      { month: '2026-02', planned: 1500, spent: 0, toCome: 1400 },
    ];
    assert.deepEqual(money, {
      approved: 20_000,
      contingency: { amount: 2000, drawn: 500, left: 1500, exposure: null, expected: null },
      months: [
        { month: '2026-01', planned: null, spent: 7580, toCome: 5760, plannedSoFar: null, soFar: 13_340 },
        { month: '2026-02', planned: null, spent: 0, toCome: 1400, plannedSoFar: null, soFar: 14_740 },
      ],
      categories: [
        {
          ...{ category: 'labour', planned: null, actual: 6480, committed: 0, forecast: 12_240 },
          months: [
            { month: '2026-01', planned: null, spent: 6480, toCome: 5760 },
            { month: '2026-02', planned: null, spent: 0, toCome: 0 },
          ],
        },
        { category: 'cloud', planned: 2500, actual: 1100, committed: 0, forecast: 2500, months: cloud },
      ],
    });
    const weeks = [
      { week: '2026-01-19', usedHours: 56, capacityHours: 40, utilisation: 1.4 },
      { week: '2026-01-26', usedHours: 8, capacityHours: 8, utilisation: 1 },
    ];
    assert.deepEqual(utilisation.resources[1], {
      ...{ resource: 'asha', kind: 'person', to: '2026-01-26', usedHours: 64, capacityHours: 48, utilisation: 1.3333 },
      ...{ costSpent: 6480, costToCome: 5760, weeks },
    });
  });

  it('tells what is asked of people by team, role or skill', async () => {
    const folder = new Folder({
      'a.plan.yaml': `planloom: 1
project: {id: a, name: A, start: 2026-01-05, statusDate: 2026-01-09, currency: EUR}
resources:
  asha: {name: Asha, team: core, rate: 50/h}
  ben: {name: Ben, team: core}
tasks: {t: {name: T, duration: 5d, assign: asha}}
`,
    });
    const [byTeam, byRole] = await Promise.all(
      ['team', 'role'].map((by) => runCli(['status', '--format', 'markdown', '--by', by], { cwd: folder.path })),
    );
    folder.remove();
    // From Monday 12 to Friday 16 January 40 of 80 hours, at 50.
    assert.match(byTeam!.out, /^## People by team, from 2026-01-10 until their last task$/m);
    assert.match(byTeam!.out, /^\| core \| 2026-01-16 \| 40 \| 80 \| 50% \| 2,000 \|$/m);
    assert.match(byTeam!.out, /^## Money by category and month, in EUR$/m);
    assert.match(byRole!.out, /^- Nobody has a role$/m);
  });

  it('is a page for a code host', async () => {
    const { out } = await run(['--format', 'markdown']);
    assert.match(out, /^# Register of parcels: status at 2026-01-16\n\n\| {3}\| Declared \| Computed \| Why \|\n\| --- \|/);
    assert.match(out, /^\| \*\*Schedule\*\* \| 🟡 amber \| 🟡 amber \| Go-live: forecast/m);
    assert.match(out, /^- 🔴 I-1 No test data: .* \(`raid\.yaml:6:85`\)$/m);
  });

  it('measures the plan against its baseline', async () => {
    const plan = (more: string) => `planloom: 1
project: {id: a, name: A, start: 2026-01-05, statusDate: 2026-01-09, baseline: kickoff}
resources: {asha: {name: Asha, rate: 100/h}}
tasks: {t: {name: T, effort: 10d, assign: asha${more}}}
baselines: {kickoff: {file: baselines/kickoff.json}}
`;
    const agreed = plan('')
      .replace(/, statusDate: [^}]*/, '')
      .replace(/baselines.*\n/, '');
    const folder = new Folder({ 'a.plan.yaml': agreed });
    await runCli(['baseline', 'a.plan.yaml', 'kickoff'], { cwd: folder.path });
    folder.write({ 'a.plan.yaml': plan(', actualStart: 2026-01-05, progress: 40%, actualEffort: 40h') });
    const [asJson, asText, asPage] = await Promise.all(
      ['json', 'text', 'markdown'].map((format) => runCli(['status', '--format', format], { cwd: folder.path })),
    );
    folder.remove();
    assert.deepEqual((JSON.parse(asJson!.out) as { evm: unknown }).evm, {
      ...{ bac: 8000, pv: 4000, ev: 3200, ac: 4000, spi: 0.8, cpi: 0.8 },
      eac: { byIndex: 10_000, atRate: 8800, byForecast: 8800 },
      ...{ etc: 6000, vac: -2000, tcpi: 1.2 },
    });
    assert.match(asText!.out, /^ {2}EAC {3}10,000 {2}estimate at completion by index, BAC ÷ CPI; the one that counts$/m);
    assert.match(asText!.out, /^ {2}R SPI 0\.80: work worth 3,200 is done, 4,000 was planned by 2026-01-09 {2}a\.plan\.yaml:2:/m);
    assert.match(asPage!.out, /^\| \*\*CPI\*\* \| 0\.80 \| cost performance index, EV ÷ AC \|$/m);
  });

  it('tells what work is blocked by, and what that costs', async () => {
    // T is to take three days from Monday 12 on and has no float; the issue lasts until Tuesday 13, two days of it.
    const folder = new Folder({
      'a.plan.yaml': `planloom: 1
project: {id: a, name: A, start: 2026-01-05, statusDate: 2026-01-09}
tasks: {t: {name: T, duration: 3d, blockedBy: I-1}}
raid: {issues: {I-1: {name: No paint, owner: a, severity: low, raised: 2026-01-07, due: 2026-01-13, status: open}}}
resources: {a: {name: A}}
`,
    });
    const [asJson, asPage] = await Promise.all(['json', 'markdown'].map((format) => runCli(['status', '--format', format], { cwd: folder.path }))); // prettier-ignore
    folder.remove();
    assert.deepEqual((JSON.parse(asJson!.out) as { blockers: unknown }).blockers, [
      {
        ...{ task: 't', by: 'I-1', kind: 'issue', name: 'No paint', how: 'blocks', since: '2026-01-07', days: 2 },
        ...{ until: '2026-01-13', overdue: false, floatDays: 0, costDays: 2, leftDays: -2 },
        place: { file: 'a.plan.yaml', range: { start: { line: 4, column: 17 }, end: { line: 4, column: 20 } } },
      },
    ]);
    assert.match(asPage!.out, /^## Blocked work: 1 task by 1 entry, 1 beyond its float\n\n\| Task \|/m);
    assert.match(asPage!.out, /^\| T \| blocked by \| I-1 No paint \| 2026-01-07 \| 2026-01-13 \| 0 d \| 2 d \| -2 d \|$/m);
  });

  it('tells how much of the requirements is traced', async () => {
    // Q-1 has all but tests; Q-2 has nothing; Q-3 is wanted no more. One of two tasks serves.
    const folder = new Folder({
      'a.plan.yaml': `planloom: 1
project: {id: a, name: A, start: 2026-01-05, statusDate: 2026-01-06}
releases: {r1: {name: First, milestone: m}}
tasks:
  t: {name: T, duration: 3d, requirements: Q-1, release: r1}
  u: {name: U, duration: 1d}
  m: {name: M, milestone: true, after: t}
requirements:
  Q-1: {name: Fast, status: approved, approved: 2026-01-05, spec: a.plan.yaml, acceptance: [Quick]}
  Q-2: {name: Safe, priority: must}
  Q-3: {name: Red, status: dropped}
`,
    });
    const [asJson, asText, asPage] = await Promise.all(
      ['json', 'text', 'markdown'].map((format) => runCli(['status', '--format', format], { cwd: folder.path, columns: 100 })),
    );
    folder.remove();
    const { requirements } = JSON.parse(asJson!.out) as { requirements: { coverage: unknown; trace: Record<string, unknown>[] } };
    assert.deepEqual(requirements.coverage, {
      ...{ requirements: 2, withTasks: 1, inRelease: 1, withSpec: 1, withAcceptance: 1, withTests: 0, built: 0, whole: 0 },
      ...{ tasks: 2, serving: 1 },
    });
    // T begins after the status date, on Wednesday 7.
    assert.deepEqual(requirements.trace[0], {
      ...{
        id: 'Q-1',
        name: 'Fast',
        status: 'approved',
        approved: '2026-01-05',
        priority: null,
        spec: 'a.plan.yaml',
        tasks: ['t'],
        done: 0,
      },
      ...{ finish: '2026-01-09T18:00', releases: ['r1'], acceptance: ['Quick'], tests: [], missing: ['no tests'] },
      place: { file: 'a.plan.yaml', range: { start: { line: 9, column: 3 }, end: { line: 9, column: 6 } } },
    });
    const lines = asText!.out.split('\n');
    const start = lines.indexOf('Requirements: 0 of 2 traced from specification to tests (0 %)');
    assert.deepEqual(lines.slice(start + 1, start + 3), [
      '  What                            How many',
      '  Requirements that have tasks    1 of 2, 50 %',
    ]);
    assert.deepEqual(lines.slice(start + 12, start + 15), [
      '  Q-2          Safe  must      draft                              no specification, no task, no rel…',
      '  Q-1          Fast            approved  0 of 1 done  2026-01-09  no tests',
      '',
    ]);
    assert.match(asPage!.out, /^## Requirements: 0 of 2 traced from specification to tests \(0 %\)\n\n\| What \| How many \|\n/m);
    assert.match(asPage!.out, /^\| Q-1 \| Fast \| {3}\| approved \| 0 of 1 done \| 2026-01-09 \| First \| no tests \|$/m);
  });

  it('tells what falls due of whom', async () => {
    const { out } = await run(['--owner', 'ravi', '--due-within', '7d'], 80);
    const lines = out.split('\n');
    const start = lines.indexOf('Due by 2026-01-23, of Ravi Iyer');
    assert.deepEqual(lines.slice(start + 1, start + 4), [
      '  Due         What    Id     Name              Owner',
      '  2026-01-23  action  ACT-1  Agree the freeze  Ravi Iyer',
      '',
    ]);
    const asJson = JSON.parse((await run(['--due-within', '0d', '--format', 'json'])).out) as { due: unknown };
    assert.deepEqual(asJson.due, {
      owner: null,
      until: '2026-01-16',
      items: [
        {
          ...{ date: '2026-01-14', kind: 'issue', id: 'I-1', name: 'No test data', owner: 'asha', overdue: true },
          place: { file: 'raid.yaml', range: { start: { line: 6, column: 5 }, end: { line: 6, column: 8 } } },
        },
      ],
    });
    const asPage = (await run(['--due-within', '0d', '--format', 'markdown'])).out;
    assert.match(
      asPage,
      /^## Due by 2026-01-16\n\n\| Due .*\n.*\n\| \*\*2026-01-14 overdue\*\* \| issue \| I-1 \| No test data \| Asha Rao \|$/m,
    );
    const refused = await run(['--owner', 'rvi']);
    assert.deepEqual(refused, { status: 2, out: '', err: 'no resource, stakeholder or forum "rvi"; did you mean "ravi"?\n' });
  });

  it('has the agenda of a forum', async () => {
    const forum =
      'governance: {forums: {board: {name: Board, kind: review, meets: {every: 1w, from: 2026-01-06T10:00, until: 2026-01-20}}}}';
    const text = `planloom: 1
project: {id: a, name: A, start: 2026-01-05, statusDate: 2026-01-09}
tasks: {t: {name: T, duration: 20d}}
raid: {decisions: {DEC-1: {name: Which room, by: board, raised: 2026-01-07, due: 2026-01-08}}}
${forum}
`;
    const folder = new Folder({ 'a.plan.yaml': text });
    const ask = (...argv: readonly string[]) => runCli(['status', 'a.plan.yaml', '--for', ...argv], { cwd: folder.path, columns: 80 });
    const [asText, asPage, asJson, refused] = [await ask('board'), await ask('board', '--format', 'markdown'), await ask('board', '--format', 'json'), await ask('bord')]; // prettier-ignore
    folder.remove();
    const lines = asText.out.split('\n');
    const start = lines.indexOf('Agenda of Board, 2026-01-13; then 2026-01-20');
    assert.deepEqual(lines.slice(start + 1, start + 4), [
      '  Needed              What      Id     Name',
      '  2026-01-08 overdue  decision  DEC-1  Which room',
      '  Since 2026-01-06: raised DEC-1',
    ]);
    assert.match(asPage.out, /^## Agenda of Board, 2026-01-13; then 2026-01-20\n\n.*\n.*\n\| \*\*2026-01-08 overdue\*\* \| decision \| DEC-1 \| Which room \|\n\n- Since 2026-01-06: raised DEC-1\n$/m); // prettier-ignore
    assert.deepEqual((JSON.parse(asJson.out) as { agenda: unknown }).agenda, {
      forum: 'board',
      meetings: ['2026-01-13', '2026-01-20'],
      items: [
        {
          ...{ kind: 'decision', id: 'DEC-1', name: 'Which room', due: '2026-01-08', overdue: true, cannotWait: true },
          place: { file: 'a.plan.yaml', range: { start: { line: 4, column: 20 }, end: { line: 4, column: 25 } } },
        },
      ],
      colours: [],
      since: { date: '2026-01-06', raised: ['DEC-1'], over: [] },
    });
    assert.deepEqual(refused, { status: 2, out: '', err: 'no forum "bord"; did you mean "board"?\n' });
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

  it('finds the one plan beside a portfolio', async () => {
    const folder = new Folder({
      'portfolio.yaml': 'planloom: 1\nportfolio: {id: all, name: All}\nplans: [sub/*.plan.yaml]\n',
      'sub/a.plan.yaml': 'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05}\ntasks: {t: {duration: 1d}}\n',
    });
    const { out } = await runCli(['status'], { cwd: folder.path });
    const { status, err } = await runCli(['schedule', 'portfolio.yaml'], { cwd: folder.path });
    folder.remove();
    assert.match(out, /^A\n/);
    assert.deepEqual([status, err], [2, 'portfolio.yaml is a portfolio; name one of its plans: sub/a.plan.yaml\n']);
  });
});

/** `planloom diff`: from what was typed to what it says. */
import assert from 'node:assert/strict';
import { Folder, runCli } from '../support/cli.ts';

const plan = (digs: string, more = '') => `planloom: 1
project: {id: p, name: Pit, start: 2026-01-05, statusDate: 2026-01-04, manager: mia}
resources: {mia: {name: Mia}}
tasks:
  dig: {name: Dig, duration: ${digs}, owner: mia}
  fill: {name: Fill, duration: 3d, after: dig, owner: mia}
  live: {name: Live, milestone: true, after: fill, deadline: 2026-01-30}
${more}`;

describe('planloom diff', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['diff', ...argv], { cwd: folder.path });
  afterEach(() => folder.remove());

  const repository = () => {
    folder = new Folder({ 'a.plan.yaml': plan('5d') });
    folder.git('init', '--quiet');
    folder.commit('base');
    folder.git('switch', '--quiet', '--create', 'topic');
    folder.write({
      'a.plan.yaml': plan('8d', 'raid: {risks: {R-1: {name: Rock, owner: mia, probability: 2, impact: 2, review: 2026-02-02}}}\n'),
    });
    folder.commit('longer');
  };

  const said = [
    'The finish moves 3 working days later, to 2026-01-19',
    'Live moves 3 working days later',
    '',
    'Finish  2026-01-14 → 2026-01-19  +3 d',
    'Effort  64 h → 88 h (+24 h)',
    '',
    'Milestone  Before      Now         Days  Because of    By',
    'live Live  2026-01-14  2026-01-19    +3  dig.duration  Test',
    '',
    'Tasks',
    '  ~ dig  duration 5d → 8d',
    '',
    'Also',
    '  + R-1',
    '',
  ];

  it('tells what a change comes to, of files, refs, ranges and the working tree', async () => {
    repository();
    folder.write({ 'old.yaml': plan('5d') });
    for (const argv of [
      ['base'],
      ['base', 'a.plan.yaml'],
      ['base..topic'],
      ['base...topic', 'a.plan.yaml'],
      ['main...'],
      ['base:a.plan.yaml', 'a.plan.yaml'],
      ['old.yaml', 'a.plan.yaml'],
    ]) {
      // prettier-ignore
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, err], [0, ''], argv.join(' '));
      const lines = out.split('\n').filter((line) => !/^(Scope|Risks|Overall|Schedule|Critical)/.test(line));
      // Two files have no history between them.
      const isInGit = argv[0] !== 'old.yaml';
      assert.deepEqual(lines.slice(0, said.length), isInGit ? said : said.map((line) => line.replace(/ +(By|Test)$/, '')), argv.join(' '));
    }
  });

  it('gives programs the same', async () => {
    repository();
    const { out } = await run('base..topic', '--format', 'json');
    const { version, verdict, unchanged, finish, milestones, tasks, items, raid, criticalPath } = JSON.parse(out) as Record<
      string,
      unknown
    >;
    assert.deepEqual((verdict as string[]).slice(0, 2), said.slice(0, 2));
    assert.equal(unchanged, false);
    assert.deepEqual([version, finish], [1, { from: '2026-01-14T18:00', to: '2026-01-19T18:00', workingDays: 3 }]);
    const [{ by, ...live }] = milestones as [Record<string, unknown>];
    assert.deepEqual(
      (by as { authors: unknown; subject: unknown }[]).map(({ authors, subject }) => [authors, subject]),
      [[['Test'], 'longer']],
    );
    assert.deepEqual(
      [live],
      [
        { id: 'live', name: 'Live', from: '2026-01-14T18:00', to: '2026-01-19T18:00', workingDays: 3, committed: true, causes: ['dig.duration'], causedOutside: false }, // prettier-ignore
      ],
    );
    assert.deepEqual(tasks, { added: [], removed: [], changed: [{ id: 'dig', fields: { duration: { from: '5d', to: '8d' } } }] });
    assert.deepEqual(items, { 'raid.risks': { added: ['R-1'], removed: [], changed: [] } });
    assert.deepEqual((raid as { added: unknown }).added, ['R-1']);
    assert.deepEqual(criticalPath, { before: ['dig', 'fill', 'live'], after: ['dig', 'fill', 'live'] });
  });

  it('names whose commit brought each cause, and says what is not committed', async () => {
    repository();
    const by = (author: string, text: string) => {
      folder.write({ 'a.plan.yaml': text });
      folder.git('commit', '--quiet', '--all', `--author=${author} <x@example.org>`, '-m', `By ${author}`);
    };
    by('Ben', plan('9d'));
    by('Cleo', plan('9d').replace('duration: 3d', 'duration: 6d'));
    by('Dora', `${plan('9d').replace('duration: 3d', 'duration: 6d')}# a remark\n`);
    const causedBy = async (...argv: readonly string[]) =>
      /live Live .*/
        .exec((await run(...argv)).out)![0]
        .split(/ {2,}/)
        .slice(-2);
    assert.deepEqual(await causedBy('base..topic'), ['dig.duration, fill.duration', 'Ben, Cleo']);
    folder.write({ 'a.plan.yaml': plan('9d').replace('duration: 3d', 'duration: 7d') });
    assert.deepEqual(await causedBy('base'), ['dig.duration, fill.duration', 'Ben, not committed']);
  });

  it('writes a comment for a pull request, with a chart that code hosts draw', async () => {
    repository();
    const { out } = await run('base..topic', '--format', 'markdown');
    assert.match(out, /^## Pit\n\n\*\*The finish moves 3 working days later, to 2026-01-19\.\*\*/);
    assert.match(out, /\| Live \(live\), committed \| 2026-01-14 \| 2026-01-19 \| \+3 \| dig\.duration, by Test \|/);
    const chart = /```mermaid\n([^`]*)```/.exec(out)![1]!;
    assert.deepEqual(chart.split('\n').slice(0, 6), ['gantt', '  dateFormat YYYY-MM-DD', '  todayMarker off', '  section Live', '    before :milestone, done, b0, 2026-01-14, 0d', '    now :milestone, active, n0, 2026-01-19, 0d']); // prettier-ignore
    assert.match(out, /<details>\n<summary>Every change<\/summary>/);
  });

  it('tells load, over-allocation, promises and committed dates', async () => {
    const release = (date: string) => `releases: {r1: {name: One, milestone: live, date: ${date}}}\n`;
    const assigned = plan('5d', release('2026-01-16')).replace('duration: 5d,', 'duration: 5d, assign: mia,');
    // Eight days of Mia are 64 h; beside them Fill, three days, 24 h, begins on the same Monday.
    const busier = plan('8d', release('2026-01-23')).replace('duration: 8d,', 'duration: 8d, assign: mia,').replace('after: dig,', 'assign: mia,').replace('after: fill, deadline: 2026-01-30', 'after: [dig, fill], deadline: 2026-02-06'); // prettier-ignore
    folder = new Folder({ 'a.yaml': assigned, 'b.yaml': busier });
    const { out } = await run('a.yaml', 'b.yaml');
    const block = (title: string) => out.slice(out.indexOf(`\n${title}\n`) + title.length + 2).split(/\n(?=\S|\n)/)[0]!.split('\n').filter((line) => line !== ''); // prettier-ignore
    assert.deepEqual(block('Committed dates'), [
      '  ! live.deadline  2026-01-30 → 2026-02-06  no change request',
      '  ! r1.date  2026-01-16 → 2026-01-23  no change request',
    ]);
    assert.deepEqual(block('Releases, roadmap and requirements'), [
      '  ~ r1 (release)  promised 2026-01-16 → 2026-01-23; forecast 2026-01-14',
    ]);
    assert.deepEqual(block('Load'), ['  ~ mia  40 h → 88 h  +48 h']);
    assert.deepEqual(block('Over-allocated'), ['  + mia  week of 2026-01-05  64 h of 40 h']);
    const { load, effort, promises, committedDates } = JSON.parse((await run('a.yaml', 'b.yaml', '--format', 'json')).out) as Record<string, unknown>; // prettier-ignore
    assert.deepEqual(load, {
      people: [{ id: 'mia', name: 'Mia', fromHours: 40, toHours: 88 }],
      overAllocation: { came: [{ resource: 'mia', week: '2026-01-05', usedHours: 64, capacityHours: 40, over: true, daysOver: 3 }], went: [] }, // prettier-ignore
    });
    assert.deepEqual(effort, { fromHours: 64, toHours: 88, addedHours: 24, removedHours: 0, tasks: [{ id: 'dig', fromHours: 40, toHours: 64 }] }); // prettier-ignore
    const stays = { from: '2026-01-14T18:00', to: '2026-01-14T18:00', workingDays: 0 };
    assert.deepEqual(promises, [{ kind: 'release', id: 'r1', name: 'One', promised: { from: '2026-01-16', to: '2026-01-23' }, forecast: stays, lateBy: { from: -2, to: -7 } }]); // prettier-ignore
    assert.deepEqual((committedDates as unknown[])[0], { kind: 'milestone', id: 'live', key: 'deadline', from: '2026-01-30', to: '2026-02-06', change: null, approved: false }); // prettier-ignore
    const page = (await run('a.yaml', 'b.yaml', '--format', 'markdown')).out;
    assert.match(page, /^\*\*The deadline of Live changes from 2026-01-30 to 2026-02-06 without an approved change request\.\*\*/m);
    assert.match(page, /^\| Live \(live\) \| 2026-01-30 \| 2026-02-06 \| no change request \|$/m);
    assert.match(page, /^\| One \(release\) \| 2026-01-16 → 2026-01-23 \| 2026-01-14 \|   \|$/m);
    assert.match(page, /^\| Mia \| week of 2026-01-05 \| 64 h of 40 h \|$/m);
  });

  it('keeps what somebody has written from being anything else than text', async () => {
    folder = new Folder({ 'a.yaml': plan('5d'), 'b.yaml': plan('5d').replace('name: Fill', 'name: "``` </details> @team [x](y)"') });
    const { out } = await run('a.yaml', 'b.yaml', '--format', 'markdown');
    assert.match(out, /\n````text\n/);
    assert.equal(out.match(/^`{3,}/gm)!.filter((fence) => fence.length === 4).length, 2);
  });

  it('leaves out the details, then the chart, where a comment would be too long, and says so', async () => {
    const tasks = (days: number) => Array.from({ length: 900 }, (_, i) => `  t${i}: {name: A task that has a rather long name so that there is much to say ${i}, duration: ${days}d, owner: mia}\n`).join(''); // prettier-ignore
    folder = new Folder({ 'a.yaml': plan('5d') + tasks(1), 'b.yaml': plan('8d') + tasks(2).replaceAll('rather long', 'very much longer') });
    const { out } = await run('a.yaml', 'b.yaml', '--format', 'markdown');
    assert.ok(out.length <= 65_536);
    assert.match(out, /Details are left out: there is too much for one comment/);
    assert.match(out, /```mermaid/);
  });

  it('compares folders plan by plan, with what came and went', async () => {
    folder = new Folder({ 'x/a.plan.yaml': plan('5d'), 'x/old.plan.yaml': plan('1d'), 'y/a.plan.yaml': plan('8d'), 'y/new.plan.yaml': plan('1d') }); // prettier-ignore
    const { out } = await run('x', 'y');
    assert.match(out, /^y\/a\.plan\.yaml\nThe finish moves 3/);
    assert.match(out, /y\/new\.plan\.yaml\nThis plan was added/);
    assert.match(out, /x\/old\.plan\.yaml\nThis plan was removed/);
    const { plans } = JSON.parse((await run('x', 'y', '--format', 'json')).out) as { plans: { file: string; kind: string }[] };
    assert.deepEqual(
      plans.map(({ file, kind }) => `${kind} ${file}`),
      ['compared y/a.plan.yaml', 'added y/new.plan.yaml', 'removed x/old.plan.yaml'],
    );
  });

  it('counts plans that did not change, in a comment on several', async () => {
    folder = new Folder({ 'x/a.plan.yaml': plan('5d'), 'x/b.plan.yaml': plan('1d'), 'y/a.plan.yaml': plan('8d'), 'y/b.plan.yaml': plan('1d') }); // prettier-ignore
    const { out } = await run('x', 'y', '--format', 'markdown');
    assert.deepEqual(out.match(/^## .*$/gm), ['## Pit (y/a.plan.yaml)']);
    assert.match(out, /\nNothing in 1 other plan means anything else than before\.\n$/);
    assert.equal((await run('x', 'x', '--format', 'markdown')).out, 'Nothing in 2 plans means anything else than before.\n');
  });

  it('says that nothing means anything else where a plan was only written otherwise', async () => {
    folder = new Folder({ 'a.yaml': plan('5d'), 'b.yaml': plan('5d').replace('{name: Dig, duration: 5d, owner: mia}', '\n    # first\n    owner: "mia"\n    duration: 5d\n    name: Dig') }); // prettier-ignore
    assert.equal((await run('a.yaml', 'b.yaml')).out, 'Nothing in the plan means anything else than before\n');
  });

  it('refuses in one sentence, with nothing printed', async () => {
    repository();
    folder.write({ 'broken.yaml': 'planloom: 1\nproject: [\n' });
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /^two sides are wanted/],
      [['nope'], /"nope" cannot be read: git knows no such ref here/],
      [['base..nope'], /"nope" cannot be read/],
      [['a.plan.yaml'], /"a\.plan\.yaml" is one side; name the other too/],
      [['base:gone.yaml', 'a.plan.yaml'], /"base:gone\.yaml" does not exist/],
      [['a.plan.yaml', 'broken.yaml'], /"broken\.yaml" cannot be read as a plan/],
      [['a.plan.yaml', 'b.yaml', 'c.yaml'], /^two sides are wanted/],
    ];
    for (const [argv, sentence] of refusals) {
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, out], [2, ''], argv.join(' '));
      assert.match(err, sentence);
      assert.equal(err.trimEnd().split('\n').length, 1);
    }
    const { status, err } = await runCli(['diff', '--', '-x..main'], { cwd: folder.path });
    assert.deepEqual([status, err], [2, '"-x" is no git ref: a ref does not begin with "-"\n']);
  });

  it('refuses refs where there is no git', async () => {
    folder = new Folder({ 'a.plan.yaml': plan('5d') });
    const { status, out, err } = await run('main');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /is no git repository/);
  });
});

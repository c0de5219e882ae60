/** `planloom history`: from a repository to what it says. */
import assert from 'node:assert/strict';
import { historyOf } from '../../src/core/compare/history/history.ts';
import { toTheEnd } from '../../src/core/steps.ts';
import { GitProcess } from '../../src/git/gitProcess.ts';
import { Folder, runCli } from '../support/cli.ts';

const plan = (digs: string, include = 'raid.yaml') => `planloom: 1
include: [${include}]
project: {id: p, name: Pit, start: 2026-01-05, statusDate: 2026-01-04}
tasks:
  dig: {name: Dig, duration: ${digs}}
  fill: {name: Fill, duration: 3d, after: [dig, D-1]}
  live: {name: Live, milestone: true, after: fill, deadline: 2026-01-30}
`;
const register = (promised: string) =>
  `planloom: 1\nraid: {dependencies: {D-1: {name: Truck, direction: inbound, promised: ${promised}, status: agreed}}}\n`;

describe('planloom history', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['history', ...argv], { cwd: folder.path });
  const state = (author: string, subject: string, files: Readonly<Record<string, string>>) => {
    folder.write(files);
    folder.git('add', '--all');
    folder.git('commit', '--quiet', '--allow-empty', `--author=${author} <x@example.org>`, '--date=2026-01-06T12:00:00Z', '-m', subject);
  };
  const repository = (files: Readonly<Record<string, string>>) => {
    folder = new Folder({});
    folder.git('init', '--quiet', '--initial-branch=main');
    state('Mia', 'Begin', files);
  };
  const movesIn = async (...argv: readonly string[]) => {
    const { status, out, err } = await run(...argv, '--format', 'json');
    assert.deepEqual([status, err], [0, '']);
    const { milestones } = JSON.parse(out) as { milestones: { id: string; moves: Moved[] }[] };
    return milestones.map(({ id, moves }) => `${id}: ${moves.map((move) => `${move.subject} ${move.authors.join('+')} ${move.workingDays}`).join(', ')}`); // prettier-ignore
  };
  interface Moved {
    readonly subject: string;
    readonly authors: readonly string[];
    readonly workingDays: number;
  }
  afterEach(() => folder.remove());

  it('follows the plan, its parts and its former names, along the main line', async () => {
    repository({ 'old/plan.yaml': plan('5d'), 'old/raid.yaml': register('2026-01-05') });
    state('Ben', 'Truck', { 'old/raid.yaml': register('2026-01-16') });
    folder.git('mv', 'old', 'new');
    state('Mia', 'Move', {});
    state('Mia', 'Aside', { 'README.md': 'Nothing' });
    folder.git('switch', '--quiet', '--create', 'side');
    state('Cleo', 'Longer', { 'new/plan.yaml': plan('20d') });
    state('Dora', 'Not so long', { 'new/plan.yaml': plan('12d') });
    folder.git('switch', '--quiet', 'main');
    state('Ben', 'Meanwhile', { 'README.md': 'Something' });
    folder.git('merge', '--quiet', '--no-ff', 'side', '-m', 'Merge it');
    assert.deepEqual(await movesIn('new/plan.yaml'), ['live: Truck Ben 5, Merge it Cleo+Dora 2']);
    assert.deepEqual(await movesIn('new/plan.yaml', '--since', 'HEAD~2'), ['live: Merge it Cleo+Dora 2']);
    assert.deepEqual(await movesIn('HEAD~1:new/plan.yaml'), ['live: Truck Ben 5']);
    assert.deepEqual(await movesIn('side:new/plan.yaml'), ['live: Truck Ben 5, Longer Cleo 10, Not so long Dora -8']);
  });

  it('says it to people, with what could not be read', async () => {
    repository({ 'plan.yaml': plan('5d'), 'raid.yaml': register('2026-01-05') });
    state('Ben', 'Break', { 'plan.yaml': 'planloom: 1\nproject: {id: p' });
    state('Ben', 'Mend', { 'plan.yaml': plan('8d') });
    const { status, out } = await run();
    assert.equal(status, 0);
    const lines = out.replace(/[0-9a-f]{8}/g, '<commit>').split('\n');
    assert.match(lines[1]!, /^2 commits (from|of) .*; at 1 more the plan could not be read$/);
    assert.deepEqual(lines.slice(2, 8), [
      '',
      'Milestone  At first    Now         Moves  Days  By',
      'live Live  2026-01-14  2026-01-19      1    +3  Ben +3',
      '',
      'Date        Commit    By   What  Moved, in working days',
      lines[7]!,
    ]);
    assert.match(lines[7]!, /<commit> {2}Ben {2}Mend {2}live \+3$/);
    assert.match((await run('--format', 'markdown')).out, /\| \*\*live Live\*\* \| 2026-01-14 \| 2026-01-19 \| 1 \| \+3 \| Ben \+3 \|/);
  });

  it('tells lead times as the page of cycle times does, which does without where there is no history', async () => {
    const text = (date: string, more: string) =>
      `planloom: 1\nproject: {id: p, name: Pit, start: 2026-01-05, statusDate: ${date}}\ntasks:\n  dig: {name: Dig, duration: 2d${more}}\n`;
    repository({ 'plan.yaml': text('2026-01-05', '') });
    state('Ben', 'Done', { 'plan.yaml': text('2026-01-16', ', actualStart: 2026-01-15, actualFinish: 2026-01-16') });
    // In the plan from the 5th, worked on from the 15th, done on the 16th: 12 days, of which 2 were worked on.
    const row = '| all finished work | 1 | 12 d | 12 d | 2 d |';
    assert.match((await run()).out, /From plan to done +Tasks +Half within +85 % within +Worked on, half within\nall finished work +1 +12 d +12 d +2 d\n/); // prettier-ignore
    assert.ok((await run('--format', 'markdown')).out.includes(row));
    const drawn = (...argv: readonly string[]) => runCli(['diagram', 'plan.yaml', 'cycle-time', ...argv], { cwd: folder.path });
    const page = await drawn('--format', 'markdown');
    assert.deepEqual([page.status, page.err], [0, '']);
    assert.match(page.out, /^\*\*From plan to done \(lead time\): 2 commits of /m);
    assert.ok(page.out.includes(row) && page.out.includes('| Dig | 15 Jan 2026 to 16 Jan 2026 | 2 | 12 |'), page.out);
    const picture = (await drawn()).out;
    folder.remove();
    folder = new Folder({ 'plan.yaml': text('2026-01-16', ', actualStart: 2026-01-15, actualFinish: 2026-01-16') });
    const without = await drawn('--format', 'markdown');
    assert.deepEqual([without.status, without.err, (await drawn()).out], [0, '', picture]);
    assert.ok(without.out.includes('| Dig | 15 Jan 2026 to 16 Jan 2026 | 2 |') && !without.out.includes('all finished work'), without.out);
  });

  it('refuses what has no history, in a sentence', async () => {
    repository({ 'plan.yaml': plan('5d'), 'raid.yaml': register('2026-01-05') });
    folder.write({ 'new.plan.yaml': plan('5d') });
    const refused: readonly (readonly [argv: readonly string[], why: RegExp])[] = [
      [['plan.yaml', '--since', 'none'], /^"none" cannot be read: git knows no such ref here\n$/],
      [['plan.yaml', '--since=-x'], /^"-x" is no git ref: a ref does not begin with "-"\n$/],
      [['new.plan.yaml'], /^"new.plan.yaml" has no history: no commit has it\n$/],
      [['plan.yaml', '--status-date', '2026-01-05'], /^--status-date is not for history/],
    ];
    for (const [argv, why] of refused) {
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, out], [2, ''], argv.join(' '));
      assert.match(err, why);
    }
  });

  it('does not take a shallow clone, a new repository or a mere folder for a history', async () => {
    repository({ 'plan.yaml': plan('5d'), 'raid.yaml': register('2026-01-05') });
    state('Ben', 'Longer', { 'plan.yaml': plan('8d') });
    folder.git('clone', '--quiet', '--depth', '1', `file://${folder.path}`, 'clone');
    const shallow = await runCli(['history'], { cwd: `${folder.path}/clone` });
    assert.deepEqual([shallow.status, shallow.out], [2, '']);
    assert.match(shallow.err, /^"plan.yaml" has only part of its history here: this is a shallow clone; get the rest with/);
    folder.remove();
    folder = new Folder({ 'plan.yaml': plan('5d') });
    assert.match((await run()).err, /^"plan.yaml" has no history: ".*" is no git repository\n$/);
    folder.git('init', '--quiet');
    assert.match((await run()).err, /^"plan.yaml" has no history: there is no commit here yet\n$/);
  });

  it('analyses each state of the plan once', async () => {
    repository({ 'plan.yaml': plan('5d'), 'raid.yaml': register('2026-01-05'), 'README.md': '' });
    state('Ben', 'Longer', { 'plan.yaml': plan('8d') });
    state('Ben', 'Back', { 'plan.yaml': plan('5d') });
    state('Ben', 'Again', { 'plan.yaml': plan('8d') });
    state('Ben', 'Truck', { 'raid.yaml': register('2026-01-06') });
    const git = new GitProcess(folder.path);
    const range = { since: null, head: 'HEAD' };
    const history = await historyOf({ git, range, entry: 'plan.yaml', run: toTheEnd });
    git.dispose();
    assert.equal(history.commits.length, 5);
    assert.equal(history.analysed, 3);
  });
});

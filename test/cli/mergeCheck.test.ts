/** `planloom merge-check`: from what was typed to what it says. */
import assert from 'node:assert/strict';
import { Folder, runCli } from '../support/cli.ts';

const plan = (digs: string, fills: string, more = '') => `planloom: 1
project: {id: p, name: Pit, start: 2026-01-05, statusDate: 2026-01-04, manager: mia}
resources: {mia: {name: Mia}}
tasks:
  dig: {name: Dig, duration: ${digs}, owner: mia}
  fill: {name: Fill, duration: ${fills}, after: dig, owner: mia}
  live: {name: Live, milestone: true, after: fill, deadline: 2026-01-20}
${more}`;

describe('planloom merge-check', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['merge-check', ...argv], { cwd: folder.path });
  afterEach(() => folder.remove());

  const repository = () => {
    folder = new Folder({ 'a.plan.yaml': plan('5d', '3d') });
    folder.git('init', '--quiet');
    folder.commit('base');
    folder.git('switch', '--quiet', '--create', 'topic');
    folder.write({ 'a.plan.yaml': plan('5d', '5d') });
    folder.commit('theirs');
    folder.git('switch', '--quiet', 'main');
    folder.write({ 'a.plan.yaml': plan('8d', '3d') });
    folder.commit('ours');
    folder.write({ 'base.yaml': plan('5d', '3d'), 'theirs.yaml': plan('5d', '5d') });
  };

  it('tells what both together do, of files, files at refs, and refs', async () => {
    repository();
    for (const argv of [
      ['base.yaml', 'a.plan.yaml', 'theirs.yaml'],
      ['base:a.plan.yaml', 'a.plan.yaml', 'topic:a.plan.yaml'],
      ['base', 'main', 'topic', 'a.plan.yaml'],
    ]) {
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, err], [1, ''], argv.join(' '));
      assert.deepEqual(out.split('\n'), [
        '1 conflict between 1 change of ours and 1 of theirs',
        'Finish  2026-01-14, ours 2026-01-19, theirs 2026-01-16, together 2026-01-21',
        '',
        'Ours moves Live by +3 working days, theirs by +2; together +5, to 2026-01-21, after its deadline 2026-01-20',
        '  ours    dig.duration 5d → 8d',
        '  theirs  fill.duration 3d → 5d',
        '',
      ]);
    }
  });

  it('gives programs the same, with places on both sides', async () => {
    repository();
    const { out } = await run('base.yaml', 'a.plan.yaml', 'topic:a.plan.yaml', '--format', 'json');
    const { conflicts, ...rest } = JSON.parse(out) as { conflicts: readonly Record<string, unknown>[] };
    const at = (file: string, line: number, from: number, to: number) => ({ file, range: { start: { line, column: from }, end: { line, column: to } } }); // prettier-ignore
    assert.deepEqual(conflicts, [
      {
        kind: 'milestone',
        about: 'live',
        message: 'ours moves Live by +3 working days, theirs by +2; together +5, to 2026-01-21, after its deadline 2026-01-20',
        severity: 'warning',
        rule: null,
        ours: [{ change: 'dig.duration', kind: 'field', from: '5d', to: '8d', place: at('a.plan.yaml', 5, 20, 28) }],
        theirs: [{ change: 'fill.duration', kind: 'field', from: '3d', to: '5d', place: at('topic:a.plan.yaml', 6, 22, 30) }],
        leastSet: true,
      },
    ]);
    const moments = { base: '2026-01-14T18:00', ours: '2026-01-19T18:00', theirs: '2026-01-16T18:00', merged: '2026-01-21T18:00' };
    assert.deepEqual(rest, { version: 1, changes: { ours: 1, theirs: 1 }, finish: moments, milestones: [{ id: 'live', name: 'Live', ...moments }] }); // prettier-ignore
  });

  it('is content where both go together', async () => {
    repository();
    folder.write({ 'theirs.yaml': plan('5d', '3d').replace('name: Pit', 'name: Ditch') });
    const { status, out } = await run('base.yaml', 'a.plan.yaml', 'theirs.yaml');
    assert.deepEqual([status, out.split('\n')[0]], [0, 'No conflict: 1 change of ours and 1 of theirs go together']);
  });

  it('reads includes of each side', async () => {
    const split = (days: string) => ({ 'a.plan.yaml': plan('5d', '3d').replace('project:', 'include: [more.yaml]\nproject:'), 'more.yaml': `planloom: 1\ntasks: {more: {name: More, duration: ${days}}}\n` }); // prettier-ignore
    const all = (days: string, at: string) =>
      Object.fromEntries(Object.entries(split(days)).map(([name, text]) => [`${at}/${name}`, text]));
    folder = new Folder({ ...all('1d', 'base'), ...all('2d', 'ours'), ...all('3d', 'theirs') });
    const { out } = await run('base/a.plan.yaml', 'ours/a.plan.yaml', 'theirs/a.plan.yaml');
    assert.match(out, /\nBoth sides change more\.duration: ours 1d → 2d, theirs 1d → 3d\n {2}ours {4}more\.duration 1d → 2d\n/);
  });

  it('refuses in one sentence, with nothing printed', async () => {
    repository();
    folder.write({
      'broken.yaml': `${plan('5d', '3d')}<<<<<<< ours\nx: 1\n=======\n>>>>>>> theirs\n`,
      'none.yaml': 'planloom: 1\nproject: [\n',
    });
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [['base.yaml', 'a.plan.yaml'], /^three states are wanted/],
      [['base.yaml', 'a.plan.yaml', 'gone.yaml'], /"gone\.yaml" does not exist/],
      [['base.yaml', 'a.plan.yaml', 'nope:a.plan.yaml'], /no git ref "nope" here/],
      [['base', 'main', 'nope', 'a.plan.yaml'], /"nope" cannot be read: git knows no such ref here/],
      [['base', 'main', 'topic', 'gone.yaml'], /no plan at "base:gone\.yaml"/],
      [['base.yaml', 'none.yaml', 'theirs.yaml'], /"none\.yaml" (cannot be read as a plan|has to be mended first)/],
      [
        ['base.yaml', 'a.plan.yaml', 'broken.yaml'],
        /"broken\.yaml" has to be mended first: broken\.yaml:8:1 a merge conflict is not resolved/,
      ],
    ];
    for (const [argv, sentence] of refusals) {
      const { status, out, err } = await run(...argv);
      assert.deepEqual([status, out], [2, ''], argv.join(' '));
      assert.match(err, sentence);
      assert.equal(err.trimEnd().split('\n').length, 1);
    }
    const { status, err } = await run('--', '-x', 'main', 'topic', 'a.plan.yaml');
    assert.deepEqual([status, err], [2, '"-x" is no git ref: a ref does not begin with "-"\n']);
  });
});

import assert from 'node:assert/strict';
import { Folder, runCli } from '../support/cli.ts';

const plan = `planloom: 1
project: {id: p, name: Shop, start: 2026-03-02, statusDate: 2026-02-27}
resources: {ana: {name: Ana Silva, leave: [2026-03-12]}, ben: {name: Ben Osei}}
tasks:
  design: {name: Design, duration: 5d, assign: ana}
  build: {name: Build, duration: 3d, assign: ana}
  write: {name: Write, effort: 4d, assign: ben}
  live: {name: Go live, milestone: true, after: [build, write]}
`;

describe('planloom schedule --level', () => {
  let folder: Folder;
  before(() => (folder = new Folder({ 'plan.yaml': plan })));
  after(() => folder.remove());
  const run = (...argv: string[]) => runCli(['schedule', 'plan.yaml', ...argv], { cwd: folder.path, columns: null });

  it('says what it delayed and why', async () => {
    const { status, out } = await run('--level');
    assert.equal(status, 0);
    assert.deepEqual(out.split('\n').slice(-7), [
      '◆ Go live  live    2026-03-11  2026-03-11            0  critical',
      '',
      'Delayed  Days  Waits for  Which is with',
      'Build       5  Ana Silva  design',
      '',
      'Levelled (quick, 6 schedules tried, seed 0): 1 task delayed, and 1 that follows',
      '',
    ]);
  });

  it('gives programs what it delayed, and a load that fits', async () => {
    const { status, out } = await run('--level', '--effort', 'normal', '--seed', '7', '--format', 'json');
    const result = JSON.parse(out) as { levelling: unknown; load: { used: number; capacity: number }[] };
    assert.equal(status, 0);
    assert.deepEqual(result.levelling, {
      mode: 'full',
      effort: 'normal',
      seed: 7,
      schedules: 1000,
      delays: [
        { task: 'build', minutes: 2400, resource: 'ana', because: ['design'] },
        { task: 'live', minutes: 1920, resource: null, because: ['build'] },
      ],
      unlevelled: [],
    });
    assert.ok(result.load.every(({ used, capacity }) => used <= capacity));
  });

  it('tells what cannot be levelled, and levels the rest', async () => {
    folder.write({ 'plan.yaml': plan.replace('assign: ben', 'assign: {ben: 150%}') });
    const { status, out } = await run('--level');
    folder.write({ 'plan.yaml': plan });
    assert.equal(status, 0);
    assert.match(out, /^Build +5 +Ana Silva +design$/m);
    assert.match(out, /^Not levelled: "write" needs more of "ben" than its capacity of 100%; assign less$/m);
  });

  it('levels without being told where the plan asks for it', async () => {
    folder.write({ 'plan.yaml': plan.replace('name: Shop', 'name: Shop, levelling: full') });
    const [asked, told] = [await run(), await run('--level')];
    folder.write({ 'plan.yaml': plan });
    assert.equal(asked.out, told.out);
    assert.match(asked.out, /^Build +build +2026-03-09 +2026-03-11 /m);
  });

  it('gives the same text for the same seed', async () => {
    assert.equal((await run('--level', '--seed', '3')).out, (await run('--level', '--seed', '3')).out);
  });

  it('refuses what makes no sense', async () => {
    const refusals: readonly [argv: readonly string[], why: RegExp][] = [
      [['--effort', 'quick'], /^--effort goes with --level$/m],
      [['--seed', '1'], /^--seed goes with --level$/m],
      [['--level', '--planned'], /^--level levels the forecast; leave out --planned$/m],
      [['--level', '--effort', 'great'], /^no effort "great"; use quick, normal or best$/m],
      [['--level', '--seed', 'x'], /^--seed wants a whole number, not "x"$/m],
    ];
    for (const [argv, why] of refusals) {
      const { status, err } = await run(...argv);
      assert.equal(status, 2);
      assert.match(err, why);
    }
  });
});

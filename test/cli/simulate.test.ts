import assert from 'node:assert/strict';
import { Folder, runCli } from '../support/cli.ts';

const uncertain = `planloom: 1
project: {id: a, name: "Ship | it", start: 2026-01-05, deadline: 2026-01-30, statusDate: 2026-01-05}
rag: {scope: green, schedule: green, budget: green, risks: green, overall: green}
tasks:
  dig: {name: Dig, duration: 3d/5d/10d, owner: bo}
  pour: {name: Pour, duration: 4d, after: dig, owner: bo}
  open: {name: Open, milestone: true, after: pour, deadline: 2026-01-19, owner: bo}
resources: {bo: {name: Bo}}
raid:
  risks:
    R-1: {name: Frost, owner: bo, raised: 2026-01-05, review: 2026-01-20, probability: 3, impact: 3, response: reduce, exposure: {schedule: 4d}, affects: [dig]}
    R-2: {name: Mud, owner: bo, raised: 2026-01-05, review: 2026-01-20, probability: 1, impact: 1, response: reduce}
`;
const certain = 'planloom: 1\nproject: {id: b, name: B, start: 2026-01-05, statusDate: 2026-01-05}\ntasks: {t: {name: T, duration: 2d}}\n';

describe('planloom simulate', () => {
  const folder = new Folder({ 'a.plan.yaml': uncertain, 'b.plan.yaml': certain });
  const run = (...argv: readonly string[]) => runCli(['simulate', ...argv], { cwd: folder.path, columns: 80 });
  after(() => folder.remove());

  it('says how sure the finish is, what it hangs on, and which risks were counted', async () => {
    const { status, out, err } = await run('a.plan.yaml');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^80 % sure: finished by 2026-01-2\d$/m);
    assert.match(out, /^The deadline, 2026-01-30, is kept in \S+ % of 10,000 runs; /m);
    assert.match(out, /^Open +2026-01-16 +2026-01-\d\d .* 2026-01-19 +\d\d %$/m);
    assert.match(out, /^Dig +100 % +1\.00 +█{10}$/m);
    assert.match(out, /critical in most: Pour \(100 %\)/);
    assert.match(out, /^R-1 Frost +40 % +Dig 4 days more +4(\.\d)? days later$/m);
    assert.match(out, /not simulated: R-2 Mud \(no exposure/);
    for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
  });

  it('gives programs percentiles, chances, criticality and sensitivity', async () => {
    const { out } = await run('a.plan.yaml', '--format', 'json', '--iterations', '500', '--seed', '7', '--distribution', 'triangular');
    const result = JSON.parse(out) as {
      finish: Record<string, unknown>;
      milestones: Record<string, unknown>[];
      tasks: Record<string, unknown>[];
      risks: Record<string, unknown>[];
    };
    const { version, seed, iterations, distribution } = result as Record<string, unknown>;
    assert.deepEqual({ version, seed, iterations, distribution }, { version: 1, seed: 7, iterations: 500, distribution: 'triangular' });
    for (const key of ['p50', 'p80', 'p95', 'forecast', 'mean', 'deadline'])
      assert.match(String(result.finish[key]), /^2026-01-\d\dT\d\d:\d\d$/);
    assert.equal(result.finish.forecast, '2026-01-16T18:00');
    assert.deepEqual([result.milestones.map(({ id }) => id), result.tasks.map(({ id }) => id)], [['open'], ['dig', 'pour', 'open']]);
    assert.deepEqual([result.tasks[1]!.criticality, result.tasks[1]!.sensitivity], [1, null]);
    assert.equal(typeof result.milestones[0]!.chanceByDeadline, 'number');
    assert.deepEqual([result.risks[0]!.id, result.risks[0]!.chance], ['R-1', 0.4]);
  });

  it('prints a page for a code host, the same bytes for the same seed and others for another', async () => {
    const [first, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => run('a.plan.yaml', '--format', 'markdown', '--seed', String(seed), '--iterations', '200')),
    );
    assert.equal(first!.out, again!.out);
    assert.notEqual(first!.out, other!.out);
    assert.match(first!.out, /^# Ship \\\| it: how sure the finish is at 2026-01-05\n\n\*\*80 % sure: finished by /);
  });

  it('says of a plan without uncertainty what to write', async () => {
    const { status, out } = await run('b.plan.yaml');
    assert.equal(status, 0);
    assert.match(out, /^Nothing in this plan is uncertain: every run ends with the forecast, 2026-01-07$/m);
    assert.match(out, /duration: 3d\/5d\/10d/);
  });

  it('counts from another status date', async () => {
    const { out } = await run('b.plan.yaml', '--status-date', '2026-01-20', '--format', 'json');
    assert.equal((JSON.parse(out) as { finish: { p95: string } }).finish.p95, '2026-01-22T18:00');
  });

  it('refuses what it cannot do', async () => {
    for (const [option, value, message] of [
      ['--iterations', '0', /^--iterations wants 1 to 100000, not 0$/m],
      ['--iterations', '1000000', /^--iterations wants 1 to 100000/m],
      ['--iterations', 'many', /^--iterations wants a whole number, not "many"$/m],
      ['--seed', '-1', /seed/],
      ['--distribution', 'normal', /^no distribution "normal"; use pert or triangular$/m],
    ] as const) {
      const { status, out, err } = await run('a.plan.yaml', `${option}=${value}`);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
    }
  });

  it('has no result without dates', async () => {
    folder.write({ 'c.plan.yaml': 'planloom: 1\nproject: {id: c}\ntasks: {t: {duration: 2d}}\n' });
    const { status, out, err } = await run('c.plan.yaml');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /start/);
  });
});

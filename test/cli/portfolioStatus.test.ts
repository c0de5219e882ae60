import assert from 'node:assert/strict';
import { Folder, runCli } from '../support/cli.ts';

const head = (id: string, name: string, rest: string) =>
  `planloom: 1\ninclude: [team.yaml]\nproject: {id: ${id}, name: ${name}, start: 2026-01-05, currency: EUR}\n${rest}`;

/** Power comes on Wednesday the 7th and is needed on the 6th; Dev is asked for by both on that day. */
const files = {
  'all.portfolio.yaml':
    'planloom: 1\nportfolio: {id: all, name: All of it, statusDate: 2026-01-05}\nplans: ["*.plan.yaml"]\ngroups: {base: {name: Base, plans: [infra]}}\n',
  'team.yaml': 'planloom: 1\nresources: {dev: {name: Dev, kind: person, rate: 100/h}}\n',
  'infra.plan.yaml': head(
    'infra',
    'Infra',
    'budget: {approved: 5000}\ntasks:\n  power: {name: Power, duration: 3d, assign: {dev: 60%}}\n  on: {name: Power on, milestone: true, after: power, deadline: 2026-01-06}\n',
  ),
  'ml.plan.yaml': head(
    'ml',
    'ML',
    'tasks:\n  label: {name: Label, duration: 2d, assign: {dev: 50%}}\n  train: {name: Train, duration: 5d, after: D-1}\nraid: {dependencies: {D-1: {name: Power, owner: dev, task: infra:on, needed: 2026-01-06, status: agreed}}}\n',
  ),
};

describe('planloom status of a portfolio', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['status', 'all.portfolio.yaml', ...argv], { cwd: folder.path });
  before(() => (folder = new Folder(files)));
  after(() => folder.remove());

  it('tells colours, borders, milestones, money and who is asked for too much', async () => {
    const { status, out, err } = await run();
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'All of it',
      'Status at 2026-01-05, 2 plans: 1 amber, 1 green',
      '',
      'Plans',
      '  Plan     Overall  Scope  Schedule  Budget  Risks  Finish',
      '  Base     A amber  –      A         G       –',
      '    Infra  A amber  –      A         G       –      2026-01-08',
      '  ML       G green  –      –         –       G      2026-01-15',
      '',
      'Between plans: 1 link, 1 late',
      '  Waits     For       Through  Needed      Promised    Forecast    Days left',
      '  ml:train  infra:on  D-1      2026-01-06  2026-01-06  2026-01-08         -2',
      '',
      'Next milestones',
      '  Forecast    Plan   Milestone  Deadline    Days left  Float',
      '  2026-01-08  infra  Power on   2026-01-06         -2     -2',
      '  Float is counted over all plans: what another plan waits for has no more than that plan leaves',
      '',
      'Money, in EUR',
      '  Plan      Approved  BAC  AC    EAC  Contingency  Drawn',
      '  Infra        5,000    –   0  1,440            –      –',
      '  ML               –    –   0    800            –      –',
      '  Together         –    –   0  2,240            –      –',
      '  Approved does not add up: not known of "ml"',
      '  BAC does not add up: not known of "infra", "ml"',
      '',
      'Asked by several plans for more than there is',
      '  Who  From        To          Needed   Has  By',
      '  Dev  2026-01-06  2026-01-07    110%  100%  infra:power, ml:label',
      '',
      'Shared by several plans',
      'Load by week  01-05',
      'Dev            56%+',
      'Weeks by their Monday, from 2026-01-05; + more than there is on some days',
    ]);
  });

  it('fits the terminal', async () => {
    const { out } = await runCli(['status', 'all.portfolio.yaml'], { cwd: folder.path, columns: 76 });
    for (const line of out.split('\n')) assert.ok(line.length <= 76, line);
  });

  it('gives all of it as JSON', async () => {
    const { out } = await run('--format', 'json');
    const found = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(found), [
      ...['version', 'portfolio', 'statusDate', 'worst', 'plans', 'groups', 'unreadable', 'borders', 'floatLimitedByOthers'],
      ...['milestones', 'money', 'overloads', 'loadByWeek'],
    ]);
    const [border] = found.borders as { place: { file: string } }[];
    assert.deepEqual(
      { ...border, place: border!.place.file },
      {
        consumer: { plan: 'ml', task: 'train', dependency: 'D-1' },
        provider: { plan: 'infra', task: 'on', side: 'finish' },
        ...{ needed: '2026-01-06T18:00', neededBy: 'needed', promised: '2026-01-06T18:00', forecast: '2026-01-08T18:00' },
        ...{ done: false, gapDays: -2, place: 'ml.plan.yaml' },
      },
    );
    assert.deepEqual(found.overloads, [
      {
        ...{ resource: 'dev', name: 'Dev', from: '2026-01-06', to: '2026-01-07', used: 1.1, capacity: 1 },
        by: [{ plan: 'infra', used: 0.6, tasks: ['power'] }, { plan: 'ml', used: 0.5, tasks: ['label'] }], // prettier-ignore
      },
    ]);
  });

  it('gives a page with tables', async () => {
    const { out } = await run('--format', 'markdown');
    assert.match(out, /^# All of it: status at 2026-01-05\n/);
    assert.match(out, /\| \*\*ml:train\*\* \| \*\*infra:on\*\* \|/);
    assert.match(out, /\n## Money, in EUR\n/);
  });

  it('says what cannot be read, and exits with 1 where a plan has errors', async () => {
    const broken = new Folder({ ...files, 'ml.plan.yaml': 'planloom: 1\ntasks: {a: {name: A, duration: 1x}}\n' });
    const { status, out, err } = await runCli(['status', 'all.portfolio.yaml'], { cwd: broken.path });
    broken.remove();
    assert.equal(status, 1);
    assert.match(out, /Left out: ml\.plan\.yaml cannot be read/);
    assert.match(err, /ml\.plan\.yaml/);
  });

  it('refuses what is asked of one plan', async () => {
    const { status, err } = await run('--owner', 'dev');
    assert.deepEqual([status, err], [2, '--owner is for one plan; all.portfolio.yaml is a portfolio\n']);
  });
});

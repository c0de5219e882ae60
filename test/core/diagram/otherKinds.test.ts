import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid, readGantt } from '../../support/mermaidText.ts';
import { sketch, type Sketch } from '../../support/sketch.ts';

const plan: Sketch = {
  name: 'Atlas',
  statusDate: '2026-03-13',
  tasks: [
    { id: 'design-ok', name: 'Design agreed', on: '2026-02-27', milestone: true, done: true, deadline: '2026-02-27' },
    {
      id: 'ingest',
      name: 'Ingestion',
      tasks: [
        {
          id: 'landing',
          name: 'Landing zone',
          on: '2026-03-02..2026-03-20',
          progress: 0.4,
          critical: true,
          after: ['design-ok'],
          points: 5,
          sprint: 's',
        },
        { id: 'cdc', name: 'Change capture', on: '2026-03-23..2026-04-03', critical: true, after: ['landing'], points: 8, sprint: 's' },
        { id: 'spike', on: '2026-03-09..2026-03-11', done: true, points: 3, sprint: 's' },
      ],
    },
    { id: 'go-live', name: 'Go-live', on: '2026-04-03', milestone: true, critical: true, after: ['cdc'] },
  ],
  lanes: { platform: 'Platform', products: 'Data products' },
  releases: [{ id: 'r1', name: 'First release', milestone: 'go-live' }],
  roadmap: [
    { id: 'base', name: 'Foundation', lane: 'platform', horizon: 'now', tasks: ['ingest'] },
    { id: 'orders', name: 'Orders', lane: 'products', horizon: 'next' },
    { id: 'demand', name: 'Demand', lane: 'products', horizon: '2026-Q4' },
    { id: 'loose', name: 'Loose end', horizon: '2026-05' },
    { id: 'vague', name: 'Vague', lane: 'products' },
  ],
  risks: [
    { id: 'R-1', name: 'Freeze', probability: 4, impact: 4 },
    { id: 'R-2', name: 'Twin', probability: 4, impact: 4 },
    { id: 'R-3', name: 'Closed', probability: 5, impact: 5, status: 'closed' },
    { id: 'R-4', name: 'Not scored' },
  ],
  sprints: [{ id: 's', name: 'Sprint 3', start: '2026-03-09', finish: '2026-03-20' }],
};

describe('a roadmap', () => {
  it('by horizon is a timeline for code hosts: horizons, lanes, entries', async () => {
    const { text, undated } = diagramOf(sketch(plan), 'roadmap');
    assert.equal(
      text,
      `timeline
  title Atlas · Roadmap · status 13 Mar 2026
  section Now · Q1 2026
    Releases and milestones : Design agreed · 27 Feb
    Platform : Foundation · +3 days
  section Next · Q2 2026
    Releases and milestones : First release · 3 Apr
    Data products : Orders
    No lane : Loose end
  section Later · from Q3 2026
    Data products : Demand
`,
    );
    assert.equal(undated, 1);
    await parseMermaid(text);
  });

  it('by horizon is a table of three columns for the preview', async () => {
    const { text, columns, span, marks } = diagramOf(sketch(plan), 'roadmap', { flavour: 'preview' });
    const rows = (await readGantt(text)).filter((row) => row.vert !== true);
    const column = (row: (typeof rows)[number]): string => columns![row.startTime.getDate() - 1]!;
    assert.deepEqual(
      rows.map((row) => [row.section, column(row), row.task]),
      [
        ['Releases and milestones', 'Now · Q1 2026', 'Design agreed · 27 Feb'],
        ['Releases and milestones', 'Next · Q2 2026', 'First release · 3 Apr'],
        ['Platform', 'Now · Q1 2026', 'Foundation · +3 days'],
        ['Data products', 'Next · Q2 2026', 'Orders'],
        ['Data products', 'Later · from Q3 2026', 'Demand'],
        ['No lane', 'Next · Q2 2026', 'Loose end'],
      ],
    );
    assert.equal(span!.end - span!.start, columns!.length);
    assert.equal(marks[2]!.label, 'Foundation · +3 days, 2 Mar 2026 to 3 Apr 2026, horizon now, in progress, critical, Platform');
  });

  it('by quarter draws the forecast where there are tasks, else the horizon', () => {
    const { text } = diagramOf(sketch(plan), 'roadmap', { roadmapBy: 'quarter' });
    const lines = text.split('\n').filter((line) => line.startsWith('    '));
    assert.deepEqual(
      lines.map((line) => line.trim()),
      [
        'Design agreed :done, milestone, t1, 2026-02-27, 0d',
        'First release :crit, milestone, t2, 2026-04-03, 0d',
        'Foundation · +3 days :active, crit, t3, 2026-03-02, 2026-04-04',
        'Orders :t4, 2026-04-01, 2026-07-01',
        'Demand :t5, 2026-10-01, 2027-01-01',
        'Loose end :t6, 2026-05-01, 2026-06-01',
      ],
    );
    assert.ok(text.includes('axisFormat Q%q %Y'));
  });

  it('by month is the same with months', () => {
    const [quarter, month] = (['quarter', 'month'] as const).map((roadmapBy) => diagramOf(sketch(plan), 'roadmap', { roadmapBy }));
    assert.deepEqual(month!.marks, quarter!.marks);
    assert.ok(month!.text.includes('axisFormat %b %Y\n  tickInterval 1month'));
  });

  it('says what to add where there is none', () => {
    assert.match(diagramOf(sketch({ tasks: [{ id: 'a', on: '2026-03-02' }] }), 'roadmap').empty!, /`roadmap:`/);
  });
});

describe('a dependency chart', () => {
  it('shows when what other plans are to deliver is there', async () => {
    const infra = 'planloom: 1\nproject: {id: infra, start: 2026-03-02}\ntasks: {racks: {duration: 5d}}\n';
    const own = 'planloom: 1\nproject: {id: own, start: 2026-03-02}\ntasks: {a: {duration: 1d, after: [infra:racks, infra:none]}}\n';
    const analysis = settledOn(factsOf({ 'infra.plan.yaml': infra, 'own.plan.yaml': own }), 'own.plan.yaml');
    const { text } = diagramOf(analysis, 'dependencies');
    const outside = text.split('\n').filter((line) => line.includes('[['));
    assert.deepEqual(outside, ['  t1[["infra#58;racks · 6 Mar 2026"]]', '  t2[["infra#58;none"]]']);
    await parseMermaid(text);
  });

  it('links what waits for what, the critical path thick', async () => {
    const { text, marks } = diagramOf(sketch(plan), 'dependencies');
    assert.equal(
      text,
      `flowchart LR
  accTitle: Atlas, dependencies
  accDescr: 4 items, 3 links#59; status date 13 Mar 2026
  t1{{"Design agreed"}}
  t2["Landing zone"]
  t3["Change capture"]
  t4{{"Go-live"}}
  t1 --> t2
  t2 ==> t3
  t3 ==> t4
  classDef crit stroke-width:3px
  classDef done stroke-dasharray:4 3
  class t2,t3,t4 crit
  class t1 done
`,
    );
    assert.deepEqual(
      marks.map((mark) => mark.item),
      ['design-ok', 'landing', 'cdc', 'go-live'],
    );
    await parseMermaid(text);
  });

  it('says in a table who waits for whom, also for tasks of other plans', () => {
    const infra = 'planloom: 1\nproject: {id: infra, start: 2026-03-02}\ntasks: {racks: {duration: 5d}}\n';
    const tasks = 'tasks: {a: {name: A, duration: 1d, after: infra:racks}, b: {name: B, duration: 2d, after: [a SS+1d, D-1]}}\n';
    const raid = 'raid: {dependencies: {D-1: {name: Data, status: agreed, promised: 2026-03-04}}}\n';
    const own = `planloom: 1\nproject: {id: own, start: 2026-03-02}\n${tasks}${raid}`;
    const [table] = diagramOf(
      settledOn(factsOf({ 'infra.plan.yaml': infra, 'own.plan.yaml': own }), 'own.plan.yaml'),
      'dependencies',
    ).tables;
    const said = table!.rows.map((cells) =>
      cells.map(({ text, marks }) => [text, ...marks.map((mark) => mark.text)].join('>')).join(' | '),
    );
    assert.deepEqual(said, [
      'infra:racks | 6 Mar 2026 |  | >A',
      '>Data | external dependency, agreed |  | >B',
      '>A | 9 Mar 2026, critical | infra:racks | >B (SS+1d)',
      '>B | 10 Mar 2026 to 11 Mar 2026, critical | >A (SS+1d)>Data | ',
    ]);
  });

  it('joins the links of what is collapsed', () => {
    const { text } = diagramOf(sketch(plan), 'dependencies', { depth: 1 });
    assert.deepEqual(
      text.split('\n').filter((line) => line.includes('>')),
      ['  t1 --> t2', '  t2 ==> t3'],
    );
  });
});

describe('a risk chart', () => {
  it('shows open risks by probability and impact, none on top of another', async () => {
    const { text, marks, undated } = diagramOf(sketch(plan), 'risks');
    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('  "')),
      ['  "R-1": [0.700, 0.740]', '  "R-2": [0.700, 0.660]'],
    );
    assert.equal(marks[0]!.label, 'R-1 Freeze, probability 4 of 5, impact 4 of 5, score 16, high');
    assert.deepEqual([marks[0]!.critical, undated], [true, 1]);
    await parseMermaid(text);
  });
});

describe('a burn-down', () => {
  it('counts the points of tasks that were not finished, up to the status date', async () => {
    const { text } = diagramOf(sketch(plan), 'burndown');
    assert.ok(text.includes('bar [16, 16, 13, 13, 13, 0, 0, 0, 0, 0]'), text);
    assert.ok(text.includes('x-axis ["9 Mar", "10 Mar",'));
    await parseMermaid(text);
  });

  it('takes figures typed for stories that live elsewhere', () => {
    const sprints = [{ id: 's', start: '2026-03-09', finish: '2026-03-13', remaining: { '2026-03-09': 34, '2026-03-12': 21 } }];
    assert.ok(diagramOf(sketch({ ...plan, sprints }), 'burndown').text.includes('bar [34, 34, 34, 21, 21]'));
  });

  it('says what is missing', () => {
    assert.match(diagramOf(sketch({ tasks: [] }), 'burndown').empty!, /no sprint/);
    assert.match(diagramOf(sketch({ ...plan, tasks: [] }), 'burndown').empty!, /points/);
    assert.match(diagramOf(sketch(plan), 'burndown', { sprint: 's9' }).empty!, /no sprint "s9"/);
  });
});

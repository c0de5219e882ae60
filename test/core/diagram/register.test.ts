import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { hostileNames } from '../../support/hostileNames.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

function analysed(raid: string, more = '') {
  const project = 'planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-01-05, statusDate: 2026-01-30}\n';
  return settledOn(factsOf({ 'plan.yaml': `${project}${more}raid:\n${raid}` }), 'plan.yaml');
}

describe('the risk matrix', () => {
  const raid = `
  risks:
    R-1: {name: Freeze, probability: 4, impact: 4, residual: {probability: 2, impact: 4}}
    R-2: {name: Twin, probability: 4, impact: 4}
    R-3: {name: Closed, probability: 5, impact: 5, status: closed}
    R-4: {name: Half, probability: 3}
    R-5: {name: Windfall, probability: 3, impact: 5, response: enhance}
`;

  it('draws each risk as it is and after its response, none on top of another', async () => {
    const { text, marks } = diagramOf(analysed(raid), 'risks');
    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('  "')),
      ['  "R-1": [0.700, 0.740]', '  "(R-1)": [0.700, 0.300]', '  "R-2": [0.700, 0.660]', '  "R-5 +": [0.900, 0.500]'],
    );
    assert.match(text, /title Atlas · Open risks · \(in brackets\) after the response · status 30 Jan 2026/);
    assert.deepEqual(
      marks.map(({ id, shape, critical, label }) => [id, shape, critical, label]),
      [
        ['t1', 'point', true, 'R-1 Freeze, probability 4 of 5, impact 4 of 5, score 16, high'],
        ['t1-after', 'target', false, '(R-1) Freeze, after the response, probability 2 of 5, impact 4 of 5, score 8, low'],
        ['t2', 'point', true, 'R-2 Twin, probability 4 of 5, impact 4 of 5, score 16, high'],
        ['t3', 'point', false, 'R-5 + Windfall, opportunity, probability 3 of 5, impact 5 of 5, score 15, high'],
        ['u1', 'line', false, 'R-4 Half, no impact'],
      ],
    );
    await parseMermaid(text);
  });

  it('says the same in tables, with what is missing', () => {
    assert.deepEqual(diagramOf(analysed(raid), 'risks').tables.map(tableLines), [
      [
        'Risk matrix: open risks as they are, and in brackets after the response',
        'Score | Impact 1 | Impact 2 | Impact 3 | Impact 4 | Impact 5',
        'Probability 5 | low 5 | medium 10 | high 15 | high 20 | high 25',
        'Probability 4 | low 4 | low 8 | medium 12 | high 16 R-1 R-2 | high 20',
        'Probability 3 | low 3 | low 6 | low 9 | medium 12 | high 15 R-5 +',
        'Probability 2 | low 2 | low 4 | low 6 | low 8 (R-1) | medium 10',
        'Probability 1 | low 1 | low 2 | low 3 | low 4 | low 5',
      ],
      [
        'Open risks, the gravest first',
        'Risk | Score | After the response',
        'R-1 Freeze | 16 high, probability 4 × impact 4 | 8 low, probability 2 × impact 4',
        'R-2 Twin | 16 high, probability 4 × impact 4 | not said',
        'R-5 Windfall | 15 high, probability 3 × impact 5 | not said',
      ],
      ['Open risks without a score', 'Risk | What is missing', 'R-4 Half | no impact'],
    ]);
  });

  it('calls a score grave where the plan does', () => {
    const { marks, tables } = diagramOf(analysed(raid, 'rag: {thresholds: {risks: {amber: 4, red: 8}}}\n'), 'risks');
    assert.match(marks[1]!.label, /score 8, high$/);
    assert.deepEqual(
      tables[0]!.rows[0]!.map(({ band }) => band),
      [null, 'medium', 'high', 'high', 'high', 'high'],
    );
  });
});

describe('the burn-down of open RAID entries', () => {
  /** Open on Fri 16, 23 and 30 January: R-1 1 1 1, I-1 (closed on 23) 1 0 0, A-1 0 1 1. */
  const raid = `
  risks: {R-1: {name: Freeze, raised: 2026-01-14}, R-2: {name: Long known}}
  assumptions: {A-1: {name: Keys stay, raised: 2026-01-19}}
  issues: {I-1: {name: No data, raised: 2026-01-15, status: done, closed: 2026-01-23}}
`;

  it('counts them week by week up to the status date', async () => {
    const { text } = diagramOf(analysed(raid), 'raid-burndown');
    assert.equal(
      text,
      `xychart-beta
  accTitle: Atlas, open RAID entries by week
  accDescr: 2 open at the end, 2 at most, 1 entry without dates not counted#59; status date 30 Jan 2026
  title "Atlas · Open RAID by week · status 30 Jan 2026"
  x-axis ["16 Jan", "23 Jan", "30 Jan"]
  y-axis "Open at the end of the week" 0 --> 2
  bar [2, 2, 2]
`,
    );
    await parseMermaid(text);
  });

  it('is drawn kind over kind in the preview', () => {
    const { text } = diagramOf(analysed(raid), 'raid-burndown', { flavour: 'preview' });
    const bars = text.split('\n').filter((line) => line.startsWith('  bar'));
    assert.deepEqual(bars, ['  bar [2, 2, 2]', '  bar [1, 1, 1]', '  bar [1, 0, 0]']);
  });

  it('is a table too, with what no week can count', () => {
    const { tables, marks } = diagramOf(analysed(raid), 'raid-burndown');
    assert.deepEqual(tables.map(tableLines), [
      [
        'Open RAID entries at the end of each week, up to 30 Jan 2026',
        'Week to | Open | Risks | Assumptions | Issues | Raised | Closed',
        '16 Jan | 2 | 1 | 0 | 1 | R-1 I-1 | –',
        '23 Jan | 2 | 1 | 1 | 0 | A-1 | I-1',
        '30 Jan | 2 | 1 | 1 | 0 | – | –',
      ],
      ['Not counted: 1 entry', 'Entry | What is missing', 'R-2 Long known | no `raised`'],
    ]);
    assert.equal(marks.find(({ item }) => item === 'I-1')!.label, 'I-1 No data, issue, done, raised 15 Jan 2026, closed 23 Jan 2026');
  });

  it('names each date of its axis once, however old the register is', () => {
    for (const flavour of ['preview', 'codeHost'] as const) {
      for (const year of [2025, 2024, 2019, 1990]) {
        const { text } = diagramOf(analysed(`  risks: {R-1: {name: Old, raised: ${year}-01-14}}`), 'raid-burndown', { flavour });
        const labels = /x-axis \[(.*)\]/.exec(text)![1]!.split(', ');
        assert.equal(new Set(labels).size, labels.length, labels.join());
        assert.ok(labels.length <= (flavour === 'preview' ? 26 : 12));
      }
    }
  });

  it('says what is missing where there is nothing to count', () => {
    assert.equal(
      diagramOf(analysed('  risks: {R-1: {name: Freeze}, R-2: {name: Gone, raised: 2026-01-14, status: closed}}'), 'raid-burndown').empty,
      'no RAID entry has the dates to be counted by: R-1 (no `raised`), R-2 (closed, but no `closed`)',
    );
    assert.match(diagramOf(analysed('  risks: {}'), 'raid-burndown').empty!, /`raid:`/);
  });
});

describe('risk exposure', () => {
  const raid = `
  risks:
    R-1: {name: Freeze, probability: 4, impact: 4, residual: {probability: 2, impact: 4}, exposure: {schedule: 10d, cost: 1000}}
    R-2: {name: Licence, probability: 3, impact: 2, exposure: {cost: 500}}
    R-3: {name: Unclear}
`;
  const budget = 'budget: {contingency: {amount: 900, drawn: 200}}\n';
  /** Dig ends on Fri 13 February, ten working days after the status date, with two to spare. */
  const work = `tasks:
  dig: {name: Dig, duration: 10d, startNoEarlier: 2026-02-02}
  live: {name: Live, milestone: true, after: dig, deadline: 2026-02-17}
`;

  it('is drawn in money against the contingency that is left', async () => {
    // Expected 1000 × 60 % + 500 × 40 % = 800, after the response 1000 × 20 % + 200 = 400; 900 − 200 are left.
    const { text } = diagramOf(analysed(raid, budget), 'exposure');
    assert.equal(
      text,
      `xychart-beta
  accTitle: Atlas, risk exposure
  accDescr: 1,500 if all happen, 800 expected now, 400 after the response, 700 left to cover it#59; status date 30 Jan 2026
  title "Atlas · Risk exposure · status 30 Jan 2026"
  x-axis ["If all happen", "Expected now", "After the response", "Contingency left"]
  y-axis "Money" 0 --> 1500
  bar [1500, 800, 400, 700]
  line [700, 700, 700, 700]
`,
    );
    await parseMermaid(text);
  });

  it('is drawn in working days against the float to what was promised', () => {
    // 10 × 60 % = 6 and 10 × 20 % = 2; from Fri 13 to Tue 17 February there are two working days.
    const { text } = diagramOf(analysed(raid, work), 'exposure', { measure: 'days' });
    assert.deepEqual(text.split('\n').slice(4), [
      '  x-axis ["If all happen", "Expected now", "After the response", "Float left"]',
      '  y-axis "Working days" 0 --> 10',
      '  bar [10, 6, 2, 2]',
      '  line [2, 2, 2, 2]',
      '',
    ]);
  });

  it('is a table of both, with what is left over or lacking', () => {
    const { tables, marks } = diagramOf(analysed(raid, budget + work), 'exposure');
    assert.deepEqual(tables.map(tableLines), [
      [
        'Risk exposure against contingency',
        'Of all open risks | Money | Working days',
        'If all happen | 1,500 | 10',
        'Expected now | 800 | 6',
        'Expected after the responses | 400 | 2',
        'Contingency and float left | 700 | 2 to live',
        'Left over now | short by 100 | short by 4',
        'Left over after the responses | 300 | 0',
      ],
      [
        'What each open risk may cost',
        'Risk | Chance | Chance after | Money if it happens | Money expected | Money after the response | Days if it happens | Days expected | Days after the response',
        'R-1 Freeze | 60 % | 20 % | 1,000 | 600 | 200 | 10 | 6 | 2',
        'R-2 Licence | 40 % | – | 500 | 200 | 200 | – | – | –',
        'R-3 Unclear | – | – | – | – | – | – | – | –',
      ],
      [
        'Not in the figures',
        'What | What is missing',
        'R-2 Licence | no `exposure.schedule`; no `residual`, so after the response as now',
        'R-3 Unclear | no `exposure`; no `probability`, so nothing expected',
      ],
    ]);
    assert.equal(marks.find(({ id }) => id === 'm1')!.item, 'live');
  });

  it('names what there is nothing to cover it with', () => {
    const { text, tables } = diagramOf(analysed(raid), 'exposure');
    assert.ok(!text.includes('line ['));
    assert.deepEqual(tableLines(tables.at(-1)!).slice(-2), [
      'Contingency | no `contingency` under `budget:`',
      'Float | no `deadline` of the project or of a milestone still ahead',
    ]);
  });

  it('says what is missing where there is nothing to draw', () => {
    assert.match(diagramOf(analysed('  risks: {R-1: {name: Freeze}}'), 'exposure').empty!, /`exposure`/);
    assert.match(diagramOf(analysed('  risks: {}'), 'exposure').empty!, /no open risks/);
  });
});

describe('charts of the register', () => {
  const raid = '  risks: {R-1: {name: Freeze, raised: 2026-01-14, probability: 4, impact: 4, exposure: {schedule: 2d}}}';

  it('can be read whatever the project is called', async () => {
    for (const name of hostileNames) {
      const project = `{id: atlas, name: ${JSON.stringify(name)}, start: 2026-01-05, statusDate: 2026-01-30}`;
      const analysis = settledOn(factsOf({ 'plan.yaml': `planloom: 1\nproject: ${project}\nraid:\n${raid}` }), 'plan.yaml');
      for (const kind of ['risks', 'raid-burndown', 'exposure'] as const) {
        const { text, empty } = diagramOf(analysis, kind);
        assert.equal(empty, null, name);
        await parseMermaid(text);
      }
    }
  });
});

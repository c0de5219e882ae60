import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

/** Mon 5 to Fri 16 January, 8,000; then Mon 19 to Fri 23, 4,000. */
const baseline = JSON.stringify({
  ...{ version: 1, plan: 'p', name: 'k', statusDate: null, start: '2026-01-05T09:00', finish: '2026-01-23T18:00', bac: 12_000 },
  tasks: {
    a: { start: '2026-01-05T09:00', finish: '2026-01-16T18:00', kind: 'task', effortMinutes: 4800, labour: 8000 },
    b: { start: '2026-01-19T09:00', finish: '2026-01-23T18:00', kind: 'task', effortMinutes: 2400, labour: 4000 },
  },
});

function drawn(project: string, files: Record<string, string> = { 'k.json': baseline }) {
  const text = `planloom: 1
project: {id: p, name: Atlas, start: 2026-01-05, currency: EUR${project}}
baselines: {k: {file: k.json}}
resources: {asha: {rate: 100/h}}
tasks:
  a: {effort: 10d, assign: asha, actualStart: 2026-01-05, progress: 40%, actualEffort: 50h}
  b: {effort: 5d, assign: asha, after: a}
`;
  return diagramOf(settledOn(factsOf({ 'plan.yaml': text, ...files }), 'plan.yaml'), 's-curve');
}

describe('the budget over time', () => {
  const now = ', statusDate: 2026-01-09, baseline: k';

  it('shows what was planned, earned and spent, and where it leads', async () => {
    const { tables, figure, text } = drawn(now);
    // EV 40 % of 8,000; AC 50 h × 100; CPI 0.64, so EAC 12,000 ÷ 0.64 = 18,750, and VAC 12,000 − 18,750.
    assert.deepEqual(tables.map(tableLines), [
      [
        'At the status date, 9 Jan 2026',
        'Figure | EUR',
        'Budget at completion (BAC) | 12,000',
        'Planned value (PV) | 4,000',
        'Earned value (EV) | 3,200',
        'Actual cost (AC) | 5,000',
        'Estimate at completion (EAC) | 18,750',
        'Variance at completion (VAC) | -6,750',
      ],
      [
        'Over time, in EUR',
        'End of | PV | EV | AC',
        '4 Jan 2026 | 0 | 0 | 0',
        '9 Jan 2026 | 4,000 | 3,200 | 5,000',
        '16 Jan 2026 | 8,000 | – | –',
        '23 Jan 2026 | 12,000 | – | –',
        '30 Jan 2026 | 12,000 | – | –',
      ],
    ]);
    assert.deepEqual(
      figure!.series.map(({ name, look, points }) => [name, look, points.map(({ y }) => y)]),
      [
        ['Planned value (PV)', 'line', [0, 4000, 8000, 12_000, 12_000]],
        ['Earned value (EV)', 'dashed', [0, 3200]],
        ['Actual cost (AC)', 'points', [0, 5000]],
        ['Estimate at completion (EAC)', 'dotted', [5000, 18_750]],
      ],
    );
    assert.deepEqual(
      figure!.rules.map(({ text: said }) => said),
      ['Status 9 Jan 2026'],
    );
    await parseMermaid(text);
  });

  it('says what to write where something is missing', () => {
    assert.equal(drawn(', statusDate: 2026-01-09').empty, 'no baseline to measure against; name one with `baseline:` under `project:`');
    assert.equal(drawn(now, {}).empty, 'no baseline to measure against; name one with `baseline:` under `project:`');
    assert.equal(drawn(', baseline: k').empty, 'no status date; add `statusDate:` under `project:`');
    const free = baseline.replaceAll(/,"labour":\d+|"bac":12000,/g, '');
    assert.match(drawn(now, { 'k.json': free }).empty!, /give resources a `rate`, tasks a `cost` or the budget `lines`/);
  });
});

describe('the cash flow', () => {
  const drawnFlow = (more = '', project = ', statusDate: 2026-01-30') =>
    diagramOf(
      settledOn(
        factsOf({
          'plan.yaml': `planloom: 1
project: {id: p, name: Atlas, start: 2026-01-05, currency: EUR${project}}
resources: {asha: {name: Asha, rate: 100/h}}
tasks:
  a: {name: A, effort: 10d, assign: asha, actualStart: 2026-01-19, actualFinish: 2026-01-30}
  b: {name: B, effort: 25d, assign: asha, after: a}
budget:
  lines:
    cloud: {name: Cloud, category: cloud, planned: {2026-01: 900, 2026-02: 1100}, actual: {2026-01: 950}}
${more}`,
        }),
        'plan.yaml',
      ),
      'cash-flow',
    );

  it('shows what is spent and what is to come, month by month and by category', async () => {
    // a: 10 days × 800 in January; b: 20 days in February and 5 until 6 March. Cloud: 2,000 planned, 950 spent, 1,050 to come in February.
    const { tables, figure, text } = drawnFlow();
    assert.deepEqual(tables.map(tableLines), [
      [
        'By month, in EUR; so far: with the months before',
        'Month | Planned | Spent | Still to come | Planned so far | Spent and to come so far',
        '2026-01 | – | 8,950 | 0 | – | 8,950',
        '2026-02 | – | 0 | 17,050 | – | 26,000',
        '2026-03 | – | 0 | 4,000 | – | 30,000',
      ],
      [
        'By category, in EUR',
        'Category | Planned | Actual | Committed | Forecast at completion',
        'labour | – | 8,000 | 0 | 28,000',
        'cloud | 2,000 | 950 | 0 | 2,000',
      ],
      [
        'Spent and still to come by category and month, of what was planned, in EUR',
        'Month | labour | cloud',
        '2026-01 | 8,000 | 950 of 900',
        '2026-02 | 16,000 | 1,050 of 1,100',
        '2026-03 | 4,000 | ',
      ],
    ]);
    assert.deepEqual(
      figure!.series.map(({ name, points }) => [name, points.map(({ y }) => y)]),
      [
        ['Spent', [8950, 0, 0]],
        ['Still to come', [0, 17_050, 4000]],
      ],
    );
    assert.match(text, /^ {2}bar \[8950, 17050, 4000\]$/m);
    assert.match(text, /8,950 EUR spent, 30,000 EUR at completion/);
    await parseMermaid(text);
  });

  it('names the months that there is room for, and draws nothing below zero', () => {
    const long = drawnFlow(
      '    rent: {name: Rent, planned: {2026-01: 10, 2029-01: 10}}\n    less: {name: Less, category: labour, forecast: 1000}\n',
    );
    assert.ok(long.figure!.x.ticks.length <= 12);
    assert.ok(long.figure!.series.every(({ points }) => points.every(({ y }) => y >= 0)));
  });

  it('says what is missing', () => {
    assert.match(drawnFlow('', '').empty!, /`statusDate:`/);
    const free = settledOn(factsOf({ 'plan.yaml': 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-09}\ntasks: {a: {name: A, duration: 1d}}\n' }), 'plan.yaml'); // prettier-ignore
    assert.match(diagramOf(free, 'cash-flow').empty!, /^nothing costs anything/);
  });
});

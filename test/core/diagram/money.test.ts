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

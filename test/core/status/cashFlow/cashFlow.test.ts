/** Money by category and month, against figures worked out by hand. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cashFlowOf, type CashFlow } from '../../../../src/core/status/cashFlow/cashFlow.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const plan = `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-30}
resources: {ann: {name: Ann, rate: 100/h}}
tasks:
  a: {name: A, effort: 10d, assign: ann, actualStart: 2026-01-19, actualFinish: 2026-01-30}
  b: {name: B, effort: 25d, assign: ann, after: a, cost: 500}
budget:
  lines:
    cloud: {name: Cloud, category: cloud, planned: {2026-01: 900, 2026-02: 1000, 2026-03: 1100}, actual: {2026-01: 950}}
    hw: {name: Servers, category: hardware, planned: 5000, committed: {2026-02: 3000}}
    trips: {name: Trips, planned: 1000, actual: 300, forecast: {2026-02: 100, 2026-03: 700}}
`;

/** 30 working days from 5 January to 13 February, 20 of them in January. */
const baseline = JSON.stringify({
  ...{ version: 1, plan: 'p', name: 'k', statusDate: null, start: '2026-01-05T09:00', finish: '2026-02-13T18:00', bac: 30_500 },
  tasks: {
    a: { start: '2026-01-05T09:00', finish: '2026-01-16T18:00', kind: 'task', effortMinutes: 4800, labour: 8000 },
    b: { start: '2026-01-19T09:00', finish: '2026-02-13T18:00', kind: 'task', effortMinutes: 9600, labour: 16_000, cost: 500 },
  },
  lines: { cloud: { planned: 2000, months: { '2026-01': 900, '2026-02': 1100 } }, hw: { planned: 4000 } },
});

function analysed(text: string, files: Record<string, string> = {}) {
  const { plan: read, schedules, status, statusDate } = settledOn(factsOf({ 'plan.yaml': text, ...files }), 'plan.yaml');
  return { status: status!, flow: cashFlowOf({ plan: read!, schedules: schedules!, status: status!, statusDate }) };
}

const monthsOf = ({ months }: CashFlow) => months.map(({ month, planned, spent, toCome, soFar }) => [month, planned, spent, toCome, soFar]);
const categoriesOf = ({ categories }: CashFlow) =>
  categories.map(({ category, planned, actual, committed, forecast }) => [category, planned, actual, committed, forecast]);
const byMonth = ({ categories }: CashFlow, wanted: string) =>
  categories.find(({ category }) => category === wanted)!.months.map(({ planned, spent, toCome }) => [planned, spent, toCome]);

describe('cash flow', () => {
  it('has what is spent and what is still to come by month and by category', () => {
    // Labour: a, 10 days × 800 in January; b, 20 days in February and 5 in March, Monday 2 to Friday 6.
    // Its fixed cost over the same days: 500 × 20/25 and × 5/25.
    // Cloud: planned 3,000, spent 950: 2,050 to come, 1,000 : 1,100 in February and March (January has more than it planned).
    // Servers: 3,000 are ordered for February; the other 2,000 evenly until 6 March, 20 and 5 of 25 days.
    // Trips: will have cost 800, spent 300: 500 to come, 100 : 700.
    const { flow, status } = analysed(plan);
    assert.deepEqual(categoriesOf(flow!), [
      ['labour', null, 8000, 0, 28_000],
      ['fixed costs', null, 0, 0, 500],
      ['cloud', 3000, 950, 0, 3000],
      ['hardware', 5000, 0, 3000, 5000],
      ['other', 1000, 300, 0, 800],
    ]);
    assert.deepEqual(byMonth(flow!, 'labour'), [[null, 8000, 0], [null, 0, 16_000], [null, 0, 4000]]); // prettier-ignore
    assert.deepEqual(byMonth(flow!, 'fixed costs'), [[null, 0, 0], [null, 0, 400], [null, 0, 100]]); // prettier-ignore
    assert.deepEqual(byMonth(flow!, 'cloud'), [[900, 950, 0], [1000, 0, 976.19], [1100, 0, 1073.81]]); // prettier-ignore
    assert.deepEqual(byMonth(flow!, 'hardware').map(([, ...outcome]) => outcome), [[0, 0], [0, 4600], [0, 400]]); // prettier-ignore
    assert.deepEqual(byMonth(flow!, 'other').map(([, ...outcome]) => outcome), [[300, 0], [0, 62.5], [0, 437.5]]); // prettier-ignore
    // 8,000 + 950 + 300; 16,000 + 400 + 976.19 + 4,600 + 62.50; 4,000 + 100 + 1,073.81 + 400 + 437.50.
    assert.deepEqual(monthsOf(flow!), [
      ['2026-01', null, 9250, 0, 9250],
      ['2026-02', null, 0, 22_038.69, 31_288.69],
      ['2026-03', null, 0, 6011.31, 37_300],
    ]);
    assert.deepEqual([status.money.ac, status.money.eacByForecast], [9250, 37_300]);
  });

  it('was planned as the baseline has it', () => {
    // January: 8,000 of a, half of b's 16,000 and 500 (10 of 20 days), 900, and 4,000 × 20/30.
    // February: the other halves, 1,100, and 4,000 × 10/30. Together the budget at completion.
    const text = plan
      .replace('2026-01-30}', '2026-01-30, baseline: k}')
      .replace('resources:', 'baselines: {k: {file: k.json}}\nresources:');
    const { flow } = analysed(text, { 'k.json': baseline });
    assert.deepEqual(
      flow!.months.map(({ month, planned, plannedSoFar }) => [month, planned, plannedSoFar]),
      [
        ['2026-01', 19_816.67, 19_816.67],
        ['2026-02', 10_683.33, 30_500],
        ['2026-03', 0, 30_500],
      ],
    );
    assert.deepEqual(
      flow!.categories.map(({ category, planned }) => [category, planned]),
      [
        ['labour', 24_000],
        ['fixed costs', 500],
        ['cloud', 2000],
        ['hardware', 4000],
        ['other', 0],
      ],
    );
  });

  it('takes a line of labour in place of what the tasks cost', () => {
    // Spent 7,000 in January as the line says; it will have cost 27,000, so 20,000 come with the tasks, 4 : 1.
    const line = '    pay: {name: Pay, category: labour, actual: {2026-01: 7000}, forecast: 27000}\n';
    const { flow } = analysed(plan + line);
    assert.deepEqual(byMonth(flow!, 'labour').map(([, ...outcome]) => outcome), [[7000, 0], [0, 16_000], [0, 4000]]); // prettier-ignore
  });

  it('is unknown without a status date and where nothing costs anything', () => {
    assert.equal(analysed(plan.replace(', statusDate: 2026-01-30', '')).flow, null);
    assert.equal(analysed('planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-30}\ntasks: {a: {name: A, duration: 1d}}\n').flow, null); // prettier-ignore
  });

  it('adds up to what is spent and to the estimate at completion, whatever the lines say', () => {
    const month = fc.constantFrom('2025-11', '2026-01', '2026-02', '2026-07');
    const amount = fc.oneof(fc.integer({ min: 0, max: 5000 }).map(String), fc.dictionary(month, fc.integer({ min: 0, max: 999 }), { minKeys: 1 }).map((sums) => JSON.stringify(sums).replaceAll('"', '').replaceAll(':', ': '))); // prettier-ignore
    const key = (name: string) => fc.option(amount).map((sum) => (sum === null ? '' : `, ${name}: ${sum}`));
    const line = fc.tuple(fc.constantFrom('', ', category: labour', ', category: cloud'), key('planned'), key('actual'), key('committed'), key('forecast')); // prettier-ignore
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const text = `${plan.slice(0, plan.indexOf('    cloud'))}${lines.map((parts, at) => `    l${at}: {name: L${parts.join('')}}\n`).join('')}`;
        const { flow, status } = analysed(lines.length === 0 ? text.replace(/budget:[^]*/, '') : text);
        const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
        const isClose = (a: number, b: number) => Math.abs(a - b) < 0.015;
        assert.ok(isClose(sum(flow!.months.map(({ spent }) => spent)), status.money.ac!), 'spent');
        assert.ok(isClose(flow!.months.at(-1)!.soFar, status.money.eacByForecast!), 'at completion');
        for (const { months, forecast } of flow!.categories)
          assert.ok(isClose(sum(months.map(({ spent, toCome }) => spent + toCome)), forecast), 'category');
      }),
    );
  });
});

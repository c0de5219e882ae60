/** What the portfolio of the edge AI programme tells as a whole. */
import assert from 'node:assert/strict';
import { runCli } from '../support/cli.ts';

interface Told {
  readonly plans: readonly { readonly id: string }[];
  readonly borders: readonly { readonly consumer: { readonly plan: string; readonly dependency: string | null }; readonly gapDays: number | null; readonly done: boolean }[]; // prettier-ignore
  readonly milestones: readonly { readonly forecast: string }[];
  readonly money: { readonly currency: string; readonly total: Readonly<Record<string, number>>; readonly plans: readonly Readonly<Record<string, number>>[] }; // prettier-ignore
  readonly overloads: readonly { readonly resource: string; readonly by: readonly { readonly plan: string }[] }[];
}

describe('the edge AI portfolio', () => {
  let told: Told;
  before(async () => {
    const { out, err } = await runCli(['status', 'edge.portfolio.yaml', '--format', 'json'], { cwd: 'examples/edge-ai' });
    assert.equal(err, '');
    told = JSON.parse(out) as Told;
  });

  it('has the cluster late for the platform, and the platform late for the products', () => {
    const late = told.borders.filter(({ done, gapDays }) => !done && gapDays! < 0);
    assert.deepEqual(
      late.map(({ consumer: { plan, dependency } }) => [plan, dependency]),
      [
        ['ml', 'MD-1'],
        ['platform', null],
        ['platform', 'PD-2'],
      ],
    );
  });

  it('asks Dev for more than there is, from two plans', () => {
    assert.deepEqual(
      told.overloads.map(({ resource, by }) => [resource, [...new Set(by.map(({ plan }) => plan))]]),
      [['dev', ['infra', 'platform']]],
    );
  });

  it('adds up its money, and puts the next milestones in order', () => {
    const { currency, total, plans } = told.money;
    assert.equal(currency, 'EUR');
    const sum = plans.reduce((amount, plan) => amount + Math.round(plan.approved! * 100), 0) / 100;
    assert.equal(total.approved, sum);
    const dates = told.milestones.map(({ forecast }) => forecast);
    assert.deepEqual(dates, [...dates].sort());
  });
});

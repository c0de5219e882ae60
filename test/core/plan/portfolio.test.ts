/** What a portfolio's patterns name. */
import assert from 'node:assert/strict';
import { matchesOf } from '../../../src/core/plan/portfolio.ts';

const files = ['a.plan.yaml', 'infra/power.plan.yaml', 'infra/deep/net.plan.yaml', 'ml/ml.plan.yaml', 'ml/old/x.plan.yaml'];

describe('patterns of a portfolio', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['portfolio.yaml', 'a.plan.yaml', ['a.plan.yaml']],
    ['portfolio.yaml', '*.plan.yaml', ['a.plan.yaml']],
    ['portfolio.yaml', 'infra/*.plan.yaml', ['infra/power.plan.yaml']],
    ['portfolio.yaml', '**/*.plan.yaml', files.toSorted()],
    ['portfolio.yaml', 'infra/**/n?t.plan.yaml', ['infra/deep/net.plan.yaml']],
    ['ml/portfolio.yaml', '*.plan.yaml', ['ml/ml.plan.yaml']],
    ['ml/portfolio.yaml', '../infra/./power.plan.yaml', ['infra/power.plan.yaml']],
    ['portfolio.yaml', '../a.plan.yaml', []],
    ['portfolio.yaml', 'a(.plan[.yaml', []],
    ['portfolio.yaml', `${'*'.repeat(50)}!`, []],
  ];
  for (const [portfolio, pattern, expected] of cases) {
    it(`${pattern.slice(0, 30)} in ${portfolio}`, () => assert.deepEqual(matchesOf(pattern, portfolio, files), expected));
  }
});

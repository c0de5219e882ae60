import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis.ts';
import { Folder, runCli } from '../support/cli.ts';
import { factsOf, settledOn } from '../support/facts.ts';
import { textsIn } from '../support/folder.ts';

const plan = (rules: string) => `planloom: 1
project: {id: p, name: Shop, start: 2026-03-02, statusDate: 2026-02-27}
${rules}
resources: {ana: {name: Ana Silva}}
tasks:
  design: {name: Design, duration: 5d, assign: ana}
  build: {name: Build, duration: 3d, assign: ana}
`;

describe('the mildest problem that is told', () => {
  it('leaves every graver one as it is', () => {
    const errorsIn = ({ problems }: Analysis) => problems.filter(({ severity }) => severity === 'error');
    let count = 0;
    for (const [path, text] of textsIn('test/fixtures/rules')) {
      if (!/^[\w-]+\.yaml$/.test(path)) continue;
      const texts = { 'a.plan.yaml': text };
      const errors = errorsIn(settledOn(factsOf(texts), 'a.plan.yaml'));
      assert.deepEqual(settledOn(factsOf(texts, { mildest: 'error' }), 'a.plan.yaml').problems, errors, path);
      count += errors.length;
    }
    assert.ok(count > 20);
  });

  it('does not hold for a rule whose findings the plan calls errors', async () => {
    for (const [rules, status, said] of [
      ['', 0, false],
      ['rules: {over-allocation: error}', 1, true],
    ] as const) {
      const folder = new Folder({ 'plan.yaml': plan(rules) });
      try {
        const ran = await runCli(['schedule', 'plan.yaml', '--format', 'csv'], { cwd: folder.path });
        assert.deepEqual([ran.status, ran.err.includes('over-allocation')], [status, said]);
      } finally {
        folder.remove();
      }
    }
  });

  it('lets a milder rule keep one quiet that the plan calls an error', () => {
    const quiet = plan('rules: {over-allocation: error}').replace('{name: Ana Silva}', '{name: Ana Silva, capacity: 0%}');
    const both = settledOn(factsOf({ 'a.plan.yaml': quiet }), 'a.plan.yaml').problems;
    assert.ok(both.some(({ rule }) => rule === 'nobody-to-work') && !both.some(({ rule }) => rule === 'over-allocation'));
    assert.deepEqual(settledOn(factsOf({ 'a.plan.yaml': quiet }, { mildest: 'error' }), 'a.plan.yaml').problems, []);
  });

  it('does not ask whether a comment silences what nobody looked for', () => {
    const text = plan('').replace('design: {', 'design: { # planloom-ignore over-allocation\n    ');
    const ids = ({ problems }: Analysis) => problems.map(({ rule }) => rule);
    const withComment = settledOn(factsOf({ 'a.plan.yaml': text }, { levels: new Map([['over-allocation', 'ignore']]) }), 'a.plan.yaml');
    assert.deepEqual(
      ids(withComment),
      ids(settledOn(factsOf({ 'a.plan.yaml': text }), 'a.plan.yaml')).filter((id) => id !== 'over-allocation'),
    );
  });
});

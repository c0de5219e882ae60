/** What hovers say of what is wanted, where it stands and what stops it; dates are worked out by hand. */
import assert from 'node:assert/strict';
import { told } from '../../support/hovered.ts';

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-03-02, statusDate: 2026-03-06}\n';

describe('a hover on what is wanted', () => {
  // A is done; B began on Thursday 5 March, 20 % of five days are done, so four are left after Friday 6: to Thursday 12.
  const plan = `${head}resources: {helen: {name: Helen}}
requirements:
  ▮Q-1: {name: Fresh, owner: helen, priority: must, status: approved, source: docs/prd.md, spec: docs/spec.md, acceptance: [Within 15 min]}
  Q-2: {name: Q-2, status: draft}
releases: {r1: {name: First, milestone: go}}
tasks:
  a: {name: A, duration: 2d, requirements: [Q-1], actualStart: 2026-03-02, actualFinish: 2026-03-03}
  box: {name: Box, requirements: [Q-1], release: r1, tasks: {b: {name: B, duration: 5d, requirements: [Q-2], actualStart: 2026-03-05, progress: 20%}}}
  go: {name: Go, milestone: true, after: box}
`;

  it('tells what delivers it, when, and what is missing', () => {
    assert.deepEqual(told(plan).slice(1), [
      'Fresh · requirement · Q-1 · must · approved',
      '2 tasks, 1 done, the last forecast for Thu 2026-03-12',
      'Tasks: A (2026-03-03, done), Box (2026-03-12, 20 % done, critical)',
      'Release: First (2026-03-12)',
      'Specification: docs/spec.md · asked for in: docs/prd.md · owner: Helen',
      'Acceptance: Within 15 min',
      'Missing: no tests',
    ]);
  });

  it('tells of a task what it is for, by itself and by what it is in', () => {
    const onTask = plan.replace('▮', '').replace('{b: {', '{▮b: {');
    assert.ok(told(onTask).includes('Serves: Q-2 (draft), Q-1 Fresh (must, approved)'));
  });

  it('tells what nobody sees to', () => {
    const alone = `${head}requirements: {▮Q: {name: Q, status: approved}}\ntasks: {a: {duration: 1d}}\n`;
    assert.deepEqual(told(alone).slice(1), [
      'Q · requirement · approved',
      'No task sees to it',
      'Missing: no specification, no task, no release, no acceptance criteria, no tests',
    ]);
    assert.ok(!told(alone.replace('approved', 'dropped')).some((line) => line.startsWith('Missing')));
  });
});

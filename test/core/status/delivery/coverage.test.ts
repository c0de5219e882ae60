/** What requirements lead to and how much of it there is, against figures worked out by hand. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageFigures, coverageOf, deliveredOf, gapsOf } from '../../../../src/core/status/delivery/coverage.ts';
import { tracedWork, tracesOf } from '../../../../src/core/status/delivery/traces.ts';
import { inherited } from '../../../../src/core/plan/wbs.ts';
import { dayEndingAt, formatDay } from '../../../../src/core/values/civil.ts';
import { analysedFolder } from '../../../support/folder.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-03-02, statusDate: 2026-03-06}\n';
const settled = (text: string) => settledOn(factsOf({ 'plan.yaml': head + text }), 'plan.yaml');

const plan = `requirements:
  Q-1: {name: Fresh, status: approved, spec: docs/spec.md, acceptance: [Within 15 min], tests: [tests/fresh.md]}
  Q-2: {name: Safe, status: verified, spec: docs/spec.md, tests: [tests/safe.md]}
  Q-3: {name: Pretty, status: dropped}
  Q-4: {name: Cheap, status: implemented}
releases: {r1: {name: First, milestone: go}, r2: {name: Second, milestone: go}}
tasks:
  a: {name: A, duration: 2d, requirements: [Q-1, Q-2, Q-1], release: r1, actualStart: 2026-03-02, actualFinish: 2026-03-03}
  box: {name: Box, requirements: [Q-2], tasks: {b: {name: B, duration: 3d, release: r2}, c: {name: C, duration: 8d, after: b}}}
  d: {name: D, duration: 1d}
  e: {name: E, duration: 1d, requirements: [Q-4], status: cancelled}
  go: {name: Go, milestone: true, after: box}
`;

describe('what requirements lead to', () => {
  it('is tasks, each once, and the releases of these and of the work in them', () => {
    // Of Q-2 the release of a, and of the box that of b in it; e is cancelled and leads nowhere.
    const { plan: read, schedules } = settled(plan);
    const traces = [...tracesOf(read!).values()];
    const idsOf = (tasks: readonly number[]) => tasks.map((index) => read!.wbs.tasks[index]!.id).join(' ');
    assert.deepEqual(
      traces.map((trace) => [trace.requirement.id, idsOf(trace.tasks), trace.releases.join(' '), gapsOf(trace).join(', ')]),
      [
        ['Q-1', 'a', 'r1', ''],
        ['Q-2', 'a box', 'r1 r2', 'no acceptance criteria'],
        ['Q-3', '', '', ''],
        ['Q-4', '', '', 'no specification, no task, no release, no acceptance criteria, no tests'],
      ],
    );
    // B begins on Monday 9 March, after the status date, and takes three days; C takes eight from Thursday 12 on: to Monday 23.
    const { done, finish } = deliveredOf(traces[1]!, schedules);
    assert.deepEqual([done, formatDay(dayEndingAt(finish!))], [1, '2026-03-23']);
    assert.deepEqual(deliveredOf(traces[1]!, null), { done: 0, finish: null });
  });

  it('comes to a coverage, without what was dropped', () => {
    // Wanted are. Of the tasks a, b, c and d (not the box, the milestone and what is cancelled) a serves itself, b and c by
    // their box: 3 of 4. 1 ÷ 3 is 33.3 %, 2 ÷ 3 is 66.7 %, cut off.
    assert.deepEqual(coverageFigures(coverageOf(settled(plan).plan!)!), [
      ['Requirements that have tasks', '2 of 3, 66 %'],
      ['… are in a release', '2 of 3, 66 %'],
      ['… have a specification', '2 of 3, 66 %'],
      ['… have acceptance criteria', '1 of 3, 33 %'],
      ['… have tests', '2 of 3, 66 %'],
      ['… have all of these', '1 of 3, 33 %'],
      ['… are implemented or verified', '2 of 3, 66 %'],
      ['Tasks that serve a requirement', '3 of 4, 75 %'],
    ]);
    assert.equal(coverageOf(settled('requirements: {Q: {name: Q, status: dropped}}\ntasks: {a: {duration: 1d}}\n').plan!), null);
  });

  it('is the same as looked up task by task', () => {
    const { plan: read } = analysedFolder('examples/data-lake', 'plan.yaml');
    const { tasks, parent } = read!.wbs;
    const serves = (index: number): boolean => index >= 0 && (tasks[index]!.requirements.length > 0 || serves(parent[index]!));
    const { serving, others } = tracedWork(read!);
    assert.ok(serving.length > 0 && serving.every(serves) && !others.some(serves));
    fc.assert(
      fc.property(fc.constantFrom(...tracesOf(read!).values()), ({ requirement, tasks: own, releases }) => {
        const naming = tasks.flatMap((task, index) => (task.requirements.includes(requirement.id) && task.status !== 'cancelled' ? [index] : [])); // prettier-ignore
        assert.deepEqual(own, naming);
        for (const index of own) {
          const release = inherited(read!, index, 'release');
          assert.ok(release === null || releases.includes(release));
        }
      }),
    );
  });
});

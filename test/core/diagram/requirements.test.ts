import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

const head = 'planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: 2026-03-06}\n';
const drawn = (more: string) => diagramOf(settledOn(factsOf({ 'plan.yaml': head + more }), 'plan.yaml'), 'requirements');

describe('requirements', () => {
  const plan = `requirements:
  Q-1: {name: Fresh, status: approved, priority: must, spec: docs/spec.md, acceptance: [Within 15 min], tests: [tests/fresh.md]}
  Q-2: {name: Safe, status: verified, approved: 2026-03-02}
  Q-3: {name: Pretty, status: dropped}
  Q-4: {name: Cheap, status: draft}
releases: {r1: {name: First, milestone: go}}
tasks:
  a: {name: A, duration: 2d, requirements: [Q-1, Q-2], release: r1, actualStart: 2026-03-02, actualFinish: 2026-03-03}
  box: {name: Box, requirements: [Q-1], tasks: {b: {name: B, duration: 3d, after: a}}}
  c: {name: C, duration: 1d}
  x: {name: X, duration: 1d, requirements: [Q-4], status: cancelled}
  go: {name: Go, milestone: true, after: [box, c]}
`;

  it('tell what serves them, and how much is covered', async () => {
    // Of two have tasks, for that of Q-4 is cancelled. Of the tasks a, b and c two serve: a itself, b by the box it is in.
    // Only Q-1 has all five; 2 ÷ 3 is 66.7 % and cut off.
    const { tables, marks, text } = drawn(plan);
    assert.deepEqual(tables.map(tableLines), [
      [
        'Coverage of 3 requirements',
        'What | How many',
        'Requirements that have tasks | 2 of 3, 66 %',
        '… are in a release | 2 of 3, 66 %',
        '… have a specification | 1 of 3, 33 %',
        '… have acceptance criteria | 1 of 3, 33 %',
        '… have tests | 1 of 3, 33 %',
        '… have all of these | 1 of 3, 33 %',
        '… are implemented or verified | 1 of 3, 33 %',
        'Tasks that serve a requirement | 2 of 3, 66 %',
      ],
      [
        'From what is wanted to what delivers it',
        'Requirement | Priority | Status | Specification | Tasks | Release | Acceptance | Tests',
        'Q-1 Fresh | must | approved | docs/spec.md | 1 of 2 done A Box | First (11 Mar 2026) | Within 15 min | tests/fresh.md',
        'Q-2 Safe |  | verified, approved on 2 Mar 2026 | none | 1 of 1 done A | First (11 Mar 2026) | none | none',
        'Q-3 Pretty |  | dropped | none | none | none | none | none',
        'Q-4 Cheap |  | draft | none | none | none | none | none',
      ],
    ]);
    assert.deepEqual(
      marks.map(({ id, item }) => `${id} ${item}`),
      ['q1 Q-1', 'q2 Q-2', 'q3 Q-3', 'q4 Q-4', 't1 a', 't2 box'],
    );
    assert.deepEqual(
      text.split('\n').filter((line) => line.includes('-->')),
      ['  q1 --> t1', '  q1 --> t2', '  q2 --> t1', '  t1 --> r1'],
    );
    await parseMermaid(text);
  });

  it('say what to write where there are none', () => {
    assert.equal(drawn('tasks: {a: {duration: 1d}}\n').empty, 'no requirements yet; add some under `requirements:`');
  });
});

import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

const head = 'planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: 2026-03-06}\n';
const drawn = (more: string) => diagramOf(settledOn(factsOf({ 'plan.yaml': head + more }), 'plan.yaml'), 'raci');

describe('responsibilities', () => {
  const plan = `resources:
  asha: {name: Asha}
  ben: {name: Ben}
  crane: {name: Crane, kind: equipment}
stakeholders:
  otto: {name: Otto, influence: high, interest: low}
  helen: {name: Helen, role: Sponsor, influence: high, interest: high, updates: weekly}
  kim: {name: Kim, influence: medium, interest: high, updates: monthly}
  lee: {name: Lee}
governance: {forums: {board: {name: Board, meets: {every: 1w, from: 2026-03-03T10:00, until: 2026-03-31}, chair: helen, members: [otto]}, big: {name: Big board, meets: {every: 1w, from: 2026-03-09T10:00, until: 2026-03-31}, members: [otto]}}}
tasks:
  box:
    name: Box
    owner: ben
    informed: [helen]
    tasks:
      a: {name: A, duration: 2d, assign: {asha: 50%, ben: 50%}}
      b: {name: B, duration: 2d, assign: crane, consulted: [asha], informed: []}
      m: {name: M, milestone: true, owner: asha}
  c: {name: C, duration: 2d, assign: asha}
  done: {name: Done, duration: 1d, assign: asha, actualStart: 2026-03-02, actualFinish: 2026-03-02}
  dropped: {name: Dropped, duration: 1d, status: cancelled}
`;

  it('are those of open work, inherited where the task says nothing', async () => {
    // Ben answers for A and B by their box, Asha for M. Nobody answers for C; a crane is not responsible for B.
    const { tables, text, marks } = drawn(plan);
    assert.deepEqual(tables.map(tableLines), [
      [
        'Open work by who has a part in it: R responsible, A accountable, C consulted, I informed',
        'Task | Ben | Asha | Helen',
        'A | R A | R | I',
        'B | A | C | –',
        'M | – | A | I',
        'C | – | R | –',
      ],
      ['Gaps', 'What is missing | Tasks | Where', 'Nobody is accountable (owner) | 1 | C', 'Nobody is responsible (assign) | 1 | B'],
      [
        'Who has how much of 4 open tasks and milestones',
        'Who | Responsible | Accountable | Consulted | Informed | Note',
        'Ben | 1 | 2 | 0 | 0 | ',
        'Asha | 2 | 1 | 1 | 0 | ',
        'Helen | 0 | 0 | 0 | 2 | ',
      ],
      [
        // After Friday the 6th the board meets on Tuesday the 10th, the big board on Monday the 9th.
        'Stakeholders by influence and interest',
        'Who | Role | Influence | Interest | How to treat them | Updates | Next met',
        'Helen | Sponsor | high | high | manage closely | weekly, next by 13 Mar 2026 | 10 Mar 2026, Board',
        'Otto |  | high | low | keep satisfied | nothing said | 9 Mar 2026, Big board',
        'Kim |  | medium | high | keep informed | monthly, next by 31 Mar 2026 | –',
        'Lee |  | not said | not said |  | nothing said | –',
      ],
    ]);
    assert.deepEqual(marks.map(({ item }) => item), ['a', 'b', 'm', 'c']); // prettier-ignore
    assert.match(text, /bar \[2, 1, 0\]\n {2}line \[1, 2, 0\]/);
    await parseMermaid(text);
  });

  it('name who answers for most of it', () => {
    // 6 of 11 are 55 %.
    const tasks = Array.from({ length: 11 }, (_, i) => `  t${i}: {name: T${i}, duration: 1d, owner: ${i < 6 ? 'asha' : 'ben'}}\n`).join('');
    const notes = tableLines(drawn(`resources: {asha: {name: Asha}, ben: {name: Ben}}\ntasks:\n${tasks}`).tables.at(-1)!);
    assert.deepEqual(notes.slice(2), ['Asha | 0 | 6 | 0 | 0 | answers for 55 % of it', 'Ben | 0 | 5 | 0 | 0 | ']);
  });

  it('say what to write where there are none', () => {
    assert.match(drawn('tasks: {a: {duration: 1d}}\n').empty!, /^nobody has a part in work that is open; give tasks/);
  });
});

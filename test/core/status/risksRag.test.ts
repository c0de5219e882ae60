import assert from 'node:assert/strict';
import { letter, sentences, statusOfText } from '../../support/status.ts';

const risk = 'R-1: {name: Freeze moves, probability: 4, impact: 4, response: reduce, owner: a, raised: 2026-01-05, status: open}';

function plan(...kinds: readonly string[]): string {
  return `project: {id: p, start: 2026-01-05}\ntasks: {work: {duration: 5d}}\nraid:\n${kinds.map((kind) => `  ${kind}\n`).join('')}`;
}

describe('the risks’ colour', () => {
  const cases: readonly [string, string, string, string][] = [
    ['unknown without RAID', plan(), '–', '- No RAID entries: nothing is known about risks'],
    ['red for a grave risk that nobody answers', plan(`risks: {${risk}}`), 'R', 'R R-1 Freeze moves: score 16 and no response under way'],
    [
      'amber for a middling one',
      plan(`risks: {${risk.replace('impact: 4', 'impact: 3')}}`),
      'A',
      'A R-1 Freeze moves: score 12 and no response under way',
    ],
    ['green below ten', plan(`risks: {${risk.replace('impact: 4', 'impact: 2')}}`), 'G', 'G 1 open risk, highest score 8; nothing overdue'],
    [
      'green when an action is in time',
      plan(`risks: {${risk}}`, 'actions: {ACT-1: {for: R-1, due: 2026-01-30, status: open}}'),
      'G',
      'G 1 open risk, highest score 16, each grave one with a response under way; nothing overdue',
    ],
    [
      'red when the action is late and not begun',
      plan(`risks: {${risk}}`, 'actions: {ACT-1: {name: Ask, for: R-1, due: 2026-01-08, status: open}}'),
      'R',
      'R R-1 Freeze moves: score 16 and no response under way',
    ],
    [
      'amber when the action is late and at work',
      plan(`risks: {${risk}}`, 'actions: {ACT-1: {name: Ask, for: R-1, due: 2026-01-08, status: in-progress}}'),
      'A',
      'A ACT-1 Ask: action due 2026-01-08 and still in-progress',
    ],
    [
      'green when it is accepted by a decision',
      plan(`risks: {${risk.replace('reduce', 'accept')}}`, 'decisions: {DEC-1: {status: decided, affects: [R-1], date: 2026-01-06}}'),
      'G',
      'G 1 open risk, highest score 16, each grave one with a response under way; nothing overdue',
    ],
    [
      'red when it is accepted by nobody',
      plan(`risks: {${risk.replace('reduce', 'accept')}}`),
      'R',
      'R R-1 Freeze moves: score 16 and no response under way',
    ],
    [
      'green for a closed risk and for an opportunity',
      plan(`risks: {${risk.replace('status: open', 'status: closed')}, R-2: {probability: 5, impact: 5, response: enhance}}`),
      'G',
      'G 0 open risks; nothing overdue',
    ],
    [
      'amber for an overdue assumption',
      plan('assumptions: {A-1: {name: Keys stay, due: 2026-01-08}}'),
      'A',
      'A A-1 Keys stay: assumption due 2026-01-08 and still unvalidated',
    ],
    [
      'amber for a promise that was not kept',
      plan('dependencies: {D-1: {name: Circuit, promised: 2026-01-07, needed: 2026-02-01, status: agreed}}'),
      'A',
      'A D-1 Circuit: dependency due 2026-01-07 and still agreed',
    ],
    [
      'red for a high issue past its date',
      plan('issues: {I-1: {name: No data, severity: high, due: 2026-01-08, status: in-progress}}'),
      'R',
      'R I-1 No data: high issue due 2026-01-08 and still in-progress',
    ],
    [
      'green for a small issue past its date',
      plan('issues: {I-1: {name: No data, severity: medium, due: 2026-01-08}}'),
      'G',
      'G 0 open risks; nothing grave overdue',
    ],
    [
      'red from a score that the plan sets',
      `${plan(`risks: {${risk.replace('impact: 4', 'impact: 2')}}`)}rag: {thresholds: {risks: {amber: 6, red: 8}}}\n`,
      'R',
      'R R-1 Freeze moves: score 8 and no response under way',
    ],
  ];
  for (const [what, text, colour, first] of cases) {
    it(`is ${what}`, () => {
      const status = statusOfText(text, '2026-01-09');
      assert.deepEqual([letter(status, 'risks'), sentences(status, 'risks')[0]], [colour, first]);
    });
  }

  it('is not overdue on its day', () => {
    assert.equal(letter(statusOfText(plan('assumptions: {A-1: {due: 2026-01-09}}'), '2026-01-09'), 'risks'), 'G');
  });

  it('is unknown without a status date, unless a score says red', () => {
    assert.equal(letter(statusOfText(plan('assumptions: {A-1: {due: 2026-01-08}}'), null), 'risks'), '–');
    assert.equal(letter(statusOfText(plan(`risks: {${risk}}`), null), 'risks'), 'R');
  });
});

describe('the RAID register', () => {
  it('scores, ages until it is over, and knows what is due', () => {
    const text = plan(
      `risks: {${risk.replace('status: open', 'residual: {probability: 2, impact: 3}, review: 2026-01-08')}}`,
      'decisions: {DEC-1: {status: needed, due: 2026-01-12}}',
      'issues: {I-1: {raised: 2026-01-20, due: 2026-01-07, status: done}, I-2: {raised: 2026-01-05, status: done, closed: 2026-01-07}, I-3: {raised: 2026-01-05, status: done}}',
    );
    const rows = [...statusOfText(text, '2026-01-09').raid.values()].map(({ entry, score, residualScore, isOpen, isOverdue, ageDays }) => [
      entry.id,
      ...[score, residualScore, isOpen, isOverdue, ageDays],
    ]);
    assert.deepEqual(rows, [
      ['R-1', 16, 6, true, true, 4],
      ['I-1', null, null, false, false, null],
      ['I-2', null, null, false, false, 2],
      ['I-3', null, null, false, false, null],
      ['DEC-1', null, null, true, false, null],
    ]);
  });
});

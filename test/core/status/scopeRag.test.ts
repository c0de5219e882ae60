import assert from 'node:assert/strict';
import { baselineOfText, letter, sentences, statusOfText } from '../../support/status.ts';

const agreed = `project: {id: p, start: 2026-01-05}
deliverables: {lake: {name: Lake}}
requirements:
  REQ-1: {name: Fast, priority: must, status: approved}
  REQ-2: {name: Nice, priority: could, status: draft}
tasks:
  build: {name: Build, effort: 20d, requirements: [REQ-1]}
`;

describe('the scope’s colour', () => {
  const added = (effort: string, more = '') => `${agreed}  extra: {name: Extra, effort: ${effort}}\n${more}`;
  const change = (more: string) => `changes: {CR-1: {name: Returns, ${more}}}\n`;
  const cases: readonly [string, string, string, string][] = [
    ['green as agreed', agreed, 'G', 'G All work is in the baseline or in an approved change'],
    ['green with a little more', added('1d'), 'G', 'G Work outside the baseline and approved changes: 5 % of its effort (Extra)'],
    ['amber with more than 5 %', added('1.2d'), 'A', 'A Work outside the baseline and approved changes: 6 % of its effort (Extra)'],
    ['red with more than 10 %', added('2.4d'), 'R', 'R Work outside the baseline and approved changes: 12 % of its effort (Extra)'],
    [
      'green when an approved change names the work',
      added('9d', change('status: approved, affects: [extra]')),
      'G',
      'G All work is in the baseline or in an approved change',
    ],
    [
      'red when the change is only proposed',
      added('9d', change('status: proposed, raised: 2026-01-08, affects: [extra]')),
      'R',
      'R Work outside the baseline and approved changes: 45 % of its effort (Extra)',
    ],
    [
      'green for a renamed task',
      agreed.replace('build: {', 'make: {was: build, '),
      'G',
      'G All work is in the baseline or in an approved change',
    ],
    [
      'amber when a change waits more than a week',
      agreed + change('status: proposed, raised: 2026-01-01'),
      'A',
      'A CR-1 Returns: waiting 8 days for a decision',
    ],
    [
      'green when it waits a week',
      agreed + change('status: proposed, raised: 2026-01-02'),
      'G',
      'G All work is in the baseline or in an approved change',
    ],
    [
      'amber for an approved requirement without a task',
      agreed.replace('status: draft', 'status: approved'),
      'A',
      'A REQ-2 Nice: approved, and no task serves it',
    ],
    [
      'red for a must that was dropped',
      agreed.replace('must, status: approved', 'must, status: dropped'),
      'R',
      'R REQ-1 Fast: a must, dropped without an approved change',
    ],
    [
      'green for a must dropped by an approved change',
      agreed.replace('must, status: approved', 'must, status: dropped') + change('status: approved, impact: {scope: [REQ-1]}'),
      'G',
      'G All work is in the baseline or in an approved change',
    ],
    [
      'red for a deliverable that is gone',
      agreed.replace('deliverables: {lake: {name: Lake}}\n', ''),
      'R',
      'R Deliverable lake: in the baseline, gone without an approved change',
    ],
    [
      'amber where the plan is stricter with waiting',
      `${agreed}${change('status: proposed, raised: 2026-01-05')}rag: {thresholds: {scope: {waiting: {amber: 2d}}}}\n`,
      'A',
      'A CR-1 Returns: waiting 4 days for a decision',
    ],
  ];
  for (const [what, text, colour, first] of cases) {
    it(`is ${what}`, () => {
      const status = statusOfText(text, '2026-01-09', baselineOfText(agreed));
      assert.deepEqual([letter(status, 'scope'), sentences(status, 'scope')[0]], [colour, first]);
    });
  }

  it('names the largest of many additions', () => {
    const text = `${added('1d')}  more: {name: More, effort: 5d}\n`;
    assert.equal(
      sentences(statusOfText(text, '2026-01-09', baselineOfText(agreed)), 'scope')[0],
      'R Work outside the baseline and approved changes: 30 % of its effort (2 tasks, most of it More)',
    );
  });

  it('is unknown without a baseline, unless something is amber', () => {
    assert.equal(letter(statusOfText(agreed, '2026-01-09'), 'scope'), '–');
    assert.equal(letter(statusOfText(agreed, '2026-01-09', 'unreadable'), 'scope'), '–');
    assert.equal(letter(statusOfText(agreed.replace('status: draft', 'status: approved'), '2026-01-09'), 'scope'), 'A');
  });
});

describe('the overall colour', () => {
  it('is the worst of the four and says what it left out', () => {
    const status = statusOfText(`${agreed}budget: {approved: 10, lines: {l: {forecast: 20}}}\n`, '2026-01-09', baselineOfText(agreed));
    assert.equal(letter(status, 'overall'), 'R');
    assert.deepEqual(sentences(status, 'overall'), ['R Worst of four: budget', '- Unknown, so not counted: risks']);
  });

  it('is unknown where all four are', () => {
    const status = statusOfText('project: {id: p, start: 2026-01-05}\ntasks: {t: {duration: 1d}}\n', null);
    assert.equal(letter(status, 'overall'), '–');
  });
});

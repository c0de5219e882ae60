import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lensesIn } from '../../../src/core/language/lenses/lenses.ts';
import { analyse } from '../../../src/core/analysis.ts';
import { editSource } from '../../../src/core/source/edit.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { damagedText, planText } from '../../support/planText.ts';

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-05, deadline: 2026-01-16}\n';
const plan = `${head}resources:
  asha: {name: Asha}
  gpu: {name: GPU, kind: equipment, capacity: 4}
tasks:
  build:
    name: Build
    tasks:
      design: {name: Design, duration: 5d, progress: 20%, assign: {asha: 100%}}
      api: {name: API, duration: 3d, assign: {asha: 50%}}
  live: {name: Live, milestone: true, after: build}
requirements:
  REQ-1: {name: Fast}
raid:
  risks:
    R-1: {name: R, probability: 4, impact: 5, review: 2026-01-02}
    R-2: {name: S, probability: 1, impact: 5}
    R-3: {name: T, status: closed}
  issues:
    I-1: {name: I, severity: critical}
`;

/** `kind key: text` of each lens. */
function told(text: string, saved: string | null = null): readonly string[] {
  const analysis = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
  const before = saved === null ? null : settledOn(factsOf({ 'plan.yaml': saved }), 'plan.yaml');
  return lensesIn(analysis, 'plan.yaml', before).map((lens) => `${lens.kind} ${text.slice(lens.start, lens.end)}: ${lens.text}`);
}

describe('lenses', () => {
  it('count what is in the sections, and lead to the chart', () => {
    assert.deepEqual(told(plan), [
      'counts project: finish 2026-01-09 · deadline 2026-01-16, 5 working days to spare',
      'counts resources: 1 person, 1 other resource, 1 over-allocated',
      'counts tasks: 2 tasks, 1 milestone · finish 2026-01-09',
      'gantt tasks: Show in Gantt',
      'counts build: 2 tasks · 12.5 % done',
      'gantt build: Show in Gantt',
      'counts requirements: 1 requirement, 1 without a task',
      'counts risks: 2 open risks, 1 red, 1 overdue',
      'counts issues: 1 open issue, 1 critical',
    ]);
  });

  it('take the figure for red from the plan', () => {
    const strict = `${plan}rag: {thresholds: {risks: {amber: 3, red: 5}}}\n`;
    assert.ok(told(strict).includes('counts risks: 2 open risks, 2 red, 1 overdue'));
  });

  it('tell by how much unsaved changes move the finish, above the project and the task', () => {
    const facts = factsOf({ 'plan.yaml': plan });
    const before = analyse(facts, 'plan.yaml');
    const source = facts.sources.get('plan.yaml') as Source;
    const at = plan.indexOf('5d, progress');
    const edited = editSource(source, [{ start: at, end: at + 1, text: '8' }]);
    const after = analyse({ ...facts, sources: new Map([['plan.yaml', edited]]) }, 'plan.yaml');
    const moves = lensesIn(after, 'plan.yaml', before).filter(({ kind }) => kind === 'finish');
    const text = edited.text;
    assert.deepEqual(
      moves.map(({ start, end, text: said }) => `${text.slice(start, end)}: ${said}`),
      [
        'project: Unsaved changes move the finish by +2.4 working days, to 2026-01-14',
        'design: Unsaved changes move the finish by +2.4 working days, to 2026-01-14',
      ],
    );
  });

  it('tell of no move where the finish stays, or is not known', () => {
    const finishes = (text: string) => told(text, plan).filter((lens) => lens.startsWith('finish'));
    assert.deepEqual(finishes(plan.replace('Build', 'Building')), []);
    assert.deepEqual(finishes(plan.replace('start: 2026-01-05, ', '')), []);
  });

  it('say the word in the singular for one day', () => {
    const shorter = plan.replace('duration: 5d, progress: 20%', 'duration: 5d').replace('statusDate: 2026-01-05, ', '');
    const longer = shorter.replace('5d', '6d');
    assert.ok(told(longer, shorter)[0]?.endsWith('by +1 working day, to 2026-01-12'), told(longer, shorter)[0]);
  });

  it('stand on keys, in the order of the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(planText, damagedText), (body) => {
        const text = `${head}${body}`;
        const lenses = lensesIn(settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml'), 'plan.yaml', null);
        const starts = lenses.map(({ start }) => start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
        for (const { start, end } of lenses) assert.ok(start < end && end <= text.length);
      }),
    );
  });
});

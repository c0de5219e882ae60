/** A comparison as rows, and where both sides speak of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rescheduleSteps } from '../../../src/core/analyse/reschedule.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { compare, compareSteps } from '../../../src/core/compare/compare.ts';
import { rowsOf } from '../../../src/core/compare/rows.ts';
import type { ComparisonRow } from '../../../src/core/compare/row.ts';
import { BothTexts, type Whereabouts } from '../../../src/core/compare/whereabouts.ts';
import { changedLines } from '../../../src/core/language/changedLines.ts';
import { anyPlan, anything } from '../../support/anyPlan.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

type Files = Readonly<Record<string, string>>;

const analysed = (files: Files): Analysis => settledOn(factsOf(files), 'a.plan.yaml');
const project = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, currency: EUR}\n';
const before = `${project}tasks:
  dig: {name: Dig, duration: 5d, cost: 1000}
  fill: {name: Fill, duration: 3d, after: dig}
  side: {name: Side, duration: 4d}
  live: {name: Live, milestone: true, after: [fill, side], deadline: 2026-01-16}
  old: {name: Old, duration: 1d}
raid:
  risks:
    R-1: {name: Rain, probability: 2, impact: 2, status: open, response: accept, owner: x, review: 2026-03-01}
`;
const now = before
  .replace('duration: 5d, cost: 1000', 'duration: 8d, cost: 1500, notes: Wet')
  .replace('  old: {name: Old, duration: 1d}\n', '')
  .replace('  side', '  test: {name: Test, duration: 1d, after: fill}\n  side')
  .replace('impact: 2', 'impact: 5');

function rowsFor(older: Files, newer: Files): readonly ComparisonRow[] {
  const [a, b] = [analysed(older), analysed(newer)];
  return rowsOf(a, b, compare(a, b));
}

/** `label | description`, what is below a row further in. */
function told(rows: readonly ComparisonRow[], indent = ''): readonly string[] {
  return rows.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === '' ? '' : ` | ${description}`}`,
    ...told(children, `${indent}  `),
  ]);
}

const all = (rows: readonly ComparisonRow[]): readonly ComparisonRow[] => rows.flatMap((row) => [row, ...all(row.children)]);

describe('the rows of a comparison', () => {
  const rows = rowsFor({ 'a.plan.yaml': before }, { 'a.plan.yaml': now });

  it('tell of promises, effort and load, with the places of both sides', () => {
    // Ann has 5 days and 2 more on the same days: 7 × 8 = 56 hours of 40 in the week. The release was promised for Friday 9 January, and kept.
    const older = `${project}resources: {ann: {name: Ann}}
tasks:
  a: {name: A, duration: 5d, assign: ann}
  go: {name: Go, milestone: true, after: a, deadline: 2026-01-09}
releases: {r1: {name: First, milestone: go, date: 2026-01-09}}
`;
    const newer = older
      .replace('duration: 5d', 'duration: 6d')
      .replace('deadline: 2026-01-09', 'deadline: 2026-01-12')
      .replace('  go:', '  b: {name: B, duration: 2d, assign: ann}\n  go:');
    const all = rowsFor({ 'a.plan.yaml': older }, { 'a.plan.yaml': newer });
    const wanted = ['Committed dates', 'Releases, roadmap and requirements', 'Effort', 'Load', 'Over-allocated now'];
    assert.deepEqual(told(all.filter(({ label }) => wanted.includes(label))), [
      'Committed dates | 1',
      '  Go: deadline | 2026-01-09 → 2026-01-12 · no change request',
      'Releases, roadmap and requirements | 1',
      '  First | promised 2026-01-09 · forecast 2026-01-09 → 2026-01-12, +1 d · +1 d late, it was kept',
      'Effort | 40 h → 64 h (+24 h)',
      'Load | 1',
      '  Ann | 40 h → 64 h, +24 h',
      'Over-allocated now | 1',
      '  Ann | week of 2026-01-05: 56 h of 40 h',
    ]);
    const lines = (row: ComparisonRow) =>
      row.at && [older.slice(row.at.before.start, row.at.before.end), newer.slice(row.at.now.start, row.at.now.end)];
    assert.deepEqual(
      all
        .flatMap(({ children }) => children)
        .filter(({ label }) => label === 'First' || label === 'Ann')
        .map(lines)[0],
      ['r1', 'r1'],
    );
  });

  it('tell first what it comes to, then what was changed', () => {
    assert.deepEqual(told(rows), [
      'The finish moves 4 working days later, to 2026-01-20 | Live moves 3 working days later; Schedule turns amber; 2 new warnings',
      'Finish | 2026-01-14 → 2026-01-20 · moves 4 working days later',
      'Milestones | 1',
      '  Live | moves 3 working days later, to 2026-01-19 · because of dig.duration',
      '    dig.duration | 5d → 8d',
      'Colours | 3',
      '  Overall | green → amber',
      '  Schedule | green → amber',
      '    Live: forecast 2026-01-19, 1 working day after the deadline 2026-01-16',
      '  Risks and issues | unknown → amber',
      '    R-1 Rain: score 10 and no response under way',
      'Critical path | 1',
      '  Test | is critical now',
      'Estimate at completion | 1,000 EUR → 1,500 EUR · 500 more',
      // Dig takes 3 days more and Test is new with 1, Old is gone with 1.
      'Effort | 104 h → 128 h (+32 h, −8 h)',
      'New problems | 2',
      '  "live" is forecast to finish on 2026-01-19, after its deadline 2026-01-16 | deadline-missed',
      '  the risk "R-1" scores 10 and has no "trigger"; say what shows that it comes | unprepared-risk',
      'Tasks | 3',
      '  dig Dig | duration 5d → 8d; cost 1000 → 1500; notes Wet added',
      '    duration | 5d → 8d',
      '    cost | 1000 → 1500',
      '    notes | Wet added',
      '  test Test | added',
      '  old Old | removed',
      'Risks | 1',
      '  R-1 Rain | impact 2 → 5',
    ]);
  });

  it('are none between a plan and itself', () => {
    assert.deepEqual(rowsFor({ 'a.plan.yaml': before }, { 'a.plan.yaml': before }), []);
  });

  it('follow a task under another name', () => {
    const renamed = before.replaceAll('dig', 'dredge');
    assert.deepEqual(told(rowsFor({ 'a.plan.yaml': before }, { 'a.plan.yaml': renamed })), [
      'No date and no colour moves',
      'Tasks | 1',
      '  dredge Dig | was dig',
    ]);
  });

  it('have ids of their own, and lead to places that there are', () => {
    const text = anyPlan(anything, false).map((one) => `planloom: 1\n${one}`);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [analysed({ 'a.plan.yaml': one }), analysed({ 'a.plan.yaml': other })];
        const found = all(rowsOf(a, b, compare(a, b)));
        assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
        for (const { at } of found) if (at) assertInside(a, b, at);
      }),
      { numRuns: 40 },
    );
  });
});

function assertInside(a: Analysis, b: Analysis, { before: old, now: fresh }: Whereabouts): void {
  for (const [analysis, { file, start, end }] of [[a, old], [b, fresh]] as const) {
    const { text } = analysis.sources.get(file)!;
    assert.ok(0 <= start && start <= end && end <= text.length);
  } // prettier-ignore
}

describe('the places of a change', () => {
  const [a, b] = [analysed({ 'a.plan.yaml': before }), analysed({ 'a.plan.yaml': now })];
  const comparison = compare(a, b);
  const texts = new BothTexts(a, b, comparison.changes);
  const words = (key: string): readonly string[] => {
    const change = comparison.changes.all.find((one) => one.kind !== 'loose' && `${one.entry.id}.${one.kind === 'field' ? one.key : one.kind}` === key)!; // prettier-ignore
    const { before: old, now: fresh } = texts.ofChange(change);
    return [before.slice(old.start, old.end), now.slice(fresh.start, fresh.end)];
  };

  it('are the key with its value on both sides', () => {
    assert.deepEqual(words('dig.duration'), ['duration: 5d', 'duration: 8d']);
  });

  it('are the item where the other side has no such key', () => {
    assert.deepEqual(words('dig.notes'), ['dig', 'notes: Wet']);
  });

  it('are empty on the side that has no such item, behind what stands before it', () => {
    assert.deepEqual(words('old.removed'), ['old', '']);
    assert.deepEqual(words('test.added'), ['', 'test']);
    const added = texts.ofItem('tasks/test').before;
    assert.ok(before.slice(0, added.end).endsWith('after: dig}'));
  });
});

describe('a changed line', () => {
  const [a, b] = [analysed({ 'a.plan.yaml': before }), analysed({ 'a.plan.yaml': now })];
  const comparison = compare(a, b);
  const texts = new BothTexts(a, b, comparison.changes);
  const at = (side: 'before' | 'now', word: string): readonly string[] => {
    const offset = (side === 'now' ? now : before).indexOf(word);
    const lines = changedLines(comparison, texts, side, 'a.plan.yaml', offset);
    return lines.map((line) => line.map(({ text }) => text).join(''));
  };

  it('tells which milestones it moves', () => {
    assert.deepEqual(at('now', '8d'), ['duration 5d → 8d: Live +3 working days']);
    assert.deepEqual(at('before', '5d'), ['duration 5d → 8d: Live +3 working days']);
  });

  it('tells that it moves none', () => {
    assert.deepEqual(at('now', '5, status'), ['impact 2 → 5: moves no milestone']);
    assert.deepEqual(at('before', 'old:'), ['old removed: moves no milestone']);
  });

  it('names what else it takes', () => {
    const both = before.replace('duration: 3d', 'duration: 7d').replace('duration: 4d', 'duration: 12d');
    const newer = analysed({ 'a.plan.yaml': both });
    const found = compare(a, newer);
    const lines = changedLines(found, new BothTexts(a, newer, found.changes), 'now', 'a.plan.yaml', both.indexOf('12d'));
    assert.equal(lines[0]!.map(({ text }) => text).join(''), 'duration 4d → 12d: Live +4 working days (with fill.duration)');
  });

  it('that was not changed tells nothing', () => {
    assert.deepEqual(at('now', 'start:'), []);
  });
});

describe('a comparison with pauses', () => {
  it('pauses, and comes to the same', () => {
    const [a, b] = [analysed({ 'a.plan.yaml': before }), analysed({ 'a.plan.yaml': now })];
    const steps = compareSteps(a, b, rescheduleSteps);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    assert.ok(pauses > 5);
    assert.deepEqual(told(rowsOf(a, b, step.value)), told(rowsOf(a, b, compare(a, b))));
  });
});

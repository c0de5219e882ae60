import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hintsIn, type HintKind } from '../../../src/core/language/hints/hints.ts';
import { tasksBetween } from '../../../src/core/language/itemsBetween.ts';
import { keyText } from '../../../src/core/source/node.ts';
import { placeOf } from '../../../src/core/source/source.ts';
import { planOf } from '../../../bench/plans.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { damagedText, planText } from '../../support/planText.ts';

const all: readonly HintKind[] = ['dates', 'float', 'cost', 'load'];

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, currency: EUR}\n';
const plan = `${head}resources:
  asha: {name: Asha, capacity: 50%, rate: 100/h}
tasks:
  build:
    name: Build
    tasks:
      design:   # by hand
        name: Design
        duration: 5d
        assign: {asha: 100%}
      docs: {name: Docs, duration: 1d, cost: 200}
  cancelled: {name: Never, duration: 1d, status: cancelled}
  live: {name: Live, milestone: true, after: [design, docs]}
`;

/** The text with the hints in it, a line each that has one. */
function drawn(text: string, kinds: readonly HintKind[], from = 0, to = text.length): readonly string[] {
  const analysis = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
  const hints = hintsIn(analysis, 'plan.yaml', from, to, (kind) => kinds.includes(kind));
  const marked = hints.reduceRight((rest, hint) => `${rest.slice(0, hint.offset)} «${hint.text}»${rest.slice(hint.offset)}`, text);
  return marked
    .split(/\r?\n/)
    .filter((line) => line.includes('«'))
    .map((line) => line.trim());
}

describe('hints', () => {
  it('tell dates and float behind the line of each id', () => {
    assert.deepEqual(drawn(plan, ['dates', 'float']), [
      'build: «2026-01-05 – 2026-01-09 · critical»',
      'design:   # by hand «2026-01-05 – 2026-01-09 · critical»',
      'docs: {name: Docs, duration: 1d, cost: 200} «2026-01-05 · float 4d»',
      'live: {name: Live, milestone: true, after: [design, docs]} «2026-01-09 · critical»',
    ]);
  });

  it('tell cost and load where they are asked for', () => {
    assert.deepEqual(drawn(plan, ['cost', 'load']), [
      'asha: {name: Asha, capacity: 50%, rate: 100/h} «peak 40 of 20 h»',
      'build: «4,200 EUR»',
      'design:   # by hand «4,000 EUR · Asha 100 % of 50 %»',
      'docs: {name: Docs, duration: 1d, cost: 200} «200 EUR»',
    ]);
  });

  it('are none where nothing is asked for, and none without dates', () => {
    assert.deepEqual(drawn(plan, []), []);
    assert.deepEqual(drawn(plan.replace(', start: 2026-01-05', ''), all), []);
  });

  it('stand behind the item where another follows on its line', () => {
    const flow = `${head}tasks: {a: {name: A, duration: 1d}, b: {name: B, duration: 2d}}\n`;
    assert.deepEqual(drawn(flow, ['dates']), [
      'tasks: {a: {name: A, duration: 1d} «2026-01-05», b: {name: B, duration: 2d} «2026-01-05 – 2026-01-06»}',
    ]);
  });

  it('stand before the end of the line whatever ends it', () => {
    assert.deepEqual(drawn(plan.replaceAll('\n', '\r\n'), ['float']).length, 4);
  });

  it('are those of the lines on the screen alone', () => {
    const from = plan.indexOf('docs:');
    assert.deepEqual(drawn(plan, ['dates'], from, from + 10), ['docs: {name: Docs, duration: 1d, cost: 200} «2026-01-05»']);
  });

  it('find in any stretch the tasks that stand in it', () => {
    const analysis = settledOn(factsOf({ 'plan.yaml': planOf(200) }), 'plan.yaml');
    const source = analysis.sources.get('plan.yaml')!;
    const tasks = analysis.plan!.wbs.tasks.map(({ id, key }) => ({ id, start: placeOf(source, key).start }));
    fc.assert(
      fc.property(fc.nat(source.text.length), fc.nat(source.text.length), (from, to) => {
        const found = tasksBetween(source, from, to).map(({ key }) => keyText(key));
        const expected = tasks.filter(({ start }) => from <= start && start <= to).map(({ id }) => id);
        assert.deepEqual(found, expected);
      }),
    );
  });

  it('stand in the text, in its order, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(planText, damagedText), (body) => {
        const text = `${head}${body}`;
        const hints = hintsIn(settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml'), 'plan.yaml', 0, text.length, () => true);
        const offsets = hints.map(({ offset }) => offset);
        assert.deepEqual(
          offsets,
          [...offsets].sort((a, b) => a - b),
        );
        for (const offset of offsets) assert.ok(offset > 0 && offset <= text.length);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis.ts';
import { hoverAt } from '../../../src/core/language/hover/hover.ts';
import { atCursor } from '../../support/cursor.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

const head = (id: string, name: string) => `planloom: 1\nproject: {id: ${id}, name: ${name}, start: 2026-01-05, statusDate: 2026-01-09}\n`;

const risk = (more: string) => `${head('shop', 'Shop')}raid:
  risks:
    R▮-1: {name: Licences of the vendor come late, cause: Purchasing asks three times, ${more}}
`;
const open = risk('category: suppliers, status: open');

/** Alike by its category alone. */
const infra = other(
  'infra',
  `${head('infra', 'New racks')}lessons:
  L-1: {name: Two carriers are better than one, category: Supplier, recommendation: Ask a second carrier for an offer}
  L-2: {name: Cold aisles get warm, category: technical, recommendation: Measure before the doors close}
`,
);

/** Alike by the words of what was learnt (licences, vendor), and of the risk that the lesson's action is for (purchasing, vendor). */
const ml = other(
  'ml',
  `${head('ml', 'Copilot')}raid:
  risks: {R-9: {name: The purchasing of a vendor stalls, status: closed}}
  actions: {ACT-1: {name: Name a buyer, for: R-9, status: done}}
lessons:
  L-1: {name: Buyers belong to the core team, category: people, action: ACT-1}
  L-2: {name: A vendor needs the list of licences early, recommendation: Send the vendor a list with the design}
`,
);

/** Unlike: one word in common, words of every sentence, no category. */
const office = other(
  'office',
  `${head('office', 'Move')}lessons:
  L-1: {name: The vendor of chairs is good, recommendation: Three times a week the team should plan with all of them}
`,
);

function other(id: string, text: string): Analysis {
  return settledOn(factsOf({ [`${id}/plan.yaml`]: text }), `${id}/plan.yaml`);
}

/** What the hover says under the heading, null where it has none. */
function suggested(drawn: string, others: readonly Analysis[]): readonly string[] | null {
  const { analysis, path, offset } = atCursor(drawn);
  const lines = hoverAt(analysis, path, offset, { others: [...others, analysis] })!.lines.map((line) =>
    line.map(({ text }) => text).join(''),
  );
  const heading = lines.indexOf('Lessons of other plans');
  return heading < 0 ? null : lines.slice(heading + 1);
}

describe('lessons of other plans', () => {
  it('are suggested on a risk of their category first, then on one that speaks of the same things, and say why', () => {
    assert.deepEqual(suggested(open, [office, ml, infra]), [
      'From New racks: L-1 Ask a second carrier for an offer · same category: Supplier',
      'From Copilot: L-1 Buyers belong to the core team · in common: vendor, purchasing',
      'From Copilot: L-2 Send the vendor a list with the design · in common: licences, vendor',
    ]);
  });

  it('are not suggested for one word in common, nor for words of every sentence', () => {
    assert.equal(suggested(open, [office]), null);
    assert.equal(suggested(open, []), null);
  });

  it('stand on references to the risk too, and on nothing but open risks', () => {
    const referred = `${open.replace('▮', '')}  actions: {ACT-1: {name: Call, for: R▮-1, status: open}}\n`;
    assert.equal(suggested(referred, [infra])?.length, 1);
    for (const status of ['closed', 'occurred']) assert.equal(suggested(risk(`category: suppliers, status: ${status}`), [infra]), null);
    assert.equal(suggested(open.replace('risks', 'issues'), [infra]), null);
  });

  it('are three at most, of equals those of the first plan by its id, and the same in whatever order plans are found', () => {
    const lessons = ['L-2', 'L-1'].map((id) => `  ${id}: {name: Learnt ${id}, category: suppliers}\n`).join('');
    const many = ['c', 'a', 'b'].map((id) => other(id, `${head(id, id.toUpperCase())}lessons:\n${lessons}`));
    const expected = ['From A: L-1 Learnt L-1', 'From A: L-2 Learnt L-2', 'From B: L-1 Learnt L-1'];
    for (const others of [many, many.toReversed()])
      assert.deepEqual(
        suggested(open, others)?.map((line) => line.split(' · ')[0]),
        expected,
      );
  });

  it('that come from a part which several plans include are told once, and not at all where the plan includes it', () => {
    const files = (id: string) => ({
      [`${id}.plan.yaml`]: `${head(id, id)}include: [learnt.yaml]\n`,
      'learnt.yaml': 'planloom: 1\nlessons: {L-1: {name: Learnt, category: suppliers}}\n',
    });
    const sharing = ['x', 'y'].map((id) => settledOn(factsOf(files(id)), `${id}.plan.yaml`));
    assert.deepEqual(suggested(open, sharing), ['From x: L-1 Learnt · same category: suppliers']);
    const including = open.replace('raid:', 'include: [learnt.yaml]\nraid:');
    const { 'learnt.yaml': learnt } = files('x');
    const { analysis, path, offset } = atCursor({ 'plan.yaml': including, 'learnt.yaml': learnt });
    const texts = hoverAt(analysis, path, offset, { others: sharing })!.lines.flat().map(({ text }) => text); // prettier-ignore
    assert.ok(texts.includes('Lessons: L-1 Learnt') && !texts.includes('Lessons of other plans'), texts.join('\n'));
  });
});

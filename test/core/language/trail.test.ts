import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemAround, lastStep, trailAt } from '../../../src/core/language/trail.ts';
import { keyText } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { placeOf } from '../../../src/core/source/source.ts';
import { atCursor } from '../../support/cursor.ts';
import { planText } from '../../support/planText.ts';

/** The keys on the way, the definition of the item around, and the key under the cursor. */
function told(drawn: string | Readonly<Record<string, string>>): string {
  const { trail } = atCursor(drawn);
  const way = trail.steps.slice(1).map(({ pair, isListItem }) => (isListItem ? '-' : pair ? keyText(pair.key) : '?'));
  const around = itemAround(trail);
  const field = lastStep(trail).field;
  return [
    way.join('.'),
    trail.key ? `on ${keyText(trail.key.key)}` : 'on no key',
    around ? `${around.definition} ${keyText(around.pair.key)}` : 'no item',
    field ? (field.definition ?? field.path.join('.')) : 'no field',
  ].join(' | ');
}

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\n';

describe('the way to an offset', () => {
  it('leads to a key of the top level', () => {
    assert.equal(told('planloom: 1\nproj▮ect: {id: p, name: P, start: 2026-01-05}\n'), ' | on project | no item | plan');
  });

  it('leads into a section', () => {
    assert.equal(told('planloom: 1\nproject: {id: p, na▮me: P, start: 2026-01-05}\n'), 'project | on name | no item | project');
  });

  it('knows the item of an id', () => {
    assert.equal(told(`${head}tasks:\n  a: {name: A}\n  b▮: {name: B}\n`), 'tasks | on b | task b | tasks');
  });

  it('leads to a value, and its ends belong to it', () => {
    for (const value of ['▮5d', '5▮d', '5d▮'])
      assert.equal(told(`${head}tasks:\n  a:\n    name: A\n    duration: ${value}\n`), 'tasks.a.duration | on no key | task a | estimate');
  });

  it('leads through containers and lists', () => {
    const text = `${head}tasks:\n  a:\n    tasks:\n      b:\n        name: B\n        duration: 5d\n        after: [c, ▮d]\n`;
    assert.equal(told(text), 'tasks.a.tasks.b.after.- | on no key | task b | predecessor');
  });

  it('leads nowhere below a key that the format does not know', () => {
    assert.equal(
      told(`${head}tasks:\n  a:\n    name: A\n    x-note: {mine: her▮e}\n`),
      'tasks.a.x-note.mine | on no key | task a | no field',
    );
  });

  it('leads into a part', () => {
    const files = {
      'plan.yaml': `${head}include: [raid.yaml]\n`,
      'raid.yaml': 'planloom: 1\nraid:\n  risks:\n    R-1: {name: R, owner: o▮}\n',
    };
    assert.equal(told(files), 'raid.risks.R-1.owner | on no key | risk R-1 | id');
  });

  it('ends at the map where the offset stands on nothing of it', () => {
    assert.equal(told(`${head}tasks:\n  a:\n    name: A\n▮\n    duration: 5d\n`), 'tasks.a | on no key | task a | task');
    assert.equal(told('▮'), ' | on no key | no item | plan');
  });

  it('is the way to every key of every text', () => {
    fc.assert(
      fc.property(planText, (text) => {
        const source = parseSource('plan.yaml', text);
        if (source.findings.length > 0 || source.root.kind !== 'map') return;
        for (const pair of source.root.pairs) {
          const { start, end } = placeOf(source, pair.key);
          for (const offset of [start, end]) assert.equal(trailAt(source, offset).key, pair);
        }
      }),
    );
  });
});

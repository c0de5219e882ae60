import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

function drawn(more: string, statusDate = '2026-03-01') {
  const project = `planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: ${statusDate}}\n`;
  return diagramOf(settledOn(factsOf({ 'plan.yaml': project + more }), 'plan.yaml'), 'capacity');
}

describe('the capacity heat map', () => {
  const resources = 'resources: {asha: {name: Asha}, ben: {name: Ben, capacity: 50%}}\n';

  it('says for everybody and every week what share of them is asked', async () => {
    // Mon 2 to Fri 6 March: Asha 40 of 40 hours. Mon 9 to Fri 13: 20 of 40. Ben has 20 hours a week and is asked for 40 × 25 % = 10.
    const tasks = `tasks:
  a: {duration: 5d, assign: asha}
  b: {duration: 5d, assign: {asha: 50%}, after: a}
  c: {duration: 5d, assign: {ben: 25%}, after: a}
`;
    const diagram = drawn(resources + tasks);
    assert.deepEqual(diagram.tables.map(tableLines), [
      [
        'Share of their capacity that is asked of everybody; ! is more than there is, + more on some days',
        'Week of | 2 Mar | 9 Mar',
        'Asha | 100 % | 50 %',
        'Ben | – | 50 %',
      ],
    ]);
    assert.deepEqual(
      diagram.tables[0]!.rows.map((row) => row.slice(1).map(({ band }) => band)),
      [
        ['medium', 'low'],
        [null, 'low'],
      ],
    );
    // Asked and there: 40 of 40 in the first week; 20 + 10 of 40 + 20 in the second.
    assert.match(diagram.text, /bar \[40, 30\]\n {2}line \[40, 60\]/);
    await parseMermaid(diagram.text);
  });

  it('names who is asked for more than there is, in the week and on single days, and by what', () => {
    // Two tasks want all of Asha from Monday to Wednesday: 48 of 40 hours. Ben is wanted twice on one day alone: 8 of 20 hours, over on Monday.
    const tasks = `tasks:
  a: {duration: 3d, assign: asha}
  b: {duration: 3d, assign: asha}
  c: {duration: 1d, assign: {ben: 50%}}
  d: {duration: 1d, assign: {ben: 50%}}
`;
    const { tables, marks } = drawn(resources + tasks);
    assert.deepEqual(tables.map(tableLines), [
      [
        'Share of their capacity that is asked of everybody; ! is more than there is, + more on some days',
        'Week of | 2 Mar',
        'Asha | 120 % !',
        'Ben | 40 % +',
      ],
      [
        'More is asked than there is',
        'Who | Week of | Asked, hours | There is, hours | Days over | By',
        'Asha | 2 Mar 2026 | 48 | 40 | 3 | a b',
        'Ben | 2 Mar 2026 | 8 | 20 | 1 | c d',
      ],
    ]);
    assert.deepEqual(
      marks.map(({ item }) => item),
      ['asha', 'ben', 'a', 'b', 'c', 'd'],
    );
  });

  it('begins with the week of the status date, and shows the last weeks of what is over', () => {
    const tasks = 'tasks: {a: {duration: 15d, assign: asha}}\n';
    // By the 11th nothing has begun, so the 15 days run from Thursday 12th to Wednesday 1 April.
    const weeksAt = (statusDate: string) => drawn(resources + tasks, statusDate).tables[0]!.columns.slice(1);
    assert.deepEqual(weeksAt('2026-03-11'), ['9 Mar', '16 Mar', '23 Mar', '30 Mar']);
    const over = 'tasks: {a: {duration: 5d, assign: asha, actualStart: 2026-03-02, actualFinish: 2026-03-06}}\n';
    assert.deepEqual(drawn(resources + over, '2026-05-01').tables[0]!.columns.slice(1), ['2 Mar']);
  });

  it('says how many weeks have no room, and what to write where there is nothing', () => {
    const { hidden, tables } = drawn(`${resources}tasks: {a: {duration: 100d, assign: asha}}\n`);
    assert.deepEqual([hidden, tables[0]!.columns.length - 1], [8, 12]);
    assert.equal(drawn('tasks: {a: {duration: 1d}}\n').empty, 'nobody to ask; add people under `resources:`');
    assert.match(drawn(`${resources}tasks: {a: {duration: 1d}}\n`).empty!, /give tasks `assign`/);
  });
});

import assert from 'node:assert/strict';
import type { CapacityRows } from '../../../src/core/diagram/diagram.ts';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

function drawn(more: string, statusDate = '2026-03-01', capacityBy: CapacityRows = 'resource') {
  const project = `planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: ${statusDate}}\n`;
  return diagramOf(settledOn(factsOf({ 'plan.yaml': project + more }), 'plan.yaml'), 'capacity', { capacityBy });
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
        // In both weeks Asha is asked for 60 of 80 hours, Ben for 10 of 40.
        'Week of | In all | 2 Mar | 9 Mar',
        'Asha | 75 % | 100 % | 50 %',
        'Ben | 25 % | – | 50 %',
      ],
    ]);
    assert.deepEqual(
      diagram.tables[0]!.rows.map((row) => row.slice(2).map(({ band }) => band)),
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
        'Week of | In all | 2 Mar',
        'Asha | 120 % | 120 % !',
        'Ben | 40 % | 40 % +',
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

  it('puts people together by team, role and skill, with those who are not asked for anything', () => {
    // Week 1, 2 to 6 March: Asha 60 of 40 hours (5 days at 100 % and 5 at 50 %), Ben 10 of 20, Cleo none of 40.
    // Core: 70 of 60 hours is 117 %, more than there is. Platform (Cleo) none. Spark (Asha and Cleo): 60 of 80 is 75 %, and Asha is over.
    const people = `resources:
  asha: {name: Asha, team: core, role: Engineer, skills: [spark, sql]}
  ben: {name: Ben, capacity: 50%, team: core, role: Analyst, skills: [sql]}
  cleo: {name: Cleo, team: platform, role: Engineer, skills: [spark]}
  gpu: {name: GPUs, kind: equipment, capacity: 4}
`;
    const tasks = 'tasks: {a: {duration: 5d, assign: asha}, b: {duration: 5d, assign: {asha: 50%, ben: 25%, gpu: 2}}}\n';
    const rowsBy = (by: CapacityRows) => tableLines(drawn(people + tasks, '2026-03-01', by).tables[0]!).slice(2);
    assert.deepEqual(rowsBy('team'), ['core (2) | 117 % | 117 % !', 'platform (1) | 0 % | –']);
    assert.deepEqual(rowsBy('role'), ['Engineer (2) | 75 % | 75 % +', 'Analyst (1) | 50 % | 50 %']);
    assert.deepEqual(rowsBy('skill'), ['spark (2) | 75 % | 75 % +', 'sql (2) | 117 % | 117 % !']);
    assert.deepEqual(
      tableLines(
        drawn(`resources: {asha: {name: Asha}, ben: {name: Ben, team: core}}\n${tasks.replace(', gpu: 2', '')}`, '2026-03-01', 'team')
          .tables[0]!,
      ).slice(2),
      ['core (1) | 25 % | 25 %', 'no team (1) | 150 % | 150 % !'],
    );
  });

  it('begins with the week of the status date, and shows the last weeks of what is over', () => {
    const tasks = 'tasks: {a: {duration: 15d, assign: asha}}\n';
    // By the 11th nothing has begun, so the 15 days run from Thursday 12th to Wednesday 1 April.
    const weeksAt = (statusDate: string) => drawn(resources + tasks, statusDate).tables[0]!.columns.slice(2);
    assert.deepEqual(weeksAt('2026-03-11'), ['9 Mar', '16 Mar', '23 Mar', '30 Mar']);
    const over = 'tasks: {a: {duration: 5d, assign: asha, actualStart: 2026-03-02, actualFinish: 2026-03-06}}\n';
    assert.deepEqual(drawn(resources + over, '2026-05-01').tables[0]!.columns.slice(2), ['2 Mar']);
  });

  it('says how many weeks have no room, and what to write where there is nothing', () => {
    const { hidden, tables } = drawn(`${resources}tasks: {a: {duration: 100d, assign: asha}}\n`);
    assert.deepEqual([hidden, tables[0]!.columns.length - 2], [8, 12]);
    assert.equal(drawn('tasks: {a: {duration: 1d}}\n').empty, 'nobody to ask; add people under `resources:`');
    assert.match(drawn(`${resources}tasks: {a: {duration: 1d}}\n`).empty!, /give tasks `assign`/);
  });
});

import assert from 'node:assert/strict';
import { percentile } from '../../../src/core/status/delivery/flow.ts';
import type { Diagram, DiagramKind } from '../../../src/core/diagram/diagram.ts';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { hostileNames } from '../../support/hostileNames.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

function drawn(kind: DiagramKind, more: string, statusDate = '2026-03-11'): Diagram {
  const project = `planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: ${statusDate}}\n`;
  return diagramOf(settledOn(factsOf({ 'plan.yaml': project + more }), 'plan.yaml'), kind);
}

/** Mon 2 to Fri 6 March, and Mon 9 to Fri 13. */
const sprints = (first: string, second = '') => `sprints:
  s1: {name: One, start: 2026-03-02, finish: 2026-03-06${first}}
  s2: {name: Two, start: 2026-03-09, finish: 2026-03-13${second}}
`;
const story = (id: string, points: number, sprint: string, more = '') =>
  `  ${id}: {duration: 1d, points: ${points}, sprint: ${sprint}${more}}\n`;
const done = (day: string) => `, actualStart: ${day}, actualFinish: ${day}`;

describe('the burn-up', () => {
  it('counts points as they are finished, against all there are and an even pace', async () => {
    // 3 + 5 + 2 points in Two; 3 finished on Tuesday 10th; the status date is Wednesday 11th. An even pace is 10 ÷ 4 a day after Monday.
    const tasks = `tasks:\n${story('a', 3, 's2', done('2026-03-10'))}${story('b', 5, 's2')}${story('c', 2, 's2')}`;
    const { tables, figure, text } = drawn('burnup', sprints('') + tasks);
    assert.deepEqual(tableLines(tables[0]!), [
      'Points done of Two, at the end of each day',
      'Day | Done | Even pace | To do in all',
      '9 Mar 2026 | 0 | 0 | 10',
      '10 Mar 2026 | 3 | 2.5 | 10',
      '11 Mar 2026 | 3 | 5 | 10',
      '12 Mar 2026 | – | 7.5 | 10',
      '13 Mar 2026 | – | 10 | 10',
    ]);
    assert.deepEqual(
      figure!.series.map(({ name, points }) => [name, points.map(({ y }) => y)]),
      [
        ['Done', [0, 3, 3]],
        ['To do in all', [10, 10, 10, 10, 10]],
        ['Even pace', [0, 2.5, 5, 7.5, 10]],
      ],
    );
    assert.deepEqual(figure!.rules, [{ axis: 'x', at: 2, text: 'Status date' }]);
    assert.match(text, /bar \[0, 3, 3, 0, 0\]\n {2}line \[0, 2\.5, 5, 7\.5, 10\]\n {2}line \[10, 10, 10, 10, 10\]/);
    await parseMermaid(text);
  });

  it('takes what is left going up for points that were added', () => {
    // 20 at the start; left 18 on Monday (2 done), 21 on Tuesday (3 added: 23 in all), 15 on Wednesday (6 more done).
    const two = ', committed: 20, remaining: {2026-03-09: 18, 2026-03-10: 21, 2026-03-11: 15}';
    const [, , ...rows] = tableLines(drawn('burnup', sprints('', two)).tables[0]!);
    assert.deepEqual(
      rows.map((row) => row.split(' | ').filter((_, at) => at === 1 || at === 3)),
      [
        ['2', '20'],
        ['2', '23'],
        ['8', '23'],
        ['–', '23'],
        ['–', '23'],
      ],
    );
  });

  it('says what to write where there is nothing to count', () => {
    assert.equal(drawn('burnup', 'tasks: {a: {duration: 1d}}\n').empty, 'no sprint with `start` and `finish`; add one under `sprints:`');
    assert.equal(drawn('burnup', sprints('')).empty, 'sprint "Two" has no points; give its tasks `points`, or type its `remaining`');
  });
});

describe('velocity', () => {
  it('counts a carried story in each of its sprints, and as done in the last', async () => {
    // One takes on 3 + 5 and finishes 3; Two takes on the carried 5 and 2, and finishes 5. Two is not over yet, so the average is One's 3.
    const tasks = `tasks:
${story('a', 3, 's1', done('2026-03-03'))}${story('b', 5, '[s1, s2]', done('2026-03-10'))}${story('c', 2, 's2')}`;
    const { tables, figure, text, marks } = drawn('velocity', sprints('') + tasks);
    assert.deepEqual(tableLines(tables[0]!), [
      'Points a sprint; the last that are over finished 3 on average',
      'Sprint | From to | Taken on | Added | Removed | Done | Carried over',
      'One | 2 Mar 2026 to 6 Mar 2026 | 8 |  |  | 3 | 5',
      'Two | 9 Mar 2026 to 13 Mar 2026 | 7 |  |  | 5 | not over yet',
    ]);
    assert.deepEqual(figure!.rules, [{ axis: 'y', at: 3, text: 'Average 3' }]);
    assert.deepEqual(
      marks.map(({ id, item, label }) => [id, item, label]),
      [
        ['t1', 's1', 'One, 2 Mar 2026 to 6 Mar 2026, 8 points taken on, 3 done'],
        ['t2', 's2', 'Two, 9 Mar 2026 to 13 Mar 2026, 7 points taken on, 5 done'],
      ],
    );
    await parseMermaid(text);
  });

  it('reads the points of stories that live elsewhere', () => {
    // 20 agreed, 4 added, 1 removed, 3 left at the end: 20 done. Of Two nobody says what is left.
    const typed = sprints(', committed: 20, added: 4, removed: 1, remaining: {2026-03-06: 3}', ', committed: 18');
    const [, , ...rows] = tableLines(drawn('velocity', typed).tables[0]!);
    assert.deepEqual(
      rows.map((row) => row.split(' | ').slice(2)),
      [
        ['20', '4', '1', '20', '3'],
        ['18', '', '', 'not known', 'not over yet'],
      ],
    );
  });

  it('says what to write where no sprint has points', () => {
    assert.match(drawn('velocity', sprints('')).empty!, /give tasks `points` and `sprint`, or type `committed` and `remaining`/);
  });
});

describe('cycle time', () => {
  it('is days of the calendar, the first and the last counted, of work that has both actual dates', async () => {
    const task = (id: string, from: string, to: string) => `  ${id}: {duration: 1d, actualStart: ${from}, actualFinish: ${to}}\n`;
    const tasks = `tasks:
${task('a', '2026-03-02', '2026-03-02')}${task('b', '2026-03-02', '2026-03-10')}${task('c', '2026-03-04', '2026-03-05')}  d: {duration: 1d, actualStart: 2026-03-09}
  e: {milestone: true, actualFinish: 2026-03-10}
`;
    const { tables, figure, text } = drawn('cycle-time', tasks);
    // 1, 9 and 2 days: of 1, 2, 9 half (rank 1.5, so the second) is 2, 85 % (rank 2.55, so the third) is 9.
    assert.deepEqual(tableLines(tables[0]!), [
      'Finished tasks, the slowest first; half took at most 2 days, 85 % at most 9 days',
      'Task | Worked on | Days',
      'b | 2 Mar 2026 to 10 Mar 2026 | 9',
      'c | 4 Mar 2026 to 5 Mar 2026 | 2',
      'a | 2 Mar 2026 | 1',
    ]);
    assert.deepEqual(
      figure!.series[0]!.points.map(({ y, mark }) => [y, mark]),
      [
        [1, 't1'],
        [2, 't2'],
        [9, 't3'],
      ],
    );
    await parseMermaid(text);
    assert.equal(drawn('cycle-time', 'tasks: {a: {duration: 1d}}\n').empty, 'no finished task has both `actualStart` and `actualFinish`');
  });

  it('takes a percentile that occurs', () => {
    assert.deepEqual(
      [0.1, 0.5, 0.75, 0.76, 1].map((share) => percentile([1, 2, 3, 4], share)),
      [1, 2, 3, 4, 4],
    );
  });
});

describe('pictures of delivery', () => {
  it('can be read by Mermaid, whatever the names', async () => {
    const tasks = hostileNames.map(
      (name, at) => `  t${at}: {name: ${JSON.stringify(name)}, duration: 1d, points: 1, sprint: s${at}${done('2026-03-03')}}\n`,
    );
    const named = hostileNames.map((name, at) => `  s${at}: {name: ${JSON.stringify(name)}, start: 2026-03-02, finish: 2026-03-06}\n`);
    for (const kind of ['burnup', 'burndown', 'velocity', 'cycle-time'] as const) {
      await parseMermaid(drawn(kind, `sprints:\n${named.join('')}tasks:\n${tasks.join('')}`).text);
    }
  });
});

import assert from 'node:assert/strict';
import type { History } from '../../../src/core/compare/history/chronicle.ts';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { chronicled } from '../../support/chronicled.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { dayOf } from '../../support/schedules.ts';
import { tableLines } from '../../support/tableText.ts';

const plan = (digs: string, statusDate: string, deadline = ', deadline: 2026-02-27') =>
  settledOn(
    factsOf({
      'plan.yaml': `planloom: 1\nproject: {id: p, name: Pit, start: 2026-01-05, statusDate: ${statusDate}}\ntasks:\n  dig: {name: Dig, duration: ${digs}}\n  live: {name: "Live: \`now\`", milestone: true, after: dig${deadline}}\n`,
    }),
    'plan.yaml',
  );
const states = [plan('5d', '2026-01-02'), plan('8d', '2026-01-04'), plan('8d', '2026-01-09')];

describe('milestones over time', () => {
  it('are drawn by report and forecast, a line each, with the diagonal on which they come', async () => {
    const { figure, marks, text, tables } = diagramOf(states[2]!, 'history', { history: chronicled(states) });
    const [live, reached] = figure!.series;
    assert.deepEqual(
      live!.points.map(({ x, y, mark }) => [x, y, mark]),
      [
        [dayOf('2026-01-02'), dayOf('2026-01-09'), null],
        [dayOf('2026-01-04'), dayOf('2026-01-14'), null],
        [dayOf('2026-01-09'), dayOf('2026-01-21'), 't1'],
      ],
    );
    assert.ok(reached!.points.every(({ x, y }) => x === y && y >= figure!.y.from && y <= figure!.y.to));
    assert.deepEqual([live!.end, reached!.end], ['Live: `now`', undefined]);
    assert.equal(marks[0]!.label, 'Live: `now`, moved twice, +8 working days since 2026-01-02');
    assert.deepEqual(tables.map(tableLines), [
      [
        'How milestones moved: 3 commits from 2026-01-05 to 2026-01-07',
        'Milestone | At first | Now | Moves | Working days | By',
        'Live: `now` | 9 Jan 2026 | 21 Jan 2026 | 2 | +8 | the day went on +5, Mia +3',
      ],
      [
        'What moved them, the newest first',
        'Day | Commit | By | What | Working days',
        '7 Jan 2026 | 22222222 | the day went on | Change 2 | live +5',
        '6 Jan 2026 | 11111111 | Mia | Change 1 | live +3',
      ],
    ]);
    await parseMermaid(text);
    assert.equal(text.match(/:milestone/g)!.length, 3);
  });

  it('show what moved between two reports of one day', () => {
    const sameDay = [plan('5d', '2026-01-02'), plan('5d', '2026-01-02'), plan('5d', '2026-01-02'), plan('8d', '2026-01-02')];
    const { figure, tables } = diagramOf(sameDay[3]!, 'history', { history: chronicled(sameDay) });
    assert.deepEqual(
      figure!.series[0]!.points.map(({ y }) => y - dayOf('2026-01-09')),
      [0, 0, 5],
    );
    assert.equal(tableLines(tables[0]!)[2], 'Live: `now` | 9 Jan 2026 | 14 Jan 2026 | 1 | +3 | Mia +3');
  });

  it('say what is missing', () => {
    const emptyOf = (history?: History | string) => diagramOf(states[0]!, 'history', { history }).empty;
    assert.equal(emptyOf(), 'the history of the plan is still being read');
    assert.equal(emptyOf('there is no git'), 'there is no git');
    assert.match(emptyOf(chronicled(states.slice(0, 1)))!, /^the plan has one commit/);
    assert.match(emptyOf(chronicled([]))!, /^no commit has a plan that can be read/);
    assert.match(emptyOf(chronicled([plan('5d', '2026-01-04', ''), plan('6d', '2026-01-04', '')]))!, /give one a `deadline`/);
  });
});

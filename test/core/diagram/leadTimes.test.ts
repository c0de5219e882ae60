import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis.ts';
import type { History } from '../../../src/core/compare/history/chronicle.ts';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { chronicled } from '../../support/chronicled.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { tableLines } from '../../support/tableText.ts';

function plan(statusDate: string, tasks: Readonly<Record<string, string>>): Analysis {
  const head = `planloom: 1\nproject: {id: p, name: Pit, start: 2026-01-05, statusDate: ${statusDate}}\nlifecycle: {project: [build, test]}\n`;
  const lines = Object.entries(tasks).map(([id, more]) => `  ${id}: {name: ${id.toUpperCase()}, duration: 2d, ${more}}\n`);
  return settledOn(factsOf({ 'plan.yaml': `${head}tasks:\n${lines.join('')}` }), 'plan.yaml');
}

/** The tables below cycle times, without those that stand there anyway. */
function tables(history: History | string | undefined, now: Analysis) {
  const { empty, picture, tables: all } = diagramOf(now, 'cycle-time', { history });
  return { empty, picture, all: all.map(tableLines) };
}

const done = (start: string, finish: string) => `actualStart: ${start}, actualFinish: ${finish}`;
const january5 = plan('2026-01-05', { a: 'stage: build', b: 'stage: build' });
const january12 = plan('2026-01-12', { a: 'stage: build', b: 'stage: build', c: 'stage: test' });
const january20 = plan('2026-01-20', {
  a: `stage: build, ${done('2026-01-14', '2026-01-16')}`,
  b: `stage: build, ${done('2026-01-08', '2026-01-09')}`,
  c: 'stage: test, actualFinish: 2026-01-20',
  e: done('2026-01-06', '2026-01-07'),
});

describe('lead times', () => {
  it('stand beside cycle times, task by task and by stage, in the words of the history', () => {
    const { all } = tables(chronicled([january5, january12, january20]), january20);
    // A was in the plan from the 5th to the 16th: 12 days, 3 of them worked on; B from the 5th to the 9th: 5 days, 2 of them worked on.
    // E was done before it came into the plan. Of 2, 2 and 3 days worked on, half are within 2 (the second), 85 % within 3 (the third).
    assert.deepEqual(all[0], [
      'Finished tasks, the slowest first; half took at most 2 days, 85 % at most 3 days',
      'Task | Worked on | Days | Days from plan to done',
      'A | 14 Jan 2026 to 16 Jan 2026 | 3 | 12',
      'E | 6 Jan 2026 to 7 Jan 2026 | 2 | –',
      'B | 8 Jan 2026 to 9 Jan 2026 | 2 | 5',
    ]);
    // C from the 12th to the 20th: 9 days; nobody says when it began. Of 5, 9 and 12 days half are within 9 (the second), 85 % within 12
    // (the third); of 2 and 3 days worked on half are within 2 (the first). Of 5 and 12 days half are within 5, 85 % within 12.
    assert.deepEqual(all[2], [
      'From plan to done (lead time): 3 commits from 2026-01-05 to 2026-01-07',
      'Finished work | Tasks | Half within | 85 % within | Worked on, half within',
      'all finished work | 3 | 9 d | 12 d | 2 d',
      'build | 2 | 5 d | 12 d | 2 d',
      'test | 1 | 9 d | 9 d | –',
    ]);
  });

  it('are told where no finished task says when it began', () => {
    const now = plan('2026-01-20', { c: 'actualFinish: 2026-01-20', d: 'actualStart: 2026-01-19' });
    const { empty, picture, all } = tables(chronicled([january12, now]), now);
    assert.deepEqual([empty, picture, all.length], [null, 'tables', 2]);
    assert.equal(all[0]![2], 'all finished work | 1 | 9 d | 9 d | –');
    assert.deepEqual(all[1]!.slice(1), ['Task | Since | Days | Ageing', 'D | 19 Jan 2026 | 2 | ']);
  });

  it('are left out where no history is known, and where nothing that was planned is finished', () => {
    const onlyE = plan('2026-01-20', { e: done('2026-01-06', '2026-01-07') });
    for (const history of [undefined, 'there is no git', chronicled([january5]), chronicled([onlyE])]) {
      const { all } = tables(history, january20);
      assert.deepEqual([all.length, all[0]![1]], [2, 'Task | Worked on | Days']);
      assert.match(tables(history, january5).empty!, /^no finished task/);
    }
  });
});

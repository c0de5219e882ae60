import assert from 'node:assert/strict';
import { readTask } from '../../../src/core/plan/task.ts';
import type { Task } from '../../../src/core/plan/model.ts';
import { child, type MapNode } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

/** By the group of the model that it belongs to: a key of a task, and a value for it. */
const said: Readonly<Record<'constraints' | 'actuals' | 'own', Readonly<Record<string, string>>>> = {
  constraints: {
    startNoEarlier: '2026-03-02',
    startNoLater: '2026-03-02',
    finishNoEarlier: '2026-03-02',
    finishNoLater: '2026-03-02',
    mustStart: '2026-03-02',
    mustFinish: '2026-03-02',
    asLateAsPossible: 'true',
    deadline: '2026-03-02',
    tolerance: '2d',
  },
  actuals: {
    actualStart: '2026-03-02',
    actualFinish: '2026-03-02',
    progress: '40%',
    remaining: '2d',
    actualEffort: '2d',
    actualCost: '100',
  },
  own: {
    owner: 'ana',
    consulted: '[ana]',
    informed: '[ana]',
    stage: 'planning',
    productStage: 'design',
    release: 'r1',
    deliverable: 'd1',
    calendar: 'office',
    labels: '[a]',
    priority: 'must',
  },
};

function taskWith(text: string): Task {
  const tasks = child(parseSource('a.plan.yaml', `tasks:\n  a: {name: A, effort: 2d${text}}\n`).root, 'tasks') as MapNode;
  return readTask(tasks.pairs[0]!);
}

describe('a task', () => {
  for (const [group, keys] of Object.entries(said) as [keyof typeof said, Readonly<Record<string, string>>][]) {
    it(`answers anew for each key of its ${group}, and no other key is known`, () => {
      const plain = taskWith('')[group];
      for (const [key, value] of Object.entries(keys)) assert.notDeepEqual(taskWith(`, ${key}: ${value}`)[group], plain, key);
      assert.equal(Object.keys(plain).length, Object.keys(keys).length);
    });

    it(`shares what it does not say of its ${group} with others`, () => assert.equal(taskWith('')[group], taskWith(', points: 3')[group]));
  }
});

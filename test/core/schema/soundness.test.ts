import assert from 'node:assert/strict';
import { shapeReport } from '../../../src/core/schema/shape.ts';
import { soundnessOf } from '../../../src/core/schema/soundness.ts';
import { child, entry } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

const source = parseSource(
  'plan.yaml',
  `planloom: 1
project: {id: atlas, name: Atlas, start: 2026-01-05}
taks: {go-live: {name: Go-live}}
tasks:
  api:
    name: API
    efort: 5d
    sprint: [s1]
    tasks:
      inner: {name: Inner, duration: 5d}
  web: {name: Web, duration: 5d}
  the end: {name: End, milestone: true}
rag:
  schedule: {status: amber, reason: [a]}
  scope: green
`,
);
const soundness = soundnessOf([shapeReport(source, 'plan')]);
const tasks = child(source.root, 'tasks')!;

describe('soundness', () => {
  it('knows items with a mistake by their id, keys and values', () => {
    const api = entry(tasks, 'api')!;
    assert.ok(soundness.isUnsound(api.key));
    assert.ok(soundness.isUnsound(child(api.value, 'name')!));
    const sprint = child(api.value, 'sprint');
    assert.ok(sprint?.kind === 'list' && soundness.isUnsound(sprint.items[0]!));
  });

  it('does not think ill of their neighbours, or of what stands in them', () => {
    const web = entry(tasks, 'web')!;
    assert.ok(!soundness.isUnsound(web.key) && !soundness.isUnsound(child(web.value, 'duration')!));
    assert.ok(!soundness.isUnsound(entry(child(child(tasks, 'api'), 'tasks'), 'inner')!.key));
  });

  it('knows sections with a mistake too', () => {
    const rag = child(source.root, 'rag');
    assert.ok(soundness.isUnsound(child(child(rag, 'schedule'), 'status')!));
    assert.ok(!soundness.isUnsound(child(rag, 'scope')!));
  });

  it('takes ids under unknown keys, and what wrong ids were meant to be, for lost rather than missing', () => {
    assert.deepEqual(
      ['go-live', 'the-end', 'nowhere'].map((id) => soundness.isLost(id)),
      [true, true, false],
    );
  });

  it('is whole where nothing is wrong', () => {
    const good = parseSource('plan.yaml', 'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05}\n');
    assert.ok(soundnessOf([shapeReport(good, 'plan')]).isAll);
    assert.ok(!soundness.isAll);
  });
});

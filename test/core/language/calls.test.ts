import assert from 'node:assert/strict';
import { predecessorsAt, successorsAt, workAt, type WorkLink } from '../../../src/core/language/calls.ts';
import { askedIn, type Texts } from '../../support/renamed.ts';

const head = (id: string) => `planloom: 1\nproject: {id: ${id}, name: P, start: 2026-01-05, statusDate: 2026-01-04}\n`;

const files: Texts = {
  'a.plan.yaml': `${head('infra')}tasks:\n  racks: {name: Racks, duration: 5d}\n`,
  'b.plan.yaml': `${head('ml')}raid: {dependencies: {D-1: {name: Circuit, task: infra:racks, promised: 2026-01-07}}}
tasks:
  train:
    name: Train
    duration: 2d
    after: [infra:racks, data SS+1d, {task: D-1, lag: 1d}, nobody]
  data: {name: Data, duration: 3d}
  ship: {name: Ship, milestone: true, after: {task: train, type: FF}}
`,
};

function told(path: string, from: string, to: string, ask: typeof predecessorsAt): string[] {
  const asked = askedIn({ ...files, [path]: files[path]!.replace(from, to) });
  return ask(asked.plans, asked.path, asked.offset).map((link) => shown(link, asked.texts));
}

function shown({ item, at }: WorkLink, texts: Texts): string {
  return `${item.name} | ${item.detail} | ${at.file} ${texts[at.file]!.slice(at.start, at.end)}`;
}

describe('call hierarchy', () => {
  it('has predecessors as callers, with the kind of link and dates, across plans', () => {
    assert.deepEqual(told('b.plan.yaml', 'train:', 'tr▮ain:', predecessorsAt), [
      'racks Racks | 2026-01-05..2026-01-09 | b.plan.yaml racks',
      'data Data | SS+1d · 2026-01-05..2026-01-07 | b.plan.yaml data',
      'D-1 Circuit | 1d · 2026-01-07 | b.plan.yaml D-1',
    ]);
  });

  it('has successors as callees, across plans', () => {
    assert.deepEqual(told('a.plan.yaml', 'racks:', '▮racks:', successorsAt), [
      'D-1 Circuit | 2026-01-07 | b.plan.yaml racks',
      'train Train | 2026-01-13..2026-01-14 | b.plan.yaml racks',
    ]);
    assert.deepEqual(told('b.plan.yaml', 'train:', 'tr▮ain:', successorsAt), ['ship Ship | FF · 2026-01-14 | b.plan.yaml train']);
  });

  it('begins at an id, at a reference, and anywhere in a task', () => {
    const named = (from: string, to: string) => {
      const asked = askedIn({ ...files, 'b.plan.yaml': files['b.plan.yaml']!.replace(from, to) });
      return workAt(asked.plans, asked.path, asked.offset)?.name ?? null;
    };
    assert.equal(named('duration: 2d', 'dur▮ation: 2d'), 'train Train');
    assert.equal(named('task: train', 'task: ▮train'), 'train Train');
    assert.equal(named('after: [infra:racks', 'after: [infra:ra▮cks'), 'racks Racks');
    assert.equal(named('project:', 'pro▮ject:'), null);
  });
});

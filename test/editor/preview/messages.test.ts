import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagramKinds, groupings, measures, roadmapColumns } from '../../../src/core/diagram/diagram.ts';
import * as messages from '../../../src/editor/preview/messages.ts';
import { blankSnapshot, pictureOf } from '../../../src/editor/preview/picture.ts';
import { bigSketch } from '../../support/bigSketch.ts';
import { sketch } from '../../support/sketch.ts';

const { firstView, isHostMessage, isPageMessage, isPageState } = messages;
const analysis = sketch(bigSketch);
const { snapshot } = pictureOf({ analysis, lastGood: analysis }, firstView, { number: 1, plan: 'file:///plan.yaml' }, null);

describe('what the preview and its page say to each other', () => {
  it('knows the same words as the core', () => {
    assert.deepEqual(
      [messages.kinds, messages.groupings, messages.roadmapColumns, messages.measures],
      [diagramKinds, groupings, roadmapColumns, measures],
    );
  });

  it('passes what it should', () => {
    assert.ok(isHostMessage(snapshot));
    assert.ok(isHostMessage(JSON.parse(JSON.stringify(snapshot))));
    assert.ok(isHostMessage(blankSnapshot(firstView, { number: 1, plan: 'x' }, 'nothing there')));
    assert.ok(isHostMessage({ type: 'selection', selected: null }));
    assert.ok(isPageMessage({ type: 'ready' }));
    assert.ok(isPageMessage({ type: 'drawn', number: 3 }));
    assert.ok(isPageMessage({ type: 'open', number: 3, mark: 't1' }));
    assert.ok(isPageMessage({ type: 'view', view: { ...firstView, depth: 2 } }));
    assert.ok(isPageState({ plan: 'file:///plan.yaml', view: firstView, zoom: 1.5 }));
  });

  it('stops a snapshot of which any part is missing or of another type', () => {
    for (const key of Object.keys(snapshot)) {
      for (const wrong of [undefined, {}, Symbol.iterator]) assert.ok(!isHostMessage({ ...snapshot, [key]: wrong }), key);
    }
    assert.ok(!isHostMessage({ ...snapshot, marks: [{ id: 't1' }] }));
    assert.ok(!isHostMessage({ ...snapshot, view: { ...firstView, kind: 'pie' } }));
    const cell = { text: 'R-1', marks: [{ id: 't1', text: 'R-1' }], band: 'low' };
    const table = { caption: 'Risks', look: 'list', columns: ['Risk'], rows: [[cell]] };
    assert.ok(isHostMessage({ ...snapshot, tables: [table] }));
    for (const wrong of [{ ...cell, band: 'red' }, { ...cell, marks: ['t1'] }, { ...cell, text: 1 }, null]) {
      assert.ok(!isHostMessage({ ...snapshot, tables: [{ ...table, rows: [[wrong]] }] }));
    }
  });

  it('stops what no page says', () => {
    for (const wrong of [
      null,
      'ready',
      { type: 'command', command: 'rm' },
      { type: 'open', mark: 't1' },
      { type: 'open', number: 1, mark: { path: '/etc' } },
      { type: 'view', view: { ...firstView, depth: 0 } },
      { type: 'view', view: { ...firstView, groupBy: '__proto__' } },
      { type: 'view', view: { ...firstView, measure: 'weeks' } },
      { type: 'drawn', number: -1 },
    ]) {
      assert.ok(!isPageMessage(wrong), JSON.stringify(wrong));
    }
    assert.ok(!isPageState({ plan: 'x', view: firstView, zoom: Infinity }));
    assert.ok(!isPageState(undefined));
  });

  it('never throws at anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const guard of [isHostMessage, isPageMessage, isPageState]) assert.equal(typeof guard(value), 'boolean');
      }),
    );
  });
});

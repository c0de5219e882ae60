import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagramKinds, groupings, measures, roadmapColumns } from '../../../src/core/diagram/diagram.ts';
import { overlayKinds } from '../../../src/core/diagram/overlays/kinds.ts';
import { diagramTitles } from '../../../src/core/diagram/titles.ts';
import { seriesLooks } from '../../../src/core/diagram/figure.ts';
import * as messages from '../../../src/editor/preview/messages.ts';
import { blankSnapshot, pictureOf } from '../../../src/editor/preview/picture.ts';
import { bigSketch } from '../../support/bigSketch.ts';
import { sketch } from '../../support/sketch.ts';

const { firstView, isHostMessage, isPageMessage, pageStateOf } = messages;
const analysis = sketch(bigSketch);
const { snapshot } = pictureOf(
  { analysis, lastGood: analysis },
  firstView,
  { number: 1, plan: 'file:///plan.yaml' },
  { window: null, cursor: null },
);

describe('what the preview and its page say to each other', () => {
  it('knows the same words as the core', () => {
    assert.deepEqual(messages.kindNames, diagramTitles);
    assert.deepEqual(
      [messages.kinds, messages.groupings, messages.roadmapColumns, messages.measures, messages.overlayKinds, messages.seriesLooks],
      [diagramKinds, groupings, roadmapColumns, measures, overlayKinds, seriesLooks],
    );
  });

  it('passes what it should', () => {
    assert.ok(isHostMessage(snapshot));
    assert.ok(isHostMessage(JSON.parse(JSON.stringify(snapshot))));
    assert.ok(isHostMessage(blankSnapshot(firstView, { number: 1, plan: 'x' }, 'nothing there')));
    assert.ok(isHostMessage({ type: 'selection', selected: null, selectedRow: null }));
    assert.ok(isHostMessage({ type: 'selection', selected: 't7', selectedRow: 6 }));
    assert.ok(isPageMessage({ type: 'rows', first: 9960, count: 80 }));
    assert.ok(isPageMessage({ type: 'ready' }));
    assert.ok(isPageMessage({ type: 'drawn', number: 3 }));
    assert.ok(isPageMessage({ type: 'open', number: 3, mark: 't1' }));
    assert.ok(isPageMessage({ type: 'view', view: { ...firstView, depth: 2 } }));
    assert.ok(pageStateOf({ plan: 'file:///plan.yaml', view: firstView, zoom: 1.5, from: 20500.25 }));
    assert.ok(isHostMessage({ type: 'sitting', number: 1, format: 'svg', to: 'host', snapshot }));
    for (const as of messages.takings) assert.ok(isPageMessage({ type: 'export', as }));
    assert.ok(isPageMessage({ type: 'picture', number: 1, data: '<svg />' }));
    assert.ok(isPageMessage({ type: 'copied', number: 1 }));
    assert.ok(isPageMessage({ type: 'undrawn', number: 1, why: 'too large' }));
  });

  it('stops a snapshot of which any part is missing or of another type', () => {
    for (const key of Object.keys(snapshot)) {
      for (const wrong of [undefined, {}, Symbol.iterator]) assert.ok(!isHostMessage({ ...snapshot, [key]: wrong }), key);
    }
    assert.ok(!isHostMessage({ ...snapshot, marks: [{ id: 't1' }] }));
    const { rows } = snapshot;
    assert.ok(rows);
    for (const key of Object.keys(rows)) assert.ok(!isHostMessage({ ...snapshot, rows: { ...rows, [key]: [{}] } }), key);
    assert.ok(!isHostMessage({ ...snapshot, choices: { owners: ['asha'], releases: [], labels: [] } }));
    assert.ok(!isHostMessage({ ...snapshot, view: { ...firstView, kind: 'pie' } }));
    const cell = { text: 'R-1', marks: [{ id: 't1', text: 'R-1' }], band: 'low' };
    const table = { caption: 'Risks', look: 'list', columns: ['Risk'], rows: [[cell]] };
    assert.ok(isHostMessage({ ...snapshot, tables: [table] }));
    for (const wrong of [{ ...cell, band: 'red' }, { ...cell, marks: ['t1'] }, { ...cell, text: 1 }, null]) {
      assert.ok(!isHostMessage({ ...snapshot, tables: [{ ...table, rows: [[wrong]] }] }));
    }
  });

  it('stops a figure that is wrong in any part', () => {
    const axis = { title: 'Points', from: 0, to: 1, ticks: [{ at: 0, text: '0' }] };
    const series = { name: 'Done', look: 'line', width: 0, points: [{ x: 0, y: 1, said: 'one', mark: null }] };
    const figure = { x: axis, y: axis, series: [series], rules: [{ axis: 'x', at: 0, text: 'now' }] };
    assert.ok(isHostMessage({ ...snapshot, picture: 'figure', figure }));
    assert.ok(!isHostMessage({ ...snapshot, picture: 'figure', figure: null }));
    for (const wrong of [
      { x: { ...axis, from: NaN } },
      { y: { ...axis, ticks: [{ at: 0 }] } },
      { series: [{ ...series, look: 'pie' }] },
      { series: [{ ...series, points: [{ x: 0, y: Infinity, said: '', mark: null }] }] },
      { rules: [{ axis: 'z', at: 0, text: '' }] },
    ]) {
      assert.ok(!isHostMessage({ ...snapshot, picture: 'figure', figure: { ...figure, ...wrong } }), JSON.stringify(wrong));
    }
  });

  it('stops an order for a picture that is wrong in any part', () => {
    const sitting = { type: 'sitting', number: 1, format: 'svg', to: 'host', snapshot };
    for (const wrong of [
      { number: -1 },
      { format: 'html' },
      { to: '/etc/passwd' },
      { snapshot: { ...snapshot, marks: null } },
      { snapshot: null },
    ]) {
      assert.ok(!isHostMessage({ ...sitting, ...wrong }), JSON.stringify(wrong).slice(0, 80));
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
      { type: 'view', view: { ...firstView, overlays: ['links', 'clouds'] } },
      { type: 'view', view: { ...firstView, toggled: [7] } },
      { type: 'view', view: { ...firstView, toggled: Array.from({ length: 501 }, (_, index) => `t${index}`) } },
      { type: 'view', view: { ...firstView, filter: { ...firstView.filter, text: 'x'.repeat(301) } } },
      { type: 'view', view: { ...firstView, filter: { text: 'x' } } },
      { type: 'drawn', number: -1 },
      { type: 'rows', first: -1, count: 40 },
      { type: 'rows', first: 0, count: 1e6 },
      { type: 'rows', first: '0', count: 40 },
      { type: 'export', as: 'exe' },
      { type: 'picture', number: 1, data: new Uint8Array(3) },
      { type: 'picture', data: '<svg />' },
      { type: 'undrawn', number: 1 },
      { type: 'copied', number: 'one' },
    ]) {
      assert.ok(!isPageMessage(wrong), JSON.stringify(wrong));
    }
    for (const wrong of [undefined, null, {}, { plan: 'x', view: firstView, zoom: Infinity }, { plan: 'x', view: null, zoom: null }]) {
      assert.equal(pageStateOf(wrong), null);
    }
  });

  it('takes what an older page has kept, with the rest as it is at first', () => {
    const old = { kind: 'roadmap', groupBy: 'owner', depth: 2, roadmapBy: 'quarter', measure: 'days' };
    assert.deepEqual(pageStateOf({ plan: 'x', view: old, zoom: 2 }), { plan: 'x', view: { ...firstView, ...old }, zoom: 2, from: null });
    const filtered = pageStateOf({ plan: 'x', view: { ...old, filter: { owner: 'asha' } }, zoom: null })!;
    assert.deepEqual(filtered.view.filter, { ...firstView.filter, owner: 'asha' });
  });

  it('stops overlays of which any part is missing or of another type', () => {
    const row = { row: 1 };
    const stretch = { start: 20500, end: 20510 };
    const end = { mark: 't1', ...row, ...stretch };
    const link = { from: end, to: end, type: 'FS', text: '', title: 'B waits for A', isCritical: true };
    const overlays = {
      links: [link],
      ghosts: [{ ...row, ...stretch, isPoint: false, slip: '+3d' }],
      compared: { ghosts: [{ ...row, ...stretch, isPoint: true, slip: null }], came: [2], gone: ['Old'] },
      tails: [{ ...row, ...stretch }],
      daysOff: [stretch],
      deadlines: [{ ...row, day: 20500, isMissed: true }],
      projectDeadline: { day: 20500, isMissed: false },
      owners: [{ ...row, name: 'Asha Rao', initials: 'AR' }],
      raid: [{ ...row, counts: [{ letter: 'R', count: 2 }] }],
    };
    assert.ok(isHostMessage({ ...snapshot, overlays }));
    for (const key of Object.keys(overlays)) {
      for (const wrong of [undefined, 1, [null], [{}], [{ row: -1 }]]) {
        assert.ok(!isHostMessage({ ...snapshot, overlays: { ...overlays, [key]: wrong } }), key);
      }
    }
    assert.ok(isHostMessage({ ...snapshot, overlays: { ...overlays, compared: null }, compared: 'main' }));
    assert.ok(!isHostMessage({ ...snapshot, compared: 1 }));
    for (const [key, wrong] of [['ghosts', [{}]], ['came', [-1]], ['gone', [1]]] as const) {
      assert.ok(!isHostMessage({ ...snapshot, overlays: { ...overlays, compared: { ...overlays.compared, [key]: wrong } } }), key);
    } // prettier-ignore
    assert.ok(isHostMessage({ type: 'tips', number: 1, tips: [{ mark: 't1', lines: ['A'] }] }));
    assert.ok(!isHostMessage({ type: 'tips', number: 1, tips: [{ mark: 't1', lines: 'A' }] }));
    assert.ok(isPageMessage({ type: 'tips', number: 1 }) && !isPageMessage({ type: 'tips', number: '1' }));
    assert.ok(!isHostMessage({ ...snapshot, overlays: { ...overlays, links: [{ ...link, type: 'XY' }] } }));
    assert.ok(!isHostMessage({ ...snapshot, overlays: { ...overlays, raid: [{ ...row, counts: [{ letter: '<b>', count: 1 }] }] } }));
  });

  it('stops changes of bars, and answers to them, of another shape', () => {
    const change = { kind: 'move', mark: 't1', to: null, days: -3, unit: 'day' };
    const request = { type: 'preview-change', request: 1, change };
    const link = { ...change, kind: 'link', to: 't2', days: 0 };
    for (const right of [request, { ...request, type: 'apply-change' }, { ...request, change: link }]) assert.ok(isPageMessage(right));
    const wrongs = [
      { kind: 'delete' },
      { mark: 1 },
      { to: 't2' },
      { days: 0.5 },
      { days: 1e9 },
      { days: NaN },
      { unit: 'year' },
      { kind: 'link' },
    ];
    for (const wrong of wrongs) assert.ok(!isPageMessage({ ...request, change: { ...change, ...wrong } }), JSON.stringify(wrong));
    assert.ok(!isPageMessage({ ...request, request: -1 }));
    const answer = { type: 'change', request: 1, isWritten: false, stretch: { start: 1, end: 2 }, text: 'then' };
    for (const right of [answer, { ...answer, stretch: null }]) assert.ok(isHostMessage(right));
    for (const wrong of [{ request: '1' }, { isWritten: 1 }, { stretch: [1, 2] }, { text: null }]) {
      assert.ok(!isHostMessage({ ...answer, ...wrong }), JSON.stringify(wrong));
    }
  });

  it('never throws at anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const guard of [isHostMessage, isPageMessage]) assert.equal(typeof guard(value), 'boolean');
        pageStateOf(value);
      }),
    );
  });
});

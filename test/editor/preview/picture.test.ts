import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis.ts';
import { firstView, type View } from '../../../src/editor/preview/messages.ts';
import { pictureOf, placeOfMark, type Picture } from '../../../src/editor/preview/picture.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { sketch } from '../../support/sketch.ts';

const file = 'plan.yaml';
const analysis = sketch({
  name: 'Atlas',
  statusDate: '2026-03-13',
  tasks: [
    {
      id: 'ingest',
      tasks: [
        { id: 'landing', on: '2026-03-02..2026-03-20' },
        { id: 'cdc', on: '2026-03-23..2026-04-03' },
      ],
    },
    { id: 'golive', on: '2026-04-03', milestone: true },
  ],
});
const text = analysis.sources.get(file)!.text;
const labels = { number: 7, plan: 'file:///plan.yaml' };

const pictureAt = (word: string, view: Partial<View> = {}): Picture =>
  pictureOf({ analysis, lastGood: analysis }, { ...firstView, ...view }, labels, {
    window: null,
    cursor: { file, offset: text.indexOf(word) },
  });

describe('the picture of a plan', () => {
  it('names, counts and marks what the page needs, and no more', () => {
    const { snapshot } = pictureAt('landing');
    assert.equal(snapshot.name, 'Atlas');
    assert.deepEqual([snapshot.number, snapshot.plan, snapshot.stale, snapshot.depths], [7, 'file:///plan.yaml', false, 1]);
    assert.deepEqual(Object.keys(snapshot.marks[0]!), ['id', 'label', 'shape', 'state', 'critical', 'progress']);
  });

  it('marks the item that the cursor stands in, from the indent of its line on', () => {
    assert.equal(pictureAt('ingest').snapshot.selected, 't1');
    assert.equal(pictureAt('landing').snapshot.selected, 't2');
    assert.equal(pictureAt('  cdc').snapshot.selected, 't3');
    assert.equal(pictureAt('golive').snapshot.selected, 't4');
    assert.equal(pictureAt('planloom').snapshot.selected, null);
  });

  it('marks it up to the end of its last line, blanks and a comment with it', () => {
    const now =
      'planloom: 1\nproject: {id: p, name: P, start: 2026-03-02}\ntasks:\n  a:\n    duration: 1d  # at last\n  b: {duration: 1d}\n';
    const plan = settledOn(factsOf({ [file]: now }), file);
    const at = (offset: number) =>
      pictureOf({ analysis: plan, lastGood: plan }, firstView, labels, { window: null, cursor: { file, offset } }).snapshot.selected;
    const end = now.indexOf('  # at last');
    assert.deepEqual([end, end + 1, end + '  # at last'.length].map(at), ['t1', 't1', 't1']);
  });

  it('says the row of what the cursor stands in also where it is not drawn', () => {
    const cursor = { file, offset: text.indexOf('golive') };
    const { snapshot } = pictureOf({ analysis, lastGood: analysis }, firstView, labels, { window: { first: 0, count: 2 }, cursor });
    assert.deepEqual([snapshot.marks.length, snapshot.selected, snapshot.selectedRow], [2, 't4', 3]);
    const { snapshot: filtered } = pictureAt('golive', { filter: { ...firstView.filter, text: 'landing' } });
    assert.deepEqual([filtered.selected, filtered.selectedRow], [null, null]);
  });

  it('offers what to filter by only while somebody filters', () => {
    assert.equal(pictureAt('landing').snapshot.choices, null);
    assert.deepEqual(pictureAt('landing', { filtering: true }).snapshot.choices, { owners: [], releases: [], labels: [] });
  });

  it('marks the container where its tasks are collapsed', () => {
    const { snapshot } = pictureAt('cdc', { depth: 1 });
    assert.equal(snapshot.marks.find((mark) => mark.id === snapshot.selected)!.label.split(',')[0], 'ingest');
  });

  it('leads from a mark back to the key in the text', () => {
    const picture = pictureAt('cdc');
    const place = placeOfMark(picture, 't3')!;
    assert.deepEqual([place.file, text.slice(place.start, place.end)], [file, 'cdc']);
    assert.equal(placeOfMark(picture, 't99'), null);
  });

  it('is the last good one while the text is broken, and says so', () => {
    const problem = { rule: 'r', message: 'm', at: { file, start: 0, end: 1 }, related: [], fix: null };
    const broken: Analysis = {
      ...analysis,
      plan: null,
      schedules: null,
      problems: [
        { ...problem, severity: 'error' },
        { ...problem, severity: 'warning' },
      ],
    };
    const { snapshot } = pictureOf({ analysis: broken, lastGood: analysis }, firstView, labels, { window: null, cursor: null });
    assert.deepEqual([snapshot.stale, snapshot.errors, snapshot.warnings, snapshot.marks.length], [true, 1, 1, 4]);
    const { snapshot: first } = pictureOf({ analysis: broken, lastGood: null }, firstView, labels, { window: null, cursor: null });
    assert.deepEqual([first.stale, first.empty !== null], [false, true]);
  });
});

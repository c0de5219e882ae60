/** What the tests of the preview page share: one browser a suite, a page a test, snapshots of a real plan. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/vscode/window.ts';
import { firstView, type Snapshot, type View } from '../../src/editor/preview/messages.ts';
import { pictureOf } from '../../src/editor/preview/picture.ts';
import { analysedFolder } from './folder.ts';
import { openPreviewPage, type PageOptions, type PreviewPage } from './previewPage.ts';
import { sketch, type Sketch } from './sketch.ts';

const example = analysedFolder('examples/data-lake', 'plan.yaml');
const everything = { window: null, cursor: null };
let pictures = 0;

/** The data lake, as it would be sent to the page; `more` changes the snapshot itself. */
export function snapshotOf(view: Partial<View> = {}, more: Partial<Snapshot> = {}): Snapshot {
  const sitter = { analysis: example, lastGood: example };
  return { ...pictureOf(sitter, { ...firstView, ...view }, { number: ++pictures, plan: 'plan' }, everything).snapshot, ...more };
}

export function sketched(drawing: Sketch, view: Partial<View> = {}): Snapshot {
  const analysis = sketch(drawing);
  return pictureOf({ analysis, lastGood: analysis }, { ...firstView, ...view }, { number: ++pictures, plan: 'plan' }, everything).snapshot;
}

/** Opens pages for the tests of a suite; after each test they are closed and must have had no faults. */
export function pagesForTests(): (options?: PageOptions) => Promise<PreviewPage> {
  let browser: Browser;
  let open: PreviewPage[] = [];
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());
  afterEach(async () => {
    const faults = open.flatMap((preview) => preview.faults);
    await Promise.all(open.map(({ page }) => page.close()));
    open = [];
    assert.deepEqual(faults, []);
  });
  return async (options = {}) => {
    const preview = await openPreviewPage(browser, options);
    open.push(preview);
    return preview;
  };
}

/** What the tests of the preview page share: one browser a suite, a page a test, snapshots of a real plan. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/vscode/window.ts';
import type { History } from '../../src/core/compare/history/chronicle.ts';
import { picturedSimulation } from '../../src/core/diagram/simulated.ts';
import type { SimulationResult } from '../../src/core/schedule/simulation/result.ts';
import { simulate } from '../../src/core/schedule/simulation/simulation.ts';
import { firstView, type PageMessage, type Snapshot, type View } from '../../src/editor/preview/messages.ts';
import { pictureOf } from '../../src/editor/preview/picture.ts';
import { exampleHistory } from './exampleHistory.ts';
import { analysedFolder } from './folder.ts';
import { openPreviewPage, type PageOptions, type PreviewPage } from './previewPage.ts';
import { sketch, type Sketch } from './sketch.ts';

const example = analysedFolder('examples/data-lake', 'plan.yaml');
const everything = { window: null, cursor: null };
let pictures = 0;

/** The data lake, as it would be sent to the page; `more` changes the snapshot itself. */
export function snapshotOf(view: Partial<View> = {}, more: Partial<Snapshot> = {}): Snapshot {
  const sitter = { analysis: example, lastGood: example };
  const look = {
    ...everything,
    simulation: view.kind === 'simulation' ? simulated() : null,
    history: view.kind === 'history' ? told() : undefined,
  };
  return { ...pictureOf(sitter, { ...firstView, ...view }, { number: ++pictures, plan: 'plan' }, look).snapshot, ...more };
}

let history: History | null = null;

/** The same. */
function told(): History {
  return (history ??= exampleHistory());
}

let simulation: SimulationResult | null = null;

/** Of the data lake, once for all tests. */
function simulated(): SimulationResult {
  return (simulation ??= simulate(example.plan!, example.schedules!, picturedSimulation)!);
}

export function sketched(drawing: Sketch, view: Partial<View> = {}): Snapshot {
  const analysis = sketch(drawing);
  return pictureOf({ analysis, lastGood: analysis }, { ...firstView, ...view }, { number: ++pictures, plan: 'plan' }, everything).snapshot;
}

/** What the extension would do for this page: it answers what the page asks. */
export interface TestHost {
  view: View;
  /** The cursor stands at the first of these words; nowhere where null. */
  cursor: string | null;
  /** Number of the newest snapshot. */
  shown: number;
  draw(): Promise<Snapshot>;
  change(drawing: Sketch): Promise<Snapshot>;
  /** Resolves with the next question for rows that has not been answered. */
  question(): Promise<void>;
  answerRows(): Promise<Snapshot>;
  answerView(): Promise<Snapshot>;
}

export function hostFor(preview: PreviewPage, drawing: Sketch, view: Partial<View> = {}): TestHost {
  let analysis = sketch(drawing);
  let window = { first: 0, count: 40 };
  let answered = 0;
  const next = async (type: 'rows' | 'view'): Promise<PageMessage> => {
    await preview.page.waitForFunction(
      ({ from, wanted }) =>
        (globalThis as unknown as { received: PageMessage[] }).received
          .filter(({ type }) => type !== 'tips')
          .slice(from)
          .some((message) => message.type === wanted),
      { from: answered, wanted: type },
    );
    const all = await preview.received();
    answered = all.findIndex((message, index) => index >= answered && message.type === type) + 1;
    return all[answered - 1]!;
  };
  const host: TestHost = {
    view: { ...firstView, ...view },
    cursor: null,
    shown: 0,
    async draw() {
      const all = await preview.received();
      const first = all.find((message) => message.type === 'rows');
      if (answered === 0 && first?.type === 'rows') {
        window = { first: first.first, count: first.count };
        answered = all.length;
      }
      const labels = { number: ++pictures, plan: 'plan' };
      const [file, source] = [...analysis.sources][0]!;
      const cursor = host.cursor === null ? null : { file, offset: source.text.indexOf(host.cursor) };
      const { snapshot } = pictureOf({ analysis, lastGood: analysis }, host.view, labels, { window, cursor });
      await preview.show(snapshot);
      host.shown = snapshot.number;
      return snapshot;
    },
    async change(next) {
      analysis = sketch(next);
      return host.draw();
    },
    async question() {
      const before = answered;
      await next('rows');
      answered = before;
    },
    async answerRows() {
      const message = await next('rows');
      if (message.type === 'rows') window = { first: message.first, count: message.count };
      return host.draw();
    },
    async answerView() {
      const message = await next('view');
      if (message.type === 'view') host.view = message.view;
      return host.draw();
    },
  };
  return host;
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

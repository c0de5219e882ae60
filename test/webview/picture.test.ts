import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/vscode/window.ts';
import { firstView, type Snapshot, type View } from '../../src/editor/preview/messages.ts';
import { pictureOf } from '../../src/editor/preview/picture.ts';
import { analysedFolder } from '../support/folder.ts';
import { hostileNames } from '../support/hostileNames.ts';
import { openPreviewPage, type PageOptions, type PreviewPage } from '../support/previewPage.ts';
import { sketch, type Sketch } from '../support/sketch.ts';
import { themes, type ThemeName } from '../support/themes.ts';
import { tidied } from '../../src/core/diagram/escape.ts';

const example = analysedFolder('examples/data-lake', 'plan.yaml');
let pictures = 0;

function snapshotOf(view: Partial<View> = {}, more: Partial<Snapshot> = {}): Snapshot {
  const sitter = { analysis: example, lastGood: example };
  return { ...pictureOf(sitter, { ...firstView, ...view }, { number: ++pictures, plan: 'plan' }, null).snapshot, ...more };
}

function sketched(drawing: Sketch, view: Partial<View> = {}): Snapshot {
  const analysis = sketch(drawing);
  return pictureOf({ analysis, lastGood: analysis }, { ...firstView, ...view }, { number: ++pictures, plan: 'plan' }, null).snapshot;
}

describe('the preview page', () => {
  let browser: Browser;
  let open: PreviewPage[] = [];
  const pageWith = async (options: PageOptions = {}): Promise<PreviewPage> => {
    const preview = await openPreviewPage(browser, options);
    open.push(preview);
    return preview;
  };
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());
  afterEach(async () => {
    for (const { page, faults } of open) {
      await page.close();
      assert.deepEqual(faults, []);
    }
    open = [];
  });

  it('draws every mark of a real plan, each with a role and a name', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf();
    await preview.show(snapshot);
    const drawn = await preview.page
      .locator('[data-mark]')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.getAttribute('data-mark'), mark.getAttribute('role'), mark.getAttribute('aria-label')]),
      );
    assert.ok(drawn.length > 60);
    assert.deepEqual(
      drawn,
      snapshot.marks.map((mark) => [mark.id, 'button', mark.label]),
    );
  });

  for (const [kind, view] of [
    ['roadmap by horizon', { kind: 'roadmap' }],
    ['roadmap by quarter', { kind: 'roadmap', roadmapBy: 'quarter' }],
    ['dependencies', { kind: 'dependencies' }],
    ['risks', { kind: 'risks' }],
  ] as const) {
    it(`draws every mark of the ${kind}`, async () => {
      const preview = await pageWith();
      const snapshot = snapshotOf(view);
      await preview.show(snapshot);
      const ids = await preview.page.locator('[data-mark]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark')));
      assert.deepEqual(ids.toSorted(), snapshot.marks.map((mark) => mark.id).toSorted());
      assert.ok(ids.length > 3);
    });
  }

  it('puts each risk where its name says it is', async () => {
    const preview = await pageWith();
    await preview.show(
      sketched(
        {
          tasks: [{ id: 'a', on: '2026-03-02' }],
          risks: [
            { id: 'R-1', name: 'Low', probability: 1, impact: 2 },
            { id: 'R-2', name: 'High', probability: 5, impact: 5 },
            { id: 'R-3', name: 'Middle', probability: 3, impact: 3 },
          ],
        },
        { kind: 'risks' },
      ),
    );
    const named = await preview.page
      .locator('[data-mark]')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.querySelector('text')!.textContent, mark.getAttribute('aria-label')!.split(',')[0]!]),
      );
    assert.deepEqual(named.toSorted(), [
      ['R-1', 'R-1 Low'],
      ['R-2', 'R-2 High'],
      ['R-3', 'R-3 Middle'],
    ]);
  });

  it('shows any name as itself and runs none of it', async () => {
    const preview = await pageWith();
    const tasks = hostileNames.map((name, index) => ({
      id: `h${index}`,
      name,
      tasks: [{ id: `t${index}`, name, on: '2026-03-02..2026-03-06' }],
    }));
    const lanes = Object.fromEntries(hostileNames.map((name, index) => [`l${index}`, name]));
    const roadmap = hostileNames.map((name, index) => ({ id: `i${index}`, name, lane: `l${index}`, horizon: 'next' }));
    const after = hostileNames.map((name, index) => ({
      id: `d${index}`,
      name,
      on: '2026-03-02',
      ...(index > 0 && { after: [`d${index - 1}`] }),
    }));
    const wanted = hostileNames.map((name) => tidied(name, '–'));
    const textsOf = async (selector: string): Promise<string[]> =>
      preview.page.locator(selector).evaluateAll((elements) => elements.map((element) => element.textContent.trim()));

    await preview.show(sketched({ tasks }));
    assert.deepEqual(await textsOf('[data-mark] .label'), wanted);
    assert.deepEqual(await textsOf('.band-name'), wanted);
    await preview.show(sketched({ tasks: [{ id: 'a', on: '2026-03-02' }], lanes, roadmap }, { kind: 'roadmap', roadmapBy: 'quarter' }));
    assert.deepEqual(await textsOf('[data-mark] .label'), wanted);
    assert.deepEqual(await textsOf('.band-name'), wanted);
    await preview.show(sketched({ tasks: after }, { kind: 'dependencies' }));
    assert.deepEqual(
      (await textsOf('[data-mark] .nodeLabel')).map((text) => text.replaceAll(/\s/g, '')).toSorted(),
      wanted.map((text) => text.replaceAll(/\s/g, '')).toSorted(),
    );
    assert.equal(await preview.page.locator('#preview :is(script, img, b, i, a)').count(), 0);
  });

  describe('operated', () => {
    it('opens what is clicked, bar or label', async () => {
      const preview = await pageWith();
      const snapshot = snapshotOf();
      await preview.show(snapshot);
      await preview.page.locator('[data-mark="t2"] .shape').click();
      await preview.page.locator('[data-mark="t3"] .label').click();
      const opened = (await preview.received()).filter((message) => message.type === 'open');
      assert.deepEqual(
        opened.map((message) => [message.number, message.mark]),
        [
          [snapshot.number, 't2'],
          [snapshot.number, 't3'],
        ],
      );
    });

    it('is one stop for Tab, walked with arrows, and opens with Enter', async () => {
      const preview = await pageWith();
      await preview.show(snapshotOf());
      const { page } = preview;
      const focused = async (): Promise<string | null> => page.evaluate(() => document.activeElement!.getAttribute('data-mark'));
      await page.locator('.scroller').focus();
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 't1');
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
      assert.equal(await focused(), 't2');
      assert.deepEqual((await preview.received()).at(-1), { type: 'open', number: pictures, mark: 't2' });
      await page.keyboard.press('End');
      const last = await focused();
      assert.equal(last, (await page.locator('[data-mark]').last().getAttribute('data-mark'))!);
      assert.equal(await page.locator('[data-mark][tabindex="0"]').count(), 1);
      assert.notEqual(await page.locator('.mark:focus-visible .ring').evaluate((ring) => getComputedStyle(ring).display), 'none');
    });

    it('keeps the focus where it was when the picture changes', async () => {
      const preview = await pageWith();
      await preview.show(snapshotOf());
      await preview.page.locator('[data-mark="t5"]').focus();
      await preview.show(snapshotOf());
      assert.equal(await preview.page.evaluate(() => document.activeElement!.getAttribute('data-mark')), 't5');
    });

    it('asks for another view with its controls', async () => {
      const preview = await pageWith();
      await preview.show(snapshotOf());
      await preview.page.getByRole('combobox', { name: 'Show' }).click();
      await preview.page.getByRole('option', { name: 'Roadmap' }).click();
      assert.deepEqual((await preview.received()).at(-1), { type: 'view', view: { ...firstView, kind: 'roadmap' } });
      await preview.page.getByRole('combobox', { name: 'Detail' }).click();
      await preview.page.getByRole('option', { name: 'Top level' }).click();
      assert.deepEqual((await preview.received()).at(-1), { type: 'view', view: { ...firstView, depth: 1 } });
    });

    it('shows the controls that matter to the view', async () => {
      const preview = await pageWith();
      const shown = async (): Promise<string[]> => preview.page.locator('.field:visible .field-label').allTextContents();
      await preview.show(snapshotOf());
      assert.deepEqual(await shown(), ['Show', 'Group by', 'Detail']);
      await preview.show(snapshotOf({ kind: 'roadmap' }));
      assert.deepEqual(await shown(), ['Show', 'Columns']);
      assert.equal(
        await preview.page
          .locator('planloom-dropdown')
          .first()
          .evaluate((list) => (list as HTMLInputElement).value),
        'roadmap',
      );
    });

    it('zooms in, out and back to the width, and keeps that for a reload', async () => {
      const preview = await pageWith();
      const snapshot = snapshotOf();
      await preview.show(snapshot);
      const width = async (): Promise<number> =>
        preview.page.locator('.time-chart > svg').evaluate((svg) => svg.getBoundingClientRect().width);
      const fitting = await width();
      const press = async (name: string, than: (now: number) => boolean): Promise<void> => {
        await preview.page.getByRole('button', { name }).click();
        for (let now = await width(); !than(now); now = await width()) await preview.page.waitForTimeout(10);
      };
      await press('Zoom in', (now) => now > fitting * 1.2);
      assert.ok((await preview.state())!.zoom! > 0);
      await press('Zoom out', (now) => now < fitting * 1.1);
      await press('Fit to width', (now) => Math.abs(now - fitting) < 2);
      assert.deepEqual(await preview.state(), { plan: 'plan', view: firstView, zoom: null });
    });
  });

  describe('following the editor', () => {
    it('marks what the cursor stands in and brings it into sight', async () => {
      const preview = await pageWith({ height: 500 });
      const snapshot = snapshotOf();
      await preview.show(snapshot);
      const last = snapshot.marks.at(-1)!.id;
      await preview.page.emulateMedia({ reducedMotion: 'reduce' });
      await preview.post({ type: 'selection', selected: last });
      const mark = preview.page.locator(`[data-mark="${last}"][aria-current="true"]`);
      await mark.waitFor({ state: 'visible' });
      const [box, view] = [(await mark.locator('.shape').boundingBox())!, (await preview.page.locator('.scroller').boundingBox())!];
      assert.ok(box.y > view.y && box.y + box.height < view.y + view.height);
      assert.equal(await preview.page.locator('.mark.selected').count(), 1);
      await preview.post({ type: 'selection', selected: null });
      await preview.page.locator('.mark.selected').waitFor({ state: 'detached' });
    });

    it('draws the newest of several snapshots and answers it', async () => {
      const preview = await pageWith();
      const [first, second, third] = [snapshotOf(), snapshotOf(), sketched({ name: 'Newest', tasks: [{ id: 'a', on: '2026-03-02' }] })];
      const atOnce = (messages: readonly Snapshot[]): void => {
        for (const data of messages) window.dispatchEvent(new MessageEvent('message', { data }));
      };
      await preview.page.evaluate(atOnce, [first, second, third]);
      await preview.page.locator(`#preview[data-drawn="${third.number}"]`).waitFor();
      assert.equal(await preview.page.locator('[data-mark]').count(), 1);
      const answers = (await preview.received()).flatMap((message) => (message.type === 'drawn' ? [message.number] : []));
      assert.deepEqual(answers, [first.number, third.number]);
    });

    it('keeps its scroll position while the plan is edited', async () => {
      const preview = await pageWith({ height: 500 });
      await preview.show(snapshotOf());
      await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo({ top: 400 }));
      await preview.show(snapshotOf());
      assert.equal(await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTop), 400);
    });

    it('says that the picture is old while the text is broken, and leads to the problems', async () => {
      const preview = await pageWith();
      await preview.show(snapshotOf({}, { stale: true, errors: 2 }));
      const notice = preview.page.getByRole('alert');
      assert.match((await notice.textContent())!, /2 errors to mend.*last good picture/);
      await notice.getByRole('button', { name: 'Show problems' }).click();
      assert.deepEqual((await preview.received()).at(-1), { type: 'problems' });
      await preview.show(snapshotOf());
      assert.equal(await notice.count(), 0);
    });

    it('keeps the picture and tells the reader where Mermaid fails', async () => {
      const preview = await pageWith();
      await preview.show(snapshotOf());
      const before = await preview.page.locator('[data-mark]').count();
      await preview.show(snapshotOf({}, { text: 'gantt\n  dateFormat YYYY-MM-DD\n  !!! nonsense' }));
      assert.match((await preview.page.getByRole('alert').textContent())!, /could not be drawn/);
      assert.equal(await preview.page.locator('[data-mark]').count(), before);
      preview.faults.length = 0;
    });

    it('says what to do where there is nothing to draw', async () => {
      const preview = await pageWith();
      await preview.show(sketched({ tasks: [{ id: 'a', on: '2026-03-02' }] }, { kind: 'roadmap' }));
      assert.match((await preview.page.locator('.empty').textContent())!, /Nothing on the roadmap yet; add roadmap:/);
      await preview.page.getByRole('button', { name: 'Show the Gantt chart' }).click();
      assert.deepEqual((await preview.received()).at(-1), { type: 'view', view: firstView });
    });

    it('says aloud what changed', async () => {
      const preview = await pageWith();
      const spoken = preview.page.getByRole('status');
      const plan = (on: string): Sketch => ({
        tasks: [
          { id: 'a', name: 'Landing zone', on },
          { id: 'b', on: '2026-03-02' },
        ],
      });
      await preview.show(sketched(plan('2026-03-02..2026-03-06')));
      assert.equal(await spoken.textContent(), 'Gantt chart, 2 entries');
      await preview.show(sketched(plan('2026-03-02..2026-03-13')));
      assert.equal(await spoken.textContent(), 'Landing zone, 2 Mar 2026 to 13 Mar 2026');
    });
  });

  describe('in every theme', () => {
    const names = Object.keys(themes) as ThemeName[];

    it('redraws with readable labels when the theme changes', async () => {
      const preview = await pageWith({ theme: 'dark' });
      await preview.show(snapshotOf({ depth: 2 }));
      for (const name of names) {
        await preview.setTheme(name);
        const background = themes[name].variables['editor-background']!;
        await preview.page.waitForFunction(
          (colour) => document.querySelector<HTMLElement>('#preview')!.style.getPropertyValue('--background') === colour,
          background,
        );
        const worst = await preview.page.evaluate(worstContrast);
        assert.ok(worst.ratio >= 4.5, `${name}: ${JSON.stringify(worst)}`);
      }
    });

    for (const name of names) {
      it(`has nothing that axe finds serious (${name})`, async () => {
        const preview = await pageWith({ theme: name });
        for (const view of [{}, { kind: 'roadmap' }, { kind: 'roadmap', roadmapBy: 'quarter' }, { kind: 'risks' }] as const) {
          await preview.show(snapshotOf(view, { stale: true, errors: 1, hidden: 3 }));
          assert.deepEqual(await seriousViolations(preview.page), []);
        }
      });
    }
  });

  for (const width of [320, 720, 1600]) {
    it(`fits a page ${width} pixels wide`, async () => {
      const preview = await pageWith({ width, height: 700 });
      for (const view of [{}, { kind: 'roadmap' }, { kind: 'dependencies', depth: 1 }] as const) {
        await preview.show(snapshotOf(view, { stale: true, errors: 1 }));
        const [page, room] = await preview.page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.equal(page, room);
        const outside = await preview.page
          .locator('header :is(planloom-dropdown, planloom-button):visible')
          .evaluateAll((controls, right) => controls.filter((control) => control.getBoundingClientRect().right > right).length, width);
        assert.equal(outside, 0);
      }
    });
  }

  it('keeps the axis and the sections in sight while the chart scrolls', async () => {
    const preview = await pageWith({ width: 500, height: 400 });
    await preview.show(snapshotOf());
    const place = async (selector: string): Promise<{ x: number; y: number }> => (await preview.page.locator(selector).boundingBox())!;
    const [axis, rail] = [await place('.axis'), await place('.rail')];
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo({ top: 300, left: 200 }));
    assert.equal((await place('.axis')).y, axis.y);
    assert.equal((await place('.rail')).x, rail.x);
  });
});

/** In the page: the label that is hardest to read against what it stands on. */
function worstContrast(): { ratio: number; text: string } {
  const luminance = (colour: string): number => {
    const parts = colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map((part) => Number(part) / 255);
    const [red, green, blue] = parts.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const ground = getComputedStyle(document.querySelector('.scroller')!).backgroundColor;
  return [...document.querySelectorAll('[data-mark] .label')]
    .map((label) => {
      const isInside = label.classList.contains('inside');
      const on = isInside ? getComputedStyle(label.parentElement!.querySelector('.shape')!).fill : ground;
      const [light, dark] = [luminance(getComputedStyle(label).fill), luminance(on)].sort((a, b) => b - a);
      return { ratio: (light! + 0.05) / (dark! + 0.05), text: label.textContent };
    })
    .reduce((worst, next) => (next.ratio < worst.ratio ? next : worst));
}

async function seriousViolations(page: Page): Promise<string[]> {
  const { default: axe } = await import('axe-core');
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => (window as unknown as { axe: typeof axe }).axe.run());
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html.slice(0, 120))
          .slice(0, 3)
          .join(' | ')}`,
    );
}

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { firstView, type PageMessage, type Snapshot, type View } from '../../src/editor/preview/messages.ts';
import { hostFor, pagesForTests, type TestHost } from '../support/previewTests.ts';
import type { PreviewPage } from '../support/previewPage.ts';
import type { Sketch, SketchTask } from '../support/sketch.ts';

/** Forty phases of nine tasks each, a week apart: 400 rows. */
const large: Sketch = {
  name: 'Large',
  statusDate: '2026-03-13',
  tasks: Array.from({ length: 40 }, (_, phase): SketchTask => {
    const tasks = Array.from({ length: 9 }, (__, task) => ({
      id: `p${phase}-t${task}`,
      name: `Task ${phase}.${task}`,
      on: day(phase * 7 + task),
      owner: phase % 2 === 0 ? 'asha' : 'ben',
      critical: task === 0,
    }));
    return { id: `p${phase}`, name: `Phase ${phase}`, tasks };
  }),
};

function day(number: number): string {
  return new Date(Date.UTC(2026, 0, 5) + number * 86_400_000).toISOString().slice(0, 10);
}

describe('the preview page of a large plan', () => {
  const pageWith = pagesForTests();
  const size = { width: 900, height: 600 };
  const rowsDrawn = async ({ page }: PreviewPage): Promise<number[]> =>
    page.locator('.marks > [data-row]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-row'))));
  const focused = async (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement!.getAttribute('data-row'));
  const open = async (view: Partial<View> = {}): Promise<{ preview: PreviewPage; host: TestHost }> => {
    const preview = await pageWith(size);
    const host = hostFor(preview, large, view);
    await host.draw();
    return { preview, host };
  };

  it('draws the rows in sight and some around them, in a frame as tall as all', async () => {
    const { preview } = await open();
    const rows = await rowsDrawn(preview);
    assert.ok(rows.length > 15 && rows.length < 60, `${rows.length} rows`);
    assert.deepEqual(
      rows,
      Array.from(rows, (_, index) => index),
    );
    const { height } = (await preview.page.locator('.plot').boundingBox())!;
    assert.ok(Math.abs(height - 400 * 28) < 20);
    assert.equal(await preview.page.getByRole('treegrid').getAttribute('aria-rowcount'), '400');
  });

  it('asks for the rows that are scrolled to, and puts them in their place', async () => {
    const { preview, host } = await open();
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo({ top: 200 * 28 }));
    await host.answerRows();
    const rows = await rowsDrawn(preview);
    assert.ok(rows[0]! < 200 && rows.at(-1)! > 216 && rows.length < 60);
    const [name, bar, axis] = await Promise.all(
      ['[role="row"][data-row="202"]', '.marks > [data-row="202"] .shape', '.axis'].map(
        async (part) => (await preview.page.locator(part).boundingBox())!,
      ),
    );
    assert.ok(Math.abs(name!.y + 14 - (bar!.y + bar!.height / 2)) <= 1);
    assert.ok(bar!.y > axis!.y + axis!.height);
    assert.match((await preview.page.locator('[role="row"][data-row="201"]').textContent())!, /Task 20\.0/);
  });

  it('has one question under way, and the newest after it', async () => {
    const { preview, host } = await open();
    const scrollTo = (row: number): Promise<void> =>
      preview.page.locator('.scroller').evaluate((scroller, top) => scroller.scrollTo({ top }), row * 28);
    await scrollTo(100);
    await host.question();
    await scrollTo(150);
    await scrollTo(300);
    await preview.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
    );
    const asked = async (): Promise<PageMessage[]> => (await preview.received()).filter(({ type }) => type === 'rows').slice(1);
    assert.equal((await asked()).length, 1);
    await host.answerRows();
    await host.answerRows();
    assert.equal((await asked()).length, 2);
    const rows = await rowsDrawn(preview);
    assert.ok(rows.includes(300) && rows.includes(316));
  });

  it('keeps what is drawn already: an edit draws one bar anew', async () => {
    const { preview, host } = await open();
    await preview.page.locator('.marks > [data-row]').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('data-old', '')));
    const [first, ...others] = large.tasks!;
    const renamed = { ...first!, tasks: first!.tasks!.with(0, { ...first!.tasks![0]!, name: 'Renamed' }) };
    await host.change({ ...large, tasks: [renamed, ...others] });
    const fresh = await preview.page
      .locator('.marks > [data-row]:not([data-old])')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
    assert.deepEqual(fresh, ['Renamed, 5 Jan 2026, critical']);
    assert.equal(await preview.page.locator('.marks > [data-row="1"] .label').evaluate((label) => label.textContent.trim()), 'Renamed');
  });

  it('walks with the keys to rows that are not drawn yet', async () => {
    const { preview, host } = await open();
    const { page } = preview;
    await page.locator('[data-mark="t2"]').focus();
    await page.keyboard.press('End');
    await host.answerRows();
    assert.equal(await focused(page), '399');
    await page.keyboard.press('Home');
    await host.answerRows();
    assert.equal(await focused(page), '0');
    await page.locator('[role="row"][data-row="0"]').focus();
    await page.keyboard.press('End');
    await host.answerRows();
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('aria-rowindex')), '400');
  });

  it('is read as a table with the same rows, folds and keys', async () => {
    const { preview, host } = await open();
    const { page } = preview;
    await page.getByRole('button', { name: 'Table' }).click();
    await host.answerView();
    assert.deepEqual([host.view.asTable, await page.locator('.plot').isVisible()], [true, false]);
    const heads = await page.getByRole('columnheader').allTextContents();
    assert.deepEqual(heads.slice(0, 5), ['Task', 'Start', 'Finish', 'Days', 'State']);
    const row = page.locator('[role="row"][data-row="1"]');
    assert.deepEqual((await row.getByRole('gridcell').allTextContents()).slice(0, 3), ['Task 0.0', '5 Jan 2026', '5 Jan 2026']);
    assert.equal(await page.getByRole('treegrid').getAttribute('aria-rowcount'), '401');
    await row.focus();
    await page.keyboard.press('End');
    await host.answerRows();
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('aria-rowindex')), '401');
    await page.keyboard.press('Enter');
    assert.deepEqual((await preview.received()).at(-1), { type: 'open', number: host.shown, mark: 't400' });
    const [head, cell] = await Promise.all(
      ['.sheet-head > :nth-child(2)', '[data-row="399"] > :nth-child(3)'].map(async (part) => (await page.locator(part).boundingBox())!),
    );
    assert.deepEqual([cell!.x, cell!.width], [head!.x, head!.width]);
    await page.getByRole('button', { name: 'Table' }).click();
    await host.answerView();
    assert.ok(await page.locator('.plot').isVisible());
    assert.equal(await page.getByRole('columnheader').count(), 0);
  });

  it('brings what the cursor stands in into sight, wherever it is', async () => {
    const { preview, host } = await open();
    host.cursor = 'p35:';
    await preview.post({ type: 'selection', selected: 't351', selectedRow: 350 });
    await host.answerRows();
    const mark = preview.page.locator('[data-mark="t351"][aria-current="true"]');
    const [box, view] = [(await mark.locator('.shape').boundingBox())!, (await preview.page.locator('.scroller').boundingBox())!];
    assert.ok(box.y > view.y + 42 && box.y + box.height < view.y + view.height);
    assert.equal(await preview.page.locator('[role="row"][aria-current="true"]').getAttribute('data-row'), '350');
  });

  it('closes and opens what holds rows, by click and by keys', async () => {
    const { preview, host } = await open();
    const { page } = preview;
    await page.locator('[role="row"][data-row="0"] .twisty').click();
    await host.answerView();
    assert.deepEqual(host.view.toggled, ['p0']);
    const row = page.locator('[role="row"][data-row="0"]');
    assert.equal(await row.getAttribute('aria-expanded'), 'false');
    assert.match((await page.locator('[role="row"][data-row="1"]').textContent())!, /Phase 1/);
    await row.focus();
    await page.keyboard.press('ArrowRight');
    await host.answerView();
    assert.deepEqual([host.view.toggled, await focused(page)], [[], '0']);
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), '1');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(page), '0');
    await page.getByRole('button', { name: 'Collapse all' }).click();
    await host.answerView();
    assert.equal(await page.getByRole('treegrid').getAttribute('aria-rowcount'), '40');
  });

  it('opens the line of a row by its name', async () => {
    const { preview } = await open();
    await preview.page.locator('[role="row"][data-row="3"] .row-name').click();
    const opened = (await preview.received()).at(-1)!;
    assert.deepEqual([opened.type, 'mark' in opened && opened.mark], ['open', 't4']);
  });
});

describe('the filter of the preview page', () => {
  const pageWith = pagesForTests();

  it('opens on demand, says what is kept, and is cleared with Escape', async () => {
    const preview = await pageWith({ width: 900, height: 600 });
    const { page } = preview;
    const host = hostFor(preview, large);
    await host.draw();
    assert.equal(await page.getByRole('search').count(), 0);
    await page.getByRole('button', { name: 'Filter' }).click();
    await host.answerView();
    await page.getByRole('searchbox').fill('task 7.');
    await host.answerView();
    await page.getByRole('combobox', { name: 'Owner' }).click();
    await page.getByRole('option', { name: 'ben' }).click();
    await host.answerView();
    assert.deepEqual(host.view.filter, { ...firstView.filter, text: 'task 7.', owner: 'ben' });
    assert.equal(await page.locator('.count').textContent(), '36 of 360 tasks');
    assert.equal(await page.locator('.twisty svg').count(), 0);
    await page.getByRole('searchbox').press('Escape');
    await host.answerView();
    assert.equal(await page.locator('.count').textContent(), '360 tasks');
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
    await page.getByRole('searchbox').press('Escape');
    await host.answerView();
    assert.deepEqual([host.view.filtering, await page.getByRole('search').count()], [false, 0]);
  });

  it('says so where nothing fits, with a way back', async () => {
    const preview = await pageWith({ width: 900, height: 600 });
    const host = hostFor(preview, large, { filtering: true, filter: { ...firstView.filter, text: 'nowhere' } });
    await host.draw();
    assert.equal(await preview.page.locator('.empty p').textContent(), 'No task fits the filter.');
    await preview.page.getByRole('button', { name: 'Clear the filter' }).click();
    await host.answerView();
    assert.equal(await preview.page.locator('.count').textContent(), '360 tasks');
  });
});

describe('the days that the preview page shows', () => {
  const pageWith = pagesForTests();
  const valueOf = async (page: Page, name: string): Promise<number> =>
    Number(await page.getByRole('slider', { name }).getAttribute('aria-valuenow'));
  const settled = async (page: Page): Promise<void> =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))));
  const opened = async (): Promise<{ preview: PreviewPage; snapshot: Snapshot }> => {
    const preview = await pageWith({ width: 900, height: 600 });
    const host = hostFor(preview, large);
    const snapshot = await host.draw();
    await settled(preview.page);
    return { preview, snapshot };
  };
  const zoomed = async (preview: PreviewPage, act: () => Promise<unknown>): Promise<number> => {
    const { page } = preview;
    const before = (await preview.state())!.zoom;
    const drawn = Number(await page.locator('#preview').getAttribute('data-drawings'));
    await act();
    await page.waitForFunction((count) => Number(document.querySelector('#preview')!.getAttribute('data-drawings')) > count, drawn);
    await settled(page);
    const after = (await preview.state())!.zoom;
    assert.notEqual(after, before);
    return after ?? 0;
  };

  it('zooms by keys and by wheel about the pointer, and fits again', async () => {
    const { preview } = await opened();
    const { page } = preview;
    await page.locator('.scroller').focus();
    const once = await zoomed(preview, () => page.keyboard.press('+'));
    assert.ok((await zoomed(preview, () => page.keyboard.press('+'))) > once);
    const dayUnder = (x: number): Promise<number> =>
      page.evaluate((at) => {
        const { left, width } = document.querySelector('.plot > svg')!.getBoundingClientRect();
        return (at - left - 14) / (width - 54);
      }, x);
    const before = await dayUnder(600);
    await page.mouse.move(600, 300);
    await page.keyboard.down('Control');
    await zoomed(preview, () => page.mouse.wheel(0, -100));
    await page.keyboard.up('Control');
    assert.ok(Math.abs((await dayUnder(600)) - before) < 0.004);
    assert.equal(await zoomed(preview, () => page.keyboard.press('0')), 0);
  });

  it('shows what part of the whole is in view, and moves and resizes it by keys', async () => {
    const { preview, snapshot } = await opened();
    const { page } = preview;
    const { start, end } = snapshot.span!;
    assert.deepEqual([await valueOf(page, 'First day in view'), await valueOf(page, 'Last day in view')], [start, end]);
    await page.getByRole('slider', { name: 'Last day in view' }).focus();
    for (let press = 0; press < 3; press++) await zoomed(preview, () => page.keyboard.press('ArrowLeft'));
    const last = await valueOf(page, 'Last day in view');
    assert.ok(last < start + 0.78 * (end - start) && last > start + 0.66 * (end - start));
    await page.getByRole('slider', { name: 'Days in view' }).focus();
    await page.keyboard.press('End');
    await settled(page);
    assert.ok(Math.abs((await valueOf(page, 'Last day in view')) - end) <= 1);
    assert.ok((await preview.state())!.from! > start);
  });

  it('is dragged in the strip, and on the ground between bars', async () => {
    const { preview } = await opened();
    const { page } = preview;
    await page.locator('.scroller').focus();
    await zoomed(preview, () => page.keyboard.press('+'));
    const strip = (await page.locator('.strip').boundingBox())!;
    const drag = async (from: { x: number; y: number }, by: number): Promise<void> => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + by, from.y, { steps: 4 });
      await page.mouse.up();
      await settled(page);
    };
    await drag({ x: strip.x + strip.width / 2, y: strip.y + 10 }, -300);
    assert.equal(await page.locator('.scroller').evaluate((scroller) => scroller.scrollLeft), 0);
    const plot = (await page.locator('.scroller').boundingBox())!;
    await drag({ x: plot.x + plot.width - 60, y: plot.y + 70 }, -100);
    assert.equal(await page.locator('.scroller').evaluate((scroller) => scroller.scrollLeft), 100);
    assert.ok((await preview.received()).every(({ type }) => type !== 'open'));
  });

  it('has the days in view again after a reload', async () => {
    const { preview } = await opened();
    const { page } = preview;
    await page.locator('.scroller').focus();
    for (const key of ['+', '+']) await zoomed(preview, () => page.keyboard.press(key));
    const state = (await preview.state())!;
    const again = await pageWith({ width: 900, height: 600, state });
    await hostFor(again, large).draw();
    await settled(again.page);
    assert.ok(Math.abs((await again.state())!.from! - state.from!) < 0.5);
    assert.equal((await again.state())!.zoom, state.zoom);
  });
});

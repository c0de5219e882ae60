import assert from 'node:assert/strict';
import { firstView } from '../../src/editor/preview/messages.ts';
import { pagesForTests, snapshotOf } from '../support/previewTests.ts';

describe('the preview page, operated', () => {
  const pageWith = pagesForTests();

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
    const snapshot = snapshotOf();
    await preview.show(snapshot);
    const { page } = preview;
    const focused = async (): Promise<string | null> => page.evaluate(() => document.activeElement!.getAttribute('data-mark'));
    await page.locator('.scroller').focus();
    for (const stop of ['Expand all', 'Collapse all', null]) {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('aria-label')), stop);
    }
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('role')), 'row');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 't1');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    assert.equal(await focused(), 't2');
    assert.deepEqual((await preview.received()).at(-1), { type: 'open', number: snapshot.number, mark: 't2' });
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

  it('goes by a letter to what begins with it, and leaves shortcuts to VS Code', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const list = preview.page.getByRole('combobox', { name: 'Show' });
    const asked = async () => (await preview.received()).flatMap((message) => (message.type === 'view' ? [message.view.kind] : []));
    await list.focus();
    for (const shortcut of ['Control+b', 'Meta+b', 'Alt+b']) await preview.page.keyboard.press(shortcut);
    assert.deepEqual(await asked(), []);
    await preview.page.keyboard.press('r');
    assert.deepEqual(await asked(), ['roadmap']);
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
    const width = async (): Promise<number> => preview.page.locator('.plot > svg').evaluate((svg) => svg.getBoundingClientRect().width);
    const fitting = await width();
    const press = async (name: string, least: number, most: number): Promise<void> => {
      await preview.page.getByRole('button', { name }).click();
      const isWithin = ([from, to]: number[]): boolean => {
        const wide = document.querySelector('.plot > svg')!.getBoundingClientRect().width;
        return wide >= from! && wide <= to!;
      };
      await preview.page.waitForFunction(isWithin, [least, most]);
    };
    await press('Zoom in', fitting * 1.2, fitting * 1.5);
    assert.ok((await preview.state())!.zoom! > 0);
    await press('Zoom out', fitting * 0.9, fitting * 1.1);
    await press('Zoom out', 0, fitting * 0.9);
    await press('Fit to width', fitting - 2, fitting + 2);
    assert.deepEqual(await preview.state(), { plan: 'plan', view: firstView, zoom: null, from: null });
  });
});

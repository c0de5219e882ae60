/** Bars taken hold of, by hand and by key. */
import assert from 'node:assert/strict';
import type { ChangeAnswer, ChangeRequest, Snapshot } from '../../src/editor/preview/messages.ts';
import type { PreviewPage } from '../support/previewPage.ts';
import { pagesForTests, sketched } from '../support/previewTests.ts';

const snapshotOf = (): Snapshot =>
  sketched({
    tasks: [
      { id: 'a', name: 'First', on: '2026-03-02..2026-03-13' },
      { id: 'b', name: 'Second', on: '2026-03-16..2026-03-27' },
      { id: 'c', name: 'Third', on: '2026-03-16..2026-03-20', done: true },
      { id: 'm', name: 'Signed', on: '2026-03-27', milestone: true },
    ],
  });

describe('bars that are taken hold of', () => {
  const pageWith = pagesForTests();

  const requests = async (preview: PreviewPage): Promise<readonly ChangeRequest[]> =>
    (await preview.received()).flatMap((message) => ('change' in message ? [message] : []));
  const last = async (preview: PreviewPage): Promise<ChangeRequest> => (await requests(preview)).at(-1)!;
  const answer = async (preview: PreviewPage, more: Partial<ChangeAnswer> = {}): Promise<void> => {
    const { request, change } = await last(preview);
    const stretch = { start: 20520 + change.days, end: 20530 + change.days };
    await preview.post({ type: 'change', request, isWritten: false, stretch, text: `"First": then; the finish stays`, ...more });
  };
  const spoken = ({ page }: PreviewPage) => page.getByRole('status');
  /** Presses the left button in a part of a bar, and moves by so many pixels. */
  const take = async ({ page }: PreviewPage, part: string, by: number): Promise<void> => {
    const box = (await page.locator(part).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y);
    await page.mouse.move(x + by, y);
  };
  const pixelsPerDay = async ({ page }: PreviewPage): Promise<number> =>
    (await page.locator('[data-mark="t1"] .shape').boundingBox())!.width / 12;

  it('tell where they would come to lie, and are written where they are let go', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const { page } = preview;
    await take(preview, '[data-mark="t2"] .shape', 3 * (await pixelsPerDay(preview)));
    await answer(preview);
    await page.locator('.draft-bar').waitFor();
    const { change } = await last(preview);
    assert.deepEqual(change, { kind: 'move', mark: 't2', to: null, days: change.days, unit: 'day' });
    assert.equal(await spoken(preview).textContent(), '"First": then; the finish stays');
    assert.deepEqual(await page.locator('.tip > *').allTextContents(), ['"First": then', 'the finish stays']);
    await answer(preview);
    await page.mouse.up();
    assert.equal((await last(preview)).type, 'apply-change');
    assert.equal((await last(preview)).change.days, 3);
    assert.ok(!(await preview.received()).some(({ type }) => type === 'open'));
    await answer(preview, { isWritten: true });
    await preview.show(snapshotOf());
    assert.equal(await page.locator('.draft-bar').count(), 0);
  });

  it('have one question under way, and the newest waits', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const day = await pixelsPerDay(preview);
    await take(preview, '[data-mark="t2"] .shape', 2 * day);
    const box = (await preview.page.locator('[data-mark="t2"] .shape').boundingBox())!;
    for (const days of [3, 4, 5]) await preview.page.mouse.move(box.x + box.width / 2 + days * day, box.y + 5);
    assert.equal((await requests(preview)).length, 1);
    await answer(preview);
    await preview.page.waitForFunction(() => document.querySelector('.draft-bar'));
    const all = await requests(preview);
    assert.deepEqual([all.length, all[1]!.change.days], [2, 5]);
  });

  it('are let go of by Escape', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    await take(preview, '[data-mark="t2"] .shape', 60);
    await answer(preview);
    await preview.page.locator('.draft-bar').waitFor();
    await preview.page.keyboard.press('Escape');
    await preview.page.mouse.up();
    assert.equal(await preview.page.locator('.draft-bar').count(), 0);
    assert.ok((await requests(preview)).every(({ type }) => type === 'preview-change'));
  });

  it('are stretched by their right edge, unless they are done or a milestone', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    assert.equal(await preview.page.locator('.edge').count(), 2);
    await take(preview, '[data-mark="t1"] .edge', -2 * (await pixelsPerDay(preview)));
    await preview.page.mouse.up();
    assert.equal((await requests(preview))[0]!.change.kind, 'stretch');
  });

  it('are linked by an arrow from one to another', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const { page } = preview;
    await page.locator('[data-mark="t1"] .shape').hover();
    await take(preview, '[data-mark="t1"] .knob', 10);
    await page.locator('.draft-arrow').waitFor({ state: 'attached' });
    const target = (await page.locator('[data-mark="t4"] .shape').boundingBox())!;
    await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2);
    await answer(preview);
    await page.mouse.up();
    const { type, change } = await last(preview);
    assert.deepEqual([type, change], ['apply-change', { kind: 'link', mark: 't1', to: 't4', days: 0, unit: 'day' }]);
  });

  it('say why where they cannot be changed', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    await take(preview, '[data-mark="t3"] .shape', 60);
    await preview.page.mouse.up();
    await answer(preview, { stretch: null, text: '"Third" is finished' });
    await preview.page.waitForFunction(() =>
      (window as unknown as { received: { type: string }[] }).received.some(({ type }) => type === 'apply-change'),
    );
    await answer(preview, { stretch: null, text: '"Third" is finished' });
    assert.equal(await spoken(preview).textContent(), '"Third" is finished');
    await preview.page.locator('.notice', { hasText: '"Third" is finished.' }).waitFor();
    assert.equal(await preview.page.locator('.draft-bar').count(), 0);
  });

  it('are moved and stretched by keys, and written by Enter', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const { page } = preview;
    await page.locator('[data-mark="t2"]').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await answer(preview);
    await page.locator('.draft-bar').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await answer(preview);
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(preview), {
      ...(await last(preview)),
      type: 'apply-change',
      change: { kind: 'move', mark: 't2', to: null, days: 2, unit: 'working-day' },
    });
    await answer(preview, { isWritten: true });
    await preview.show(snapshotOf());
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('data-mark')), 't2');
    await page.keyboard.press('Shift+Alt+ArrowLeft');
    assert.deepEqual((await last(preview)).change, { kind: 'stretch', mark: 't2', to: null, days: -1, unit: 'working-day' });
    await answer(preview);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.draft-bar').count(), 0);
    assert.equal(await spoken(preview).textContent(), 'Left as it was');
    assert.ok(!(await preview.received()).some(({ type }) => type === 'open'));
  });

  it('are linked by keys: L, the arrow keys, Enter', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const { page } = preview;
    await page.locator('[data-mark="t1"]').focus();
    await page.keyboard.press('l');
    assert.match((await spoken(preview).textContent())!, /arrow keys/);
    await page.keyboard.press('ArrowDown');
    assert.deepEqual((await last(preview)).change, { kind: 'link', mark: 't1', to: 't2', days: 0, unit: 'working-day' });
    await answer(preview, { text: '"Second" waits for "First": then; the finish stays' });
    await page.locator('.draft-bar').waitFor();
    await page.keyboard.press('Enter');
    assert.equal((await last(preview)).type, 'apply-change');
  });

  it('cannot be changed in a picture of a text that is broken', async () => {
    const preview = await pageWith();
    await preview.show({ ...snapshotOf(), stale: true, errors: 1 });
    await preview.page.locator('[data-mark="t2"] .shape').hover();
    assert.equal(await preview.page.locator(':is(.knob, .edge):visible').count(), 0);
    await take(preview, '[data-mark="t2"] .shape', 60);
    await preview.page.mouse.up();
    assert.deepEqual(await requests(preview), []);
  });
});

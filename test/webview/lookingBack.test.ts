import assert from 'node:assert/strict';
import type { DrawnPast } from '../../src/editor/preview/messages.ts';
import { pagesForTests, snapshotOf } from '../support/previewTests.ts';

describe('looking back over the commits', () => {
  const pageWith = pagesForTests();
  const past = (at: number | null): DrawnPast => ({
    commits: 5,
    at,
    text: at === null ? 'The plan as it is now' : `As of commit ${at}`,
  });

  it('goes by arrows, by hand and back to now, and says where it is', async () => {
    const preview = await pageWith();
    const { page } = preview;
    const show = (at: number | null) => preview.show(snapshotOf({ lookingBack: true }, { past: past(at) }));
    await show(null);
    const slider = page.getByRole('slider', { name: 'Commit' });
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    // The answer to the first step must not take the slider back.
    await show(4);
    assert.equal(await slider.inputValue(), '3');
    await show(3);
    assert.equal(await slider.getAttribute('aria-valuetext'), 'As of commit 3');
    assert.equal(await page.locator('.past-text').textContent(), 'As of commit 3');
    await page.getByRole('button', { name: 'The next commit' }).click();
    await show(4);
    await page.keyboard.press('Escape');
    await show(null);
    await page.keyboard.press('Escape');
    const said: unknown[] = [];
    for (const message of await preview.received()) {
      if (message.type === 'past') said.push(message.at);
      if (message.type === 'view') said.push(message.view.lookingBack);
    }
    assert.deepEqual(said, [4, 3, 4, null, false]);
  });

  it('opens from the toolbar of a Gantt chart alone, and shows why there is nothing', async () => {
    const preview = await pageWith({ width: 420 });
    const { page } = preview;
    await preview.show(snapshotOf({ kind: 'roadmap' }));
    assert.equal(await page.getByRole('button', { name: 'Look back' }).count(), 0);
    await preview.show(snapshotOf());
    await page.getByRole('button', { name: 'Look back' }).click();
    await preview.show(snapshotOf({ lookingBack: true }, { past: { commits: 0, at: null, text: 'Nothing to look back at' } }));
    assert.equal(await page.getByRole('slider', { name: 'Commit' }).count(), 0);
    assert.ok(await page.getByText('Nothing to look back at').isVisible());
    assert.ok((await preview.received()).some((message) => message.type === 'view' && message.view.lookingBack));
  });

  it('leaves bars as they were', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf({ lookingBack: true }, { past: past(2) }));
    assert.equal(await preview.page.locator('svg.fixed').count(), 1);
    await preview.show(snapshotOf({ lookingBack: true }, { past: past(null) }));
    assert.equal(await preview.page.locator('svg.fixed').count(), 0);
  });
});

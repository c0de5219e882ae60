import assert from 'node:assert/strict';
import { pagesForTests, snapshotOf } from '../support/previewTests.ts';

describe('the preview page, narrow and wide', () => {
  const pageWith = pagesForTests();

  for (const width of [320, 720, 1600]) {
    it(`fits a page ${width} pixels wide`, async () => {
      const preview = await pageWith({ width, height: 700 });
      for (const view of [
        {},
        { filtering: true, groupBy: 'owner' },
        { kind: 'roadmap' },
        { kind: 'dependencies', depth: 1 },
        { kind: 'risks' },
        { kind: 'raid-burndown' },
        { kind: 'exposure' },
      ] as const) {
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

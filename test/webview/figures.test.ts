import assert from 'node:assert/strict';
import { hostileNames } from '../support/hostileNames.ts';
import { pagesForTests, snapshotOf } from '../support/previewTests.ts';

describe('figures that the page draws itself', () => {
  const pageWith = pagesForTests();

  it('stand where the numbers say, and keep within the page', async () => {
    for (const width of [420, 1200]) {
      const preview = await pageWith({ width });
      const snapshot = snapshotOf({ kind: 'velocity' });
      await preview.show(snapshot);
      const bars = await preview.page
        .locator('.figure .series-1 .series-bar')
        .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))));
      const done = snapshot.figure!.series[1]!.points.map(({ y }) => y);
      const share = Math.max(...bars) / Math.max(...done);
      bars.forEach((height, at) => assert.ok(Math.abs(height - done[at]! * share) < 0.5, `${height} for ${done[at]!}`));
      const [drawing, page] = await Promise.all([
        preview.page.locator('svg.figure').boundingBox(),
        preview.page.locator('.scroller').boundingBox(),
      ]);
      assert.ok(drawing!.width <= page!.width);
    }
  });

  it('end a line where nothing more is known', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf({ kind: 's-curve' }));
    const ends = await preview.page
      .locator('.figure .series-line')
      .evaluateAll((lines) =>
        lines.map((line) => line.getBoundingClientRect()).map(({ left, right }) => [Math.round(left), Math.round(right)]),
      );
    const [planned, earned, forecast] = ends;
    assert.ok(earned![1]! < planned![1]! && Math.abs(earned![1]! - forecast![0]!) < 4);
  });

  it('tell their series apart without colours, and say so in the legend', async () => {
    const preview = await pageWith({ theme: 'highContrast' });
    const snapshot = snapshotOf({ kind: 's-curve' });
    await preview.show(snapshot);
    const looks = await preview.page.locator('.legend svg').evaluateAll((all) =>
      all.map((one) => {
        const shape = one.querySelector('.series-line, .spot')!;
        return `${shape.tagName} ${getComputedStyle(shape).strokeDasharray}`;
      }),
    );
    assert.equal(new Set(looks).size, looks.length);
    assert.deepEqual(
      await preview.page.locator('.legend li').allTextContents(),
      snapshot.figure!.series.map(({ name }) => name),
    );
  });

  it('open what a point stands for, by pointer and keyboard', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ kind: 'cycle-time' });
    await preview.show(snapshot);
    const { page } = preview;
    await page.locator('.scroller').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('svg [data-mark="t5"]').click();
    const opened = (await preview.received()).filter((message) => message.type === 'open').map(({ mark }) => mark);
    assert.deepEqual(opened, ['t1', 't5']);
    assert.equal(await page.locator('svg [data-mark="t1"]').getAttribute('aria-label'), snapshot.marks[0]!.label);
  });

  it('name lines behind their ends, none over another, and lead to what they stand for', async () => {
    for (const width of [420, 1000]) {
      const preview = await pageWith({ width });
      const snapshot = snapshotOf({ kind: 'history' });
      await preview.show(snapshot);
      const named = snapshot.figure!.series.filter(({ end }) => end !== undefined);
      const names = await preview.page
        .locator('.end-name')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom, right }) => ({ top, bottom, right })));
      assert.equal(names.length, named.length);
      for (const [at, a] of names.entries()) for (const b of names.slice(at + 1)) assert.ok(a.bottom <= b.top + 3 || b.bottom <= a.top + 3);
      const page = await preview.page.locator('svg.figure').boundingBox();
      assert.ok(names.every(({ right }) => right <= page!.x + page!.width));
      assert.deepEqual(await preview.page.locator('.legend li').allTextContents(), ['Reached']);
      await preview.page.locator('svg [data-mark="t1"]').click();
      const [opened] = (await preview.received()).filter((message) => message.type === 'open');
      assert.equal(opened?.mark, 't1');
    }
  });

  it('name their lines, each where no other name stands', async () => {
    const preview = await pageWith({ width: 420 });
    await preview.show(snapshotOf({ kind: 'simulation' }));
    const boxes = await preview.page
      .locator('.rule-name')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      );
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3);
  });
});

describe('tables that are the picture', () => {
  const pageWith = pagesForTests();

  it('stand alone, with what else there is below', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ kind: 'lifecycle' });
    await preview.show(snapshot);
    const captions = await preview.page.locator('caption').allTextContents();
    assert.deepEqual(
      captions,
      snapshot.tables.map(({ caption }) => caption),
    );
    assert.equal(await preview.page.locator('.picture table').count(), 1);
    await preview.page
      .getByRole('button', { name: /^g4 Pilot go or no-go/ })
      .first()
      .click();
    assert.deepEqual((await preview.received()).at(-1), { type: 'open', number: snapshot.number, mark: 'g4' });
  });

  it('show any name as itself and run none of it', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ kind: 'capacity' });
    const rows = hostileNames.map((name) => [
      { text: name.replaceAll('`', "'"), marks: [], band: null },
      { text: '80 %', marks: [], band: 'low' as const },
    ]);
    await preview.show({ ...snapshot, tables: [{ ...snapshot.tables[0]!, columns: ['Week of', '2 Mar'], rows }] });
    const shown = await preview.page.locator('.picture tbody th').allTextContents();
    assert.deepEqual(
      shown,
      hostileNames.map((name) => name.replaceAll('`', "'")),
    );
    assert.equal(await preview.page.locator('#preview :is(script, img, b, i, a)').count(), 0);
  });
});

import assert from 'node:assert/strict';
import { firstView, overlayKinds, type OverlayKind, type View } from '../../src/editor/preview/messages.ts';
import type { PreviewPage } from '../support/previewPage.ts';
import { pagesForTests, snapshotOf } from '../support/previewTests.ts';

const withOverlays = (...overlays: readonly OverlayKind[]): Partial<View> => ({ overlays });

describe('what the preview page draws over a Gantt chart', () => {
  const pageWith = pagesForTests();
  const shown = async ({ page }: PreviewPage, selector: string): Promise<number> => page.locator(`${selector}:visible`).count();

  it('stands where its row and its days are', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf(withOverlays('baseline', 'deadlines'));
    await preview.show(snapshot);
    const { ghosts } = snapshot.overlays!;
    const bars = ghosts.filter(({ isPoint }) => !isPoint);
    const places = await preview.page.evaluate((wanted) => {
      const box = (element: Element): number[] => ['x', 'y', 'width'].map((name) => Number(element.getAttribute(name)));
      const drawn = [...document.querySelectorAll('.overlays rect.ghost')].map(box);
      return { drawn, shapes: wanted.map((mark) => box(document.querySelector(`[data-mark="${mark}"] .shape`)!)) };
    }, bars.map(({ row }) => snapshot.marks[row]!.id)); // prettier-ignore
    assert.equal(places.drawn.length, bars.length);
    places.drawn.forEach(([, y], index) => assert.equal(y! - places.shapes[index]![1]!, 21.5));
    const kept = bars.findIndex(({ slip }) => slip === null);
    assert.ok(kept >= 0);
    const [ghost, bar] = [places.drawn[kept]!, places.shapes[kept]!];
    assert.ok(Math.abs(ghost[0]! + ghost[2]! - bar[0]! - bar[2]!) < 0.5);
  });

  it('has the arrows of the task at hand: pointed at, focused, or where the cursor stands', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf();
    await preview.show(snapshot);
    const { page } = preview;
    const countOf = (mark: string): number =>
      snapshot.overlays!.links.filter(({ from, to }) => from.mark === mark || to.mark === mark).length;
    const arrows = '.overlays:not(.above) .dependency';
    assert.equal(await shown(preview, arrows), 0);
    await page.locator('[data-mark="t2"] .shape').hover();
    assert.equal(await shown(preview, arrows), countOf('t2'));
    await page.locator('.corner').hover();
    assert.equal(await shown(preview, arrows), 0);
    await page.locator('[data-mark="t5"]').focus();
    assert.equal(await shown(preview, arrows), countOf('t5'));
    await page.locator('.scroller').focus();
    await preview.post({ type: 'selection', selected: 't3', selectedRow: 2 });
    await page.locator('[data-mark="t3"].selected').waitFor();
    assert.equal(await shown(preview, arrows), countOf('t3'));
    assert.ok(countOf('t2') > 0 && countOf('t5') > 0 && countOf('t3') > 0);
  });

  it('has all arrows where that is asked for, critical ones thicker and dashed', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf(withOverlays('all-links'));
    await preview.show(snapshot);
    assert.equal(await shown(preview, '.overlays:not(.above) .dependency'), snapshot.overlays!.links.length);
    const lines = await preview.page.locator('.dependency.critical .line').evaluateAll((all) =>
      all.map((line) => {
        const { strokeWidth, strokeDasharray } = getComputedStyle(line);
        return [parseFloat(strokeWidth), strokeDasharray !== 'none'];
      }),
    );
    assert.ok(lines.length > 0 && lines.every(([width, isDashed]) => Number(width) > 2 && isDashed));
  });

  it('has ghosts of what the plan is compared with, unlike those of the baseline, and names what is gone', async () => {
    const preview = await pageWith();
    const { page } = preview;
    const { overlays } = snapshotOf(withOverlays('baseline', 'base'));
    const { ghosts } = overlays!;
    const compared = { ghosts: [{ ...ghosts[0]!, slip: '+3d' }], came: [ghosts[1]!.row], gone: ['Old one', 'Old two'] };
    await preview.show(snapshotOf(withOverlays('baseline', 'base'), { compared: 'main', overlays: { ...overlays!, compared } }));
    assert.equal(await page.locator('.overlays .former').count(), 1);
    const looks = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).strokeDasharray);
    assert.notEqual(await looks('.overlays .former'), await looks('.overlays .ghost'));
    assert.deepEqual((await page.locator('.badge.shift').allTextContents()).sort(), ['new', 'Δ +3d']);
    assert.match((await page.locator('.legend').textContent()) ?? '', /Compared with main/);
    assert.match((await page.locator('.notices').textContent()) ?? '', /Gone since main: Old one, Old two\./);
    await page.getByRole('button', { name: 'Overlays' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Compared with main' }).waitFor();
    await preview.show(snapshotOf());
    assert.equal(await page.getByRole('menuitemcheckbox', { name: /Compared with/ }).count(), 0);
  });

  it('leaves room for the label of the bar that the cursor stands in, which is bold', async () => {
    const preview = await pageWith();
    const short = snapshotOf(withOverlays('baseline'));
    const { row } = short.overlays!.ghosts.find(({ slip }) => slip !== null)!;
    const { id, label } = short.marks[row]!;
    const name = label.split(',')[0]!;
    const snapshot = JSON.parse(JSON.stringify(short).replaceAll(name, `${name} with all that a name may say of its work`)) as typeof short;
    await preview.show({ ...snapshot, selected: id });
    const ends = await preview.page.evaluate((mark) => {
      const label = document.querySelector(`[data-mark="${mark}"] .label`)!.getBoundingClientRect();
      const beside = [...document.querySelectorAll('.badge')].map((badge) => badge.getBoundingClientRect());
      const own = beside.find(({ top, bottom }) => top < label.bottom && bottom > label.top)!;
      return { label: label.right, badge: own.left };
    }, id);
    assert.ok(ends.badge > ends.label, JSON.stringify(ends));
  });

  it('leaves out what is switched off', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf({ overlays: [] }));
    for (const part of ['.progress', '.status-bar', '.flag', '.ghost', '.deadline', '.badge', '.float-tail']) {
      assert.equal(await shown(preview, `.time-chart ${part}`), 0, part);
    }
    await preview.show(snapshotOf(withOverlays('progress', 'status-date', 'float', 'owners', 'raid', 'baseline')));
    for (const part of ['.progress', '.flag', '.ghost', '.float-tail', '.badge.owner', '.badge.raid', '.badge.slip']) {
      assert.ok((await preview.page.locator(`.time-chart ${part}`).count()) > 0, part);
    }
  });

  it('shades days off only where a day is wide enough', async () => {
    const preview = await pageWith({ width: 900 });
    await preview.show(snapshotOf(withOverlays('days-off')));
    assert.equal(await preview.page.locator('.day-off').count(), 0);
    for (let press = 0; press < 5; press++) await preview.page.getByRole('button', { name: 'Zoom in' }).click();
    await preview.page.locator('.day-off').first().waitFor({ state: 'attached' });
  });

  it('marks today where that is not the status date', async () => {
    const preview = await pageWith();
    const { statusDate } = snapshotOf();
    await preview.show(snapshotOf(withOverlays('today'), { today: statusDate! + 10 }));
    assert.equal(await preview.page.locator('.flag').textContent(), 'Today');
    await preview.show(snapshotOf(withOverlays('today'), { today: statusDate }));
    assert.equal(await preview.page.locator('.flag').count(), 0);
  });

  it('tells of a bar what is pointed at or focused, until Escape', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf();
    await preview.show(snapshot);
    const { page } = preview;
    const tips = snapshot.marks.map(({ id }) => ({ mark: id, lines: [`Task ${id}`, 'Mon to Fri', 'Owner: Asha'] }));
    await page.locator('[data-mark="t1"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => (window as unknown as { received: { type: string }[] }).received.some(({ type }) => type === 'tips'));
    await preview.post({ type: 'tips', number: snapshot.number - 1, tips: [{ mark: 't2', lines: ['Of another picture'] }] });
    await preview.post({ type: 'tips', number: snapshot.number, tips });
    await page.locator('.tip', { hasText: 'Task t2' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.tip').waitFor({ state: 'hidden' });
    await page.locator('[data-mark="t31"] .shape').hover();
    await page.locator('.tip', { hasText: 'Task t31' }).waitFor();
    assert.deepEqual(await page.locator('.tip > *').allTextContents(), tips[30]!.lines);
    assert.equal(await page.locator('[data-mark="t31"]').getAttribute('aria-description'), 'Mon to Fri; Owner: Asha');
    assert.equal(await page.locator('[data-mark="t31"] title').count(), 0);
  });

  it('says nothing twice to assistive technology', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf(withOverlays(...overlayKinds)));
    assert.equal(await preview.page.locator('.overlays:not([aria-hidden="true"])').count(), 0);
    assert.equal(await preview.page.locator('.overlays [role], .overlays [tabindex]').count(), 0);
  });

  it('is switched by a menu, by pointer and by keyboard', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const { page } = preview;
    const button = page.getByRole('button', { name: 'Overlays' });
    await button.click();
    const item = (name: string) => page.getByRole('menuitemcheckbox', { name, exact: true });
    assert.equal(await item('Progress').getAttribute('aria-checked'), 'true');
    await item('Float').click();
    const view = { ...firstView, overlays: overlayKinds.filter((kind) => kind === 'float' || firstView.overlays.includes(kind)) };
    assert.deepEqual((await preview.received()).at(-1), { type: 'view', view });
    await preview.show(snapshotOf(view));
    assert.equal(await item('Float').getAttribute('aria-checked'), 'true');
    const focused = async (): Promise<string> => page.evaluate(() => document.activeElement!.lastElementChild!.textContent);
    await page.keyboard.press('Home');
    assert.equal(await focused(), 'Links of the task at hand');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), 'Open RAID entries');
    await page.keyboard.press('p');
    assert.equal(await focused(), 'Progress');
    await page.keyboard.press('Space');
    const without = { ...view, overlays: view.overlays.filter((kind) => kind !== 'progress') };
    assert.deepEqual((await preview.received()).at(-1), { type: 'view', view: without });
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('menu').count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement!.matches('.menu > :first-child')));
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
  });
});

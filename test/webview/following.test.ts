import assert from 'node:assert/strict';
import { firstView, type Snapshot } from '../../src/editor/preview/messages.ts';
import { pagesForTests, sketched, snapshotOf } from '../support/previewTests.ts';
import type { Sketch } from '../support/sketch.ts';

describe('the preview page, following the editor', () => {
  const pageWith = pagesForTests();

  it('marks what the cursor stands in and brings it into sight', async () => {
    const preview = await pageWith({ height: 500 });
    const snapshot = snapshotOf();
    await preview.show(snapshot);
    const last = snapshot.marks.at(-1)!.id;
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.post({ type: 'selection', selected: last, selectedRow: snapshot.rows!.total - 1 });
    const mark = preview.page.locator(`[data-mark="${last}"][aria-current="true"]`);
    await mark.waitFor({ state: 'visible' });
    const [box, view] = [(await mark.locator('.shape').boundingBox())!, (await preview.page.locator('.scroller').boundingBox())!];
    assert.ok(box.y > view.y && box.y + box.height < view.y + view.height);
    assert.equal(await preview.page.locator('.mark.selected').count(), 1);
    await preview.post({ type: 'selection', selected: null, selectedRow: null });
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
    assert.equal(await spoken.textContent(), 'Gantt chart, 2 tasks');
    await preview.show(sketched(plan('2026-03-02..2026-03-13')));
    assert.equal(await spoken.textContent(), 'Landing zone, 2 Mar 2026 to 13 Mar 2026');
  });
});

import assert from 'node:assert/strict';
import { pictureBytes } from '../../src/editor/preview/export/checked.ts';
import type { Outcome, PageMessage, Sitting, Snapshot } from '../../src/editor/preview/messages.ts';
import { hostileNames } from '../support/hostileNames.ts';
import type { PreviewPage } from '../support/previewPage.ts';
import { pagesForTests, sketched, snapshotOf } from '../support/previewTests.ts';

describe('taking a picture away', () => {
  const pageWith = pagesForTests();

  it('is asked for by a menu, with the keyboard alone', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    const { page } = preview;
    const opener = page.getByRole('button', { name: 'Export' });
    await opener.focus();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement!.textContent);
    assert.equal(await focused(), 'Save as SVG…');
    await page.keyboard.press('End');
    assert.equal(await focused(), 'Print…');
    await page.keyboard.press('Escape');
    assert.equal(await opener.evaluate((button) => document.activeElement === button), true);
    assert.equal(await opener.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.deepEqual((await preview.received()).at(-1), { type: 'export', as: 'png' });
    assert.equal(await page.getByRole('menu').count(), 0);
  });

  it('gives SVG that stands alone, in light colours whatever the theme', async () => {
    const texts: string[] = [];
    for (const theme of ['dark', 'light'] as const) {
      const preview = await pageWith({ theme });
      await preview.show(snapshotOf({ kind: 'risks' }));
      const text = await taken(preview, { snapshot: snapshotOf({ kind: 'roadmap' }) });
      texts.push(text.replaceAll(/drawing-\d+/g, 'drawing'));
    }
    assert.equal(texts[0], texts[1]);
    assert.match(texts[0]!, /<rect [^>]*fill="rgb\(255, 255, 255\)"/);
    assert.doesNotMatch(texts[0]!, /var\(|class=|style=|data-mark/);
    assert.ok(pictureBytes('svg', texts[0]!));
  });

  it('draws every row, and what the names say, title and legend with it', async () => {
    const preview = await pageWith();
    const tasks = hostileNames.map((name, index) => ({ id: `t${index}`, name, on: '2026-03-02..2026-03-20' }));
    const text = await taken(preview, { format: 'svg', snapshot: sketched({ name: 'Atlas', tasks }) });
    const shown = await preview.page.evaluate((svg) => {
      const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent.replaceAll('\u200B', '').trim());
    }, text);
    const wanted = hostileNames.map((name) => name.replaceAll(/[\s\u0000-\u001f]+/g, ' ').trim());
    assert.deepEqual(
      wanted.filter((name) => !shown.includes(name)),
      [],
    );
    for (const word of ['Atlas · Gantt chart', 'Planned', 'Critical']) assert.ok(shown.includes(word), word);
    assert.equal(await preview.page.locator('.sheet').count(), 0);
  });

  it('turns the labels of a flowchart, which are HTML, into text', async () => {
    const preview = await pageWith();
    const drawing = {
      tasks: [
        { id: 'a', name: 'First of all', on: '2026-03-02' },
        { id: 'b', name: 'Then the other', on: '2026-03-03', after: ['a'] },
      ],
    };
    const text = await taken(preview, { format: 'svg', snapshot: sketched(drawing, { kind: 'dependencies' }) });
    assert.match(text, />First of all<\/text>/);
    assert.doesNotMatch(text, /foreignObject/);
  });

  it('gives PNG of twice as many pixels', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ depth: 1 });
    const [svg, png] = [await taken(preview, { format: 'svg', snapshot }), await taken(preview, { format: 'png', snapshot })];
    const bytes = Buffer.from(pictureBytes('png', png)!);
    const size = /<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number);
    // A PNG's width and height stand in its first chunk, at bytes 16 and 20.
    assert.deepEqual(
      [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
      size.map((side) => side * 2),
    );
  });

  it('puts PNG into the clipboard', async () => {
    const preview = await pageWith();
    await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await preview.show(snapshotOf({ depth: 1 }));
    await preview.post(sitting({ format: 'png', to: 'clipboard', snapshot: snapshotOf({ depth: 1 }) }));
    assert.equal((await outcome(preview)).type, 'copied');
    const types = await preview.page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    assert.deepEqual(types, ['image/png']);
  });

  it('says why where it cannot be drawn, and leaves nothing behind', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf());
    await preview.post(sitting({ snapshot: snapshotOf({}, { text: 'gantt\n  nonsense here\n' }) }));
    const last = await outcome(preview);
    assert.ok(last.type === 'undrawn' && last.why !== '');
    assert.equal(await preview.page.locator('.sheet').count(), 0);
  });
});

let number = 0;

function sitting(more: Partial<Sitting> & { readonly snapshot: Snapshot }): Sitting {
  return { type: 'sitting', number: ++number, format: 'svg', to: 'host', ...more };
}

async function taken(preview: PreviewPage, more: Partial<Sitting> & { readonly snapshot: Snapshot }): Promise<string> {
  await preview.post(sitting(more));
  const last = await outcome(preview);
  assert.ok(last.type === 'picture', JSON.stringify(last));
  return last.data;
}

/** Of the last sitting. */
async function outcome(preview: PreviewPage): Promise<Outcome> {
  const of = (message: PageMessage): message is Outcome =>
    (message.type === 'picture' || message.type === 'copied' || message.type === 'undrawn') && message.number === number;
  await preview.page.waitForFunction(
    (wanted) =>
      (window as unknown as { received: { type: string; number?: number }[] }).received.some(
        (message) => ['picture', 'copied', 'undrawn'].includes(message.type) && message.number === wanted,
      ),
    number,
  );
  return (await preview.received()).find(of)!;
}

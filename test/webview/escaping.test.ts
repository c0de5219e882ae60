import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { View } from '../../src/editor/preview/messages.ts';
import { hostileNames } from '../support/hostileNames.ts';
import { injections } from '../support/injections.ts';
import type { PreviewPage } from '../support/previewPage.ts';
import { pagesForTests, sketched } from '../support/previewTests.ts';

const printable = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('#:;%<>"`&\\{}[]()|-=~.,_$^*!/\' 1aZé字')), minLength: 1, maxLength: 120 }),
  fc.constantFrom(...hostileNames, ...injections),
);

/** As a name is written on one line, without what cannot be drawn; what is longer than that ends in an ellipsis, which is another matter. */
const shownAs = (name: string): string => name.replaceAll(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
const names = fc.array(
  printable.map(shownAs).filter((name) => name !== '' && name.length <= 120),
  { minLength: 60, maxLength: 60 },
);

describe('any name on the page', () => {
  const pageWith = pagesForTests();

  it('shows as that string, as task and as item of the roadmap', async () => {
    const preview = await pageWith({ width: 1600 });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const tasks = all.map((name, at) => ({ id: `t${at}`, name, on: '2026-03-02..2026-03-06' }));
        await preview.show(sketched({ tasks, statusDate: '2026-03-04' }));
        assert.deepEqual(differing(await labelsOn(preview), all), []);
        const roadmap = all.map((name, at) => ({ id: `i${at}`, name, horizon: 'next' }));
        await preview.show(sketched({ tasks, roadmap, statusDate: '2026-03-04' }, { kind: 'roadmap', roadmapBy: 'quarter' }));
        assert.deepEqual(differing(await labelsOn(preview), all), []);
      }),
      { numRuns: 6 },
    );
  });

  it('runs nothing, fetches nothing and changes nothing, whatever it wants', async () => {
    const preview = await pageWith();
    const asked: string[] = [];
    preview.page.on('request', (request) => asked.push(request.url()));
    const tasks = injections.map((name, at) => ({
      ...{ id: `t${at}`, name, on: '2026-03-02..2026-03-06', points: 2, sprint: `s${at}` },
      after: at === 0 ? [] : [`t${at - 1}`],
    }));
    const drawing = {
      ...{ name: injections[0], statusDate: '2026-03-04', tasks },
      risks: injections.map((name, at) => ({ id: `R-${at}`, name, probability: 3, impact: 3 })),
      roadmap: injections.map((name, at) => ({ id: `i${at}`, name, horizon: 'now' })),
      sprints: injections.map((name, at) => ({ id: `s${at}`, name, start: '2026-03-02', finish: '2026-03-06' })),
    };
    const views: Partial<View>[] = [
      {},
      { kind: 'roadmap' },
      { kind: 'dependencies' },
      { kind: 'risks' },
      { kind: 'burndown' },
      { kind: 'burnup' },
      { kind: 'velocity' },
    ];
    for (const view of views) {
      const snapshot = sketched(drawing, view);
      assert.equal(snapshot.empty, null);
      await preview.show(snapshot);
      assert.equal(await preview.page.locator('main :is(script, img, iframe, a, b, input, link, meta, math, details, animate)').count(), 0);
      assert.equal(await preview.page.evaluate(() => 'run' in window), false);
    }
    assert.deepEqual(asked, []);
  });
});

function differing(shown: readonly string[], wanted: readonly string[]): unknown[] {
  return wanted.flatMap((name, at) => (shown[at] === name ? [] : [{ wanted: name, shown: shown[at] }]));
}

/** What stands on the bars, in the order of the marks, without the signs before it and the unseen spaces that keep Mermaid from reading it. */
async function labelsOn({ page }: PreviewPage): Promise<string[]> {
  const texts = await page.locator('svg .mark .label').evaluateAll((labels) => labels.map((label) => label.textContent));
  return texts.map((text) =>
    text
      .replaceAll('\u200B', '')
      .replace(/^[✓◐] /, '')
      .trim(),
  );
}

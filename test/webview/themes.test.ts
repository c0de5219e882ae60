import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { firstView, kinds, overlayKinds, type View } from '../../src/editor/preview/messages.ts';
import { hardestToRead } from '../support/contrast.ts';
import { pagesForTests, snapshotOf } from '../support/previewTests.ts';
import { themes, type ThemeName } from '../support/themes.ts';

describe('the preview page, in every theme', function () {
  this.timeout(120_000);
  const pageWith = pagesForTests();
  const pages: readonly Partial<View>[] = [
    ...kinds.map((kind) => (kind === 'gantt' || kind === 'dependencies' ? { kind, depth: 1 } : { kind })),
    { kind: 'gantt', overlays: overlayKinds },
    { kind: 'gantt', filtering: true, groupBy: 'owner', asTable: true },
  ];
  const names = Object.keys(themes) as ThemeName[];

  it('redraws with readable labels when the theme changes', async () => {
    const preview = await pageWith({ theme: 'dark' });
    await preview.show(snapshotOf({ depth: 2 }));
    for (const name of names) {
      await preview.setTheme(name);
      const background = themes[name].variables['editor-background']!;
      await preview.page.waitForFunction(
        (colour) => document.querySelector<HTMLElement>('#preview')!.style.getPropertyValue('--background') === colour,
        background,
      );
      for (const overlays of [firstView.overlays, overlayKinds]) {
        await preview.show(snapshotOf({ depth: 2, overlays }));
        const worst = await preview.page.evaluate(worstContrast);
        assert.ok(worst.ratio >= 4.5, `${name}: ${JSON.stringify(worst)}`);
      }
    }
  });

  for (const name of names) {
    // What is in the page is the same in all themes: only colours are looked at again.
    const rules = name === names[0] ? null : ['color-contrast', 'link-in-text-block'];
    it(`has nothing that axe finds (${name})`, async () => {
      const preview = await pageWith({ theme: name });
      await preview.page.evaluate(axe.source);
      for (const view of pages) {
        const snapshot = snapshotOf(view, { stale: true, errors: 1, hidden: 3 });
        // Rows are all made alike, and axe looks at each for a long time.
        const tables = snapshot.tables.map((table) => ({ ...table, rows: table.rows.slice(0, 4) }));
        await preview.show({ ...snapshot, ...(view.kind !== 'raid-burndown' && { tables }) });
        assert.deepEqual(await violationsOn(preview.page, rules), [], view.kind);
      }
      await preview.page.getByRole('button', { name: 'Export' }).click();
      assert.deepEqual(await violationsOn(preview.page, rules), [], 'menu');
    });

    it(`has words that can be read on every page (${name})`, async () => {
      const preview = await pageWith({ theme: name });
      for (const view of pages) {
        await preview.show(snapshotOf(view));
        const worst = await preview.page.evaluate(hardestToRead, '#preview');
        assert.ok(worst.ratio >= 4.5, `${view.kind}: ${JSON.stringify(worst)}`);
      }
    });
  }
});

/** In the page: the label that is hardest to read against what it stands on. */
function worstContrast(): { ratio: number; text: string } {
  const luminance = (colour: string): number => {
    const parts = colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map((part) => Number(part) / 255);
    const [red, green, blue] = parts.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const ground = getComputedStyle(document.querySelector('.scroller')!).backgroundColor;
  return [...document.querySelectorAll('[data-mark] .label, .overlays text')]
    .map((label) => {
      const isInside = label.classList.contains('inside');
      const on = isInside ? getComputedStyle(label.parentElement!.querySelector('.shape')!).fill : ground;
      const [light, dark] = [luminance(getComputedStyle(label).fill), luminance(on)].sort((a, b) => b - a);
      return { ratio: (light! + 0.05) / (dark! + 0.05), text: label.textContent };
    })
    .reduce((worst, next) => (next.ratio < worst.ratio ? next : worst));
}

/** By all rules, or by these alone; axe is in the page already. */
async function violationsOn(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const options = rules ? { runOnly: { type: 'rule' as const, values: [...rules] } } : {};
  const results = await page.evaluate(async (how) => (window as unknown as { axe: typeof axe }).axe.run(how), options);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html.slice(0, 120))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

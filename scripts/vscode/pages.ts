/** Pictures of every page of the preview, of the data-lake example: light and dark, in a narrow side panel, half a screen and a whole one. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { kinds, type View } from '../../src/editor/preview/messages.ts';
import { openPreviewPage } from '../../test/support/previewPage.ts';
import { snapshotOf } from '../../test/support/previewTests.ts';
import { root } from '../setup/shell.mjs';
import { openBrowser } from './window.ts';

/** Only the middle one is kept in git; the others are for whoever looks. */
const sizes = { narrow: { width: 420, height: 720 }, half: { width: 960, height: 640 }, full: { width: 1600, height: 900 } } as const;
const themes = ['light', 'dark'] as const;

const pages: Readonly<Record<string, Partial<View>>> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, { kind }])),
  dependencies: { kind: 'dependencies', depth: 1 },
  'gantt-table': { kind: 'gantt', asTable: true },
};

/** Writes them into docs/pictures: `half/gantt-dark.png`. */
export async function takePages(): Promise<number> {
  const browser = await openBrowser();
  try {
    for (const size of Object.keys(sizes) as (keyof typeof sizes)[])
      for (const theme of themes) for (const name of Object.keys(pages)) await take(browser, name, size, theme);
  } finally {
    await browser.close();
  }
  return 0;
}

async function take(browser: Browser, name: string, size: keyof typeof sizes, theme: (typeof themes)[number]): Promise<void> {
  const preview = await openPreviewPage(browser, { theme, ...sizes[size] });
  await preview.show(snapshotOf(pages[name]));
  const file = path.join(root, 'docs/pictures', size, `${name}-${theme}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await preview.page.screenshot({ path: file, animations: 'disabled' });
  await preview.page.close();
  process.stdout.write(`${path.relative(root, file)}\n`);
}

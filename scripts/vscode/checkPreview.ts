/** Proves that the preview draws: opens the plan as a person would and counts the bars in the page. */
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { root } from '../setup/shell.mjs';
import type { Server } from './server.ts';
import { openBrowser } from './window.ts';

const patience = { timeout: 2000 };

export async function checkPreview(server: Server, folder: string, plan: string): Promise<number> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(server.urlOf(folder, { openFile: `vscode-remote://${server.host}${plan}` }));
    await runCommand(page, 'Planloom: Open Preview to the Side');
    const bars = await barsOf(page);
    process.stdout.write(`The preview drew ${bars} bars and milestones of ${path.relative(root, plan)}\n`);
    return bars > 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/**
 * By the command palette, which listens from the moment that VS Code is up, and offers a command from the moment that its extension
 * has found what the command is for: until then it is opened again and again. The command that has the keys is run, and only once it is the one
 * that is meant: a row that is clicked may be another by then, for the list is put in order while one types.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  const best = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  const deadline = Date.now() + 90_000;
  for (;;) {
    await page.keyboard.press('F1');
    if ((await works(input.fill(`>${title}`, patience))) && (await works(best.waitFor(patience)))) {
      await page.keyboard.press('Enter');
      return;
    }
    if (Date.now() > deadline) throw new Error(`VS Code does not offer the command "${title}"`);
    await page.keyboard.press('Escape');
  }
}

/** A window that is still opening moves the focus, which closes the palette under one's hands. */
function works(step: Promise<void>): Promise<boolean> {
  return step.then(
    () => true,
    () => false,
  );
}

/** The page inside the webview's two frames. */
export function previewOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

async function barsOf(page: Page): Promise<number> {
  const bars = previewOf(page).locator('[data-mark]');
  await bars.first().waitFor({ state: 'attached', timeout: 60_000 });
  return bars.count();
}

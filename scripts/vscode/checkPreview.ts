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
 * has found what the command is for: until then it is opened again and again.
 */
export function runCommand(page: Page, title: string): Promise<void> {
  return quickly(page, 'F1', `>${title}`, title);
}

/** Puts the cursor of the editor that has the keys into a place, counted from 1. */
export function goToLine(page: Page, line: number, column: number): Promise<void> {
  return quickly(page, 'Control+g', `:${line}:${column}`, new RegExp(`\\bline ${line}\\b.*\\b${column}\\b`));
}

/**
 * What a key opens is filled with a text, and Enter is pressed only once the row that has the keys is the one that is meant: the list follows
 * the text in its own time, and a row that is clicked may be another by then, for it is put in order while one types.
 */
async function quickly(page: Page, key: string, text: string, row: string | RegExp): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  const best = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row });
  const deadline = Date.now() + 90_000;
  for (;;) {
    await page.keyboard.press(key);
    if ((await works(input.fill(text, patience))) && (await works(best.waitFor(patience)))) {
      await page.keyboard.press('Enter');
      return;
    }
    if (Date.now() > deadline) throw new Error(`VS Code does not offer "${text}"`);
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

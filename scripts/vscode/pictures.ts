/** The pictures of the README: the packed extension in a real VS Code, the data-lake example open. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ensureServer } from '../setup/packages.mjs';
import { root } from '../setup/shell.mjs';
import { previewOf, runCommand } from './checkPreview.ts';
import { packageExtension } from './package.ts';
import { startServer, type Server } from './server.ts';
import { openBrowser } from './window.ts';

interface Picture {
  readonly name: string;
  readonly theme: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What a person does once the plan is open. */
  prepare(page: Page): Promise<void>;
}

const folder = path.join(root, 'examples/data-lake');

const pictures: readonly Picture[] = [
  { name: 'overview', theme: 'Default Dark Modern', size: { width: 1720, height: 1000 }, prepare: openEverything },
  {
    name: 'roadmap-light',
    theme: 'Default Light Modern',
    size: { width: 1400, height: 800 },
    prepare: async (page) => {
      await openPreview(page);
      await choose(page, 'Show', 'Roadmap');
      await previewOf(page).getByRole('combobox', { name: 'Columns' }).waitFor();
      await page.keyboard.press('Control+B');
    },
  },
  { name: 'raid', theme: 'Default Dark Modern', size: { width: 1200, height: 760 }, prepare: openRaid },
];

/** Writes every picture, or the one named, into media/pictures. */
export async function takePictures(only: string | undefined): Promise<number> {
  await ensureServer();
  const vsix = [await packageExtension()];
  const browser = await openBrowser();
  try {
    for (const picture of pictures) if (!only || picture.name === only) await take(picture, vsix, browser);
  } finally {
    await browser.close();
  }
  return 0;
}

async function take(picture: Picture, vsix: readonly string[], browser: Browser): Promise<void> {
  const server = await startServer({ vsix, settings: { 'workbench.colorTheme': picture.theme, 'editor.minimap.enabled': false } });
  try {
    const page = await openPlan(server, browser, picture);
    await picture.prepare(page);
    const file = path.join(root, 'media/pictures', `${picture.name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    await page.screenshot({ path: file });
    process.stdout.write(`${path.relative(root, file)}\n`);
  } finally {
    await server.stop();
  }
}

async function openPlan(server: Server, browser: Browser, picture: Picture): Promise<Page> {
  const page = await browser.newPage({ viewport: picture.size });
  await page.goto(server.urlOf(folder, { openFile: `vscode-remote://${server.host}${path.join(folder, 'plan.yaml')}` }));
  await page.locator('.editor-group-container .view-lines').first().waitFor({ timeout: 60_000 });
  return page;
}

async function openEverything(page: Page): Promise<void> {
  await openViews(page);
  await openPreview(page);
  await goToLine(page, firstLineWith('progress: '));
  await previewOf(page).locator('[data-mark][aria-current="true"]').waitFor();
}

async function openRaid(page: Page): Promise<void> {
  await openViews(page);
  await widenSideBar(page, 560);
  await runCommand(page, 'Planloom: Show RAID View');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page
    .locator('.editor-group-container .view-line')
    .first()
    .click({ position: { x: 5, y: 5 } });
  await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.getAnimations().length === 0);
}

async function openViews(page: Page): Promise<void> {
  await page
    .locator('.activitybar')
    .getByRole('tab', { name: /^Planloom/ })
    .click();
  await page.getByRole('treeitem').first().waitFor();
}

async function openPreview(page: Page): Promise<void> {
  await runCommand(page, 'Planloom: Open Preview to the Side');
  await previewOf(page).locator('[data-mark]').first().waitFor({ state: 'attached', timeout: 60_000 });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await previewOf(page).getByRole('combobox', { name: label }).click();
  await previewOf(page).getByRole('option', { name: option }).click();
}

/** The first task that is under way. */
function firstLineWith(text: string): number {
  const lines = readFileSync(path.join(folder, 'plan.yaml'), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text) && !line.includes('100%')) + 1;
}

async function goToLine(page: Page, line: number): Promise<void> {
  await page
    .locator('.editor-group-container .view-line')
    .first()
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line},`) }).waitFor();
  await page.locator('.view-line', { hasText: 'progress' }).first().waitFor();
}

async function widenSideBar(page: Page, width: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + box.width, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + width, box.y + 200, { steps: 5 });
  await page.mouse.up();
}

/** VS Code as a person sees it: the packed extension, a window in a browser, hands and eyes. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { hasServer } from '../../../scripts/setup/node.mjs';
import { ensureServer } from '../../../scripts/setup/packages.mjs';
import { goToLine, previewOf, runCommand } from '../../../scripts/vscode/checkPreview.ts';
import { packageExtension } from '../../../scripts/vscode/package.ts';
import { settingsForTests, startServer, type Server } from '../../../scripts/vscode/server.ts';
import { openBrowser } from '../../../scripts/vscode/window.ts';

type Settings = Readonly<Record<string, unknown>>;

export interface Visit {
  /** A folder of test/workspaces, of which the window opens a copy. */
  readonly workspace: string;
  readonly file?: string;
  readonly settings?: Settings;
  readonly size?: { readonly width: number; readonly height: number };
  /** Where it is given, the copy is a repository, and its first commit has this tag. */
  readonly tag?: string;
  /** What a file said in that commit in place of what it says; then there is a second commit. */
  readonly before?: { readonly file: string; readonly now: string; readonly then: string };
}

/** Everything the tests of this process share. */
interface House {
  readonly server: Server;
  readonly browser: Browser;
  readonly folder: string;
}

const wide = { width: 1500, height: 950 };
const root = path.resolve(import.meta.dirname, '../../..');
let house: Promise<House> | null = null;
let visits = 0;

before(function () {
  // The server and the desktop's VS Code differ in how a person is played, and only the server is played here.
  if (!hasServer) this.skip();
});

/** What was on the screen when a test failed is in out/ui. */
afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replaceAll(/\W+/g, '-');
  const pages = (await house)?.browser.contexts().flatMap((context) => context.pages()) ?? [];
  for (const page of pages) await page.screenshot({ path: path.join(root, `out/ui/${name}.png`) });
});

after(async () => {
  const open = await house;
  await open?.browser.close();
  await open?.server.stop();
  if (open) await rm(open.folder, { recursive: true, force: true });
});

/** A window on a workspace, with the file open where one is named. */
export async function visit({ workspace, file, settings, size = wide, tag, before }: Visit): Promise<Window> {
  const { server, browser, folder } = await (house ??= build());
  const copy = path.join(folder, `${workspace}-${++visits}`);
  await cp(path.join(root, 'test/workspaces', workspace), copy, { recursive: true });
  await writeSettings(copy, settings ?? {});
  if (tag) await commitAll(copy, tag, before);
  const page = await browser.newPage({ viewport: size });
  await page.goto(server.urlOf(copy, file ? { openFile: `vscode-remote://${server.host}${path.join(copy, file)}` } : {}));
  const window = new Window(page, copy);
  await window.isThere(file);
  return window;
}

async function writeSettings(folder: string, settings: Settings): Promise<void> {
  await mkdir(path.join(folder, '.vscode'), { recursive: true });
  await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

async function commitAll(folder: string, tag: string, before: Visit['before']): Promise<void> {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], { cwd: folder });
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--no-gpg-sign', '--message', message);
  };
  git('init', '--quiet');
  const file = before && path.join(folder, before.file);
  const text = file && (await readFile(file, 'utf8'));
  if (before && file && text) await writeFile(file, text.replace(before.now, before.then));
  commit('First');
  git('tag', tag);
  if (!file || !text) return;
  await writeFile(file, text);
  commit('Second');
}

async function build(): Promise<House> {
  await ensureServer();
  const [server, browser, folder] = await Promise.all([
    packageExtension().then((vsix) => startServer({ vsix: [vsix], settings: settingsForTests })),
    openBrowser(),
    mkdtemp(path.join(os.tmpdir(), 'planloom-ui-')),
  ]);
  return { server, browser, folder };
}

export class Window {
  readonly page: Page;
  private readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    page.setDefaultTimeout(40_000);
  }

  async isThere(file: string | undefined): Promise<void> {
    await this.page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 60_000 });
    if (file) await this.page.locator('.editor-group-container .view-lines').first().waitFor();
  }

  close(): Promise<void> {
    return this.page.close();
  }

  run(command: string): Promise<void> {
    return runCommand(this.page, command);
  }

  /** The workspace's settings are these from now on; VS Code sees it by itself. */
  set(settings: Settings): Promise<void> {
    return writeSettings(this.folder, settings);
  }

  /** The page inside the preview's two frames. */
  get preview(): Locator {
    return previewOf(this.page).locator('body');
  }

  /** The same once VS Code has told it this kind of theme. */
  previewIn(kind: string): Locator {
    return previewOf(this.page).locator(`body.${kind}`);
  }

  /** A bar, milestone or card by its name; a table below the picture may name it too. */
  bar(name: string): Locator {
    return this.preview.locator(`svg [data-mark][aria-label^="${name}"]`);
  }

  /** A row of the RAG or the RAID view, by how a screen reader says it. */
  row(spoken: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name: spoken });
  }

  /** Opens a row by its twistie: a click on its name would open the line that it stands for, and take the keys there. */
  async expand(spoken: string | RegExp): Promise<void> {
    await this.row(spoken).locator('.monaco-tl-twistie').click();
    await this.page.getByRole('treeitem', { name: spoken, expanded: true }).waitFor();
  }

  /** Closes a view by the title at its left: a hand over it brings up buttons, and one of them stands in the middle. */
  async collapse(view: string): Promise<void> {
    const header = { name: `${view} Section` };
    await this.page.getByRole('button', header).click({ position: { x: 40, y: 10 } });
    await this.page.getByRole('button', { ...header, expanded: false }).waitFor();
  }

  async openViews(): Promise<void> {
    await this.page
      .locator('.activitybar')
      .getByRole('tab', { name: /^Planloom/ })
      .click();
    await this.page.getByRole('treeitem').first().waitFor();
  }

  /** Resolves once the cursor stands in this line; the status bar tells. */
  async cursorIn(line: number): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line},`) }).waitFor();
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container .monaco-editor.focused').first().waitFor();
    await goToLine(this.page, line, column);
    await this.cursorIn(line);
  }

  /** Resolves once VS Code has put what matches into its memory, once a minute when it is idle: a reload before that forgets it. */
  async remembers(what: RegExp): Promise<void> {
    const deadline = Date.now() + 180_000;
    while (!what.test(await this.page.evaluate(memory))) {
      if (Date.now() > deadline) throw new Error(`VS Code has not remembered ${String(what)}`);
      await this.page.waitForTimeout(200);
    }
  }
}

/** All that VS Code keeps in this browser; runs in the page. */
async function memory(): Promise<string> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const texts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const db = await answer(indexedDB.open(name));
    const values = await answer<unknown[]>(db.transaction('ItemTable').objectStore('ItemTable').getAll());
    texts.push(...values.map(String));
    db.close();
  }
  return texts.join('\n');
}

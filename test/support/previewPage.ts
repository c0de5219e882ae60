/** The preview's page in Chromium, with a stand-in for VS Code that posts messages and keeps those it gets. */
import * as esbuild from 'esbuild';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { webviewPlugins } from '../../scripts/webviewPlugins.mjs';
import type { HostMessage, PageMessage, PageState, Snapshot } from '../../src/editor/preview/messages.ts';
import { pageHtml } from '../../src/editor/preview/page.ts';
import { themes, type ThemeName } from './themes.ts';

const origin = 'https://preview.test';
const root = path.resolve(import.meta.dirname, '../..');

export interface PageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly state?: PageState;
}

export interface PreviewPage {
  readonly page: Page;
  post(message: HostMessage): Promise<void>;
  /** Posts a snapshot and waits until it is drawn. */
  show(snapshot: Snapshot): Promise<void>;
  /** What the page has posted so far, without what it asks for by itself once it is at rest. */
  received(): Promise<readonly PageMessage[]>;
  state(): Promise<PageState | null>;
  setTheme(theme: ThemeName): Promise<void>;
  /** Violations of the page's content security policy and uncaught errors. */
  readonly faults: string[];
}

interface StandIn extends Window {
  received: PageMessage[];
  kept: PageState | null;
  acquireVsCodeApi: () => unknown;
}

export async function openPreviewPage(browser: Browser, options: PageOptions = {}): Promise<PreviewPage> {
  const { theme = 'dark', width = 1200, height = 800, state = null } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await serve(page);
  await page.addInitScript(playVsCode, { kept: state, theme: themes[theme] });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => (window as unknown as StandIn).received.some((message) => message.type === 'ready'));
  const post = async (message: HostMessage): Promise<void> => page.evaluate((data) => window.postMessage(data, '*'), message);
  return {
    page,
    faults,
    post,
    async show(snapshot) {
      await post(snapshot);
      await page.waitForFunction(
        (number) => (window as unknown as StandIn).received.some((message) => message.type === 'drawn' && message.number === number),
        snapshot.number,
      );
    },
    received: async () => page.evaluate(() => (window as unknown as StandIn).received.filter(({ type }) => type !== 'tips')),
    state: async () => page.evaluate(() => (window as unknown as StandIn).kept),
    setTheme: async (name) => page.evaluate(wearTheme, themes[name]),
  };
}

function playVsCode({
  kept,
  theme,
}: {
  kept: PageState | null;
  theme: { bodyClass: string; variables: Readonly<Record<string, string>> };
}): void {
  const vsCode = window as unknown as StandIn;
  vsCode.received = [];
  vsCode.kept = kept;
  vsCode.acquireVsCodeApi = () => ({
    postMessage: (message: PageMessage) => vsCode.received.push(message),
    getState: () => vsCode.kept,
    setState: (state: PageState) => (vsCode.kept = state),
  });
  // As early as VS Code does it: before the page's own script runs.
  new MutationObserver((_, observer) => {
    if (!(document.body as HTMLElement | null)) return;
    observer.disconnect();
    for (const [name, value] of Object.entries(theme.variables)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
    document.body.className = theme.bodyClass;
  }).observe(document, { childList: true, subtree: true });
}

function wearTheme({ bodyClass, variables }: { bodyClass: string; variables: Readonly<Record<string, string>> }): void {
  document.documentElement.removeAttribute('style');
  for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
  document.body.className = bodyClass;
}

async function serve(page: Page): Promise<void> {
  const { script, style } = await (bundle ??= buildPage());
  const html = pageHtml({ cspSource: origin, script: `${origin}/main.js`, style: `${origin}/main.css`, nonce: 'n0nce', title: 'Preview' });
  const files: Readonly<Record<string, { body: string; contentType: string }>> = {
    '/': { body: html, contentType: 'text/html' },
    '/main.js': { body: script, contentType: 'text/javascript' },
    '/main.css': { body: style, contentType: 'text/css' },
  };
  await page.route(`${origin}/**`, async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    await (file ? route.fulfill(file) : route.fulfill({ status: 204 }));
  });
}

let bundle: Promise<{ script: string; style: string }> | undefined;

/** As scripts/build.mjs does it, but in memory and readable. */
async function buildPage(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'webview/main.ts')],
    outfile: path.join(root, 'dist/webview/main.js'),
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    plugins: webviewPlugins(),
  });
  const textOf = (ending: string): string => outputFiles.find((file) => file.path.endsWith(ending))!.text;
  return { script: textOf('.js'), style: textOf('.css') };
}

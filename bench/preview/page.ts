/** The page as it ships, in Chromium, with Mermaid alone beside it: what both draw is drawn in the same tab. */
import * as esbuild from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { webviewPlugins } from '../../scripts/webviewPlugins.mjs';
import { build } from '../../scripts/vscode/package.ts';
import { pageHtml } from '../../src/editor/preview/page.ts';
import { themes } from '../../test/support/themes.ts';
import type { PreviewHost } from './host.ts';

const root = path.resolve(import.meta.dirname, '../..');
const origin = 'https://preview.test';

export interface BenchPage {
  readonly page: Page;
  /** Milliseconds that `mermaid.render` takes for this text. */
  plain(text: string): Promise<number>;
}

/** The host gets what the page posts, and the other way round. */
export async function openPage(browser: Browser, host: PreviewHost): Promise<BenchPage> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  await serve(page);
  await page.exposeFunction('toHost', (message: unknown) => host.receive(message));
  host.post = (snapshot) => void page.evaluate((data) => window.postMessage(data, '*'), snapshot);
  await page.addInitScript(playVsCode, themes.dark);
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'plain' in window);
  return {
    page,
    plain: (text) => page.evaluate(renderPlainly, text),
  };
}

async function serve(page: Page): Promise<void> {
  const html = pageHtml({ cspSource: origin, script: `${origin}/main.js`, style: `${origin}/main.css`, nonce: 'n0nce', title: 'Preview' });
  const { main, style, plain } = await (bundles ??= bundled());
  const withPlain = html.replace('</body>', `<script nonce="n0nce" src="${origin}/plain.js"></script></body>`);
  const files: Readonly<Record<string, { body: string; contentType: string }>> = {
    '/': { body: withPlain, contentType: 'text/html' },
    '/main.js': { body: main, contentType: 'text/javascript' },
    '/main.css': { body: style, contentType: 'text/css' },
    '/plain.js': { body: plain, contentType: 'text/javascript' },
  };
  await page.route(`${origin}/**`, async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    await (file ? route.fulfill(file) : route.fulfill({ status: 204 }));
  });
}

let bundles: Promise<Record<'main' | 'style' | 'plain', string>> | undefined;

async function bundled(): Promise<Record<'main' | 'style' | 'plain', string>> {
  await build();
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `import mermaid from 'mermaid'; window.plain = mermaid;`, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    plugins: webviewPlugins(),
  });
  const dist = (name: string): Promise<string> => readFile(path.join(root, 'dist/webview', name), 'utf8');
  return { main: await dist('main.js'), style: await dist('main.css'), plain: outputFiles[0]!.text };
}

interface Tab extends Window {
  toHost: (message: unknown) => void;
  acquireVsCodeApi: () => unknown;
  plain: { initialize: (config: object) => void; render: (id: string, text: string) => Promise<{ svg: string }> };
  drawings?: number;
}

function playVsCode({ bodyClass, variables }: { bodyClass: string; variables: Readonly<Record<string, string>> }): void {
  const tab = window as unknown as Tab;
  tab.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => tab.toHost(message),
    getState: () => null,
    setState: () => undefined,
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
    document.body.className = bodyClass;
  });
}

/** Runs in the page; as Mermaid is told to by whoever draws a plan as it is, but for the length that it would refuse. */
async function renderPlainly(text: string): Promise<number> {
  const tab = window as unknown as Tab;
  if (tab.drawings === undefined)
    tab.plain.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 5_000_000, gantt: { useWidth: 1000 } });
  tab.drawings = (tab.drawings ?? 0) + 1;
  const start = performance.now();
  await tab.plain.render(`plain-${tab.drawings}`, text);
  return performance.now() - start;
}

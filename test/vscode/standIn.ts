#!/usr/bin/env node
/**
 * Stands in for the desktop's VS Code where there is none: takes the arguments that @vscode/test-electron gives to VS Code, runs the
 * extension tests in the VS Code server and a Chromium without a screen, passes their output on and ends with their status.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { startServer, type Server } from '../../scripts/vscode/server.ts';
import { openBrowser } from '../../scripts/vscode/window.ts';

/** A whole run, from the cold start to the last test. */
const patience = 300_000;

const args = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<number> {
  const server = await startServer({ driver: true, settings: await userSettings() });
  const browser = await openBrowser();
  try {
    return await runTests(server, browser);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function runTests(server: Server, browser: Browser): Promise<number> {
  const remote = (file: string) => `vscode-remote://${server.host}${path.resolve(file)}`;
  const page = await browser.newPage();
  const status = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationLog', (_level: string, values: readonly unknown[]) => print(values));
  await page.exposeFunction('codeAutomationExit', (code: number) => status.resolve(code));
  const timer = setTimeout(() => status.reject(new Error(`the extension tests did not end within ${patience / 1000} s`)), patience);
  const payload = {
    extensionDevelopmentPath: remote(valueOf('--extensionDevelopmentPath')),
    extensionTestsPath: remote(valueOf('--extensionTestsPath')),
    skipWelcome: 'true',
  };
  await page.goto(server.urlOf(folder(), payload));
  return status.promise.finally(() => clearTimeout(timer));
}

function print(values: readonly unknown[]): void {
  process.stdout.write(`${values.map(String).join(' ')}\n`);
}

/** What the caller wrote into the profile that it names. */
async function userSettings(): Promise<Record<string, unknown>> {
  const file = path.join(valueOf('--user-data-dir'), 'User/settings.json');
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, unknown>;
}

function folder(): string {
  const place = args.find((arg) => !arg.startsWith('-'));
  return path.resolve(place ?? '.');
}

function valueOf(name: string): string {
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

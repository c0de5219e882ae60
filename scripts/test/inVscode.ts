/** Runs the suite in the extension host of a real VS Code, by @vscode/test-electron. */
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { ensureServer } from '../setup/packages.mjs';
import { hasServer } from '../setup/node.mjs';
import { root } from '../setup/shell.mjs';
import { namedDesktop } from '../vscode/desktop.ts';
import { quietSettings, settingsForTests } from '../vscode/server.ts';
import { Lines } from './lines.ts';
import { bundleActivation, bundleSuite, type Host } from './bundleSuite.ts';

const settingsOf: Record<Host, Readonly<Record<string, unknown>>> = {
  node: {},
  web: { 'remote.extensionKind': { 'planloom.planloom': ['web'] } },
};

/** Runs the suite; the status of the run, and everything it prints goes to `print`. */
export async function testInVscode(host: Host, print: (text: string) => void): Promise<number> {
  return runInVscode(host, await bundleSuite(host), print);
}

/** How long each of so many starts of VS Code spent in `activate()`, in milliseconds. */
export async function activationTimes(starts: number): Promise<readonly number[]> {
  const measure = await bundleActivation();
  const times: number[] = [];
  for (let start = 0; start < starts; start++) await runInVscode('node', measure, (text) => times.push(Number(text)));
  return times;
}

/** Makes the folder that is opened, below an empty one, and gives its path. */
type Workspace = (base: string) => Promise<string>;

/** Runs what the file exports as `run` in the extension host; gives the status, and what is printed behind the marker goes to `print`. */
export async function runInVscode(
  host: Host,
  extensionTestsPath: string,
  print: (text: string) => void,
  workspace: Workspace = copyOfWorkspace,
): Promise<number> {
  const vscodeExecutablePath = await executable();
  const base = await mkdtemp(path.join(os.tmpdir(), 'planloom-test-'));
  try {
    const folder = await workspace(base);
    const profile = await profileWith({ ...quietSettings, ...settingsForTests, ...settingsOf[host] }, base);
    const launchArgs = [folder, ...profile];
    const places = { extensionDevelopmentPath: root, extensionTestsPath, launchArgs };
    return await statusOf((output) => runTests({ vscodeExecutablePath, ...places, stdout: output, stderr: output }), print);
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

/** Prints what mocha says; VS Code's own log only where mocha never came to speak. */
async function statusOf(run: (output: Writable) => Promise<unknown>, print: (text: string) => void): Promise<number> {
  const lines = new Lines(print);
  try {
    await run(lines);
    return 0;
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    if (!lines.hasSummary) print(lines.log);
    return error.code ?? 1;
  }
}

/** VS Code as named; else the server where it runs; else undefined, and test-electron downloads VS Code. */
async function executable(): Promise<string | undefined> {
  const named = namedDesktop();
  if (named !== null || !hasServer) return named ?? undefined;
  await ensureServer();
  return path.join(root, 'test/vscode/standIn.ts');
}

/** The tests write into their workspace; it is a repository with the tag `kickoff`. */
async function copyOfWorkspace(base: string): Promise<string> {
  const folder = path.join(base, 'workspace');
  await cp(path.join(root, 'test/workspaces'), folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '--message', 'Kick-off');
  git('tag', 'kickoff');
  return folder;
}

async function profileWith(settings: Readonly<Record<string, unknown>>, base: string): Promise<string[]> {
  const userData = path.join(base, 'user-data');
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await writeFile(path.join(userData, 'User/settings.json'), JSON.stringify(settings, null, 2));
  return [`--user-data-dir=${userData}`, `--extensions-dir=${path.join(base, 'extensions')}`];
}

/** The VS Code server, started for one purpose and gone without a trace afterwards. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bundledNode } from '../setup/node.mjs';
import { runQuietly, serverFolder } from '../setup/shell.mjs';

export interface ServerOptions {
  /** Extensions to install first. */
  readonly vsix?: readonly string[];
  /** User settings, over those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets a page run extension tests; toasts are hidden and dialogs refused. */
  readonly driver?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Server {
  /** `127.0.0.1:port`: webviews need a secure context, which only the machine itself is without a certificate. */
  readonly host: string;
  /** Where the page of a folder is; `open` names a file to open in it. */
  urlOf(folder: string, payload?: Readonly<Record<string, string>>): string;
  stop(): Promise<void>;
}

const vscode = path.join(serverFolder, 'node_modules/code-server/lib/vscode');
const main = path.join(vscode, 'out/server-main.js');

export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'update.mode': 'none',
  // An address that names a file to open would otherwise open nothing else, also when its page is reloaded.
  'window.restoreWindows': 'preserve',
  'git.openRepositoryInParentFolders': 'never',
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
};

/** For tests: in a browser VS Code saves by itself, and what one test typed would be there for the next. */
export const settingsForTests = { 'files.autoSave': 'off' };

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const base = await mkdtemp(path.join(os.tmpdir(), 'planloom-vscode-'));
  const extensions = path.join(base, 'extensions');
  await mkdir(path.join(base, 'data/User'), { recursive: true });
  await writeFile(path.join(base, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }, null, 2));
  for (const vsix of options.vsix ?? []) {
    const args = [
      main,
      '--install-extension',
      vsix,
      '--extensions-dir',
      extensions,
      '--server-data-dir',
      base,
      '--accept-server-license-terms',
    ];
    await runQuietly(`Installing ${path.basename(vsix)}`, bundledNode, args, { env: environment(options) });
  }
  const port = await freePort();
  const child = launch(base, extensions, port, options);
  const host = `127.0.0.1:${port}`;
  await answered(`http://${host}/version`, child);
  return { host, urlOf: (folder, payload) => pageOf(host, folder, payload), stop: stopper(child, base) };
}

function launch(base: string, extensions: string, port: number, options: ServerOptions): ChildProcess {
  const places = ['--server-data-dir', base, '--user-data-dir', path.join(base, 'data'), '--extensions-dir', extensions];
  const manners = ['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'];
  const args = [main, '--host', '127.0.0.1', '--port', String(port), ...places, ...manners];
  if (options.driver) args.push('--enable-smoke-test-driver');
  // A group of its own, so that the extension hosts, which are grandchildren, can be ended with it.
  const child = spawn(bundledNode, args, { detached: true, stdio: 'ignore', env: environment(options) });
  process.once('exit', () => endGroup(child, 'SIGKILL'));
  return child;
}

/** No gallery, and nothing inherited from a VS Code in whose terminal we may run. */
function environment(options: ServerOptions): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_') || name.startsWith('VSCODE_TEST'));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...options.env };
}

async function answered(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the VS Code server ended with ${child.exitCode} while starting`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await delay(50);
  }
  throw new Error(`the VS Code server did not answer at ${url} within a minute`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

function pageOf(host: string, folder: string, payload: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ folder });
  const entries = Object.entries(payload);
  if (entries.length > 0) query.set('payload', JSON.stringify(entries));
  return `http://${host}/?${query.toString()}`;
}

function stopper(child: ChildProcess, base: string): () => Promise<void> {
  let stopped: Promise<void> | null = null;
  return () => (stopped ??= stop(child, base));
}

async function stop(child: ChildProcess, base: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    endGroup(child, 'SIGTERM');
    await Promise.race([gone, delay(5000, undefined, { ref: false })]);
  }
  endGroup(child, 'SIGKILL');
  await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already, which is what we want.
  }
}

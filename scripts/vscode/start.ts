/** Opens the example plan in VS Code with the extension loaded. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureServer } from '../setup/packages.mjs';
import { exitOf, Missing, root } from '../setup/shell.mjs';
import { checkPreview } from './checkPreview.ts';
import { findDesktop } from './desktop.ts';
import { build, packageExtension } from './package.ts';
import { startServer, type Server } from './server.ts';

const folder = path.join(root, 'examples/data-lake');

export async function start(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown) throw new Missing(`no option "${unknown}"; there is --check`);
  if (args.includes('--check')) return withServer((server) => checkPreview(server, folder, planFile()));
  const desktop = findDesktop();
  return desktop ? openDesktop(desktop) : withServer(stay);
}

async function openDesktop(program: string): Promise<number> {
  await build();
  process.stdout.write(`Opening ${folder} in ${program}\n`);
  const args = [`--extensionDevelopmentPath=${root}`, folder, planFile()];
  const isScript = process.platform === 'win32' && program.endsWith('.cmd');
  return exitOf(spawn(isScript ? `"${program}"` : program, args, { stdio: 'inherit', shell: isScript }));
}

async function withServer(use: (server: Server) => Promise<number>): Promise<number> {
  await ensureServer();
  const server = await startServer({ vsix: [await packageExtension()], settings: { 'security.workspace.trust.enabled': false } });
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

/** The address is for a browser on this machine; the server goes when it is interrupted. */
async function stay(server: Server): Promise<number> {
  const openFile = `vscode-remote://${server.host}${planFile()}`;
  process.stdout.write(`\nVS Code with Planloom is at\n\n  ${server.urlOf(folder, { openFile })}\n\nPress Ctrl-C to end it.\n`);
  await interruption();
  return 0;
}

/** A signal may come twice, from the terminal and from npm: the second one must not end us before we have cleaned up, so we go on listening. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
}

function planFile(): string {
  const file = readdirSync(folder).find((name) => /(^|\.)plan\.ya?ml$/.test(name));
  if (!file) throw new Missing(`no plan in ${path.relative(root, folder)}`);
  return path.join(folder, file);
}

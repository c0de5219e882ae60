/** Running programs from the scripts that must work before anything is installed: plain Node 20, `node:` imports only. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const serverFolder = path.join(root, 'scripts/vscode-server');

/** Something this machine lacks and we cannot provide: told in one sentence, without a stack. */
export class Missing extends Error {}

/** Runs a program to its end; its output is shown only where it fails. */
export async function runQuietly(title, command, args, options = {}) {
  process.stderr.write(`${title} …\n`);
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
  const status = await exitOf(child);
  if (status === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Missing(`${title} failed: ${[command, ...args].join(' ')} ended with ${status}`);
}

/** npm as it was called, else the one on the PATH. */
export function npm(args, title, cwd) {
  const cli = process.env.npm_execpath;
  const env = withoutNpmScriptSettings(process.env);
  if (cli && /npm-cli\.c?js$/.test(cli)) return runQuietly(title, process.execPath, [cli, ...args], { cwd, env });
  return runQuietly(title, 'npm', args, { cwd, env, shell: process.platform === 'win32' });
}

/**
 * The status of a child process; a signal counts as 1.
 * @returns {Promise<number>}
 */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The full path of the first of these programs that is on the PATH, or null.
 * @param {readonly string[]} names
 * @returns {string | null}
 */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const candidates = names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))));
  return candidates.find((file) => existsSync(file)) ?? null;
}

/** `npm test` tells its children where its own package is; an npm that is to install another one must not hear it. */
function withoutNpmScriptSettings(env) {
  const inherited = /^npm_(package|lifecycle|config_local_prefix|config_global_prefix|config_noproxy)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !inherited.test(name)));
}

/** Runs a script's main function and turns what it throws into one sentence and an exit status. */
export async function atTheBorder(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Missing ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/** The npm packages, installed where they are missing or older than the lockfile. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBundledNode, hasServer } from './node.mjs';
import { Missing, npm, root, serverFolder } from './shell.mjs';

export async function ensurePackages() {
  if (isUpToDate(root)) return;
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'Installing packages', root);
}

/** The VS Code server with what it needs besides itself: code-server leaves that to an install script, which we do not run. */
export async function ensureServer() {
  if (!hasServer) throw new Missing('the VS Code server runs on 64-bit Linux only; name the executable of your VS Code in PLANLOOM_VSCODE');
  await ensureBundledNode();
  const folder = path.join(serverFolder, 'node_modules/code-server/lib/vscode');
  if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return;
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(args, "Installing the VS Code server's packages (once)", folder);
}

/** npm notes what it installed; every package of the lockfile has to be there in its version, but those for other machines. */
function isUpToDate(folder) {
  const installed = packagesOf(path.join(folder, 'node_modules/.package-lock.json'));
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  return Object.entries(wanted).every(([name, entry]) => name === '' || entry.optional || installed[name]?.version === entry.version);
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

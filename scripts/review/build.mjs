/** Builds the command line in this checkout, where it is not there yet: for code hosts and hooks, which have the sources alone. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../setup/packages.mjs';
import { atTheBorder, Missing, root } from '../setup/shell.mjs';

const built = path.join(root, 'dist/cli.js');

/** The path of the command line. What is said meanwhile goes to standard error. */
export async function ensureBuilt() {
  if (existsSync(built)) return built;
  await ensurePackages();
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'dist/cli.js'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Missing('the command line could not be built');
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await atTheBorder(async () => {
    await ensureBuilt();
    return 0;
  });
}

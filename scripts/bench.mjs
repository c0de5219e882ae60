/** `npm run bench [-- MEASURE]`: what things cost (bench/main.ts). */
import { underNewNode } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { atTheBorder } from './setup/shell.mjs';

await atTheBorder(async () => {
  if (!(await underNewNode(import.meta.filename))) return process.exitCode;
  await ensurePackages();
  await import('../bench/main.ts');
  return process.exitCode;
});

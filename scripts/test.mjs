/** `npm test [-- part …]`: installs and builds what is missing, then runs every test, or the parts named. */
import { underNewNode } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { atTheBorder } from './setup/shell.mjs';

await atTheBorder(async () => {
  if (!(await underNewNode(import.meta.filename))) return process.exitCode;
  await ensurePackages();
  const { test } = await import('./test/parts.ts');
  return test(process.argv.slice(2));
});

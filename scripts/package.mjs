/** `npm run package`: builds the extension and packs it into out/planloom.vsix. */
import { underNewNode } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { atTheBorder } from './setup/shell.mjs';

await atTheBorder(async () => {
  if (!(await underNewNode(import.meta.filename))) return process.exitCode;
  await ensurePackages();
  const { packageExtension } = await import('./vscode/package.ts');
  process.stdout.write(`${await packageExtension()}\n`);
  return 0;
});

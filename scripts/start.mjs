/** `npm start`: installs and builds what is missing, then opens the data-lake example in VS Code; `-- --check` proves it headless. */
import { underNewNode } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { atTheBorder } from './setup/shell.mjs';

await atTheBorder(async () => {
  if (!(await underNewNode(import.meta.filename))) return process.exitCode;
  await ensurePackages();
  const { start } = await import('./vscode/start.ts');
  return start(process.argv.slice(2));
});

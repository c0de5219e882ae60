/** `npm run pictures`: takes the README's pictures from the running extension. */
import { underNewNode } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { atTheBorder } from './setup/shell.mjs';

await atTheBorder(async () => {
  if (!(await underNewNode(import.meta.filename))) return process.exitCode;
  await ensurePackages();
  const { takePictures } = await import('./vscode/pictures.ts');
  return takePictures(process.argv[2]);
});

/** `npm run pictures [-- NAME]`: takes the README's pictures from the running extension; `-- pages` those of every page of the preview. */
import { underNewNode } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { atTheBorder } from './setup/shell.mjs';

await atTheBorder(async () => {
  if (!(await underNewNode(import.meta.filename))) return process.exitCode;
  await ensurePackages();
  if (process.argv[2] === 'pages') return (await import('./vscode/pages.ts')).takePages();
  const { takePictures } = await import('./vscode/pictures.ts');
  return takePictures(process.argv[2]);
});

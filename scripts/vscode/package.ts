/** The extension as it is published: built and packed into out/planloom.vsix. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root, runQuietly } from '../setup/shell.mjs';

export const vsixFile = path.join(root, 'out/planloom.vsix');

export async function build(): Promise<void> {
  await runQuietly('Building', process.execPath, ['scripts/build.mjs']);
}

/** Everything the extension needs is in its bundles, so no `node_modules` go in. */
export async function packageExtension(): Promise<string> {
  await build();
  await mkdir(path.dirname(vsixFile), { recursive: true });
  const args = [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--skip-license',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsixFile,
  ];
  await runQuietly('Packaging the extension', process.execPath, args);
  return vsixFile;
}

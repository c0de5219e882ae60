import * as vscode from 'vscode';
import type { Library } from './library.ts';

/** The extension host of the browser can require nothing but `vscode`, so the file is read and run as that host runs the extension itself. */
export async function readLibrary(extension: vscode.Uri): Promise<Library> {
  const code = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/library.cjs'));
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own file, out of our own package
  const run = new Function('module', 'exports', 'require', new TextDecoder().decode(code)) as (...of: readonly unknown[]) => void;
  run(module, module.exports, () => vscode);
  return module.exports as Library;
}

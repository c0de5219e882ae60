import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import type { Library } from './library.ts';

export function readLibrary(extension: vscode.Uri): Promise<Library> {
  const file = vscode.Uri.joinPath(extension, 'dist/library.cjs').fsPath;
  return Promise.resolve(createRequire(file)(file) as Library);
}

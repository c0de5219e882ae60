import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import type { Language } from '../library.ts';

/** The library is a file of its own, read when the first question comes, so that starting costs nothing of it. */
export function readLibrary(extension: vscode.Uri): Promise<Language> {
  const file = vscode.Uri.joinPath(extension, 'dist/language.cjs').fsPath;
  return Promise.resolve(createRequire(file)(file) as Language);
}

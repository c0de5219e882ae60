/** The part of the extension that is read when it is first needed. */
import type * as vscode from 'vscode';
import { askGit, startHistory } from '#history-worker';
import { readLibrary } from '#library';
import { startWorker } from '#simulation-worker';

export type Library = typeof import('./contents.ts');

/** The same library for everybody who asks. One that could not be read is tried again the next time. */
export function libraryOf(extension: vscode.Uri): () => Promise<Library> {
  let library: Promise<Library> | null = null;
  return () => {
    library ??= equipped(extension).catch((error: unknown) => {
      library = null;
      throw error;
    });
    return library;
  };
}

async function equipped(extension: vscode.Uri): Promise<Library> {
  const library = await readLibrary(extension);
  library.equip({ startSimulation: startWorker, startHistory, askGit });
  return library;
}

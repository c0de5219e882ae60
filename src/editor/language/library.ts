/** The part of the core that answers questions about a text, loaded when the first question comes. */
import type * as vscode from 'vscode';
import { readLibrary } from '#language-library';

export type Language = typeof import('../../core/language/index.ts');

/** The same library for everybody who asks. One that could not be read is asked for again the next time. */
export function languageLibrary(extension: vscode.Uri): () => Promise<Language> {
  let library: Promise<Language> | null = null;
  return () => {
    library ??= readLibrary(extension).catch((error: unknown) => {
      library = null;
      throw error;
    });
    return library;
  };
}

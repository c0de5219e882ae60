import type * as vscode from 'vscode';
import type { HistoryJob, HistoryReport } from '../messages.ts';

/** A browser runs no git. */
export const askGit = (): Promise<null> => Promise.resolve(null);

/** So it has no history to read. */
export function startHistory(_extension: vscode.Uri, _job: HistoryJob, hear: (report: HistoryReport) => void): () => void {
  hear({ kind: 'no-history', why: 'a history is read from git, which does not run in a browser' });
  return () => undefined;
}

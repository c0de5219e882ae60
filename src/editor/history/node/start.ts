import type * as vscode from 'vscode';
import { inWorker } from '../../simulation/node/start.ts';
import type { HistoryJob, HistoryReport } from '../messages.ts';

export { askGit } from '../../../git/askGit.ts';

/** Has a worker do the job; what is returned stops it at once. */
export function startHistory(extension: vscode.Uri, job: HistoryJob, hear: (report: HistoryReport) => void): () => void {
  return inWorker(extension, job, (report) => hear(report as HistoryReport));
}

import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { HistoryJob, HistoryReport } from '../messages.ts';

/** Has a worker do the job; what is returned stops it at once. It is the worker of simulations, for nearly all of either is the analysis. */
export function startHistory(extension: vscode.Uri, job: HistoryJob, hear: (report: HistoryReport) => void): () => void {
  const worker = new Worker(vscode.Uri.joinPath(extension, 'dist/simulation.cjs').fsPath);
  worker.on('message', (report) => hear(report as HistoryReport));
  worker.on('error', (error) => hear({ kind: 'failed', cause: error.message }));
  worker.postMessage(job);
  return () => void worker.terminate();
}

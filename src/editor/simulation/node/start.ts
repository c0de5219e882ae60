import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Job, Report } from '../messages.ts';

/** Has a worker do the job; what is returned stops it at once. */
export function startWorker(extension: vscode.Uri, job: Job, hear: (report: Report) => void): () => void {
  const worker = new Worker(vscode.Uri.joinPath(extension, 'dist/simulation.cjs').fsPath);
  worker.on('message', (report) => hear(report as Report));
  worker.on('error', (error) => hear({ kind: 'failed', cause: error.message }));
  worker.postMessage(job);
  return () => void worker.terminate();
}

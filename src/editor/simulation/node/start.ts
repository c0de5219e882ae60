import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { HistoryJob, HistoryReport } from '../../history/messages.ts';
import type { Job, Report } from '../messages.ts';

/** Has a worker do the job; what is returned stops it at once. */
export function startWorker(extension: vscode.Uri, job: Job, hear: (report: Report) => void): () => void {
  return inWorker(extension, job, (report) => hear(report as Report));
}

type Reports = Report | HistoryReport;

/** One worker serves all kinds of jobs, for nearly all of each is the analysis; it reports as the job wants it. */
export function inWorker(extension: vscode.Uri, job: Job | HistoryJob, hear: (report: Reports) => void): () => void {
  const worker = new Worker(vscode.Uri.joinPath(extension, 'dist/simulation.cjs').fsPath);
  worker.on('message', (report) => hear(report as Reports));
  worker.on('error', (error) => hear({ kind: 'failed', cause: error.message }));
  worker.postMessage(job);
  return () => void worker.terminate();
}

import * as vscode from 'vscode';
import type { Job, Report } from '../messages.ts';

/** Has a worker do the job; what is returned stops it at once. */
export function startWorker(extension: vscode.Uri, job: Job, hear: (report: Report) => void): () => void {
  const worker = new Worker(vscode.Uri.joinPath(extension, 'dist/web/simulation.js').toString(true));
  worker.onmessage = ({ data }) => hear(data as Report);
  worker.onerror = ({ message }) => hear({ kind: 'failed', cause: message });
  worker.postMessage(job);
  return () => worker.terminate();
}

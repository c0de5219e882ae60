import * as vscode from 'vscode';
import type { Job, Report } from '../messages.ts';

/** Has a worker do the job; what is returned stops it at once. */
export function startWorker(extension: vscode.Uri, job: Job, hear: (report: Report) => void): () => void {
  const running = start(extension, job, hear);
  running.catch((error: unknown) => hear({ kind: 'failed', cause: String(error) }));
  return () => {
    // One that never ran has said so already.
    running.then(
      (stop) => stop(),
      () => undefined,
    );
  };
}

/** A worker may not be loaded from where a remote window has its extensions, but anything that can be read can become one. */
async function start(extension: vscode.Uri, job: Job, hear: (report: Report) => void): Promise<() => void> {
  const code = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/web/simulation.js'));
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.onmessage = ({ data }) => hear(data as Report);
  worker.onerror = ({ message }) => hear({ kind: 'failed', cause: message });
  worker.postMessage(job);
  return () => {
    worker.terminate();
    URL.revokeObjectURL(address);
  };
}

/** How an extension host starts work beside its own thread. The library is one file for both hosts and is given this when it is read. */
import type * as vscode from 'vscode';
import type { HistoryJob, HistoryReport } from '../history/messages.ts';
import type { Job, Report } from '../simulation/messages.ts';

/** Each has the work done and hears of it; what is returned stops it at once. */
export interface Workers {
  readonly startSimulation: (extension: vscode.Uri, job: Job, hear: (report: Report) => void) => () => void;
  readonly startHistory: (extension: vscode.Uri, job: HistoryJob, hear: (report: HistoryReport) => void) => () => void;
}

let given: Workers | null = null;

export function equip(workers: Workers): void {
  given = workers;
}

/** Throws where nobody was given any: whoever reads the library gives them first. */
export function workers(): Workers {
  if (!given) throw new Error('the library was read without its workers');
  return given;
}

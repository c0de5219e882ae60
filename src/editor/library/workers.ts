/** How an extension host starts work beside its own thread. The library is one file for both hosts and is given this when it is read. */
import type * as vscode from 'vscode';
import type { HistoryJob, HistoryReport } from '../history/messages.ts';
import type { Job, Report } from '../simulation/messages.ts';

/** Those that start something have the work done and hear of it; what is returned stops it at once. */
export interface Workers {
  readonly startSimulation: (extension: vscode.Uri, job: Job, hear: (report: Report) => void) => () => void;
  /** One question to git, by the program that runs it, in a folder; null where git refuses or is none. */
  readonly askGit: (program: string, folder: string, args: readonly string[]) => Promise<string | null>;
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

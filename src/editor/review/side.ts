/** One side of a comparison: an analysis, and where its files can be opened. */
import type * as vscode from 'vscode';
import type { Analysis, analysisSteps, Facts, Unreadable } from '../../core/analysis.ts';
import { noFacts, type Host } from '../../core/settle.ts';
import { parseSlices } from '../../core/source/parse.ts';
import type { Source } from '../../core/source/source.ts';
import { textAtRef } from '../files/git.ts';
import { exists } from '../files/root.ts';
import { settledInSlices } from '../files/settledInSlices.ts';
import { inSlices } from '../files/slices.ts';

export interface Side {
  readonly analysis: Analysis;
  /** What to open, for a path of the analysis. */
  readonly uriOf: (path: string) => vscode.Uri;
}

/** A plan's texts somewhere. */
export interface Place {
  readonly entry: string;
  readonly read: (path: string) => Promise<{ readonly text: string } | Unreadable>;
  /** The file in the workspace that a path stands for: what exists and what git has is looked up there. */
  readonly fileOf: (path: string) => vscode.Uri;
  /** Levels, dates and the like, the same for both sides, so that nothing differs because of them. */
  readonly facts: Pick<Facts, 'planFiles' | 'statusDate' | 'today' | 'levels' | 'offsetAt'>;
}

/** How a plan is analysed, which the library does not know. */
export type AnalysisSteps = typeof analysisSteps;

/** In slices, so that nobody who types meanwhile waits for it. */
export function analysisOf(steps: AnalysisSteps, { entry, read, fileOf, facts }: Place): Promise<Analysis> {
  const sourceOf = async (path: string, text: { readonly text: string } | Unreadable): Promise<Source | Unreadable> =>
    typeof text === 'string' ? text : inSlices(parseSlices(path, text.text));
  const host: Host = {
    read: async (path) => sourceOf(path, await read(path)),
    readAtRef: async (ref, path) => sourceOf(path, await textAtRef(ref, fileOf(path))),
    exists: (path) => exists(fileOf(path)),
    planFiles: () => Promise.resolve(facts.planFiles ?? []),
  };
  const { statusDate, today, levels, offsetAt, planFiles } = facts;
  return settledInSlices(steps, { ...noFacts, planFiles, statusDate, today, levels, ...(offsetAt && { offsetAt }) }, entry, host);
}

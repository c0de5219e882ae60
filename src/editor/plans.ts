/** The open plans: which files belong to which plan, their Analyses, one change event. */
import type * as vscode from 'vscode';
import type { Analysis } from '../core/analysis.ts';
import type { Place } from '../core/problem.ts';

/** A plan the editor knows: opened, or found in the workspace. */
export interface OpenPlan {
  /** The entry file; stable while the plan is open, so it serves as the plan's key. */
  readonly uri: vscode.Uri;
  readonly analysis: Analysis;
  /** The newest analysis with dates and no syntax errors, for pictures while the text is broken; null where there was none yet. */
  readonly lastGood: Analysis | null;
  /** The URI of a file of this plan, from its path in the analysis. */
  uriOf(path: string): vscode.Uri;
}

export interface Plans extends vscode.Disposable {
  readonly onDidChange: vscode.Event<OpenPlan>;
  /** By entry path. */
  readonly all: readonly OpenPlan[];
  /** The plans that a file is part of; usually one. */
  plansOf(uri: vscode.Uri): readonly OpenPlan[];
  /** The plan of the active editor, else the last one that was active, else the only one. */
  readonly current: OpenPlan | null;
  readonly onDidChangeCurrent: vscode.Event<OpenPlan | null>;
  /** Opens the file with the selection on the place. */
  reveal(plan: OpenPlan, place: Place): Promise<void>;
}

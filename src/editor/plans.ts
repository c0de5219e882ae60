/** The open plans: which files belong to which plan, their Analyses, one change event. */
import * as vscode from 'vscode';
import type { Analysis, Facts, FirstProblems } from '../core/analysis.ts';
import type { Place } from '../core/problem.ts';
import type { Border } from './border.ts';
import { followCurrent } from './currentPlan.ts';
import { watchDocuments } from './files/documents.ts';
import type { FindChanges } from './files/rootFacts.ts';
import { rangeOf } from './language/ranges.ts';
import { planRegistry } from './planRegistry.ts';

/** A plan the editor knows: opened, or found in the workspace. */
export interface OpenPlan {
  /** The entry file; stable while the plan is open, so it serves as the plan's key. */
  readonly uri: vscode.Uri;
  readonly analysis: Analysis;
  /** What is known of the files now: an analysis of it is as new as what is on the screen. */
  readonly facts: Facts;
  /** Resolves as soon as the analysis is of what is on the screen, or the plan is closed; it waits for slices of work, and does none. */
  settled(): Promise<void>;
  /** The newest analysis with dates and no syntax errors, for pictures while the text is broken; null where there was none yet. */
  readonly lastGood: Analysis | null;
  /** The URI of a file of this plan, from its path in the analysis. */
  uriOf(path: string): vscode.Uri;
}

/** What is told of a large plan while its first analysis goes on: `plan.analysis` may not be asked for yet. */
export interface FirstLook {
  readonly plan: OpenPlan;
  readonly first: FirstProblems;
}

export interface Plans {
  readonly onDidLook: vscode.Event<FirstLook>;
  readonly onDidChange: vscode.Event<OpenPlan>;
  /** A plan that is no longer there: its file was deleted, or another plan includes it now. */
  readonly onDidClose: vscode.Event<OpenPlan>;
  /** By entry path. */
  readonly all: readonly OpenPlan[];
  /** The plans that a file is part of, usually one; its own plan first, portfolios last. */
  plansOf(uri: vscode.Uri): readonly OpenPlan[];
  /** The plan of the active editor, else the last one that was active, else the only one. */
  readonly current: OpenPlan | null;
  readonly onDidChangeCurrent: vscode.Event<OpenPlan | null>;
  /** Opens the file with the selection on the place. */
  reveal(plan: OpenPlan, place: Place): Promise<void>;
  dispose(): void;
}

export function openPlans(border: Border, findChanges: FindChanges): Plans {
  const registry = planRegistry(border, findChanges);
  const current = followCurrent(registry);
  const watchers = watchDocuments(registry);
  void border.runQuietly('The plans of the workspace could not be found', () => registry.discover());
  return {
    onDidLook: registry.onDidLook,
    onDidChange: registry.onDidChange,
    onDidClose: registry.onDidClose,
    get all() {
      return registry.ready();
    },
    plansOf: (uri) => registry.plansOf(uri),
    get current() {
      return current.plan;
    },
    onDidChangeCurrent: current.onDidChange,
    reveal,
    dispose() {
      for (const part of [watchers, current, registry]) part.dispose();
    },
  };
}

async function reveal(plan: OpenPlan, place: Place): Promise<void> {
  const uri = plan.uriOf(place.file);
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = rangeOf(plan, place);
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  // Where the file is on the screen already, it stays there; a new one comes where texts are, never over the preview.
  const shown = visibleTextEditors.find((editor) => editor.document === document) ?? activeTextEditor ?? visibleTextEditors[0];
  await vscode.window.showTextDocument(document, { selection, preview: false, ...(shown?.viewColumn && { viewColumn: shown.viewColumn }) });
}

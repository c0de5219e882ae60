/** When answers that stand in the text have to be asked for again. */
import * as vscode from 'vscode';
import type { Plans } from '../plans.ts';

/** Fires when a plan has another analysis, and when settings of the section have changed; the second stops it. */
export function onAnswersChange(plans: Plans, section: string): readonly [vscode.Event<void>, vscode.Disposable] {
  const changed = new vscode.EventEmitter<void>();
  const parts = [
    changed,
    plans.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && changed.fire()),
  ];
  return [changed.event, vscode.Disposable.from(...parts)];
}

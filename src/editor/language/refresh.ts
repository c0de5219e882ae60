/** When answers that stand in the text have to be asked for again. */
import * as vscode from 'vscode';
import type { Plans } from '../plans.ts';

/** Fires when a plan has another analysis, and when settings have changed; to be disposed of. */
export function onAnswersChange(plans: Plans): { readonly event: vscode.Event<void>; dispose(): void } {
  const changed = new vscode.EventEmitter<void>();
  const fire = () => changed.fire();
  const parts = [changed, plans.onDidChange(fire), vscode.workspace.onDidChangeConfiguration(fire)];
  return {
    event: changed.event,
    dispose() {
      vscode.Disposable.from(...parts).dispose();
    },
  };
}

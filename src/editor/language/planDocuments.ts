/** Providers for the files of plans alone, so that no other file has a menu entry of ours. */
import * as vscode from 'vscode';
import type { Plans } from '../plans.ts';

/**
 * Registers for each file of a plan as it becomes one, until it is none any more. Each for itself: VS Code asks the provider with which a
 * rename began again at its end, and another plan may have been found in between.
 */
export function forPlanDocuments(plans: Plans, register: (file: vscode.DocumentSelector) => vscode.Disposable[]): vscode.Disposable {
  const registered = new Map<string, vscode.Disposable>();
  return vscode.Disposable.from(plans.onDidChange(look), plans.onDidClose(look), new vscode.Disposable(end));

  function look(): void {
    const files = new Map(
      plans.all.flatMap((plan) => plan.analysis.files.map((file) => plan.uriOf(file))).map((uri) => [uri.toString(), uri]),
    );
    for (const [key, one] of registered) {
      if (files.has(key)) continue;
      registered.delete(key);
      one.dispose();
    }
    for (const [key, { scheme, fsPath }] of files) {
      // Not by language: an untitled plan may be plain text as yet. A path that is equal as a whole counts, so brackets in it do no harm.
      if (!registered.has(key)) registered.set(key, vscode.Disposable.from(...register([{ scheme, pattern: fsPath }])));
    }
  }

  function end(): void {
    for (const one of registered.values()) one.dispose();
    registered.clear();
  }
}

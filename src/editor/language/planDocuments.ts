/** Providers for the files of plans alone, so that no other file has a menu entry of ours. */
import * as vscode from 'vscode';
import type { Plans } from '../plans.ts';

/** Registers, and again whenever the plans have other files than before. */
export function forPlanDocuments(plans: Plans, register: (files: vscode.DocumentSelector) => vscode.Disposable[]): vscode.Disposable {
  let registered: vscode.Disposable[] = [];
  let known = '';
  return vscode.Disposable.from(plans.onDidChange(look), plans.onDidClose(look), new vscode.Disposable(end));

  function look(): void {
    const files = new Map(
      plans.all.flatMap((plan) => plan.analysis.files.map((file) => plan.uriOf(file))).map((uri) => [uri.toString(), uri]),
    );
    const names = [...files.keys()].sort().join(' ');
    if (names === known) return;
    known = names;
    end();
    // Not by language: an untitled plan may be plain text as yet.
    registered = register([...files.values()].map(({ scheme, fsPath }) => ({ scheme, pattern: fsPath })));
  }

  function end(): void {
    for (const one of registered) one.dispose();
  }
}

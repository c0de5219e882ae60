/** The view "What needs me". Its rows are made by the library, which is read when somebody looks. */
import * as vscode from 'vscode';
import type { Library } from '../library/library.ts';
import type { Plans } from '../plans.ts';
import { readPerson } from '../settings.ts';
import { rowTree, type RowTree } from './tree.ts';

export function showNeeds(plans: Plans, library: () => Promise<Library>): vscode.Disposable {
  const tree: RowTree = rowTree('planloom.needs', async () => {
    const { views } = await library();
    return () => {
      const { rows, message } = views.needRows(plans.all, readPerson());
      tree.view.message = message;
      return rows;
    };
  });
  const refresh = () => tree.refresh();
  const changed = vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('planloom.me') && refresh());
  refresh();
  return vscode.Disposable.from(tree, changed, plans.onDidChange(refresh), plans.onDidClose(refresh));
}

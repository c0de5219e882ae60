/** The RAG view. Its rows are made by the library, which is read when somebody looks. */
import * as vscode from 'vscode';
import type { Library } from '../library/library.ts';
import type { Plans } from '../plans.ts';
import type { RagRows } from './ragRows.ts';
import { lookBack, type Earlier } from './ragTrend.ts';
import { rowTree, type RowTree } from './tree.ts';

export interface RagTree {
  readonly rows: RowTree;
  readonly earlier: Earlier;
  dispose(): void;
}

export function showRagTree(plans: Plans, memory: vscode.Memento, library: () => Promise<Library>): RagTree {
  let rows: RagRows | null = null;
  const tree: RowTree = rowTree('planloom.rag', async () => {
    const { views } = await library();
    rows ??= views.ragRows({
      plans,
      pastOf: (plan) => earlier.pastOf(plan),
      isSeen: () => tree.view.visible,
      refresh: () => tree.refresh(),
    });
    return rows.make;
  });
  const earlier = lookBack(plans, memory, () => tree.refresh());
  const refresh = () => {
    tree.refresh();
    rows?.renew();
  };
  refresh();
  const seen = tree.view.onDidChangeVisibility(() => rows?.renew());
  const all = vscode.Disposable.from(tree, earlier, seen, plans.onDidChange(refresh), plans.onDidClose(refresh));
  return {
    rows: tree,
    earlier,
    dispose() {
      all.dispose();
      rows?.dispose();
    },
  };
}

/** The Changes view: what a change of a plan comes to, then what was changed. */
import * as vscode from 'vscode';
import type { ComparisonRow, RowSign } from '../../core/compare/row.ts';
import type { Whereabouts } from '../../core/compare/whereabouts.ts';
import { capitalised } from '../../core/values/capitalised.ts';
import { rowTree, type RowTree, type TreeRow } from '../views/tree.ts';

export interface ChangesRow extends TreeRow<ChangesRow> {
  readonly at: Whereabouts | null;
}

export const openChange = 'planloom.compare.open';

export interface ChangesTree {
  show(rows: readonly ComparisonRow[]): void;
  /** `against` says in a few words what is compared; a sentence what there is to say where rows cannot. */
  say(against: string, sentence: string | null): void;
  dispose(): void;
}

export function changesTree(): ChangesTree {
  let rows: readonly ChangesRow[] = [];
  const tree: RowTree<ChangesRow> = rowTree<ChangesRow>('planloom.changes', () => Promise.resolve(() => rows), { opens: openChange });
  const { view } = tree;
  return {
    show(shown) {
      rows = shown.map(changesRow);
      tree.refresh();
    },
    say(against, sentence) {
      view.description = against;
      view.message = sentence === null ? undefined : `${capitalised(against)}: ${sentence}.`;
    },
    dispose: () => tree.dispose(),
  };
}

function changesRow({ id, label, description, sign, at, isOpen, children }: ComparisonRow): ChangesRow {
  const icon = iconOf(sign);
  return {
    ...{ id, label, description, isOpen, at, context: at ? 'change' : 'group' },
    ...(icon && { icon }),
    tooltip: description === '' ? [label] : [label, description],
    children: children.map(changesRow),
  };
}

/** Each sign has a shape of its own; its words say the same. */
const icons: Readonly<Record<Exclude<RowSign, 'group'>, readonly [icon: string, colour?: string]>> = {
  later: ['arrow-right', 'problemsWarningIcon.foreground'],
  earlier: ['arrow-left', 'testing.iconPassed'],
  came: ['add'],
  went: ['remove'],
  worse: ['arrow-down', 'problemsWarningIcon.foreground'],
  better: ['arrow-up', 'testing.iconPassed'],
  verdict: ['law'],
  critical: ['zap', 'problemsWarningIcon.foreground'],
  money: ['credit-card'],
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  mended: ['pass', 'testing.iconPassed'],
  added: ['diff-added', 'gitDecoration.addedResourceForeground'],
  removed: ['diff-removed', 'gitDecoration.deletedResourceForeground'],
  moved: ['diff-renamed', 'gitDecoration.renamedResourceForeground'],
  changed: ['diff-modified', 'gitDecoration.modifiedResourceForeground'],
  outside: ['question'],
};

function iconOf(sign: RowSign): vscode.ThemeIcon | null {
  if (sign === 'group') return null;
  const [icon, colour] = icons[sign];
  return new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
}

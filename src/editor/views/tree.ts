/** What both trees have in common: rows that know their parent and the place they speak of. */
import * as vscode from 'vscode';
import { placeIn } from '../../core/analysis.ts';
import type { Spot } from '../../core/source/node.ts';
import type { OpenPlan, Plans } from '../plans.ts';

export interface Row {
  /** Stays the same over edits, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** What a screen reader says instead of label and description. */
  readonly spoken?: string;
  readonly tooltip?: vscode.MarkdownString;
  readonly icon?: vscode.ThemeIcon;
  readonly isOpen?: boolean;
  readonly plan: OpenPlan;
  /** Where the row leads; null where there is no such place. */
  readonly at: Spot | null;
  readonly children: readonly Row[];
  readonly context: string;
}

export const openRow = 'planloom.openRow';

export interface RowTree {
  readonly provider: vscode.TreeDataProvider<Row>;
  /** Replaces all rows. */
  show(rows: readonly Row[]): void;
  dispose(): void;
}

export function rowTree(): RowTree {
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new Map<string, Row>();
  const newest = new Map<string, Row>();
  let top: readonly Row[] = [];
  let shown = '';
  return {
    provider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => [...((row && newest.get(row.id))?.children ?? (row ? [] : top))],
      getParent: (row) => parents.get(row.id),
      getTreeItem: (row) => itemOf(row, () => newest.get(row.id) ?? row),
    },
    show(rows) {
      top = rows;
      parents.clear();
      newest.clear();
      rows.forEach(remember);
      const looks = JSON.stringify(rows, asSeen);
      if (looks === shown) return;
      shown = looks;
      changed.fire(undefined);
    },
    dispose: () => changed.dispose(),
  };

  function remember(row: Row): void {
    newest.set(row.id, row);
    for (const child of row.children) {
      parents.set(child.id, row);
      remember(child);
    }
  }
}

/** Most edits move rows to other places in the text and change nothing that can be seen of them. */
function asSeen(key: string, value: unknown): unknown {
  return key === 'plan' || key === 'at' ? undefined : value;
}

/** `newest` is the row as it is when it is clicked. */
function itemOf(row: Row, newest: () => Row): vscode.TreeItem {
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const state = row.children.length === 0 ? None : row.isOpen ? Expanded : Collapsed;
  const item = new vscode.TreeItem(row.label, state);
  item.id = row.id;
  item.contextValue = row.context;
  if (row.description) item.description = row.description;
  if (row.icon) item.iconPath = row.icon;
  item.tooltip = row.tooltip ?? undefined;
  item.accessibilityInformation = { label: row.spoken ?? [row.label, row.description].filter(Boolean).join(', ') };
  if (row.at) item.command = { command: openRow, title: 'Open in the Plan', arguments: [newest] };
  return item;
}

/** A tooltip of lines in the user's own words, which are never read as Markdown. */
export function linesOf(title: string, lines: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  for (const line of lines) text.appendText(line).appendMarkdown('\n\n');
  return text;
}

/** Opens the line that a row of either tree speaks of. */
export async function openRowInPlan(plans: Plans, newest: () => Row): Promise<void> {
  const row = newest();
  if (row.at) await plans.reveal(row.plan, placeIn(row.plan.analysis, row.at));
}

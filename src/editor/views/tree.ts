/** What both trees have in common: rows that know their parent and the place they speak of. */
import * as vscode from 'vscode';
import { placeIn } from '../../core/analysis.ts';
import type { RagDimension } from '../../core/plan/words.ts';
import { sameItems } from '../../core/plan/collect.ts';
import type { Spot } from '../../core/source/node.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import type { Grouping } from './raidGroups.ts';

/** A line in bold, and those below it; in the user's own words, which are never read as Markdown. */
export type Tooltip = readonly [title: string, ...lines: readonly string[]];

/** What a command that is called on a row is about. */
export type Subject =
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'group'; readonly by: Grouping; readonly value: string }
  | { readonly kind: 'dimension'; readonly dimension: RagDimension };

/** What every tree shows of a row; `Below` are the rows of that tree. */
export interface TreeRow<Below> {
  /** Stays the same over edits, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** What a screen reader says instead of label and description. */
  readonly spoken?: string;
  readonly tooltip?: Tooltip;
  readonly icon?: vscode.ThemeIcon;
  readonly isOpen?: boolean;
  /** Where the row leads; null where there is no such place. */
  readonly at: unknown;
  readonly children: readonly Below[];
  readonly context: string;
}

/** A row that speaks of a plan. */
export interface Row extends TreeRow<Row> {
  readonly plan: OpenPlan;
  readonly at: Spot | null;
  readonly subject?: Subject;
}

export const openRow = 'planloom.openRow';

export interface RowTree<R extends TreeRow<R> = Row> {
  readonly view: vscode.TreeView<R>;
  /** The row as it is now: menus and hands hold old ones. Undefined where it is gone. */
  newest(row: Pick<R, 'id'>): Promise<R | undefined>;
  parentOf(row: Pick<R, 'id'>): R | undefined;
  /** Something has changed: the rows are made anew soon, once for all changes until then, if anybody sees them; else when somebody does. */
  refresh(): void;
  dispose(): void;
}

export interface RowTreeOptions<R> extends Partial<vscode.TreeViewOptions<R>> {
  /** The command that a click calls with a function which gives the row as it is then. */
  readonly opens?: string;
  /** What the rows are made of: as long as all of it is the same, so are they, and nothing is done. */
  readonly basis?: () => readonly unknown[];
}

/** A view of the rows that the maker makes, which is asked for once, as soon as somebody looks. */
export function rowTree<R extends TreeRow<R> = Row>(
  id: string,
  maker: () => Promise<() => readonly R[]>,
  { basis, opens = openRow, ...options }: RowTreeOptions<R> = {},
): RowTree<R> {
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new Map<string, R>();
  const newest = new Map<string, R>();
  let make: (() => readonly R[]) | null = null;
  let top: readonly R[] | null = null;
  let madeOf: readonly unknown[] | null = null;
  let shown: string | null = null;
  let timer: number | undefined;
  const treeDataProvider: vscode.TreeDataProvider<R> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (row) => [...(row ? (newest.get(row.id)?.children ?? []) : await topRows())],
    getParent: (row) => parents.get(row.id),
    getTreeItem: (row) => itemOf(row, opens, () => newest.get(row.id) ?? row),
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider, showCollapseAll: true, ...options });
  const seen = view.onDidChangeVisibility(renew);
  return {
    view,
    newest: async ({ id }) => {
      await topRows();
      return newest.get(id);
    },
    parentOf: ({ id }) => parents.get(id),
    refresh() {
      const now = basis?.() ?? null;
      if (top && now && madeOf && sameItems(madeOf, now)) return;
      madeOf = now;
      top = null;
      timer ??= setTimeout(renew, 0);
    },
    dispose() {
      clearTimeout(timer);
      for (const part of [seen, view, changed]) part.dispose();
    },
  };

  function renew(): void {
    timer = undefined;
    if (!view.visible) return;
    // Where nothing makes them yet, VS Code asks for the rows, waits for them, and tells if that fails.
    const looks = make && JSON.stringify(top ?? renewed(make), asSeen);
    if (looks !== null && looks === shown) return;
    shown = looks;
    changed.fire(undefined);
  }

  async function topRows(): Promise<readonly R[]> {
    make ??= await maker();
    return top ?? renewed(make);
  }

  function renewed(made: () => readonly R[]): readonly R[] {
    top = made();
    parents.clear();
    newest.clear();
    top.forEach(remember);
    return top;
  }

  function remember(row: R): void {
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
function itemOf<R extends TreeRow<R>>(row: R, opens: string, newest: () => R): vscode.TreeItem {
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const state = row.children.length === 0 ? None : row.isOpen ? Expanded : Collapsed;
  const item = new vscode.TreeItem(row.label, state);
  item.id = row.id;
  item.contextValue = row.context;
  if (row.description) item.description = row.description;
  if (row.icon) item.iconPath = row.icon;
  item.tooltip = row.tooltip && linesOf(row.tooltip);
  item.accessibilityInformation = { label: row.spoken ?? [row.label, row.description].filter(Boolean).join(', ') };
  if (row.at) item.command = { command: opens, title: 'Open in the Plan', arguments: [newest] };
  return item;
}

export function linesOf([title, ...lines]: Tooltip): vscode.MarkdownString {
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

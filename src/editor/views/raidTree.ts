/** The RAID view; the badge counts what is overdue. Its rows are made by the library, which is read when somebody looks. */
import * as vscode from 'vscode';
import { counted } from '../../core/status/words.ts';
import type { Library } from '../library/library.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { overdueIn } from './overdue.ts';
import { isShownBy, type Arrangement } from './raidGroups.ts';
import { rowTree, type Row, type RowTree } from './tree.ts';

export const moveRows = 'planloom.raid.moveTo';

export interface RaidTree {
  /** Shows the register in another arrangement. */
  arrange(arrangement: Arrangement): void;
  readonly rows: RowTree;
  dispose(): void;
}

export function showRaidTree(plans: Plans, first: Arrangement, library: () => Promise<Library>): RaidTree {
  let arrangement = first;
  const maker = async () => {
    const { views } = await library();
    return () => views.raidRows(plans.all, arrangement);
  };
  const tree: RowTree = rowTree('planloom.raid', maker, {
    basis: () => [arrangement, ...plans.all.flatMap(basisOf)],
    canSelectMany: true,
    dragAndDropController: draggingBetweenGroups((row) => (row.subject?.kind === 'group' ? row : tree.parentOf(row))),
  });
  const refresh = () => {
    tree.refresh();
    tree.view.badge = badgeFor(plans.all);
    tree.view.message = messageFor(plans.all, arrangement);
  };
  const show = (next: Arrangement) => {
    arrangement = next;
    tree.view.description = next.filter && `filtered: ${next.filter}`;
    refresh();
  };
  show(first);
  const all = vscode.Disposable.from(tree, plans.onDidChange(refresh), plans.onDidClose(refresh));
  return {
    rows: tree,
    arrange: show,
    dispose() {
      all.dispose();
    },
  };
}

/** `groupOf` gives the group that a row is or stands in. */
function draggingBetweenGroups(groupOf: (row: Row) => Row | undefined): vscode.TreeDragAndDropController<Row> {
  const type = 'application/vnd.code.tree.planloom.raid';
  return {
    dragMimeTypes: [],
    dropMimeTypes: [type],
    handleDrag: (rows, data) => data.set(type, new vscode.DataTransferItem(rows)),
    async handleDrop(target, data) {
      const subject = target && groupOf(target)?.subject;
      const rows = data.get(type)?.value as readonly Row[] | undefined;
      if (subject?.kind === 'group' && rows) await vscode.commands.executeCommand(moveRows, rows[0], rows, { to: subject.value });
    },
  };
}

/** All that its rows show of a plan. */
function basisOf(plan: OpenPlan): readonly unknown[] {
  const { status, statusDate, plan: read } = plan.analysis;
  return [plan, status?.raid, statusDate, read?.project.name, read?.project.node];
}

function badgeFor(plans: readonly OpenPlan[]): vscode.ViewBadge | undefined {
  const overdue = plans.reduce((sum, plan) => sum + overdueIn(plan), 0);
  return overdue > 0 ? { value: overdue, tooltip: `${counted(overdue, 'RAID entry', 'RAID entries')} overdue` } : undefined;
}

function messageFor(plans: readonly OpenPlan[], arrangement: Arrangement): string | undefined {
  if (plans.length === 0) return undefined;
  const entries = plans.flatMap((plan) => [...(plan.analysis.status?.raid.values() ?? [])]);
  if (entries.length === 0) return 'No risks, assumptions, issues, dependencies, decisions or actions yet. Add one with +.';
  if (entries.some(isShownBy(arrangement))) return undefined;
  return arrangement.filter ? `Nothing here has “${arrangement.filter}”.` : 'Everything is closed.';
}

/** Group, sort and filter the RAID view; the choice is remembered with the workspace. */
import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import { firstArrangement, groupings, orders, type Arrangement, type Grouping, type Order } from '../views/raidGroups.ts';
import type { RaidTree } from '../views/raidTree.ts';

const key = 'planloom.raid.arrangement';

const groupTitles: Record<Grouping, string> = { kind: 'Kind', owner: 'Owner', severity: 'Severity', status: 'Status', none: 'No groups' };
const orderTitles: Record<Order, string> = { score: 'Score, highest first', due: 'Due date, earliest first', age: 'Age, oldest first' };

/** What was chosen last, where it still means something. */
export function rememberedArrangement(memory: vscode.Memento): Arrangement {
  const kept = memory.get<Partial<Arrangement>>(key, {});
  return {
    group: groupings.find((grouping) => grouping === kept.group) ?? firstArrangement.group,
    order: orders.find((order) => order === kept.order) ?? firstArrangement.order,
    showsClosed: kept.showsClosed === true,
  };
}

export function registerArrangement(border: Border, memory: vscode.Memento, tree: RaidTree): vscode.Disposable {
  tellMenus(rememberedArrangement(memory));
  const change = async (part: Partial<Arrangement>) => {
    const arrangement = { ...rememberedArrangement(memory), ...part };
    await memory.update(key, arrangement);
    tellMenus(arrangement);
    tree.arrange(arrangement);
  };
  const failure = 'The RAID view could not be arranged';
  return vscode.Disposable.from(
    border.command('planloom.raid.groupBy', failure, async () => {
      const group = await pick('Group the RAID view by', groupings, groupTitles, rememberedArrangement(memory).group);
      if (group) await change({ group });
    }),
    border.command('planloom.raid.sortBy', failure, async () => {
      const order = await pick('Sort the RAID view by', orders, orderTitles, rememberedArrangement(memory).order);
      if (order) await change({ order });
    }),
    border.command('planloom.raid.showClosed', failure, () => change({ showsClosed: true })),
    border.command('planloom.raid.hideClosed', failure, () => change({ showsClosed: false })),
  );
}

function tellMenus({ showsClosed }: Arrangement): void {
  void vscode.commands.executeCommand('setContext', 'planloom.raid.showsClosed', showsClosed);
}

async function pick<T extends string>(
  placeHolder: string,
  choices: readonly T[],
  titles: Record<T, string>,
  now: T,
): Promise<T | undefined> {
  const items = choices.map((choice) => ({ choice, label: titles[choice], description: choice === now ? 'now' : '' }));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.choice;
}

/** How the RAID view is arranged: grouped, sorted and filtered as chosen last, which is remembered with the workspace. */
import * as vscode from 'vscode';
import { arrangementIn, type Arrangement } from './raidGroups.ts';
import type { RaidTree } from './raidTree.ts';

const key = 'planloom.raid.arrangement';

export function rememberedArrangement(memory: vscode.Memento): Arrangement {
  return arrangementIn(memory.get(key));
}

export interface Arranging {
  readonly now: Arrangement;
  change(part: Partial<Arrangement>): Promise<void>;
}

export function arranging(memory: vscode.Memento, tree: RaidTree): Arranging {
  let now = rememberedArrangement(memory);
  tellMenus(now);
  return {
    get now() {
      return now;
    },
    async change(part) {
      now = { ...now, ...part };
      tellMenus(now);
      tree.arrange(now);
      await memory.update(key, now);
    },
  };
}

function tellMenus({ showsClosed, filter }: Arrangement): void {
  void vscode.commands.executeCommand('setContext', 'planloom.raid.showsClosed', showsClosed);
  void vscode.commands.executeCommand('setContext', 'planloom.raid.isFiltered', filter !== '');
}

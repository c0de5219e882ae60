/** The diff editors of the window, apart from those in which lines of a comparison are shown. */
import * as vscode from 'vscode';
import { schemeOfBases } from './baseTexts.ts';

/** The documents of a tab, and what they are called together. */
export interface DiffTab {
  readonly original: vscode.Uri;
  readonly modified: vscode.Uri;
  readonly label: string;
}

export function keyOfTab({ original, modified }: Pick<DiffTab, 'original' | 'modified'>): string {
  return `${original.toString()} ${modified.toString()}`;
}

/** The one that is looked at; null where that is something else. */
export function activeDiff(): DiffTab | null {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab ? diffOf(tab) : null;
}

export function isDiffOpen(key: string): boolean {
  const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(diffOf));
  return all.some((diff) => diff && keyOfTab(diff) === key);
}

function diffOf({ input, label }: vscode.Tab): DiffTab | null {
  if (!(input instanceof vscode.TabInputTextDiff)) return null;
  const { original, modified } = input;
  return original.scheme === schemeOfBases || modified.scheme === schemeOfBases ? null : { original, modified, label };
}

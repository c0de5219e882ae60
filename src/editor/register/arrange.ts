/** Group, sort and filter the RAID view. */
import * as vscode from 'vscode';
import { groupings, orders, type Grouping, type Order } from '../views/raidGroups.ts';
import type { Command } from './house.ts';
import { askAll, type Choice } from './questions.ts';

const groupTitles: Record<Grouping, string> = {
  kind: 'Kind',
  owner: 'Owner',
  severity: 'Severity',
  status: 'Status',
  due: 'Due date',
  none: 'No groups',
};
const orderTitles: Record<Order, string> = { score: 'Score, highest first', due: 'Due date, earliest first', age: 'Age, oldest first' };

export const groupBy: Command = async (house, _rows, given) => {
  const choices = choicesOf(groupings, groupTitles, house.arrangement().group);
  const answers = await askAll('RAID view', [() => ({ key: 'group', prompt: 'Group the RAID view by', choices })], given);
  if (answers) await house.arrange({ group: answers.group as Grouping });
};

export const sortBy: Command = async (house, _rows, given) => {
  const choices = choicesOf(orders, orderTitles, house.arrangement().order);
  const answers = await askAll('RAID view', [() => ({ key: 'order', prompt: 'Sort the RAID view by', choices })], given);
  if (answers) await house.arrange({ order: answers.order as Order });
};

function choicesOf<T extends string>(values: readonly T[], titles: Record<T, string>, now: T): readonly Choice[] {
  return values.map((value) => ({ value, label: titles[value], description: value === now ? 'now' : '' }));
}

export const showClosed: Command = (house) => house.arrange({ showsClosed: true });
export const hideClosed: Command = (house) => house.arrange({ showsClosed: false });
export const clearFilter: Command = (house) => house.arrange({ filter: '' });

/** The view follows every letter; with Escape it is as before. */
export const filter: Command = async (house, _rows, given) => {
  if (given.filter !== undefined) {
    await house.arrange({ filter: given.filter });
    return;
  }
  const before = house.arrangement().filter;
  const box = vscode.window.createInputBox();
  box.title = 'Filter the RAID view';
  box.prompt = 'Words of an id, name, kind, status, severity, owner or of what it affects; empty shows all';
  box.value = before;
  const kept = new Promise<string>((resolve) => {
    box.onDidChangeValue((text) => void house.arrange({ filter: text.trim() }));
    box.onDidAccept(() => resolve(box.value.trim()));
    box.onDidHide(() => resolve(before));
  });
  box.show();
  await house.arrange({ filter: await kept });
  box.dispose();
};

/** Whose commits brought the changes that moved a milestone, by what the plan says at each commit; nothing is scheduled for it. */
import type { Pair } from '../../source/node.ts';
import type { Change } from '../changes.ts';
import { sameMeaning } from '../sameMeaning.ts';
import { keyOf, type Sheet } from '../sheet.ts';
import type { Commit } from './commit.ts';

/** What the plan says at a commit; null where it cannot be read. */
export interface SheetAt {
  readonly commit: Commit;
  readonly sheet: Sheet | null;
}

/**
 * The commit from which on the plan says what it says now; the states begin with the older side of the comparison. Null where the newest does
 * not say it yet: it is not committed.
 */
export function commitOfChange(change: Change, states: readonly SheetAt[]): Commit | null {
  let brought: Commit | null = null;
  for (const { commit, sheet } of states.toReversed()) {
    if (sheet === null) continue;
    if (!agrees(sheet, change)) return brought;
    brought = commit;
  }
  return brought;
}

/** Whether a sheet says of what was changed what is said now. */
function agrees({ items, loose }: Sheet, change: Change): boolean {
  if (change.kind === 'loose') return isSame(loose.get(change.way), change.to);
  const found = items.get(keyOf(change.entry.section, change.entry.id));
  switch (change.kind) {
    case 'added':
      return found !== undefined;
    case 'removed':
      return found === undefined;
    case 'moved':
      return found?.parent === change.to;
    case 'field':
      return found !== undefined && isSame(found.fields.get(change.key), change.to);
  }
}

function isSame(found: Pair | undefined, now: Pair | null): boolean {
  if (!found || !now) return !found && !now;
  return sameMeaning(found.value, now.value, new Map());
}

/** The commands of the RAID view and the RAG view that ask and write, by the last word of their id. */
import { add } from './add.ts';
import { clearFilter, filter, groupBy, hideClosed, showClosed, sortBy } from './arrange.ts';
import { change } from './change.ts';
import { declare } from './declare.ts';
import { close, turnIntoIssue, validate } from './endings.ts';
import { changeDue, changeOwner, changeScore, changeStatus } from './entries.ts';
import { escalateEntry } from './escalate.ts';
import type { Command } from './house.ts';
import { moveTo } from './moveTo.ts';
import { since } from './since.ts';

export const commands = {
  add,
  change,
  status: changeStatus,
  owner: changeOwner,
  due: changeDue,
  score: changeScore,
  escalate: escalateEntry,
  issue: turnIntoIssue,
  validate,
  close,
  moveTo,
  groupBy,
  sortBy,
  filter,
  clearFilter,
  showClosed,
  hideClosed,
  declare,
  since,
} satisfies Record<string, Command>;

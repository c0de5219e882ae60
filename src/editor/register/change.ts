/** Everything that can be done with an entry, from one key. */
import type { RaidKind } from '../../core/plan/words.ts';
import { chosenFor } from './chosen.ts';
import { close, turnIntoIssue, validate } from './endings.ts';
import { changeDue, changeOwner, changeScore, changeStatus } from './entries.ts';
import { escalateEntry } from './escalate.ts';
import { titleOf, type Command } from './house.ts';
import { moveTo } from './moveTo.ts';
import { askAll } from './questions.ts';

interface Change {
  readonly label: string;
  readonly command: Command;
  /** All kinds where it is left out. */
  readonly kinds?: readonly RaidKind[];
}

const changes: Readonly<Record<string, Change>> = {
  status: { label: 'Status', command: changeStatus },
  owner: { label: 'Owner', command: changeOwner },
  due: { label: 'Due date', command: changeDue },
  score: { label: 'Score or severity', command: changeScore, kinds: ['risk', 'issue'] },
  escalate: { label: 'Escalate', command: escalateEntry, kinds: ['risk', 'assumption', 'issue', 'dependency', 'action'] },
  validate: { label: 'Validate', command: validate, kinds: ['assumption'] },
  issue: { label: 'Turn into an issue', command: turnIntoIssue, kinds: ['risk', 'assumption'] },
  group: { label: 'Move to another group', command: moveTo },
  close: { label: 'Close with a note', command: close },
};

export const change: Command = async (house, rows, given) => {
  const chosen = await chosenFor(house, rows, given, { title: 'Change', otherwise: 'No open RAID entry here to change' });
  if (!chosen) return;
  const kinds = chosen.flatMap(({ entries }) => entries.map(({ entry }) => entry.kind));
  const fitting = Object.entries(changes).filter(([, { kinds: own }]) => !own || kinds.every((kind) => own.includes(kind)));
  const choices = fitting.map(([value, { label }]) => ({ value, label }));
  const answers = await askAll(`Change ${titleOf(chosen)}`, [() => ({ key: 'change', prompt: 'What to change', choices })], given);
  const entry = chosen[0]!.entries[0]!.entry.id;
  if (answers) await changes[answers.change!]!.command(house, rows, { entry, ...given });
};

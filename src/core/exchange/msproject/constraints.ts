/** Dates that somebody set: constraints, deadlines, manual scheduling, the delays of levelling. */
import type { Minute } from '../../values/time.ts';
import { finishText, startText } from './dates.ts';
import type { Frame } from './frame.ts';
import { isContainer, type Row } from './outline.ts';
import type { Work } from './work.ts';

type Entries = Readonly<Record<string, string | boolean | null>>;

/** By Project's code. */
const keys = [null, null, 'mustStart', 'mustFinish', 'startNoEarlier', 'startNoLater', 'finishNoEarlier', 'finishNoLater'] as const;

export function constraintEntries(row: Row, work: Work, frame: Frame): Entries {
  const { deadline } = row.task;
  const entries = pinned(row, work, frame) ?? constraintOf(row, work, frame);
  if (deadline === null) return entries;
  return { ...pastDeadline(row, work, entries, deadline, frame), deadline: finishText(deadline, work.times) };
}

/** A start that is set for after the deadline would contradict it; the finish that it leads to is late, and says so. */
function pastDeadline(row: Row, work: Work, entries: Entries, deadline: Minute, { notes }: Frame): Entries {
  const { start, finish, constraintDate, name } = row.task;
  const earliest = row.task.isManual ? start : constraintDate;
  if (typeof entries.startNoEarlier !== 'string' || finish === null || earliest === null || earliest < deadline) return entries;
  notes.add('a start set for after the deadline is kept as "finishNoEarlier"', name);
  return { finishNoEarlier: finishText(finish, work.times) };
}

/** A date that holds the task where Project has it without a constraint, or null. */
function pinned(row: Row, work: Work, frame: Frame): Entries | null {
  const { isManual, levellingDelay, start, name } = row.task;
  if (isContainer(row)) {
    if (isManual) frame.notes.add('manually scheduled summary tasks have the dates of what they hold', name);
    return null;
  }
  const isDelayed = levellingDelay > 0 && (row.task.constraint === 0 || row.task.constraint === 4);
  if (start === null || !(isManual || isDelayed)) return null;
  if (isManual) frame.notes.add('manually scheduled tasks keep their start as "startNoEarlier"', name);
  else frame.notes.add('what levelling delayed keeps its start as "startNoEarlier"', name);
  return start > frame.start ? { startNoEarlier: startText(start, work.times) } : {};
}

function constraintOf(row: Row, work: Work, frame: Frame): Entries {
  const { constraint, constraintDate, name } = row.task;
  if (constraint === 1) return isContainer(row) ? {} : { asLateAsPossible: true };
  const key = keys[constraint] ?? null;
  if (key === null || constraintDate === null) return {};
  if (isBroken(row, key, constraintDate)) {
    frame.notes.add("constraints that Project's own dates do not keep are left out", name);
    return {};
  }
  const isStart = key === 'mustStart' || key === 'startNoEarlier' || key === 'startNoLater';
  return { [key]: isStart ? startText(constraintDate, work.times) : finishText(constraintDate, work.times) };
}

/** Project can be told to let links win over constraints; then a hard one would be a conflict here. */
function isBroken({ task: { start, finish } }: Row, key: string, date: Minute): boolean {
  if (key === 'mustStart' || key === 'startNoLater') return start !== null && start > date;
  if (key === 'mustFinish' || key === 'finishNoLater') return finish !== null && finish > date;
  return false;
}

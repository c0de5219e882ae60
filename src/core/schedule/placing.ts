/** Where work of a given length lies: from a start to its finish and back, for everyone who shares in it. */
import type { Minute } from '../values/time.ts';
import type { TaskFacts } from './taskFacts.ts';

/** The first moment from which anyone works. */
export function firstWork({ time, others }: TaskFacts, from: Minute): Minute {
  let first = time.nextWork(from);
  for (const other of others) first = Math.min(first, other.nextWork(from));
  return first;
}

/** The moment the last of them is done; what takes no time is done at once. */
export function finishOfWork({ time, others }: TaskFacts, from: Minute, length: number): Minute {
  if (length === 0) return from;
  let finish = time.endAt(time.workBefore(from) + length);
  for (const other of others) finish = Math.max(finish, other.endAt(other.workBefore(from) + length));
  return finish;
}

/** The latest start with which everyone is done by then. */
export function latestStart({ time, others }: TaskFacts, finish: Minute, length: number): Minute {
  if (length === 0) return finish;
  let start = time.startAt(time.workBefore(finish) - length);
  for (const other of others) start = Math.min(start, other.startAt(other.workBefore(finish) - length));
  return start;
}

/** The last moment up to which anyone works. */
export function lastWork({ time, others }: TaskFacts, until: Minute): Minute {
  let last = time.previousWork(until);
  for (const other of others) last = Math.max(last, other.previousWork(until));
  return last;
}

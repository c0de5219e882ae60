/** How many RAID entries were open, week by week up to the status date. */
import type { RaidEntry } from '../plan/model.ts';
import { raidKinds, type RaidKind } from '../plan/words.ts';
import type { Day } from '../values/time.ts';
import type { RaidStatus } from './status.ts';

export interface Week {
  /** Its last day; that of the last week is the status date. */
  readonly until: Day;
  /** At the end of that day; kinds of which the register has no dated entry are left out. */
  readonly open: ReadonlyMap<RaidKind, number>;
  readonly raised: readonly RaidEntry[];
  readonly closed: readonly RaidEntry[];
}

/** An entry that no week can count, and why. */
export interface Unplaced {
  readonly entry: RaidEntry;
  readonly why: string;
}

export interface OpenByWeek {
  /** From the week in which the first entry was raised; none where no entry has its dates. */
  readonly weeks: readonly Week[];
  /** How many calendar weeks each of them is long: 1, unless the register is older than so many. */
  readonly length: number;
  readonly unplaced: readonly Unplaced[];
}

interface Placed {
  readonly entry: RaidEntry;
  readonly raised: Day;
  /** Not open any more at the end of this day; Infinity while it is open. */
  readonly closed: Day;
}

/** At most so many weeks. An entry is open from the day it was raised until the day before it was closed (of a decision: taken). */
export function openByWeek(register: Iterable<RaidStatus>, statusDate: Day, mostWeeks: number): OpenByWeek {
  const entries = [...register];
  const found = entries.map((status) => placedOf(status, statusDate, entries));
  const placed = found.filter((each) => 'raised' in each);
  const unplaced = found.filter((each) => 'why' in each);
  if (placed.length === 0) return { weeks: [], length: 1, unplaced };
  const first = Math.min(...placed.map(({ raised }) => raised));
  const length = Math.ceil((statusDate - first + 1) / 7 / mostWeeks);
  const count = Math.ceil((statusDate - first + 1) / 7 / length);
  const kinds = raidKinds.filter((kind) => placed.some(({ entry }) => entry.kind === kind));
  const weeks = Array.from({ length: count }, (_, index) => weekOf(placed, kinds, statusDate - 7 * length * (count - 1 - index), length));
  return { weeks, length, unplaced };
}

function weekOf(placed: readonly Placed[], kinds: readonly RaidKind[], until: Day, length: number): Week {
  const isWithin = (day: Day) => day <= until && day > until - 7 * length;
  const open = placed.filter(({ raised, closed }) => raised <= until && closed > until);
  return {
    until,
    open: new Map(kinds.map((kind) => [kind, open.filter(({ entry }) => entry.kind === kind).length])),
    raised: placed.filter(({ raised }) => isWithin(raised)).map(({ entry }) => entry),
    closed: placed.filter(({ closed }) => isWithin(closed)).map(({ entry }) => entry),
  };
}

function placedOf({ entry, isOpen }: RaidStatus, statusDate: Day, register: readonly RaidStatus[]): Placed | Unplaced {
  if (!entry.raised) return { entry, why: 'no `raised`' };
  const raised = entry.raised.day;
  if (raised > statusDate) return { entry, why: 'raised after the status date' };
  const closed = isOpen ? Infinity : lastDayOf(entry, register);
  if (closed === null)
    return { entry, why: entry.kind === 'decision' ? `${entry.status}, but no \`date\`` : `${entry.status}, but no \`closed\`` };
  return closed < raised ? { entry, why: 'closed before it was raised' } : { entry, raised, closed };
}

/** A risk that happened without a date of its own was over when the issue was raised that came of it. */
function lastDayOf({ id, closed, date }: RaidEntry, register: readonly RaidStatus[]): Day | null {
  const became = register.find(({ entry }) => entry.from === id && entry.raised !== null);
  return (closed ?? date ?? became?.entry.raised ?? null)?.day ?? null;
}

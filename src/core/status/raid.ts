/** The RAID register at the status date: what is open, how grave it is, what is overdue. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import type { RaidKind } from '../plan/words.ts';
import type { Day, PlanDate } from '../values/time.ts';
import type { RaidStatus } from './status.ts';

/** The states in which an entry still wants somebody's attention. A risk that has occurred goes on as an issue. */
const openStates: Record<RaidKind, readonly string[]> = {
  risk: ['open'],
  assumption: ['unvalidated'],
  issue: ['open', 'in-progress'],
  dependency: ['proposed', 'agreed', 'at-risk', 'late'],
  decision: ['needed'],
  action: ['open', 'in-progress'],
};

export function isOpenState(kind: RaidKind, status: string): boolean {
  return openStates[kind].includes(status);
}

/** Most edits leave the register as it is, and then its status is the same object. */
const known = new WeakMap<Plan['raid'], { readonly statusDate: Day | null; readonly statuses: ReadonlyMap<string, RaidStatus> }>();

/** In the plan's order; without a status date nothing is overdue and nothing has an age. */
export function raidStatusOf({ raid }: Pick<Plan, 'raid'>, statusDate: Day | null): ReadonlyMap<string, RaidStatus> {
  const before = known.get(raid);
  if (before?.statusDate === statusDate) return before.statuses;
  const statuses = new Map<string, RaidStatus>();
  for (const [id, entry] of raid) statuses.set(id, statusOfEntry(entry, statusDate));
  known.set(raid, { statusDate, statuses });
  return statuses;
}

function statusOfEntry(entry: RaidEntry, statusDate: Day | null): RaidStatus {
  const isOpen = isOpenState(entry.kind, entry.status);
  const due = dueDateOf(entry)?.day ?? null;
  const aged = isOpen ? statusDate : ((entry.closed ?? entry.date)?.day ?? null);
  const age = entry.raised && aged !== null ? aged - entry.raised.day : -1;
  return {
    entry,
    score: scoreOf(entry),
    residualScore: entry.residual ? scoreOf(entry.residual) : null,
    isOpen,
    due,
    isOverdue: isOpen && due !== null && statusDate !== null && due < statusDate,
    ageDays: age >= 0 ? age : null,
  };
}

/** The date by which something has to happen with the entry. */
export function dueDateOf(entry: RaidEntry): PlanDate | null {
  switch (entry.kind) {
    case 'dependency':
      return entry.due ?? entry.promised ?? entry.needed;
    case 'decision':
      return entry.due ?? entry.needed ?? entry.date ?? entry.escalation?.needBy ?? null;
    case 'risk':
      return entry.due ?? entry.review;
    case 'assumption':
    case 'issue':
    case 'action':
      return entry.due;
  }
}

function scoreOf(of: { readonly probability: number | null; readonly impact: number | null }): number | null {
  return of.probability !== null && of.impact !== null ? of.probability * of.impact : null;
}

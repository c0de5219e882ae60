/** What work is stopped by, since when, until when, and how much of its float that takes. Worked out when somebody asks. */
import type { RaidEntry } from '../plan/model.ts';
import { calendarOf } from '../schedule/planCalendar.ts';
import type { Day } from '../values/time.ts';
import { workUnder } from './bearing.ts';
import { workingDaysBetween } from './clock.ts';
import type { Foreseen } from './outlook.ts';
import type { RaidStatus } from './status.ts';

export interface Blocker {
  /** By WBS index: not finished and not cancelled. */
  readonly task: number;
  readonly entry: RaidEntry;
  /** The task says so under `blockedBy`; it waits for the dependency under `after`; or the entry names it under `affects`. */
  readonly how: 'blocks' | 'holds' | 'affects';
  /** When the entry was raised, and days of the calendar since then; null where nobody says. */
  readonly since: Day | null;
  readonly days: number | null;
  /** When the entry is due. */
  readonly until: Day | null;
  /** That is past, so that nobody knows how long it goes on. */
  readonly isOverdue: boolean;
  /** Total float of the task by the forecast, in working days; negative where it is late already, null where it has none. */
  readonly floatDays: number | null;
  /**
   * Working days that the forecast has for the task until the entry is due: where nothing can be done until then, it comes later by so many.
   * Null where the end is not known. What a dependency under `after` costs is in the forecast already.
   */
  readonly costDays: number | null;
  /** Float without what it costs; less than 0 delays the finish or misses a date. */
  readonly leftDays: number | null;
}

/**
 * Of open issues and of dependencies on others the tasks that they name and those that name them; of any other open entry the tasks that
 * name it under `blockedBy`. What has the least float left comes first, then the order of the register.
 */
export function blockersOf(foreseen: Foreseen): readonly Blocker[] {
  const found = [...foreseen.status.raid.values()].filter(isGoingOn).flatMap((status) => blockedBy(foreseen, status));
  const room = ({ leftDays, floatDays }: Blocker) => leftDays ?? floatDays ?? Infinity;
  return found.sort((a, b) => (room(a) === room(b) ? 0 : room(a) - room(b)));
}

function isGoingOn({ isOpen, entry }: RaidStatus): boolean {
  return isOpen || entry.status === 'occurred';
}

function blockedBy(foreseen: Foreseen, status: RaidStatus): readonly Blocker[] {
  const { plan, schedules } = foreseen;
  const { entry } = status;
  const bears = entry.kind === 'issue' || (entry.kind === 'dependency' && entry.direction !== 'outbound');
  return workUnder(plan, entry).flatMap((task) => {
    const { shape, status: said } = plan.wbs.tasks[task]!;
    if (shape === 'spans' || said === 'cancelled' || schedules?.forecast.done[task] === 1) return [];
    const how = howOf(foreseen, task, entry);
    return how === 'blocks' || (how !== null && bears) ? [blockerOf(foreseen, task, status, how)] : [];
  });
}

/** Null where it bears on the task only by way of a release, a requirement or another entry. */
function howOf({ plan }: Foreseen, task: number, { id, affects }: RaidEntry): Blocker['how'] | null {
  const { id: own, blockedBy: blockers, after } = plan.wbs.tasks[task]!;
  if (blockers.includes(id)) return 'blocks';
  if (after.some((link) => link.plan === null && link.id === id)) return 'holds';
  return affects.includes(own) ? 'affects' : null;
}

function blockerOf(foreseen: Foreseen, task: number, { entry, due, isOverdue, ageDays }: RaidStatus, how: Blocker['how']): Blocker {
  const { plan, schedules } = foreseen;
  const float = (schedules?.forecast.totalFloat[task] ?? NaN) / calendarOf(plan).units.d;
  const floatDays = Number.isFinite(float) ? float : null;
  const costDays = isOverdue || due === null ? null : costOf(foreseen, task, due);
  return {
    ...{ task, entry, how, since: entry.raised?.day ?? null, days: ageDays, until: due, isOverdue, floatDays, costDays },
    leftDays: floatDays === null || costDays === null ? null : floatDays - costDays,
  };
}

/** From when it would be worked on, which is not before the end of the status date, to the end of the day on which the entry is due. */
function costOf({ plan, schedules, statusDate }: Foreseen, task: number, due: Day): number | null {
  const start = schedules?.forecast.start[task] ?? NaN;
  if (statusDate === null || Number.isNaN(start)) return null;
  const clock = calendarOf(plan);
  const from = Math.max(start, clock.finishOf({ day: statusDate, time: null }));
  return Math.max(0, workingDaysBetween(clock, from, clock.finishOf({ day: due, time: null })));
}

const howWords = { blocks: 'blocked by', holds: 'waits for', affects: 'affected by' } as const;

export function howText({ how }: Pick<Blocker, 'how'>): string {
  return howWords[how];
}
